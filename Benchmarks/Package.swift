// swift-tools-version: 6.1
import PackageDescription

/// Measurements, apart from the main package so that its users do not build them:
/// `swift run -c release --package-path Benchmarks benchmarks [--model FILE] [FILE…]`; all options in main.swift.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "tingyin", path: "..")],
  targets: [
    // ICU's own iterator, called without anything of Tingyin in between.
    .target(name: "CYardstick", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
    .executableTarget(
      name: "benchmarks", dependencies: ["CYardstick", .product(name: "Tingyin", package: "tingyin")]),
  ],
  swiftLanguageModes: [.v6]
)
