import TextModel

/// The sentences of a document that say something, by which opening, body and closing are told.
struct SpokenExtent {
  /// A salutation is a line of its own of at most so many characters.
  private static let longestSalutation = 40

  let extent: ReviewProfile.Placement.Extent

  /// - Parameter isSilent: for each sentence whether it speaks of nothing.
  init(_ document: TokenizedDocument, _ text: SourceText, _ isSilent: [Bool]) {
    let title = DocumentOpening(document, reach: document.document.utf8.count).title
    let told = document.sentences.indices.filter { !isSilent[$0] }.map(document.trimmedSentence).filter {
      $0.start < $0.end
    }
    let spoken = told.drop { sentence in
      title?.contains(sentence) ?? false || Self.isFrame(text.indices(sentence), in: text)
    }
    // A text of nothing but lines without a mark has no frame.
    let sentences = spoken.isEmpty ? told[...] : spoken
    let length = document.document.utf8.count
    let start = sentences.first?.start ?? 0
    let border = start + Int(Double(length - start) * ReviewProfile.Placement.marginShare)
    let last = sentences.last { $0.start < border } ?? sentences.first
    extent = .init(
      length: length, sentences: sentences.count, firstEnd: sentences.first?.end ?? 0,
      lastStart: sentences.last?.start ?? 0,
      openingEnd: last?.end ?? 0)
  }

  /// 同志们： or （2005年1月18日）, above the first sentence.
  private static func isFrame(_ sentence: Range<Int>, in text: SourceText) -> Bool {
    let line = text.trimmed(text.lines[text.line(of: sentence.lowerBound)])
    guard line == text.trimmed(sentence), line.count <= longestSalutation, let last = line.last
    else { return false }
    if text.plain[last] == .colon { return true }
    let isBracketed = text.plain[line.lowerBound] == .openBracket && text.plain[last] == .closeBracket
    return isBracketed || isDate(line, in: text)
  }

  /// 2005年1月18日, 二○○五年一月
  private static func isDate(_ line: Range<Int>, in text: SourceText) -> Bool {
    line.contains { text.plain[$0] == .年 }
      && line.allSatisfy { index in
        let scalar = text.plain[index]
        return ScalarClass.isDigit(scalar) || HanNumeral.isNumeral(scalar)
          || [.年, .月, .日, .blank, 0x25CB, 0x3007].contains(scalar)
      }
  }
}
