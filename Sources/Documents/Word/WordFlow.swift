internal import TextModel

/// Text of a .docx in the making: paragraphs one below the other, each byte with its way back.
struct WordFlow {
  /// A paragraph in the making.
  struct Paragraph {
    var utf8: [UInt8] = []
    var runs: [WordText.Run] = []
    /// Text boxes that hang on it.
    var boxes: [WordFlow] = []
    var style: String?
    var list: Int?
    var listLevel: Int?
    var outline: Int?
    var isMarkDeleted = false
  }

  private(set) var utf8: [UInt8] = []
  private(set) var runs: [WordText.Run] = []
  private(set) var paragraphs: [WordText.Paragraph] = []
  /// What parts the next paragraph from the last one.
  private var separator: UInt8?

  /// Ends a paragraph.
  ///
  /// - Parameter number: what Word shows in front of it.
  mutating func append(
    _ paragraph: Paragraph, number: ListCounter.Number?, headingLevel: Int?, cell: WordText.Cell? = nil
  ) {
    if let separator { utf8.append(separator) }
    let start = utf8.count
    utf8 += Array((number?.text ?? "").utf8)
    let text = utf8.count
    for run in paragraph.runs { runs.append(run.moved(by: text)) }
    utf8 += paragraph.utf8
    paragraphs.append(
      WordText.Paragraph(
        range: TextRange(start, utf8.count), headingLevel: headingLevel,
        number: number.map { .init(range: TextRange(start, text), list: $0.list, level: $0.level) }, cell: cell))
    separator = Byte.lineFeed
    for box in paragraph.boxes { append(box) }
  }

  /// Adds a text below this one.
  mutating func append(_ other: WordFlow) {
    guard !other.paragraphs.isEmpty else { return }
    if let separator { utf8.append(separator) }
    let start = utf8.count
    utf8 += other.utf8
    runs += other.runs.map { $0.moved(by: start) }
    paragraphs += other.paragraphs.map { $0.moved(by: start) }
    separator = Byte.lineFeed
  }

  /// The same text with a number in front of its first paragraph.
  func numbered(_ number: String) -> WordFlow {
    var flow = WordFlow()
    let count = number.utf8.count
    flow.utf8 = Array(number.utf8) + utf8
    flow.runs = runs.map { $0.moved(by: count) }
    flow.paragraphs = paragraphs.enumerated().map { index, paragraph in
      let moved = paragraph.moved(by: count)
      guard index == 0 else { return moved }
      return WordText.Paragraph(
        range: TextRange(0, moved.range.end), headingLevel: moved.headingLevel, number: nil, cell: moved.cell)
    }
    return flow
  }

  /// The next paragraph stands in the cell to the right.
  mutating func beginNextCell() { separator = Byte.tab }

  /// Whether nothing at all can be read in it.
  var isEmpty: Bool { Blank.isAll(utf8[...]) }

  /// The text with a line break behind its last line.
  var finished: [UInt8] { paragraphs.isEmpty ? [] : utf8 + [Byte.lineFeed] }
}

extension WordText.Run {
  func moved(by offset: Int) -> WordText.Run {
    WordText.Run(
      range: TextRange(range.start + offset, range.end + offset), part: part, paragraph: paragraph, run: run,
      text: text, firstScalar: firstScalar)
  }
}

extension WordText.Paragraph {
  func moved(by offset: Int) -> WordText.Paragraph {
    WordText.Paragraph(
      range: TextRange(range.start + offset, range.end + offset), headingLevel: headingLevel,
      number: number.map {
        .init(range: TextRange($0.range.start + offset, $0.range.end + offset), list: $0.list, level: $0.level)
      }, cell: cell)
  }

  /// What the checks should know of it; nil of body text without a number and outside of tables.
  var mark: ParagraphMark? {
    headingLevel == nil && number == nil && cell == nil
      ? nil : ParagraphMark(range: range, headingLevel: headingLevel, number: number, cell: cell)
  }
}
