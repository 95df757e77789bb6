import Checking
import Foundation
import Testing
import Wording

@testable import Reporting

@Suite struct RuleExplanationTests {
  private static let checking = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Checking").standardizedFileURL

  /// For every rule that the sources of the checks name the `check/rule` that it may be, by the checks of its file.
  private static func rulesInSources() throws -> Set<[String]> {
    let naming = /(?:anomaly\(|make\(|rule: )\s*([^,(\n]*"[a-z-]+"[^,(\n]*)/
    let literal = /"([a-z][a-z-]+)"/
    let comparator = /case \.[a-zA-Z]+: "([a-z-]+)"/
    var rules: Set<[String]> = []
    let files = FileManager.default.enumerator(at: checking, includingPropertiesForKeys: nil)
    // What is said of quoted shares needs the opinions, which the checks do not know.
    var outside = [checking.appending(path: "../Analysis/QuotedShareCheck.swift")]
    while let file = files?.nextObject() as? URL ?? outside.popLast() {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      let named = Self.checks(named: text) + (try extendedFile(file).map { Self.checks(named: $0) } ?? [])
      let candidates = named.isEmpty ? ["anomaly"] : named
      for match in text.matches(of: naming) {
        for name in match.1.matches(of: literal) { rules.insert(candidates.map { "\($0)/\(name.1)" }) }
      }
      guard ["NumberStatement.swift", "ArithmeticCheck.swift", "TableCheck.swift"].contains(file.lastPathComponent)
      else { continue }
      for match in text.matches(of: comparator) { rules.insert(["number/\(match.1)"]) }
    }
    return rules
  }

  private static func checks(named text: String) -> [String] {
    let named = text.matches(of: /check: [^,]*/).flatMap { $0.0.matches(of: /\.([a-z]+)/).map { String($0.1) } }
    return Check.allCases.map(\.rawValue).filter(named.contains)
  }

  /// The text of `A.swift` for `A+B.swift`, whose findings are made there.
  private static func extendedFile(_ file: URL) throws -> String? {
    let name = file.deletingPathExtension().lastPathComponent
    guard let plus = name.firstIndex(of: "+") else { return nil }
    let path = file.deletingLastPathComponent().appending(path: name[..<plus] + ".swift")
    return FileManager.default.fileExists(atPath: path.path) ? try String(contentsOf: path, encoding: .utf8) : nil
  }

  private static let explained = Set(
    Check.allCases.flatMap { check in RuleExplanation.rules(of: check).map { "\(check.rawValue)/\($0)" } })

  @Test func everyRuleThatAFindingCanHaveIsExplained() throws {
    let rules = try Self.rulesInSources()
    #expect(rules.count > 40)
    #expect(rules.filter { Self.explained.isDisjoint(with: $0) }.isEmpty)
    // And no explanation outlives its rule.
    #expect(Self.explained.subtracting(rules.joined()).sorted() == [])
  }

  @Test(arguments: Language.allCases) func everyExplanationHasAMeaningAnExampleAndAWayOut(language: Language) throws {
    let explanation = RuleExplanation(profiles: [], language: language)
    for rule in Self.explained.sorted() {
      let lines = try #require(explanation.text(of: rule)).split(separator: "\n").map(String.init)
      #expect(lines[0].hasPrefix(rule))
      #expect(lines[1].count > 5, "\(rule)")
      #expect(lines[2].hasPrefix(language == .chinese ? "  例：" : "  Example: "), "\(rule)")
      #expect(lines.contains("      - rule: \(rule)"), "\(rule)")
    }
  }

  @Test(arguments: Check.allCases) func aCheckTellsWhatItDoesAndItsRules(check: Check) throws {
    let text = try #require(RuleExplanation(profiles: [], language: .english).text(of: check.rawValue))
    #expect(text.hasPrefix("\(check.rawValue) ("))
    for rule in RuleExplanation.rules(of: check) { #expect(text.contains(rule)) }
  }

  @Test func aNameThatTwoChecksUseIsExplainedForBoth() throws {
    let text = try #require(RuleExplanation(profiles: [], language: .english).text(of: "broken-line"))
    #expect(text.contains("anomaly/broken-line") && text.contains("enumeration/broken-line"))
  }

  @Test func termsAndPointsOfProfilesAreRulesToo() throws {
    let profile = ReviewProfile(
      id: "p", title: "动员",
      points: [.init(id: "why", title: "为什么", aspects: [.init(name: "必要性", phrases: ["迫切需要"])])],
      terms: [.init(id: "office", use: "办公室", not: ["劳竞办"], except: ["劳竞办学"], because: "用全称")])
    let explanation = RuleExplanation(profiles: [profile, profile], language: .chinese)
    let term = try #require(explanation.text(of: "office"))
    #expect(term.components(separatedBy: "term/office（").count == 2)
    for words in ["劳竞办", "“办公室”", "劳竞办学", "用全称"] { #expect(term.contains(words)) }
    #expect(try #require(explanation.text(of: "coverage/why")).contains("必要性：“迫切需要”"))
  }

  @Test func thereIsNothingToSayOfAnUnknownRule() {
    #expect(RuleExplanation(profiles: [], language: .chinese).text(of: "no-such-rule") == nil)
    #expect(RuleExplanation(profiles: [], language: .chinese).text(of: "") == nil)
  }
}
