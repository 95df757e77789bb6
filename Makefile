# make report    reads Corpora/ and writes report/report.html
# make install   puts the program and its dictionaries below PREFIX
# make test      builds and runs every test

.PHONY: report install test build packages clean

OUTPUT := report
PREFIX := /usr/local
# Without debug information the compiler takes a tenth less; tests tell their places themselves.
TESTING := -Xswiftc -enable-testing -debug-info-format none --scratch-path .build/tests

report: build
	.build/release/tingyin report Corpora --output $(OUTPUT)

build: packages
	swift build -c release --product tingyin

install: build
	install -D .build/release/tingyin $(DESTDIR)$(PREFIX)/bin/tingyin
	mkdir -p $(DESTDIR)$(PREFIX)/share/tingyin
	cp -R Dictionaries/. $(DESTDIR)$(PREFIX)/share/tingyin

# Optimised, whole modules at a time: the tests run the program some hundred times, and the compiler takes a third less than
# for files one by one. A folder of its own keeps what `make build` has built.
test: packages
	swift build -c release --build-tests $(TESTING)
	swift test -c release --skip-build $(TESTING)

packages:
	@Scripts/install-packages

clean:
	rm -rf .build $(OUTPUT)
