public import Lexicons
public import TextModel
import UnicodeText

/// What the coarse granularity keeps together beside the user's words: words of a domain, what rules find, and in mode
/// `accurate` words of ICU's dictionary.
///
/// A span is joined only where it begins and ends with a word: 党组 is not joined in 党 组织. It loses against a user's
/// word that it crosses, and may hold such words whole. Of spans that overlap the longest is joined; of equally long
/// ones the first; of those a user's word, then a domain's, then a rule's. A dictionary's word loses against all that it
/// crosses.
public struct WordJoiner: Sendable {
  /// Joins nothing but the user's words.
  public static let none = WordJoiner(words: .empty)

  private let words: PhraseMatcher?
  private let rules: SpanRules
  private let dictionary: DictionaryJoints?

  /// - Parameters:
  ///   - words: words and fixed phrases; their weights do not matter here.
  ///   - rules: rules for numbers, dates, names and the like.
  ///   - dictionary: which words of ICU's dictionary are joined in mode `accurate`; nil for none.
  ///   - folding: how spellings are compared, as the tokenizer does; nil for the installed ICU's table.
  public init(
    words: UserDictionary, rules: SpanRules = .none, dictionary: DictionaryJoints? = nil, folding: FoldingTable? = nil
  ) {
    self.rules = rules
    self.dictionary = dictionary
    guard !words.words.isEmpty else {
      self.words = nil
      return
    }
    let folding = folding ?? .icu
    self.words = PhraseMatcher(words.words.map { FoldedText.scalars(of: $0.text, table: folding) })
  }

  package var isEmpty: Bool { words == nil && rules.automaton == nil && dictionary == nil }

  var joinsDictionaryWords: Bool { dictionary != nil }

  /// Joins words.
  /// - Parameters:
  ///   - parts: the fine words, a tiling of the text.
  ///   - userSpans: the user's words in text order, not overlapping.
  ///   - cutWords: words of ICU's dictionary that the mode cuts into several, in text order.
  ///   - document: the text.
  ///   - folded: all of it folded.
  func join(
    _ parts: [Token], userSpans: [WordSpan], cutWords: [TextRange] = [], in document: Document, folded: FoldedText
  ) -> NestedTokens {
    let edges = WordEdges(parts, folded)
    var spans = userSpans
    for match in words?.allMatches(in: folded) ?? [] {
      if let words = edges.words(match.range) { spans.append(WordSpan(words: words, origin: .domain)) }
    }
    appendRuleSpans(to: &spans, edges, folded)
    let inner = innerEdges(of: userSpans, count: parts.count)
    spans.removeAll { span in
      span.origin != .user
        && (inner[span.words.lowerBound] || inner[span.words.upperBound] || hasWideBlank(parts[span.words], document))
    }
    let chosen = chooseLongest(of: spans, in: parts)
    guard let dictionary else { return nest(parts, chosen) }
    let crossed = innerEdges(of: chosen, count: parts.count)
    let words = dictionary.spans(of: cutWords, in: parts, document, edges, folded)
      .filter { !crossed[$0.words.lowerBound] && !crossed[$0.words.upperBound] }
    return nest(parts, words.isEmpty ? chosen : chooseLongest(of: chosen + words, in: parts))
  }

  private func appendRuleSpans(to spans: inout [WordSpan], _ edges: WordEdges, _ folded: FoldedText) {
    guard let automaton = rules.automaton else { return }
    folded.scalars.withUnsafeBufferPointer { scalars in
      for first in 0..<edges.ends.count {
        let start = edges.start(of: first)
        if start == edges.end(of: first) { continue }
        var last = first
        var longest: WordSpan?
        automaton.forEachEnd(in: scalars, from: start) { end, rule in
          while edges.end(of: last) < end { last += 1 }
          if edges.end(of: last) == end {
            longest = WordSpan(words: first..<last + 1, origin: .rule, kind: rules.kinds[rule])
          }
        }
        if let longest { spans.append(longest) }
      }
    }
  }

  /// For each edge of a word whether it lies inside a span.
  private func innerEdges(of spans: [WordSpan], count: Int) -> [Bool] {
    var inner = [Bool](repeating: false, count: count + 1)
    for span in spans where span.words.count > 1 {
      for edge in span.words.dropFirst() { inner[edge] = true }
    }
    return inner
  }

  /// Columns of a table are no word, however well they would fit together.
  private func hasWideBlank(_ parts: ArraySlice<Token>, _ document: Document) -> Bool {
    parts.contains { part in
      guard part.kind == .space else { return false }
      let lead = document.utf8[part.start]
      return part.range.count != utf8Length(ofLead: lead) || lead == UInt8(ascii: "\t")
    }
  }

  private func nest(_ parts: [Token], _ spans: [WordSpan]) -> NestedTokens {
    var wholes: [Token] = []
    wholes.reserveCapacity(parts.count)
    var firsts: [UInt32] = []
    firsts.reserveCapacity(parts.count + 1)
    var next = 0
    for span in spans {
      append(parts, next..<span.words.lowerBound, &wholes, &firsts)
      let (first, last) = (parts[span.words.lowerBound], parts[span.words.upperBound - 1])
      firsts.append(UInt32(span.words.lowerBound))
      wholes.append(Token(start: first.start, end: last.end, kind: span.kind ?? first.kind, userWord: span.userWord))
      next = span.words.upperBound
    }
    append(parts, next..<parts.count, &wholes, &firsts)
    firsts.append(UInt32(parts.count))
    return NestedTokens(wholes: wholes, parts: parts, firstParts: firsts)
  }

  private func append(_ parts: [Token], _ range: Range<Int>, _ wholes: inout [Token], _ firsts: inout [UInt32]) {
    wholes += parts[range]
    firsts += range.map { UInt32($0) }
  }
}
