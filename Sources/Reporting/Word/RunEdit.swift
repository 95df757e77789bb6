import Documents

/// Marks that are put into one run of a document: the run is cut where they stand, and every piece keeps its
/// formatting.
final class RunEdit {
  /// What happens at a place of the text.
  enum Mark {
    case endDeletion(insertion: XMLElement?)
    case endComment([XMLElement])
    case pointComment([XMLElement])
    case beginComment(XMLElement)
    /// Everything to the end of the deletion is wrapped in copies of this element, each with a number of its own.
    case beginDeletion(XMLElement)

    /// What ends at a place stands before what begins there.
    var rank: Int {
      switch self {
      case .endDeletion: 0
      case .endComment: 1
      case .pointComment: 2
      case .beginComment: 3
      case .beginDeletion: 4
      }
    }
  }

  private struct PlacedMark {
    let scalar: Int
    let mark: Mark
    let order: Int
  }

  let run: XMLElement
  let parent: XMLElement
  private let names: WordNames
  private let numbers: AnnotationNumbers
  private var before: [XMLElement] = []
  private var after: [XMLElement] = []
  private var marks: [ObjectIdentifier: [PlacedMark]] = [:]
  private var count = 0

  init(_ place: WordPart.RunPlace, names: WordNames, numbers: AnnotationNumbers) {
    (run, parent, self.names, self.numbers) = (place.run, place.parent, names, numbers)
  }

  /// Puts a mark before a character of a text element of the run, or behind its last one.
  func add(_ mark: Mark, at scalar: Int, of text: XMLElement) {
    marks[ObjectIdentifier(text), default: []].append(PlacedMark(scalar: scalar, mark: mark, order: count))
    count += 1
  }

  func add(before elements: [XMLElement]) { before += elements }
  func add(after elements: [XMLElement]) { after += elements }

  /// What stands in the parent in place of the run.
  var result: [XMLElement] {
    guard !marks.isEmpty else { return before + [run] + after }
    var pieces = Pieces(run, names: names, numbers: numbers)
    for child in run.children {
      guard case .element(let element) = child, let marks = marks[ObjectIdentifier(element)] else {
        pieces.take(child)
        continue
      }
      let sorted = marks.sorted { ($0.scalar, $0.mark.rank, $0.order) < ($1.scalar, $1.mark.rank, $1.order) }
      var text = TextCutter(element, names: names)
      for placed in sorted {
        if let head = text.cut(before: placed.scalar) { pieces.take(.element(head)) }
        pieces.put(placed.mark)
      }
      if let rest = text.rest { pieces.take(.element(rest)) }
    }
    return before + pieces.finished + after
  }
}

/// Numbers of tracked changes, which no other annotation of the document has.
final class AnnotationNumbers {
  private var last: Int

  init(behind last: Int) { self.last = last }

  func next() -> String {
    last += 1
    return String(last)
  }
}

/// The pieces of a run, one after the other.
private struct Pieces {
  private let run: XMLElement
  private let names: WordNames
  private let numbers: AnnotationNumbers
  private let properties: XMLElement?
  private var content: [XMLNode] = []
  private var done: [XMLElement] = []
  private var deletion: XMLElement?

  init(_ run: XMLElement, names: WordNames, numbers: AnnotationNumbers) {
    (self.run, self.names, self.numbers) = (run, names, numbers)
    properties = run.elements.first { names.has($0) && $0.localName == "rPr" }
  }

  mutating func take(_ child: XMLNode) {
    if case .element(let element) = child, element === properties { return }
    content.append(child)
  }

  mutating func put(_ mark: RunEdit.Mark) {
    close()
    switch mark {
    case .endDeletion(let insertion):
      deletion = nil
      done += [insertion].compactMap(\.self)
    case .endComment(let elements), .pointComment(let elements): done += elements
    case .beginComment(let element): done.append(element)
    case .beginDeletion(let element): deletion = element
    }
  }

  var finished: [XMLElement] {
    var last = self
    last.close()
    return last.done
  }

  private mutating func close() {
    guard content.contains(where: { if case .element = $0 { true } else { false } }) else { return }
    let piece = XMLElement(run.name, space: run.space)
    piece.attributes = run.attributes
    piece.children = [properties?.copy()].compactMap(\.self).map(XMLNode.element) + content
    content = []
    guard let deletion else { return done.append(piece) }
    piece.children = piece.children.map { child in
      guard case .element(let element) = child, names.has(element), element.localName == "t" else { return child }
      return .element(names.text("delText", element.text))
    }
    let wrapper = deletion.copy()
    wrapper[attribute: names.prefix + "id"] = numbers.next()
    wrapper.children = [.element(piece)]
    done.append(wrapper)
  }
}

/// Cuts a text element. Blanks at the ends that Word would not show are left away, those inside are kept.
private struct TextCutter {
  private let element: XMLElement
  private let names: WordNames
  private let scalars: [Unicode.Scalar]
  private let end: Int
  private var position: Int

  init(_ element: XMLElement, names: WordNames) {
    (self.element, self.names) = (element, names)
    scalars = Array(element.text.unicodeScalars)
    let isBlank = { (scalar: Unicode.Scalar) in [0x20, 0x09, 0x0A, 0x0D].contains(scalar.value) }
    guard element[attribute: "xml:space"] != "preserve" else {
      (position, end) = (0, scalars.count)
      return
    }
    position = scalars.firstIndex { !isBlank($0) } ?? scalars.count
    end = max(position, (scalars.lastIndex { !isBlank($0) } ?? -1) + 1)
  }

  mutating func cut(before scalar: Int) -> XMLElement? {
    let stop = min(max(scalar, position), end)
    defer { position = stop }
    guard position < stop else { return nil }
    return names.text("t", String(String.UnicodeScalarView(scalars[position..<stop])))
  }

  var rest: XMLElement? {
    var all = self
    return all.cut(before: end)
  }
}
