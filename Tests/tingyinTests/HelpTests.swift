import Foundation
import TestSupport
import Testing

@Suite struct HelpTests {
  private static let verbs = [
    "segment", "classify", "train", "evaluate", "audit", "agreement", "survey", "check", "similar", "words", "report",
  ]

  @Test(arguments: [""] + Self.verbs, ["zh", "en"])
  func helpReadsWell(verb: String, language: String) throws {
    let arguments = (verb.isEmpty ? [] : [verb]) + ["--help"]
    let result = try Program.run(
      arguments, environment: ["TINGYIN_LANGUAGE": language, "COLUMNS": "100"])
    #expect(result.status == 0)
    #expect(verb.isEmpty || result.text.contains("tingyin \(verb)"), "no example")
    // The number of threads is the machine's.
    let text = result.text.replacing(/\(default: \d+\)/, with: "(default: …)")
    expectSnapshot(Array(text.utf8), named: "help-\(verb.isEmpty ? "tingyin" : verb)-\(language).txt")
  }

  @Test(arguments: [["no-such-verb"], ["segment", "--no-such-option"], ["check", "--jobs", "0"], ["agreement"]])
  func wrongUsageIs64(arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 64)
  }

  @Test func theVersionIsTold() throws {
    #expect(try Program.run(["--version"]).text.hasPrefix("tingyin "))
  }
}
