internal import Wording

/// An office file from which another one is made: some parts written anew, all others as they are, byte for byte.
package struct OfficeFile {
  /// The part that an office program opens: the document of a .docx.
  package let mainPart: String
  private let file: String
  private let container: ZipContainer

  /// - Throws: a `Problem` when this is no office file or a damaged one.
  package init(_ input: Input) throws {
    mainPart = try OfficePackage(input).mainPart()
    container = try ZipContainer(input)
    file = input.name
  }

  /// The names of all parts, in the order of the file.
  package var parts: [String] { container.members.map(\.name) }

  /// A part as it is; nil when there is none of that name.
  package func bytes(of part: String) throws -> [UInt8]? { try container[part].map { try container.bytes(of: $0) } }

  package func has(_ part: String) -> Bool { container[part] != nil }

  /// A part as a tree; nil when there is none of that name.
  package func tree(_ part: String) throws -> XMLElement? {
    try container[part].map { try XMLTreeReader.read(try container.bytes(of: $0), part: part, file: file) }
  }

  /// Whether an XML part is there to its last tag.
  package func endsWhole(_ part: String) throws -> Bool {
    guard let member = container[part] else { return false }
    var last: UInt8 = 0
    try ZipContainer.eachChunk(of: container.open(member)) { chunk in
      if let byte = chunk.last(where: { $0 > 0x20 }) { last = byte }
    }
    return last == UInt8(ascii: ">")
  }

  /// The file with some parts in place of those of their names, and with those it did not have, at its end.
  package func copy(with parts: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    let writer = try ZipWriter(file: file)
    for member in container.members where container[member.name]?.index == member.index {
      let changed = parts.first { $0.name == member.name }?.bytes
      try writer.add(member.name, try changed ?? container.bytes(of: member))
    }
    for part in parts where !has(part.name) { try writer.add(part.name, part.bytes) }
    return try writer.finish()
  }
}
