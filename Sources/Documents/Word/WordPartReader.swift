internal import TextModel
internal import Wording

/// Reads the text of one part: the document, or its footnotes. Every element is counted, so that a place can be found
/// again; only what a reader sees becomes text.
struct WordPartReader {
  /// The text of each note by its number; that of a document under 0.
  private(set) var flows: [Int: WordFlow] = [:]
  private let file: String
  private let part: Int
  private let reader: XMLPartReader<WordTag>
  private var here = WordSurroundings()
  private var around: [WordSurroundings] = []
  private var paragraphs = 0
  private var runs = 0
  private var texts = 0
  /// The numbers of the paragraphs and runs around the current place, hidden ones too.
  private var openParagraphs: [Int] = []
  private var openRuns: [Int] = []
  /// The depth of the outermost element that is no text.
  private var hiddenFrom: Int?
  /// Of each open choice between alternatives, whether one has been taken.
  private var hasChosen: [Bool] = []
  private var note: Int?

  init(_ reader: XMLPartReader<WordTag>, part: Int, file: String) {
    (self.reader, self.part, self.file) = (reader, part, file)
  }

  mutating func read(_ reading: inout WordReading) throws {
    var isFirst = true
    while let event = try reader.next() {
      switch event {
      case .start(let tag):
        guard !isFirst || tag == .document || tag == .footnotes || tag == .endnotes else {
          throw Problem(Message("word.noDocument"), in: file)
        }
        isFirst = false
        if let tag { try start(tag, &reading) }
      case .end(let tag): end(tag, &reading)
      case .text: break
      }
      guard reading.size <= DocumentReader.limit else {
        throw Problem(Message("document.tooLarge", ["limit": String(DocumentReader.limit >> 20)]), in: file)
      }
    }
    if flows.isEmpty { flows[0] = here.flow }
    reading.remarks.tablesOfContents += here.fields.tablesOfContents
  }

  private var isHidden: Bool { hiddenFrom != nil || here.fields.hides }

  private mutating func start(_ tag: WordTag, _ reading: inout WordReading) throws {
    switch tag {
    case .p: beginParagraph()
    case .r: beginRun(reading.styles)
    case .t, .formulaText: return try readText(tag, &reading)
    default: break
    }
    if hiddenFrom != nil { return }
    switch tag {
    case .pPrChange, .rPrChange, .tblPrChange, .tcPrChange, .trPrChange, .sectPrChange, .tblPrExChange,
      .numberingChange:
      try reader.skip()
    case .alternates: hasChosen.append(false)
    case .choice, .fallback: chooseAlternative()
    case .ins, .moveTo: if !here.isInProperties { reading.remarks.insertions += 1 }
    case .del, .moveFrom: beginDeletion(&reading)
    case .rt: hide()
    case .altChunk: reading.remarks.embedded += 1
    case .pPr, .pStyle, .numId, .ilvl, .outlineLvl: noteParagraphProperty(tag)
    case .rPr, .rStyle, .vanish: noteRunProperty(tag, reading.styles)
    case .tab, .ptab, .br, .cr, .noBreakHyphen, .sym: addSign(tag)
    case .fldChar: here.fields.mark(reader.attribute("fldCharType"))
    case .instrText: try readInstruction()
    case .txbxContent: beginBox()
    case .tbl, .tr, .trPr, .tc, .gridBefore, .gridSpan, .vMerge: noteTable(tag, &reading)
    case .footnote, .endnote: beginNote()
    case .footnoteReference: if !isHidden, let id = reader.number("id") { reading.footnotes.append(id) }
    case .endnoteReference: if !isHidden, let id = reader.number("id") { reading.endnotes.append(id) }
    default: break
    }
  }

  private mutating func end(_ tag: WordTag?, _ reading: inout WordReading) {
    // The element that has just ended lay one deeper than the reader now is.
    if tag == .p { _ = openParagraphs.popLast() }
    if tag == .r { _ = openRuns.popLast() }
    let wasHidden = hiddenFrom != nil
    if let depth = hiddenFrom, reader.depth < depth { hiddenFrom = nil }
    if tag == .tbl, let table = here.tables.last, reader.depth < table.depth { here.tables.removeLast() }
    guard !wasHidden else { return }
    switch tag {
    case .p: endParagraph(&reading)
    case .pPr: here.isInParagraphProperties = false
    case .rPr: here.isInRunProperties = false
    case .trPr: here.isInRowProperties = false
    case .r: here.isInRun = false
    case .alternates: _ = hasChosen.popLast()
    case .txbxContent: endBox(&reading)
    case .footnote, .endnote: endNote()
    default: break
    }
  }

  /// What lies inside the element just started is no text.
  private mutating func hide() { hiddenFrom = reader.depth }

  private mutating func chooseAlternative() {
    guard let last = hasChosen.last else { return }
    if last { hide() }
    hasChosen[hasChosen.count - 1] = true
  }

  /// Deleted text, a deleted paragraph end, or a deleted row of a table.
  private mutating func beginDeletion(_ reading: inout WordReading) {
    if here.isInParagraphProperties {
      here.paragraph.isMarkDeleted = true
      return
    }
    if here.isInRunProperties { return }
    reading.remarks.deletions += 1
    hide()
    if here.isInRowProperties, let table = here.tables.last {
      hiddenFrom = table.depth + 1
      here.isInRowProperties = false
      here.tables[here.tables.count - 1].takeBackRow()
    }
  }
}

// Paragraphs, tables, boxes and notes.
extension WordPartReader {
  private mutating func beginParagraph() {
    openParagraphs.append(paragraphs)
    paragraphs += 1
  }

  private mutating func noteParagraphProperty(_ tag: WordTag) {
    switch tag {
    case .pPr:
      here.isInParagraphProperties = true
      // Of paragraphs that a deleted end made one, the last one's properties hold.
      (here.paragraph.style, here.paragraph.outline) = (nil, nil)
      (here.paragraph.list, here.paragraph.listLevel) = (nil, nil)
    case .pStyle: here.paragraph.style = reader.attribute("val")
    case .numId: here.paragraph.list = reader.number("val")
    case .ilvl: here.paragraph.listLevel = reader.number("val")
    default: here.paragraph.outline = reader.number("val")
    }
  }

  private mutating func endParagraph(_ reading: inout WordReading) {
    defer { here.fields.endParagraph() }
    if here.paragraph.isMarkDeleted {
      here.paragraph.isMarkDeleted = false
      return
    }
    let paragraph = here.paragraph
    here.paragraph = WordFlow.Paragraph()
    if here.fields.isInContents && paragraph.utf8.isEmpty { return }
    let name = paragraph.style ?? reading.styles.usual
    let style = reading.styles.resolved(name)
    let outline = paragraph.outline ?? style.outline ?? 9
    let list = paragraph.list ?? style.list
    let level = paragraph.list != nil ? paragraph.listLevel ?? style.listLevel ?? 0 : style.listLevel
    let number = list.flatMap { list in
      list == 0 ? nil : reading.lists.next(list: list, level: paragraph.list == nil ? nil : level, style: name)
    }
    reading.size += (number?.text.utf8.count ?? 0) + 1
    here.flow.append(
      paragraph, number: number, headingLevel: (0...8).contains(outline) ? outline + 1 : nil,
      cell: here.tables.last?.cell)
  }

  private mutating func noteTable(_ tag: WordTag, _ reading: inout WordReading) {
    if tag == .tbl {
      reading.tables += 1
      return here.tables.append(WordTablePlace(depth: reader.depth, number: reading.tables))
    }
    if tag == .trPr { here.isInRowProperties = true }
    guard let last = here.tables.indices.last else { return }
    switch tag {
    case .tr: here.tables[last].beginRow()
    case .gridBefore: here.tables[last].leaveOut(columns: reader.number("val"))
    case .gridSpan: here.tables[last].span(columns: reader.number("val"))
    case .vMerge: if reader.attribute("val") != "restart" { here.tables[last].continueAbove() }
    case .tc:
      if here.tables[last].cells > 0 { here.flow.beginNextCell() }
      here.tables[last].beginCell()
    default: break
    }
  }

  private mutating func beginBox() {
    around.append(here)
    here = WordSurroundings()
  }

  private mutating func endBox(_ reading: inout WordReading) {
    guard var outer = around.popLast() else { return }
    if !here.flow.isEmpty { outer.paragraph.boxes.append(here.flow) }
    reading.remarks.tablesOfContents += here.fields.tablesOfContents
    here = outer
  }

  /// The lines between text and notes are notes too, for Word.
  private mutating func beginNote() {
    let type = reader.attribute("type") ?? "normal"
    guard type == "normal", let id = reader.number("id") else { return hide() }
    note = id
    here = WordSurroundings()
  }

  private mutating func endNote() {
    if let note { flows[note] = here.flow }
    note = nil
  }
}

// Runs.
extension WordPartReader {
  private mutating func beginRun(_ styles: WordStyles) {
    openRuns.append(runs)
    runs += 1
    here.isInRun = true
    here.runIsHidden = styles.resolved(here.paragraph.style ?? styles.usual).isHidden ?? false
  }

  private mutating func noteRunProperty(_ tag: WordTag, _ styles: WordStyles) {
    guard here.isInRun, !here.isInParagraphProperties else { return }
    switch tag {
    case .rPr: here.isInRunProperties = true
    case .rStyle: here.runIsHidden = styles.resolved(reader.attribute("val")).isHidden ?? here.runIsHidden
    default: here.runIsHidden = WordSwitch.isOn(reader.attribute("val"))
    }
  }

  private mutating func readText(_ tag: WordTag, _ reading: inout WordReading) throws {
    let keepsBlanks = tag == .formulaText || reader.attribute("space") == "preserve"
    let index = texts
    if tag == .t { texts += 1 }
    var content: [UInt8] = []
    let outside = reader.depth - 1
    while reader.depth > outside, let event = try reader.next() {
      if case .text = event { reader.appendText(to: &content) }
    }
    guard !isHidden else { return }
    guard !here.runIsHidden else {
      reading.remarks.hiddenRuns += 1
      return
    }
    reading.size += content.count
    for piece in WordRunText(content, keepsBlanks: keepsBlanks).pieces {
      let start = here.paragraph.utf8.count
      here.paragraph.utf8 += piece.utf8
      guard tag == .t else { continue }
      here.paragraph.runs.append(
        WordText.Run(
          range: TextRange(start, here.paragraph.utf8.count), part: part, paragraph: openParagraphs.last ?? 0,
          run: openRuns.last ?? 0, text: index, firstScalar: piece.firstScalar))
    }
  }

  private mutating func readInstruction() throws {
    var content: [UInt8] = []
    let outside = reader.depth - 1
    while reader.depth > outside, let event = try reader.next() {
      if case .text = event { reader.appendText(to: &content) }
    }
    here.fields.addInstruction(String(decoding: content, as: UTF8.self))
  }

  /// Signs that are elements of their own.
  private mutating func addSign(_ tag: WordTag) {
    // Among a paragraph's properties a tab is where one stops.
    guard here.isInRun, !here.isInParagraphProperties, !isHidden, !here.runIsHidden else { return }
    switch tag {
    case .tab, .ptab: here.paragraph.utf8.append(Byte.tab)
    case .noBreakHyphen: here.paragraph.utf8.append(UInt8(ascii: "-"))
    case .sym: here.paragraph.addSymbol(reader.attribute("char"))
    case .br where reader.attribute("type") == "page" || reader.attribute("type") == "column":
      here.paragraph.breakPage()
    default: here.paragraph.utf8.append(Byte.lineFeed)
    }
  }
}
