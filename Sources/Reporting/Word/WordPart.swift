import Documents

/// A part of a .docx with the text elements in it, counted as `WordText` counts them.
struct WordPart {
  /// A run and the element it is a child of.
  struct RunPlace {
    let run: XMLElement
    let parent: XMLElement
    /// Place in the part's order.
    let order: Int
  }

  /// A text element (`w:t`) of the part.
  struct TextPlace {
    let text: XMLElement
    let run: RunPlace
    /// The run that holds the text box or the phonetic guide around it: Word has no comments inside of these.
    let box: RunPlace?
    /// Whether the text stands in somebody's tracked insertion or move.
    let isTracked: Bool
    /// The footnote or endnote that it stands in.
    let note: String?

    /// The run that a comment can be hung on.
    var host: RunPlace { box ?? run }
  }

  let root: XMLElement
  let names: WordNames
  /// By their number; nil for one outside of all runs.
  private(set) var texts: [TextPlace?] = []
  /// The runs that refer to footnotes and endnotes, by local name and number.
  private(set) var references: [String: RunPlace] = [:]
  /// The largest number that an annotation has.
  private(set) var lastID = 0
  private(set) var lastCommentID = -1
  private var runs = 0

  private struct Surroundings {
    var run: RunPlace?
    var box: RunPlace?
    var isTracked = false
    var note: String?
  }

  init(_ root: XMLElement) {
    self.root = root
    names = WordNames(root)
    for child in root.elements { walk(child, in: root, Surroundings()) }
  }

  private mutating func walk(_ element: XMLElement, in parent: XMLElement, _ surroundings: Surroundings) {
    var here = surroundings
    if names.has(element) {
      if let id = element.attribute(local: "id").flatMap({ Int($0) }) {
        lastID = max(lastID, id)
        if element.localName.hasPrefix("comment") { lastCommentID = max(lastCommentID, id) }
      }
      switch element.localName {
      case "r":
        here.run = RunPlace(run: element, parent: parent, order: runs)
        runs += 1
      case "t":
        texts.append(
          here.run.map {
            TextPlace(text: element, run: $0, box: here.box, isTracked: here.isTracked, note: here.note)
          })
      case "txbxContent", "ruby": here.box = here.box ?? here.run
      case "ins", "moveTo": here.isTracked = true
      case "footnote", "endnote": here.note = element.attribute(local: "id")
      case "footnoteReference", "endnoteReference":
        if let run = here.box ?? here.run, let id = element.attribute(local: "id") {
          references["\(element.localName) \(id)"] = run
        }
      default: break
      }
    }
    for child in element.elements { walk(child, in: element, here) }
  }

  /// The run of the document that refers to a note.
  func reference(to note: String, isEndnote: Bool) -> RunPlace? {
    references["\(isEndnote ? "endnoteReference" : "footnoteReference") \(note)"]
  }
}

/// How a part names the elements of Word's vocabulary, which has two addresses and any prefix.
struct WordNames {
  private static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  let space: String
  /// With its colon.
  let prefix: String

  /// - Parameter root: gets a declaration of the prefix when it has none.
  init(_ root: XMLElement) {
    let space = root.space == Self.strict ? Self.strict : Self.transitional
    self.space = space
    if let declared = root.attributes.first(where: { $0.value == space && $0.name.hasPrefix("xmlns:") }) {
      prefix = declared.name.dropFirst("xmlns:".count) + ":"
    } else {
      // Attributes need a prefix even where elements have none.
      prefix = "tingyin:"
      root[attribute: "xmlns:tingyin"] = space
    }
  }

  var isStrict: Bool { space == Self.strict }

  func has(_ element: XMLElement) -> Bool {
    element.space == Self.transitional || element.space == Self.strict || element.space.isEmpty
  }

  func make(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [XMLElement] = [])
    -> XMLElement
  {
    let element = XMLElement(prefix + name, space: space, [:], children)
    element.attributes = attributes.map { (prefix + $0.key, $0.value) }
    return element
  }

  /// A text element that keeps its blanks.
  func text(_ name: String, _ text: String) -> XMLElement {
    let element = XMLElement(prefix + name, space: space, ["xml:space": "preserve"])
    element.children = [.text(text)]
    return element
  }
}
