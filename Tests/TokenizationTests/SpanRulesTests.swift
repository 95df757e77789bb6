import Foundation
import Lexicons
import TestSupport
import Testing
import TextModel
import Wording

@testable import Tokenization

@Suite struct SpanRulesTests {
  private static let table =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    + "/Dictionaries/words/rules.tsv"

  private static func rules() throws -> SpanRules {
    try SpanRules(name: "rules.tsv", text: String(contentsOfFile: table, encoding: .utf8))
  }

  /// The units that rules join in a text, with `‹` and `›` around each.
  private func marked(_ text: String, _ rules: SpanRules) throws -> String {
    let document = Document(name: "", text: text)
    let joiner = WordJoiner(words: .empty, rules: rules)
    let nested = try Tokenizer().makeWorker().nestedTokens(of: document, joinedBy: joiner)
    return nested.wholes.indices.reduce("") { result, index in
      let word = document.text(nested.wholes[index].range)
      return result + (nested.isJoined(index) ? "‹\(word)›" : word)
    }
  }

  @Test func everyExampleOfTheTableIsTrue() throws {
    let rules = try Self.rules()
    #expect(rules.examples.count >= 60)
    #expect(Set(rules.names).count == rules.names.count)
    for example in rules.examples {
      let plain = example.marked.replacing("‹", with: "").replacing("›", with: "")
      let found = try marked(plain, rules)
      #expect(found == example.marked, "rules.tsv:\(example.line): \(found)")
    }
  }

  @Test func everyRuleHasAnExample() throws {
    let text = try String(contentsOfFile: Self.table, encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("rule\t") }
    #expect(rows.count >= 10)
    #expect(rows.allSatisfy { $0.split(separator: "\t").count > 4 })
  }

  @Test(arguments: [
    ("[0-9]+年", "到２００５ 年为止", "到‹２００５ 年›为止"),
    ("<digits>年", "2005年", "‹2005年›"),
    ("(a|bc)+d?", "x abcd", "x abcd"),
    ("工作(会议)?", "工作会议", "‹工作会议›"),
    ("《[^》]+》", "《一\n二》《三》", "《一\n二》‹《三》›"),
    ("\\*\\[", "a*[b", "a‹*[›b"),
    ("[0-9]{2}[%]", "5% 50%", "5% ‹50%›"),
  ])
  func patternsAreReadAsDescribed(pattern: String, text: String, expected: String) throws {
    let rules = try SpanRules(name: "", text: "set\tdigits\t[0-9]+\nrule\tone\than\t\(pattern)\n")
    #expect(try marked(text, rules) == expected)
  }

  @Test func everyFaultIsNamedWithItsLine() throws {
    let rows = [
      "set\ta\t(1", "set\ta\t1", "set\tb\t1?", "set\tc\t<nothing>", "set\td\t1{3,2}", "set\te\t[9-1]", "other\tf\t1",
      "rule\tg\tcolour\t1", "rule\th\than", "set\thf\t\u{20000}", "set\tfine\t1", "set\tfine\t2",
      "set\thuge\t(((1{80}){80}){80})",
      "set\tstray\t1)2", "set\tsign\t+", "set\topen\t[12",
    ]
    do {
      _ = try SpanRules(name: "rules", text: rows.joined(separator: "\n"))
      Issue.record("nothing was thrown")
    } catch let problems {
      let found = problems.all.map { "\($0.place.map { $0.text } ?? "") \($0.message.key)" }
      #expect(
        found == [
          "1 rules.bracket", "3 rules.empty", "4 rules.name", "5 rules.count", "6 rules.range", "7 rules.row",
          "8 rules.kind", "9 rules.row", "10 rules.character", "12 rules.twice", "13 rules.patternTooLarge",
          "14 rules.bracket", "15 rules.bracket", "16 rules.bracket",
        ])
      #expect(problems.all.allSatisfy { $0.input == "rules" })
    }
  }

  @Test func theAutomatonFindsWhatTryingEveryWayFinds() throws {
    var generator = RepeatableGenerator(seed: 3)
    for round in 0..<40 {
      let texts = (0..<3).map { _ in Self.pattern(3, using: &generator) }
      let patterns = texts.compactMap { try? SpanPattern($0, named: [:], folding: .plain) }
      guard let automaton = SpanAutomaton(patterns), !patterns.isEmpty else { continue }
      let scalars = (0..<30).map { _ in UInt32.random(in: 0x61...0x64, using: &generator) }
      for start in scalars.indices {
        var found: [[Int]] = []
        scalars.withUnsafeBufferPointer { automaton.forEachEnd(in: $0, from: start) { found.append([$0, $1]) } }
        var expected: [Int: Int] = [:]
        for (number, pattern) in patterns.enumerated() {
          for end in slowEnds(pattern, scalars, start) where expected[end] == nil { expected[end] = number }
        }
        #expect(found == expected.sorted { $0.key < $1.key }.map { [$0.key, $0.value] }, "\(round): \(texts)")
      }
    }
  }

  private static func pattern(_ depth: Int, using generator: inout RepeatableGenerator) -> String {
    guard depth > 0 else { return ["a", "b", "[cd]", "[^a]"].randomElement(using: &generator) ?? "a" }
    let (left, right) = (pattern(depth - 1, using: &generator), pattern(depth - 1, using: &generator))
    return ["\(left)\(right)", "(\(left)|\(right))", "(\(left))?\(right)", "(\(left))*\(right)", "(\(left)){1,2}"]
      .randomElement(using: &generator) ?? left
  }

  /// Every way through the tree, one after the other.
  private func slowEnds(_ pattern: SpanPattern, _ scalars: [UInt32], _ start: Int) -> Set<Int> {
    switch pattern {
    case .oneOf(let set): start < scalars.count && set.contains(scalars[start]) ? [start + 1] : []
    case .sequence(let parts):
      parts.reduce([start]) { ends, part in Set(ends.flatMap { slowEnds(part, scalars, $0) }) }
    case .choice(let options): Set(options.flatMap { slowEnds($0, scalars, start) })
    case .repeated(let part, let atLeast, let atMost): slowRepeats(part, atLeast, atMost ?? 40, scalars, start)
    }
  }

  private func slowRepeats(_ part: SpanPattern, _ atLeast: Int, _ atMost: Int, _ scalars: [UInt32], _ start: Int)
    -> Set<Int>
  {
    var (ends, reached): (Set<Int>, Set<Int>) = ([], [start])
    for count in 0...atMost {
      if count >= atLeast { ends.formUnion(reached) }
      reached = Set(reached.flatMap { slowEnds(part, scalars, $0) })
    }
    return ends
  }
}

extension NestedTokens {
  func isJoined(_ whole: Int) -> Bool { partIndices(of: whole).count > 1 }
}

extension Problem.Place {
  fileprivate var text: String { if case .line(let line, _) = self { "\(line)" } else { "?" } }
}
