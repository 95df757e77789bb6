/// Phrases of a word list in their order, none of them empty, with the characters that they begin and end with, so that
/// a place where none stands costs one look. A class, so that rules pass it on without copying.
final class PhraseList: Sendable, RandomAccessCollection {
  private let phrases: [[UInt32]]
  private let firsts: ScalarSet
  private let lasts: ScalarSet

  init(_ phrases: [[UInt32]]) {
    self.phrases = phrases.filter { !$0.isEmpty }
    firsts = ScalarSet(phrases.compactMap(\.first))
    lasts = ScalarSet(phrases.compactMap(\.last))
  }

  var startIndex: Int { 0 }
  var endIndex: Int { phrases.count }
  subscript(index: Int) -> [UInt32] { phrases[index] }

  /// Whether a phrase begins with a character.
  @inline(__always)
  func mayBegin(with scalar: UInt32) -> Bool { firsts.contains(scalar) }

  /// Whether a phrase ends with a character.
  @inline(__always)
  func mayEnd(with scalar: UInt32) -> Bool { lasts.contains(scalar) }
}

extension SourceText {
  /// The first phrase of a list that stands at an index.
  @inline(__always)
  func phrase(of list: PhraseList, at index: Int) -> [UInt32]? {
    list.mayBegin(with: at(index)) ? list.first { has($0, at: index) } : nil
  }

  /// The first phrase of a list that ends just before an index.
  @inline(__always)
  func phrase(of list: PhraseList, endingAt index: Int) -> [UInt32]? {
    list.mayEnd(with: at(index - 1)) ? list.first { has($0, endingAt: index) } : nil
  }

  /// Whether a phrase of a list stands at an index.
  @inline(__always)
  func has(anyOf list: PhraseList, at index: Int) -> Bool {
    list.mayBegin(with: at(index)) && list.contains { has($0, at: index) }
  }

  /// Whether a phrase of a list ends just before an index.
  @inline(__always)
  func has(anyOf list: PhraseList, endingAt index: Int) -> Bool {
    list.mayEnd(with: at(index - 1)) && list.contains { has($0, endingAt: index) }
  }

  /// The first phrase of a list in a range; of those that start together the one named first.
  func first(of list: PhraseList, in range: Range<Int>) -> Range<Int>? {
    for start in range where list.mayBegin(with: at(start)) {
      for phrase in list where start + phrase.count <= range.upperBound && has(phrase, at: start) {
        return start..<start + phrase.count
      }
    }
    return nil
  }
}
