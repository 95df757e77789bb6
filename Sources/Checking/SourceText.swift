import TextModel

/// A document as an array of scalars, as written and folded, so that the checks look around by index.
///
/// `FoldedText` drops blanks and makes all quotation marks one; the checks need both, so here every scalar as
/// written keeps its index and `plain` holds what it folds to.
struct SourceText: Sendable {
  /// As written, but that CR LF is one line break.
  let scalars: [UInt32]
  /// Folded, one for one; blanks are U+0020 and line breaks U+000A, quotation marks U+0022.
  let plain: [UInt32]
  /// Byte offset of each scalar, and of the end.
  private let offsets: [Int]
  /// The lines, in scalars, without their line breaks.
  let lines: [Range<Int>]
  let document: Document
  /// Empty when the text was not cut into words.
  private let tokens: [Token]
  /// What the file says of headings and numbered paragraphs, by the scalar at which they begin.
  private let marks: [Int: ParagraphMark]

  init(_ tokenized: TokenizedDocument) {
    document = tokenized.document
    let (scalars, offsets) = Self.decode(document)
    self.scalars = scalars
    self.offsets = offsets
    plain = Self.folded(scalars, offsets, tokenized.folded)
    lines = Self.lines(of: plain)
    tokens = tokenized.tokens
    marks = Dictionary(
      document.marks.lazy.filter { $0.headingLevel != nil || $0.number != nil || $0.cell != nil }.map { mark in
        (offsets.partitioningIndex { $0 >= mark.range.start }, mark)
      }
    ) { first, _ in first }
  }

  private static let carriageReturn: UInt32 = 0x0D

  private static func decode(_ document: Document) -> ([UInt32], [Int]) {
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(document.utf8.count / 2)
    offsets.reserveCapacity(document.utf8.count / 2)
    document.utf8.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let (scalar, length) = decodeScalar(bytes, at: offset)
        // CR LF is one line break: what stands behind it is the next line.
        let isPair = scalar == carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
        scalars.append(isPair ? .lineBreak : scalar)
        offsets.append(offset)
        offset += isPair ? 2 : length
      }
    }
    offsets.append(document.utf8.count)
    return (scalars, offsets)
  }

  private static func folded(_ scalars: [UInt32], _ offsets: [Int], _ folded: FoldedText) -> [UInt32] {
    var plain: [UInt32] = []
    plain.reserveCapacity(scalars.count)
    // The table takes these for traditional: 俱 would be 具, and 与时俱进 a slip of the pen.
    let simplified = Words.simplified
    var next = 0
    for (index, scalar) in scalars.enumerated() {
      while next < folded.scalars.count, Int(folded.offsets[next]) < offsets[index] { next += 1 }
      let isFolded = next < folded.scalars.count && Int(folded.offsets[next]) == offsets[index]
      switch scalar {
      case 0x09, .blank, 0xA0, 0x3000: plain.append(.blank)
      case 0x2460...0x249B, 0xB2, 0xB3, 0xB9, 0x2070...0x2089: plain.append(scalar)  // ① is no digit of a number
      case carriageReturn, .lineBreak, 0x2028, 0x2029, 0x0B, 0x0C, 0x85: plain.append(.lineBreak)
      case _ where simplified.contains(scalar): plain.append(scalar)
      default: plain.append(isFolded ? folded.scalars[next] : scalar)
      }
    }
    return plain
  }

  private static func lines(of plain: [UInt32]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in plain.indices where plain[index] == .lineBreak {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<plain.count)
    return lines
  }

  var count: Int { plain.count }

  /// Whether the text was cut into words.
  var hasWords: Bool { !tokens.isEmpty }

  /// What the file says of the heading, the numbered paragraph or the cell that begins at an index.
  func mark(at index: Int) -> ParagraphMark? { marks[index] }

  /// Whether the file says that the line that holds an index is a heading.
  func isMarkedHeading(_ index: Int) -> Bool { marks[lines[line(of: index)].lowerBound]?.headingLevel != nil }

  /// Whether the file says that the line that holds an index stands in a table.
  func isOfTable(_ index: Int) -> Bool { marks[lines[line(of: index)].lowerBound]?.cell != nil }

  /// The bytes of a range of scalars.
  func range(_ indices: Range<Int>) -> TextRange {
    TextRange(offsets[indices.lowerBound], offsets[indices.upperBound])
  }

  /// The scalars of a range of bytes.
  func indices(_ range: TextRange) -> Range<Int> {
    let start = offsets.partitioningIndex { $0 >= range.start }
    return start..<max(start, offsets.partitioningIndex { $0 >= range.end })
  }

  /// Whether a word reaches over the border before an index: 金融人才 is no place for 融人.
  func cutsWord(_ index: Int) -> Bool {
    guard !tokens.isEmpty, index > 0, index < count else { return false }
    let place = tokens.partitioningIndex { $0.range.start >= offsets[index] }
    return place == tokens.count || tokens[place].range.start != offsets[index]
  }

  /// The word that reaches over the border before an index, in scalars; nil where none does.
  func wordAcross(_ index: Int) -> Range<Int>? {
    guard cutsWord(index) else { return nil }
    let place = tokens.partitioningIndex { $0.range.start >= offsets[index] }
    guard place > 0, tokens[place - 1].range.end > offsets[index] else { return nil }
    return indices(tokens[place - 1].range)
  }

  /// Whether the scalar at an index is a word of its own; never where the text was not cut into words.
  func isSingle(_ index: Int) -> Bool { !tokens.isEmpty && !cutsWord(index) && !cutsWord(index + 1) }

  /// The text of a range of scalars, as written.
  func text(_ indices: Range<Int>) -> String { document.text(range(indices)) }

  /// The sentences of a line, without the marks that end them.
  func sentences(of line: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = line.lowerBound
    for index in line where ScalarClass.endsSentence(plain[index]) {
      sentences.append(start..<index)
      start = index + 1
    }
    sentences.append(start..<line.upperBound)
    return sentences.filter { !$0.isEmpty }
  }

  /// A range without the blanks and line breaks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(start) { start += 1 }
    while end > start, isBlank(end - 1) { end -= 1 }
    return start..<end
  }

  /// Whether a blank, a line break or an invisible scalar stands at an index.
  func isBlank(_ index: Int) -> Bool {
    switch plain[index] {
    case .blank, .lineBreak, 0xFEFF, 0x200B...0x200D, 0x2060: true
    default: false
    }
  }

  /// The last index before `index` that holds no blank, not crossing a line break.
  func before(_ index: Int) -> Int? {
    var place = index - 1
    while place >= 0, plain[place] != .lineBreak {
      if !isBlank(place) { return place }
      place -= 1
    }
    return nil
  }

  /// The folded scalar at an index; a line break outside the text.
  @inline(__always)
  func at(_ index: Int) -> UInt32 { index >= 0 && index < plain.count ? plain[index] : .lineBreak }

  /// The index of the line that holds a scalar. Logarithmic.
  func line(of index: Int) -> Int { max(0, lines.partitioningIndex { $0.lowerBound > index } - 1) }

  /// The number of the line that holds a scalar, as people count: in a Word document by paragraphs with text.
  func countedLine(of index: Int) -> Int {
    let line = line(of: index)
    return document.isWord ? 1 + lines.prefix(line).count { !trimmed($0).isEmpty } : line + 1
  }

  /// Whether a phrase stands at an index.
  func has(_ phrase: [UInt32], at index: Int) -> Bool {
    guard index >= 0, index + phrase.count <= plain.count else { return false }
    for (step, scalar) in phrase.enumerated() where plain[index + step] != scalar { return false }
    return true
  }

  /// Whether a phrase ends just before an index.
  func has(_ phrase: [UInt32], endingAt index: Int) -> Bool { has(phrase, at: index - phrase.count) }

  /// Whether a phrase stands anywhere in the text.
  func holds(_ phrase: [UInt32]) -> Bool { (0..<max(0, count - phrase.count + 1)).contains { has(phrase, at: $0) } }

  /// ０ to ９ as they are written.
  func isWideDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && (0xFF10...0xFF19).contains(scalars[index])
  }

  /// How often a phrase stands in the text, also inside itself.
  func times(_ phrase: [UInt32]) -> Int { (0..<max(0, count - phrase.count + 1)).count { has(phrase, at: $0) } }

  /// The first of some phrases in a range; of those that start together the one named first.
  func first(of phrases: [[UInt32]], in range: Range<Int>) -> Range<Int>? {
    for start in range {
      for phrase in phrases where start + phrase.count <= range.upperBound && has(phrase, at: start) {
        return start..<start + phrase.count
      }
    }
    return nil
  }
}

extension String {
  /// The scalars, for comparing with `SourceText.plain`.
  var scalarValues: [UInt32] { unicodeScalars.map(\.value) }
}

private enum Words {
  /// 俱, 藉: characters of the simplified script that folding takes for traditional ones.
  static let simplified = WordTables.words.scalars("simplified")
}
