import TestSupport
import Testing
import TextModel

@testable import UnicodeText

@Suite struct BreakRulesTests {
  /// Walks the rules one state at a time, without dictionaries.
  private func ends(_ rules: BreakRules, _ text: String) -> [Int] {
    let scalars = text.unicodeScalars.map { (value: $0.value, length: UTF8.width($0)) }
    var ends: [Int] = []
    var (index, offset) = (0, 0)
    while index < scalars.count {
      var (state, place, position) = (rules.startState, index, offset)
      (index, offset) = (index + 1, offset + scalars[index].length)
      while state != 0 {
        let isInside = place < scalars.count
        state = rules.state(after: state, isInside ? rules.category(of: scalars[place].value) : BreakRules.endOfText)
        position += isInside ? scalars[place].length : 0
        place += isInside ? 1 : 0
        if rules.accepts[state] { (index, offset) = (place, position) }
        if !isInside { break }
      }
      ends.append(offset)
    }
    return ends
  }

  @Test func sentencesAreThoseOfICU() throws {
    let rules = try #require(BreakRules.sentence)
    let finder = try BoundaryFinder(.sentence)
    var generator = RepeatableGenerator(seed: 11)
    for _ in 0..<50 {
      let text = RandomText.scalars(200, using: &generator) + "。A. b? 3.5 “好。”\n"
      #expect(ends(rules, text) == (try finder.ranges(in: Array(text.utf8)).map(\.end)))
    }
  }

  @Test func imagesOfOtherFormsAreRefused() {
    #expect(BreakRulesReader([]) == nil)
    #expect(BreakRulesReader([UInt8](repeating: 0, count: 100)) == nil)
    #expect(BreakRulesReader([0xA0, 0xB1, 0, 0, 6] + [UInt8](repeating: 0xFF, count: 100)) == nil)
    var truncated: [UInt8] = [0xA0, 0xB1, 0, 0, 6, 0, 0, 0, 80, 0, 0, 0, 31]
    truncated += [UInt8](repeating: 0, count: 80 - truncated.count)
    #expect(BreakRulesReader(truncated) == nil)
  }
}
