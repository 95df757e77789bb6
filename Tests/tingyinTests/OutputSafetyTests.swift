import Foundation
import Testing

/// What is read is never overwritten, and an interrupted run leaves nothing behind.
@Suite struct OutputSafetyTests {
  private static let opinions = "编号,意见\n1,食堂打饭排队太久\n2,办事要盖六个章\n"

  @Test(arguments: [
    ["classify", "a.csv", "--format", "csv", "--model", "none"],
    ["report", "a.csv", "--format", "docx", "--model", "none"],
    ["audit", "a.csv", "--size", "1"],
    ["classify", "b.csv", "--audit", "a.csv", "--model", "none"], ["agreement", "a.csv", "b.csv"], ["survey", "a.csv"],
  ]) func theInputIsNoPlaceForTheResult(arguments: [String]) throws {
    let scratch = try Scratch()
    // Without an ending that tells a format.
    for name in ["a", "b"] { try scratch.put(name, Self.opinions) }
    let names = arguments.map { $0.hasSuffix(".csv") ? String($0.dropLast(4)) : $0 }
    let result = try Program.run(names + ["--output", "./a", "--force"], in: scratch.folder)
    #expect(result.status == 2 && result.errors.contains("不能同时用作输出"), "\(result.errors)")
    #expect(try String(contentsOf: scratch.file("a"), encoding: .utf8) == Self.opinions)
  }

  @Test func whatLiesInAFolderThatIsReadIsNoPlaceForTheResult() throws {
    let scratch = try Scratch()
    for name in ["讲话.md", "意见.csv"] { try scratch.put(name, Self.opinions) }
    let result = try Program.run(
      ["report", ".", "--format", "md", "--model", "none", "--output", "./讲话.md", "--force"], in: scratch.folder)
    #expect(result.status == 2 && result.errors.contains("不能同时用作输出"), "\(result.errors)")
    #expect(try String(contentsOf: scratch.file("讲话.md"), encoding: .utf8) == Self.opinions)
  }

  @Test func anotherFileIsStillReplacedByForce() throws {
    let scratch = try Scratch()
    for name in ["a.csv", "b.csv"] { try scratch.put(name, Self.opinions) }
    let arguments = ["classify", "a.csv", "--format", "csv", "--model", "none", "--output", "b.csv", "--force"]
    #expect(try Program.run(arguments, in: scratch.folder).status == 0)
  }

  @Test func tablesOfAnEarlierReportAreNotTakenForThisOne() throws {
    let scratch = try Scratch()
    let opinions = try scratch.put("a.csv", Self.opinions)
    let speech = try scratch.put("b.txt", "动员讲话\n同志们好。请向先教办报名。")
    let report = ["report", "--format", "csv", "--model", "none", "--output", "out"]
    func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: scratch.file("out").path).sorted()
    }
    #expect(try Program.run(report + [opinions, speech], in: scratch.folder).status == 0)
    #expect(try names().contains("findings.csv"))
    try scratch.put("out/of-somebody.csv", "1\n")
    #expect(try Program.run(report + [opinions], in: scratch.folder).status == 0)
    #expect(
      try names().filter { $0.hasSuffix(".csv") } == [
        "files.csv", "keywords.csv", "of-somebody.csv", "shares.csv", "subcategories.csv",
      ])
    #expect(try !String(contentsOf: scratch.file("out/.tingyin"), encoding: .utf8).contains("findings.csv"))
  }

  @Test(arguments: ["TERM", "HUP"]) func anInterruptedRunLeavesNothing(signal: String) throws {
    let scratch = try Scratch()
    let folder = scratch.folder.path
    let found = try Program.shell(
      """
      cd '\(folder)'; export TINGYIN_DICTIONARIES='\(Program.root.path)/Dictionaries'
      mkfifo in; (printf '意见\\n食堂太远\\n'; sleep 30) > in & writer=$!
      "$TINGYIN" classify - --format csv --model none --output out.csv < in & reader=$!
      for turn in $(seq 200); do ls -A | grep -q '^\\.out\\.csv' && break; sleep 0.1; done
      ls -A | grep -c '^\\.out\\.csv'
      kill -\(signal) $reader; wait $reader; echo status $?; kill $writer
      ls -A | grep -c '^\\.out\\.csv'
      """)
    #expect(found.lines.first == "1", "\(found.errors)")
    #expect(found.lines.last { !$0.isEmpty } == "0")
    #expect(found.text.contains(signal == "TERM" ? "status 143" : "status 129"))
  }
}
