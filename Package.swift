// swift-tools-version: 6.1
import PackageDescription

/// Imports are internal unless said otherwise and members need their module imported,
/// so that the map of the rooms in README.md is what the compiler checks.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Tables that the C compiler embeds (`CCatalogue`, `CCheckTables`) are excluded: Swift then leaves them alone.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: settings)
}

/// Rooms with snapshots exclude their folder: tests read it where it stands.
func tests(of room: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: room + "Tests",
    dependencies: [.target(name: room), "TestSupport"] + dependencies,
    path: "Tests/\(room)Tests",
    exclude: exclude,
    // Optimising the tests themselves takes longer to build than it saves when they run.
    swiftSettings: settings + [.unsafeFlags(["-Onone"])])
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "tingyin",
  products: [
    .library(name: "Tingyin", targets: ["TingyinKit", "Analysis"]),
    .executable(name: "tingyin", targets: ["tingyin"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    // libicu behind a header of our own: ICU renames its functions by version, and only C sees that.
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n"), .linkedLibrary("icudata")]),

    // SHA-256 of dictionaries and inputs, so that a result can be traced to the files that made it.
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    // liblinear trains the classifiers of opinions; it has no pkg-config file.
    .systemLibrary(name: "CLinear", providers: [.apt(["liblinear-dev"])]),

    // libarchive reads zip containers: .xlsx, .docx and folders in a .zip.
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),

    // libxml2 reads the parts of office files.
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    // libxlsxwriter writes workbooks with native charts.
    .systemLibrary(name: "CXlsx", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Two hints for loops that wait for memory, as a header alone.
    .systemLibrary(name: "CHints"),

    // The large tables: Swift would embed them as arrays of numbers and take a minute and a half for it.
    .target(name: "CCatalogue"),
    .target(name: "CCheckTables"),

    room("Wording", ["CCatalogue"], exclude: ["catalogue.tsv"]),
    room("TextModel"),
    room("UnicodeText", ["TextModel", "Wording", "CICU"], resources: [.embedInCode("frequent-characters.tsv")]),
    room("DataFiles", ["Wording", "CCrypto", yams]),
    room("Lexicons", ["TextModel", "Wording", "DataFiles", "CHints"]),
    room("Tokenization", ["TextModel", "Wording", "Lexicons", "UnicodeText", "CHints"]),
    room("Privacy", ["TextModel", "Wording", "DataFiles", "Lexicons"]),
    room(
      "Documents", ["TextModel", "Wording", "UnicodeText", "DataFiles", "CArchive", "CXML"],
      resources: [
        .embedInCode("columns.tsv"), .embedInCode("Archive/limits.tsv"), .embedInCode("Workbook/number-formats.tsv"),
        .embedInCode("Word/number-styles.tsv"),
      ]),
    room(
      "Classification", ["TextModel", "Wording", "DataFiles", "Lexicons", "CLinear", "CHints"],
      resources: [.embedInCode("Resources/clauses.tsv"), .embedInCode("Resources/limits.tsv"), .embedInCode("Resources/doubts.tsv"),
        .embedInCode("Resources/matters.tsv"), .embedInCode("Resources/stock.tsv"), .embedInCode("Resources/answers.tsv"),
      ]),
    room(
      "Checking", ["TextModel", "Wording", "DataFiles", "Lexicons", "CCheckTables"],
      exclude: ["words", "confusables", "fixed-phrases", "numbers", "denials", "word-slips", "slogan-signs"].map { "Resources/\($0).tsv" },
      resources: [
        .embedInCode("Resources/look-alikes.tsv"), .embedInCode("Resources/clause-slips.tsv"),
        .embedInCode("Resources/former-bodies.tsv"), .embedInCode("Resources/leader-names.tsv"), .embedInCode("Resources/person-names.tsv"),
        .embedInCode("Resources/comparators.tsv"),
        .embedInCode("Resources/formulas.tsv"), .embedInCode("Resources/common-turns.tsv"), .embedInCode("Resources/arithmetic.tsv"), .embedInCode("Resources/tables.tsv"), .embedInCode("Resources/provisions.tsv"),
        .embedInCode("Resources/limits.tsv"), .embedInCode("Resources/coverage.tsv"),
        .embedInCode("Resources/swapped-words.tsv"), .embedInCode("Resources/set-words.tsv"), .embedInCode("Resources/damage-words.tsv"),
        .embedInCode("Resources/point-judgement.tsv"),
      ]),
    room(
      "Reporting",
      ["TextModel", "Wording", "UnicodeText", "DataFiles", "Lexicons", "Documents", "Classification", "Checking", "CXlsx"],
      resources: [
        .embedInCode("Resources/style.css"), .embedInCode("Resources/page.js"),
        .embedInCode("Resources/Word/word-styles.xml"),
        .embedInCode("Resources/Word/word-fonts.xml"), .embedInCode("Resources/Word/word-settings.xml"),
        .embedInCode("Resources/Word/word-footer-odd.xml"), .embedInCode("Resources/Word/word-footer-even.xml"),
      ]),
    room(
      "Analysis",
      [
        "TextModel", "Wording", "UnicodeText", "DataFiles", "Lexicons", "Tokenization", "Privacy", "Documents",
        "Classification", "Checking", "Reporting",
      ]),
    room(
      "Evaluation",
      [
        "TextModel", "Wording", "UnicodeText", "DataFiles", "Analysis", "Tokenization", "Documents", "Classification",
        "Checking",
      ]),
    // Not called Tingyin: where case does not matter in file names, that module and the program's would be one.
    room(
      "TingyinKit",
      [
        "TextModel", "Wording", "UnicodeText", "Lexicons", "Tokenization", "Privacy", "Documents", "Classification",
        "Checking", "Reporting", "Analysis",
      ]),
    .executableTarget(
      name: "tingyin",
      dependencies: [
        "TextModel", "Wording", "UnicodeText", "DataFiles", "Lexicons", "Tokenization", "Privacy", "Documents",
        "Classification", "Checking", "Reporting", "Analysis", "Evaluation", argumentParser,
      ],
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["TextModel", "CArchive"], path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "Wording"),
    tests(of: "TextModel"),
    tests(of: "UnicodeText", ["TextModel"]),
    tests(of: "DataFiles", ["Wording"]),
    tests(of: "Lexicons", ["TextModel", "Wording"]),
    tests(of: "Tokenization", ["TextModel", "Wording", "Lexicons", "UnicodeText"]),
    tests(of: "Privacy", ["TextModel", "Wording", "UnicodeText"]),
    tests(of: "Documents", ["TextModel", "Wording", "UnicodeText"]),
    tests(of: "Classification", ["TextModel", "Wording", "DataFiles", "Lexicons"]),
    tests(of: "Checking", ["TextModel", "Wording", "Lexicons"]),
    tests(
      of: "Reporting",
      ["TextModel", "Wording", "UnicodeText", "DataFiles", "Lexicons", "Documents", "Classification", "Checking"],
      exclude: ["Snapshots"]),
    tests(
      of: "Analysis",
      [
        "TextModel", "Wording", "UnicodeText", "Lexicons", "Tokenization", "Documents", "Classification", "Checking",
        "Reporting",
      ]),
    tests(of: "Evaluation", ["TextModel", "Analysis", "Classification"]),
    tests(of: "TingyinKit"),
    tests(
      of: "tingyin", ["TextModel", "UnicodeText", "Documents"], exclude: ["Snapshots", "page.py", "terminal.py"]),
  ],
  swiftLanguageModes: [.v6]
)
