# make report    reads Corpora/ and writes report/report.html
# make install   puts the program and its dictionaries below PREFIX
# make test      builds and runs every test

.PHONY: report install test build packages clean

OUTPUT := report
PREFIX := /usr/local

report: build
	.build/release/tingyin report Corpora --output $(OUTPUT)

build: packages
	swift build -c release --product tingyin

install: build
	install -D .build/release/tingyin $(DESTDIR)$(PREFIX)/bin/tingyin
	mkdir -p $(DESTDIR)$(PREFIX)/share/tingyin
	cp -R Dictionaries/. $(DESTDIR)$(PREFIX)/share/tingyin

# Optimised: the tests run the program some hundred times, and take minutes less than the compiler takes more.
test: packages
	swift build --build-tests -Xswiftc -O
	swift test --skip-build -Xswiftc -O

packages:
	@Scripts/install-packages

clean:
	rm -rf .build $(OUTPUT)
