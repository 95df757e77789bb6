import TestSupport
import Testing

@testable import UnicodeText

@Suite struct UCharsTrieReaderTests {
  @Test func wordsOfTheInstalledDictionaryAscendAndHaveCosts() {
    var last: [UInt16] = []
    var count = 0
    var ascending = true
    let isComplete = CJKDictionary.forEachWord { word, cost in
      ascending = ascending && last.lexicographicallyPrecedes(word) && cost > 0
      last = word
      count += 1
    }
    #expect(isComplete && ascending)
    #expect(count > 100_000)
  }

  @Test func readsValuesChainsAndBranches() {
    // A chain "ab" with the value 5, then a branch: "c" with the final value 7, "d" with 0x4001 in two units.
    let units: [UInt16] = [0x31, 0x61, 0x62, 6 << 6 | 1, 0x63, 0x8007, 0x64, 0xC000, 0x4001]
    var words: [String: Int] = [:]
    let isComplete = units.withUnsafeBufferPointer { units in
      UCharsTrieReader.walk(units) { words[String(decoding: $0, as: UTF16.self)] = $1 }
    }
    #expect(isComplete)
    #expect(words == ["ab": 5, "abc": 7, "abd": 0x4001])
  }

  @Test func damagedTriesAreRefused() {
    let units: [UInt16] = [0x31, 0x61, 0x62, 6 << 6 | 1, 0x63, 0x8007, 0x64, 0xC000, 0x4001]
    for count in units.indices {
      #expect(units[..<count].withUnsafeBufferPointer { !UCharsTrieReader.walk($0) { _, _ in } })
    }
    let endless: [UInt16] = [0x01, 0x61, 0x3FFF, 0x62, 0x3F, 0, 0, 0]
    #expect(endless.withUnsafeBufferPointer { !UCharsTrieReader.walk($0) { _, _ in } })
  }

  @Test func everyWordOfICUIsFoundWithItsCostAndNoOther() {
    var (checked, number) = (0, 0)
    var wrong: [[UInt16]] = []
    var listed: Set<[UInt16]> = []
    // A part of the dictionary, so that the test takes a moment.
    func isChosen(_ word: [UInt16]) -> Bool { word[0] % 61 == 0 }
    _ = CJKDictionary.forEachWord { word, _ in if isChosen(word) { listed.insert(word) } }
    let isComplete = CJKDictionary.forEachWord { word, cost in
      guard isChosen(word), word.count > 1 else { return }
      number += 1
      guard number % 3 == 0 else { return }
      checked += 1
      if CJKDictionary.cost(of: word) != cost { wrong.append(word) }
      for other in [word + [0x4E00], Array(word.dropLast()), word.dropLast() + [word[word.count - 1] + 1]] {
        if (CJKDictionary.cost(of: other) != nil) != listed.contains(other) { wrong.append(other) }
      }
    }
    #expect(isComplete && checked > 500 && wrong.isEmpty, "\(wrong.prefix(3))")
    #expect(CJKDictionary.cost(of: [UInt16]()) == nil)
  }
}
