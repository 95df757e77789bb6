package import Documents
import TextModel

/// A .docx with comments at its characters and certain corrections as tracked changes; everything else stays as it is.
package struct ReviewedWord {
  private let word: WordText
  private let signature: WordSignature
  private let document: WordPart
  private let documentName: String
  private var notes: [String: WordPart] = [:]
  private var comments: CommentPart
  private let numbers: AnnotationNumbers
  private var edits: [ObjectIdentifier: RunEdit] = [:]
  /// The same in the order in which they were begun.
  private var ordered: [RunEdit] = []
  private var commented = 0
  private var corrected = 0
  /// Footnotes in which something is corrected.
  private var changedNotes: Set<String> = []

  /// The document with some notes.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - word: what was read of it.
  /// - Throws: a `Problem` when the file cannot be read.
  package static func bytes(
    of input: Input, word: WordText, notes: [ReviewNote], signature: WordSignature
  ) throws -> (bytes: [UInt8], comments: Int, corrections: Int) {
    let file = try OfficeFile(input)
    var reviewed = try ReviewedWord(file, word: word, signature: signature)
    for note in notes { reviewed.add(note) }
    let bytes = try file.copy(with: try reviewed.parts(of: file))
    return (bytes, reviewed.commented, reviewed.corrected)
  }

  private init(_ file: OfficeFile, word: WordText, signature: WordSignature) throws {
    (self.word, self.signature, documentName) = (word, signature, file.mainPart)
    document = WordPart(try file.tree(documentName) ?? XMLElement("document"))
    for part in word.parts where part != documentName { notes[part] = try file.tree(part).map(WordPart.init) }
    let links = try file.tree(OfficeLinks.relationships(of: documentName))
    let known = OfficeLinks.comments(of: documentName, in: links)
    comments = CommentPart(
      try known.flatMap { try file.tree($0) }, name: known ?? Self.freeName(in: file, beside: documentName),
      of: document, signature: signature)
    numbers = AnnotationNumbers(behind: ([document] + notes.values).map(\.lastID).max() ?? 0)
  }

  private static func freeName(in file: OfficeFile, beside part: String) -> String {
    let folder = OfficeLinks.split(part).folder
    var number = 0
    while file.has(folder + "comments\(number == 0 ? "" : String(number)).xml") { number += 1 }
    return folder + "comments\(number == 0 ? "" : String(number)).xml"
  }

  private mutating func add(_ note: ReviewNote) {
    guard let range = note.range ?? title else { return }
    let stretches = word.stretches(of: range)
    if let replacement = note.replacement { correct(stretches, of: range, to: replacement) }
    if let (first, last) = anchor(stretches) {
      comment(note.paragraphs, from: first, to: last)
    } else if let point = word.anchor(at: range.start), let place = place(of: point) {
      hang(note.paragraphs, on: place, at: point.part == documentName ? point.scalar : nil)
    }
  }

  /// The first paragraph that has text.
  private var title: TextRange? { word.paragraphs.first { !word.stretches(of: $0.range).isEmpty }?.range }

  private func place(of location: WordText.Location) -> WordPart.TextPlace? {
    let part = location.part == documentName ? document : notes[location.part]
    guard let texts = part?.texts, location.text < texts.count else { return nil }
    return texts[location.text]
  }
}

// Comments.
extension ReviewedWord {
  /// A place in the document before or behind which a comment begins or ends.
  private struct Boundary {
    let place: WordPart.TextPlace
    let scalar: Int
  }

  /// The ends of the part of a range that lies in the document itself; nil when none does.
  private func anchor(_ stretches: [WordText.Stretch]) -> (first: Boundary, last: Boundary)? {
    let inside = stretches.filter { $0.start.part == documentName }
    guard let first = inside.first, let last = inside.last, let start = place(of: first.start),
      let end = place(of: last.start)
    else { return nil }
    let begin = Boundary(place: start, scalar: first.start.scalar)
    // The text of a box is read behind the paragraph that holds it, and may stand before its end.
    guard start.host.order <= end.host.order else {
      return (begin, Boundary(place: start, scalar: first.start.scalar + first.scalars))
    }
    return (begin, Boundary(place: end, scalar: last.start.scalar + last.scalars))
  }

  private mutating func comment(_ paragraphs: [String], from first: Boundary, to last: Boundary) {
    commented += 1
    let id = comments.add(paragraphs)
    let (begin, end) = marks(id)
    if first.place.box == nil {
      edit(first.place.run).add(.beginComment(begin), at: first.scalar, of: first.place.text)
    } else {
      edit(first.place.host).add(before: [begin])
    }
    if last.place.box == nil {
      edit(last.place.run).add(.endComment(end), at: last.scalar, of: last.place.text)
    } else {
      edit(last.place.host).add(after: end)
    }
  }

  /// A comment at one point: before a character, or around the run that holds a text box or refers to a footnote.
  private mutating func hang(_ paragraphs: [String], on place: WordPart.TextPlace, at scalar: Int?) {
    let host = scalar == nil ? reference(to: place) : place.host
    guard let host else { return }
    commented += 1
    let id = comments.add(paragraphs)
    let (begin, end) = marks(id)
    if let scalar, place.box == nil {
      edit(host).add(.pointComment([begin] + end), at: scalar, of: place.text)
    } else {
      edit(host).add(before: [begin])
      edit(host).add(after: end)
    }
  }

  private func reference(to place: WordPart.TextPlace) -> WordPart.RunPlace? {
    guard let note = place.note else { return nil }
    let isEndnote = notes.contains { name, part in
      part.root.localName == "endnotes" && part.texts.contains { $0?.text === place.text }
    }
    return document.reference(to: note, isEndnote: isEndnote)
  }

  private func marks(_ id: String) -> (begin: XMLElement, end: [XMLElement]) {
    let names = document.names
    let reference = names.make("r", [:], [names.make("commentReference", ["id": id])])
    return (
      names.make("commentRangeStart", ["id": id]), [names.make("commentRangeEnd", ["id": id]), reference]
    )
  }

  private mutating func edit(_ place: WordPart.RunPlace, of part: WordPart? = nil) -> RunEdit {
    let key = ObjectIdentifier(place.run)
    if let known = edits[key] { return known }
    let edit = RunEdit(place, names: (part ?? document).names, numbers: numbers)
    edits[key] = edit
    ordered.append(edit)
    return edit
  }
}

// Corrections.
extension ReviewedWord {
  /// Tracks a correction, if all of its characters stand in the file and nobody else has changed them.
  private mutating func correct(_ stretches: [WordText.Stretch], of range: TextRange, to replacement: String) {
    let places = stretches.compactMap { place(of: $0.start) }
    let scalars = word.document.utf8[range.bounds].count { $0 & 0xC0 != 0x80 }
    let parts = Set(stretches.map(\.start.part))
    guard places.count == stretches.count, let first = places.first, parts.count == 1, let name = parts.first,
      stretches.map(\.scalars).reduce(0, +) == scalars, places.allSatisfy({ $0.box == nil && !$0.isTracked }),
      let part = name == documentName ? document : notes[name]
    else { return }
    corrected += 1
    if name != documentName { changedNotes.insert(name) }
    let deletion = part.names.make("del", ["id": ""])
    signature.sign(deletion, part.names)
    for (index, (stretch, place)) in zip(stretches, places).enumerated() {
      let isLast = index == stretches.count - 1
      let run = edit(place.run, of: part)
      run.add(.beginDeletion(deletion), at: stretch.start.scalar, of: place.text)
      run.add(
        .endDeletion(insertion: isLast ? insertion(replacement, like: first.run.run, part.names) : nil),
        at: stretch.start.scalar + stretch.scalars, of: place.text)
    }
  }

  private func insertion(_ text: String, like run: XMLElement, _ names: WordNames) -> XMLElement? {
    guard !text.isEmpty else { return nil }
    let insertion = names.make("ins", ["id": numbers.next()])
    signature.sign(insertion, names)
    let piece = XMLElement(run.name, space: run.space)
    piece.attributes = run.attributes
    if let properties = run.elements.first(where: { names.has($0) && $0.localName == "rPr" }) {
      piece.append(properties.copy())
    }
    piece.append(names.text("t", text))
    insertion.append(piece)
    return insertion
  }
}

// The parts that change.
extension ReviewedWord {
  private func parts(of file: OfficeFile) throws -> [(name: String, bytes: [UInt8])] {
    guard !edits.isEmpty else { return [] }
    apply()
    var parts = [(name: documentName, bytes: document.root.document)]
    for name in word.parts where changedNotes.contains(name) {
      if let part = notes[name] { parts.append((name, part.root.document)) }
    }
    parts.append((comments.name, comments.root.document))
    guard comments.isNew else { return parts }
    let links = OfficeLinks.relationships(of: documentName)
    let linked = OfficeLinks.link(comments.name, in: try file.tree(links), isStrict: document.names.isStrict)
    parts.append((links, linked.document))
    if let types = try file.tree(OfficeLinks.typesPart) {
      OfficeLinks.declare(comments.name, in: types)
      parts.append((OfficeLinks.typesPart, types.document))
    }
    return parts
  }

  private func apply() {
    var changed: Set<ObjectIdentifier> = []
    for parent in ordered.map(\.parent) where changed.insert(ObjectIdentifier(parent)).inserted {
      parent.children = parent.children.flatMap { child -> [XMLNode] in
        guard case .element(let element) = child, let edit = edits[ObjectIdentifier(element)] else { return [child] }
        return edit.result.map(XMLNode.element)
      }
    }
  }
}
