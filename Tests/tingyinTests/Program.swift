import Foundation
import Testing

/// The built program, run as a user runs it.
enum Program {
  struct Result {
    let status: Int32
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    func json() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any])
    }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

  /// Beside the bundle of the tests.
  private static let executable: URL = {
    let tests = CommandLine.arguments.first { $0.hasSuffix(".xctest") }.map { URL(filePath: $0) }
    let folder = (tests ?? Bundle.main.executableURL ?? root).deletingLastPathComponent()
    let beside = folder.appending(path: "tingyin")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : root.appending(path: ".build/debug/tingyin")
  }()

  /// Compiled tables, which a debug build takes seconds to make, are made once for all tests, and anew in each run of them.
  private static let cache: String = {
    let folder = executable.deletingLastPathComponent().appending(path: "tingyin-cache-of-tests")
    try? FileManager.default.removeItem(at: folder)
    return folder.path
  }()

  /// Runs a line of shell in which `tingyin` is the built program.
  static func shell(_ line: String) throws -> Result {
    try start(
      URL(filePath: "/bin/sh"), ["-c", "tingyin() { \"$TINGYIN\" \"$@\"; }\n" + line], input: [],
      ["TINGYIN": executable.path], root)
  }

  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], in folder: URL = root
  ) throws -> Result {
    try start(executable, arguments, input: input, environment, folder)
  }

  private static func start(
    _ program: URL, _ arguments: [String], input: [UInt8], _ environment: [String: String], _ folder: URL
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
      "TINGYIN_DICTIONARIES": root.appending(path: "Dictionaries").path, "TINGYIN_CACHE": cache,
    ].merging(environment) { $1 }
    let scratch = try Scratch()
    let (inputFile, outputFile, errorFile) = (scratch.file("in"), scratch.file("out"), scratch.file("err"))
    try Data(input).write(to: inputFile)
    for file in [outputFile, errorFile] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: Array(try Data(contentsOf: outputFile)),
      errors: try String(contentsOf: errorFile, encoding: .utf8))
  }
}

/// A temporary folder that goes when it is no longer used.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tingyin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String) -> URL { folder.appending(path: name) }

  @discardableResult
  func put(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: file(name))
    return file(name).path
  }

  @discardableResult
  func put(_ name: String, _ text: String) throws -> String { try put(name, Array(text.utf8)) }
}
