import Foundation
import Testing

@Suite struct CheckSilenceTests {
  private let speech = "先教办发文。先教办归档。\n"
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func check(_ options: String...) throws -> Program.Result {
    try Program.run(["check", "--profile", "general", "--only", "term"] + options, in: scratch.folder)
  }

  private func entry(_ rule: String, _ text: String, file: String? = nil) -> String {
    "  - rule: \(rule)\n    text: \(text)\n    reason: 来文原题\n" + (file.map { "    file: \($0)\n" } ?? "")
  }

  private func document(_ result: Program.Result) throws -> [String: Any] {
    try #require((try result.json()["documents"] as? [[String: Any]])?.first)
  }

  @Test func aFindingIsSilencedByRuleAndQuotation() throws {
    try scratch.put("a.txt", speech)
    try scratch.put("tingyin-silence.yaml", "silence:\n" + entry("term/campaign-office", "先教办归档"))
    let result = try check("a.txt", "--format", "json")
    #expect(result.errors.isEmpty)
    let document = try document(result)
    #expect((document["findings"] as? [[String: Any]])?.map { $0["start"] as? Int } == [0])
    let silenced = try #require((document["silenced"] as? [[String: Any]])?.first)
    #expect(silenced["reason"] as? String == "来文原题" && silenced["start"] as? Int == 6)
    let provenance = try #require(try result.json()["provenance"] as? [String: Any])
    let names = (provenance["dictionaries"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
    #expect(names?.last == "tingyin-silence.yaml")
  }

  @Test func theExampleOfTheReadmeSilencesWhatItSays() throws {
    let readme = try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
    let example = try #require(
      readme.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
        .first { $0.hasPrefix("silence:") })
    let words = try #require(example.components(separatedBy: "text: ").dropFirst().first?.split(separator: "\n").first)
    try scratch.put("a.txt", "现\(words)，请照办。\n")
    try scratch.put("tingyin-silence.yaml", example)
    let result = try check("a.txt", "--format", "json")
    #expect(result.errors.isEmpty)
    #expect((try document(result)["silenced"] as? [Any])?.count == 1)
  }

  @Test func aRuleThatDoesNotExistIsSaidNotTo() throws {
    try scratch.put("a.txt", speech)
    try scratch.put(
      "tingyin-silence.yaml", "silence:\n" + entry("term/campain-office", "先教办") + entry("campaign-office", "先教办发文"))
    let result = try check("a.txt")
    #expect(result.status == 0)
    #expect(
      result.errors.contains("tingyin-silence.yaml:2:5: ") && result.errors.contains("没有“term/campain-office”这条规则"))
  }

  @Test func silencedFindingsDoNotFail() throws {
    try scratch.put("a.txt", speech)
    #expect(try check("a.txt", "--fail-on", "error").status == 1)
    let file = try scratch.put("let.yaml", "silence:\n" + entry("campaign-office", "先教办"))
    let result = try check("a.txt", "--fail-on", "error", "--silence", file)
    #expect(result.status == 0)
    #expect(result.text.contains("另有 2 处已注明放过"))
  }

  @Test(arguments: ["a.txt", ".", "speeches", "speeches/", "speeches/deep/a.txt"])
  func theFileBesideTheDocumentsIsFound(argument: String) throws {
    for folder in ["", "speeches/", "speeches/deep/"] {
      try FileManager.default.createDirectory(at: scratch.file(folder), withIntermediateDirectories: true)
    }
    let isDeep = argument.hasPrefix("speeches")
    try scratch.put(isDeep ? "speeches/deep/a.txt" : "a.txt", speech)
    let beside = argument.hasSuffix(".txt") && isDeep ? "speeches/deep/" : isDeep ? "speeches/" : ""
    try scratch.put(beside + "tingyin-silence.yaml", "silence:\n" + entry("campaign-office", "先教办"))
    let result = try check(argument, "--format", "json")
    #expect(result.errors.isEmpty)
    #expect((try document(result)["findings"] as? [Any])?.isEmpty == true)
  }

  @Test func anEntryThatSilencesNothingIsNamedWithItsLine() throws {
    try scratch.put("a.txt", speech)
    try scratch.put(
      "tingyin-silence.yaml",
      "silence:\n" + entry("campaign-office", "先教办") + entry("term/campaign-office", "早已改好")
        + entry("anomaly/mask", "'**'")
        + entry("term/campaign-name", "x", file: "b.txt") + entry("skipped", "x"))
    let result = try check("a.txt")
    #expect(result.status == 0)
    // The check of masks was not made, the other document not read, and “skipped” may be a rule of any check.
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(result.errors.contains("tingyin-silence.yaml:5:5: ") && result.errors.contains("早已改好"))
    #expect(try check("a.txt", "--quiet").errors.isEmpty)
  }

  @Test func aFaultyFileIsNamedWithEveryMistake() throws {
    try scratch.put("a.txt", speech)
    let file = try scratch.put("let.yaml", "silence:\n  - rule: campaign-office\n    text: 先教办\n  - rlue: x\n")
    let result = try check("a.txt", "--silence", file)
    #expect(result.status == 2)
    #expect(result.errors.split(separator: "\n").count == 5)
    #expect(try check("a.txt", "--silence", scratch.file("none.yaml").path).status == 2)
  }

  private func report(_ arguments: String...) throws -> Program.Result {
    try Program.run(["report", "--profile", "general"] + arguments, in: scratch.folder)
  }

  /// Beside the speeches of a folder and in a folder below it.
  @Test(arguments: ["", "材料/"]) func reportsLetStandWhatCheckLetsStand(folder: String) throws {
    try FileManager.default.createDirectory(at: scratch.file(folder), withIntermediateDirectories: true)
    try scratch.put(folder + "a.txt", speech)
    try scratch.put(
      folder + "tingyin-silence.yaml",
      "silence:\n" + entry("campaign-office", "先教办归档") + entry("term/campaign-office", "早已改好"))
    let root = folder.isEmpty ? "a.txt" : "."
    let result = try report(root, "--format", "json")
    let document = try document(result)
    let findings = (document["findings"] as? [[String: Any]])?.filter { $0["rule"] as? String == "campaign-office" }
    #expect(findings?.count == 1 && (document["silenced"] as? [Any])?.count == 1)
    // The file is named, with the entry that nothing needs.
    let inputs = try #require(try result.json()["inputs"] as? [[String: Any]])
    let own = try #require(inputs.first { $0["role"] as? String == "silence" })
    #expect((own["file"] as? String)?.hasSuffix("tingyin-silence.yaml") == true)
    #expect("\(own)".contains("campaign-office"))
    let page = try report(root, "--format", "md").text
    #expect(page.contains("另有 1 处已注明放过。") && page.contains("早已改好"))
  }

  @Test func aSilenceFileThatCannotBeReadStopsTheReport() throws {
    try scratch.put("a.txt", speech)
    try scratch.put("tingyin-silence.yaml", "silence:\n  - rlue: x\n")
    let result = try report("a.txt", "--format", "json")
    #expect(result.status == 2 && result.errors.contains("tingyin-silence.yaml"))
  }
}
