public import Lexicons
import TextModel

/// What two sets of texts that are compared are called.
public struct ComparedNames: Sendable {
  /// What the set is called whose typical words are asked for.
  public let part: String
  /// Nil for everything else of the same collection.
  public let rest: String?

  /// Names for the two sets; without `rest` it is everything else of the collection.
  public init(part: String, rest: String?) {
    self.part = part
    self.rest = rest
  }
}

extension JSONRenderer {
  /// The answer of `words`: the most frequent words.
  public func words(_ list: WordList, provenance: Provenance) -> [UInt8] {
    Self.document(
      [
        "tokens": .integer(list.tokens),
        "texts": .integer(list.texts),
        "distinct": .integer(list.distinct),
        "frequencies": .array(
          list.words.map { word in
            [
              "word": .text(word.word), "kind": .text(word.kind.description), "count": .integer(word.count),
              "share": .share(list.share(of: word)), "texts": .integer(word.texts),
            ]
          }),
      ], provenance: provenance)
  }

  /// The answer of `words --keyness`: the words that are more frequent in the part, then those that are less.
  public func keyness(_ table: KeynessTable, names: ComparedNames, provenance: Provenance) -> [UInt8] {
    Self.document(Self.keyness(table, part: names.part, rest: names.rest), provenance: provenance)
  }

  static func keyness(_ table: KeynessTable, part: String, rest: String?) -> JSONValue {
    func compared(_ name: String?, _ tokens: Int, _ texts: Int) -> JSONValue {
      ["name": .text(orNull: name), "tokens": .integer(tokens), "texts": .integer(texts)]
    }
    return [
      "part": compared(part, table.tokens, table.texts),
      "rest": compared(rest, table.restTokens, table.restTexts),
      "keyness": .array((table.more + table.less).map { Self.keyWord($0, table) }),
    ]
  }

  private static func keyWord(_ word: KeyWord, _ table: KeynessTable) -> JSONValue {
    func share(_ count: Int, _ tokens: Int) -> JSONValue { .share(tokens == 0 ? 0 : Double(count) / Double(tokens)) }
    return [
      "word": .text(word.word), "kind": .text(word.kind.description), "direction": .text(word.isMore ? "more" : "less"),
      "count": .integer(word.count), "restCount": .integer(word.restCount), "share": share(word.count, table.tokens),
      "restShare": share(word.restCount, table.restTokens), "logLikelihood": .share(word.logLikelihood),
      "texts": .integer(word.texts), "restTexts": .integer(word.restTexts), "logRatio": .share(word.logRatio),
      "significant": .bool(word.isSignificant),
    ]
  }

  /// The answer of `words --concordance`. Ranges count from the start of the document, or of the opinion.
  public func concordance(_ concordance: Concordance, phrase: String, provenance: Provenance) -> [UInt8] {
    Self.document(
      [
        "phrase": .text(phrase),
        "total": .integer(concordance.total),
        "concordance": .array(concordance.lines.map(Self.line)),
      ], provenance: provenance)
  }

  private static func line(_ line: ConcordanceLine) -> JSONValue {
    [
      "file": .text(line.place.file), "id": .text(orNull: line.place.opinion), "line": .integer(line.place.line),
      "start": .integer(line.place.start), "end": .integer(line.place.end),
      "utf8Start": .integer(line.place.range.start), "utf8End": .integer(line.place.range.end),
      "left": .text(line.left), "text": .text(line.keyword), "right": .text(line.right),
    ]
  }
}
