import Documents

/// What an office file says about its own parts: of which kind they are, and how they refer to each other.
struct OfficeLinks {
  private static let commentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
  private static let packageSpace = "http://schemas.openxmlformats.org/package/2006/relationships"

  static let typesPart = "[Content_Types].xml"

  /// The part that holds the relationships of another one.
  static func relationships(of part: String) -> String {
    let (folder, name) = split(part)
    return folder + "_rels/" + name + ".rels"
  }

  /// The folder of a part with its slash, and the name in it.
  static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", part) }
    let behind = part.utf8.index(after: slash)
    return (String(part[..<behind]), String(part[behind...]))
  }

  /// Where the relationships of a part say that its comments are; nil when they say nothing.
  static func comments(of part: String, in relationships: XMLElement?) -> String? {
    let found = relationships?.elements.first {
      $0[attribute: "Type"]?.hasSuffix("/relationships/comments") == true && $0[attribute: "TargetMode"] != "External"
    }
    guard let target = found?[attribute: "Target"] else { return nil }
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var path = split(part).folder.split(separator: "/")
    for component in target.split(separator: "/") where component != "." {
      if component == ".." { _ = path.popLast() } else { path.append(component) }
    }
    return path.joined(separator: "/")
  }

  /// Adds a relationship to comments that lie in the same folder.
  static func link(_ comments: String, in relationships: XMLElement?, isStrict: Bool) -> XMLElement {
    let root = relationships ?? XMLElement("Relationships", ["xmlns": packageSpace])
    let taken = Set(root.elements.compactMap { $0[attribute: "Id"] })
    var number = taken.count + 1
    while taken.contains("rId\(number)") { number += 1 }
    let base =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    root.append(
      XMLElement(
        root.prefix(before: "Relationship"),
        ["Id": "rId\(number)", "Type": base + "/comments", "Target": split(comments).name]))
    return root
  }

  /// Says of which kind the comments are, unless it is said.
  static func declare(_ comments: String, in types: XMLElement) {
    let name = "/" + comments
    guard !types.elements.contains(where: { $0[attribute: "PartName"]?.lowercased() == name.lowercased() }) else {
      return
    }
    types.append(XMLElement(types.prefix(before: "Override"), ["PartName": name, "ContentType": commentType]))
  }
}

extension XMLElement {
  /// A name with this element's prefix.
  fileprivate func prefix(before name: String) -> String { prefix + name }
}
