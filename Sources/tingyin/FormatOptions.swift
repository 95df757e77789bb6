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

  /// - Parameter further: a kind of file that is written besides, whatever the format; nil for none.
  /// - Throws: when the ending of the output is that of another kind of file.
  func check(_ output: String?, or further: String? = nil) throws {
    guard let output, let kind = FileEnding.kind(of: output), kind != further else { return }
    let format = format(of: output).rawValue
    guard kind != format, !(kind == "json" && ["jsonl", "sarif"].contains(format)) else { return }
    let choices = Format.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(say("usage.ending", ["path": output, "format": format, "choices": choices]))
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
