internal import Wording

/// An office file: a zip of parts that point to each other by relationships.
struct OfficePackage: Sendable {
  /// One relationship of a part.
  struct Relationship: Sendable {
    let id: String
    /// The last component of its type: `worksheet`, `styles`, ….
    let type: String
    /// The name of the part it leads to.
    let target: String
  }

  private enum Tag: String { case relationship = "r:Relationship" }

  let file: String
  private let container: ZipContainer

  /// - Throws: a `Problem` when this is no zip file, a damaged one, or one that no office program writes.
  init(_ input: Input, limits: ReadingLimits = .usual) throws {
    container = try ZipContainer(input, limits: limits)
    file = input.name
    for member in container.members {
      if let refusal = container.refusal(of: member) { throw refusal }
    }
  }

  /// The main part: the document of a .docx, the workbook of an .xlsx.
  func mainPart() throws -> String {
    guard let main = try relationships(of: "").first(where: { $0.type == "officeDocument" }) else {
      throw Problem(Message("office.noPart", ["part": "_rels/.rels"]), in: file)
    }
    return main.target
  }

  func has(_ part: String) -> Bool { container[part] != nil }

  /// Opens a part.
  func reader<Tag: RawRepresentable & Hashable>(
    of part: String, as tags: Tag.Type
  ) throws(Problem) -> XMLPartReader<Tag> where Tag.RawValue == String {
    try XMLPartReader<Tag>(XMLPartSource(try open(part), name: part, file: file))
  }

  /// A part as it is unpacked.
  func open(_ part: String) throws(Problem) -> ZipStream {
    guard let member = container[part] else { throw Problem(Message("office.noPart", ["part": part]), in: file) }
    return try container.open(member)
  }

  /// What a part points to inside the file; the file's own starting points for an empty name.
  func relationships(of part: String) throws -> [Relationship] {
    let slash = part.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(part[..<$0]) } ?? ""
    let name = slash.map { String(part[part.utf8.index(after: $0)...]) } ?? part
    let list = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    guard has(list) else { return [] }
    let reader = try reader(of: list, as: Tag.self)
    var relationships: [Relationship] = []
    while let event = try reader.next() {
      guard case .start(.relationship) = event, reader.attribute("TargetMode") != "External",
        let id = reader.attribute("Id"), let type = reader.attribute("Type"), let target = reader.attribute("Target")
      else { continue }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      relationships.append(Relationship(id: id, type: kind, target: try resolved(target, in: folder)))
    }
    return relationships
  }

  private func resolved(_ target: String, in folder: String) throws(Problem) -> String {
    var path = target.utf8.first == UInt8(ascii: "/") ? [] : folder.split(separator: "/")
    for component in target.split(separator: "/") where component != "." {
      if component != ".." {
        path.append(component)
      } else if path.popLast() == nil {
        throw Problem(Message("zip.escape", ["member": target]), in: file)
      }
    }
    return path.joined(separator: "/")
  }
}
