import ArgumentParser
import Foundation
import Wording

/// The formats that a verb writes, the usual one first.
protocol ResultFormat: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

/// In which format a verb writes its result: the one named, else the one that the ending of `--output` tells, else the usual
/// one.
struct FormatOptions<Format: ResultFormat>: ParsableArguments {
  @Option(name: [.customShort("f"), .customLong("format")], help: .init(say("help.format")))
  var named: Format?

  /// - Parameter output: the path of the result; nil for standard output.
  func format(of output: String?) -> Format {
    named ?? output.flatMap { FileEnding.told(by: $0) } ?? Format.allCases[Format.allCases.startIndex]
  }

  /// - Throws: when the file would not open by its ending.
  func check(_ output: String?) throws {
    try FileEnding.check(output, format(of: output), Format.self)
  }
}

/// What the ending of a file's name says of its kind.
enum FileEnding {
  /// Endings that programs go by, with the format that is written so.
  private static let kinds = [
    "csv": "csv", "json": "json", "jsonl": "jsonl", "ndjson": "jsonl", "xlsx": "xlsx", "docx": "docx", "html": "html",
    "htm": "html", "md": "md", "sarif": "sarif", "xls": "xls", "doc": "doc", "pdf": "pdf",
  ]

  /// The kind of a file; nil where its name says nothing of it, or a folder stands there.
  static func kind(of path: String) -> String? {
    var isFolder: ObjCBool = false
    guard !(FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue) else {
      return nil
    }
    return kinds[URL(filePath: path).pathExtension.lowercased()]
  }

  /// Formats of programs that open no other file of that name; text opens under any.
  private static let office: Set<String> = ["xlsx", "docx", "xls", "doc", "pdf"]

  /// - Throws: when a result in a format would not open by the ending of its path.
  static func check<Format: ResultFormat>(_ path: String?, _ format: Format?, _: Format.Type) throws {
    guard let path, let kind = kind(of: path), kind != format?.rawValue,
      office.contains(kind) || format.map({ office.contains($0.rawValue) }) ?? false
    else { return }
    let choices = Format.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(
      say("usage.ending", ["path": path, "format": format?.rawValue ?? choices, "choices": choices]))
  }

  /// The format of that kind among those of a verb; nil where it has none.
  static func told<Format: ResultFormat>(by path: String) -> Format? { kind(of: path).flatMap(Format.init) }
}

/// Options that would have no effect.
enum Unused {
  /// - Parameters:
  ///   - options: names of options and whether they were given.
  ///   - other: what they need, as a user writes it; nil where it is there.
  /// - Throws: when one was given in vain.
  static func refuse(_ options: KeyValuePairs<String, Bool>, without other: String?) throws {
    try refuse(options, by: "usage.onlyWith", other)
  }

  /// - Parameter other: that beside which they do nothing; nil where it is not there.
  static func refuse(_ options: KeyValuePairs<String, Bool>, beside other: String?) throws {
    try refuse(options, by: "usage.notWith", other)
  }

  private static func refuse(_ options: KeyValuePairs<String, Bool>, by key: String, _ other: String?) throws {
    guard let other, let given = options.first(where: \.value) else { return }
    throw ValidationError(say(key, ["option": given.key, "other": other]))
  }
}
