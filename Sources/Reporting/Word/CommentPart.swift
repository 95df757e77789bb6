import Documents

/// The comments of a .docx, those it had and those that are added.
struct CommentPart {
  let name: String
  let root: XMLElement
  let isNew: Bool
  private let names: WordNames
  private let signature: WordSignature
  private var last: Int

  /// - Parameters:
  ///   - root: the comments that are there; nil when there are none.
  ///   - document: the part that they belong to.
  init(_ root: XMLElement?, name: String, of document: WordPart, signature: WordSignature) {
    self.name = name
    self.signature = signature
    isNew = root == nil
    if let root {
      (self.root, names) = (root, WordNames(root))
    } else {
      let fresh = XMLElement("w:comments", space: document.names.space, ["xmlns:w": document.names.space])
      (self.root, names) = (fresh, WordNames(fresh))
    }
    last = self.root.elements.compactMap { $0.attribute(local: "id").flatMap { Int($0) } }.max() ?? -1
    last = max(last, document.lastCommentID)
  }

  /// Adds a comment and gives its number.
  mutating func add(_ paragraphs: [String]) -> String {
    last += 1
    let comment = names.make("comment", ["id": String(last)])
    signature.sign(comment, names)
    comment[attribute: names.prefix + "initials"] = signature.initials
    for (index, text) in paragraphs.enumerated() { comment.append(paragraph(text, isFirst: index == 0)) }
    root.append(comment)
    return String(last)
  }

  /// Formatting of its own, because the document's usual paragraph may be anything.
  private func paragraph(_ text: String, isFirst: Bool) -> XMLElement {
    let properties = names.make(
      "pPr", [:],
      [
        names.make("spacing", ["before": "0", "after": "0", "line": "240", "lineRule": "auto"]),
        names.make("ind", ["left": "0", "firstLineChars": "0", "firstLine": "0"]), names.make("jc", ["val": "left"]),
      ])
    let size = { names.make("rPr", [:], [names.make("sz", ["val": "20"])]) }
    let mark = names.make("r", [:], [size(), names.make("annotationRef")])
    let run = names.make("r", [:], [size(), names.text("t", text)])
    return names.make("p", [:], [properties] + (isFirst ? [mark] : []) + [run])
  }
}

/// Who comments and changes, and when.
package struct WordSignature: Sendable {
  package let author: String
  package let initials: String
  /// As ISO 8601; nil leaves the time open, so that the same document gives the same bytes on every day.
  package let date: String?

  package init(author: String, initials: String, date: String?) {
    (self.author, self.initials, self.date) = (author, initials, date)
  }

  func sign(_ element: XMLElement, _ names: WordNames) {
    element[attribute: names.prefix + "author"] = author
    if let date { element[attribute: names.prefix + "date"] = date }
  }
}
