# make report   reads Corpora/ and writes report/report.html
# make test     builds and runs every test

.PHONY: report test build packages clean

OUTPUT := report

report: build
	.build/release/tingyin report Corpora --output $(OUTPUT)

build: packages
	swift build -c release --product tingyin

test: packages
	swift build --build-tests
	swift test --skip-build

packages:
	@Scripts/install-packages

clean:
	rm -rf .build $(OUTPUT)
