/// One line of a file of known issues: `W1-001: 三号楼电梯  # what it says`.
enum KnownIssueLine: Equatable {
  /// Nothing but blanks, a remark, or the beginning of a document.
  case blank
  /// No opinion is named, or no colon stands behind it.
  case unreadable
  /// The remark is what stands behind `#`; empty when nothing does.
  case plain(id: String, name: String, remark: String = "")
  /// The name stood in quotation marks, and is a name whatever it is.
  case quoted(id: String, name: String, remark: String = "")

  /// - Parameter line: without its line break.
  init(_ line: Substring) {
    let line = Self.trimmed(line)
    guard !line.isEmpty, !line.hasPrefix("#"), line != "---" else {
      self = .blank
      return
    }
    guard let (id, rest) = Self.key(of: line), !id.isEmpty else {
      self = .unreadable
      return
    }
    let value = Self.trimmed(rest)
    guard let quoted = Self.quotation(at: value) else {
      let (name, remark) = Self.parted(value, isBehindBlank: rest.first?.isWhitespace ?? true)
      self = .plain(id: id, name: name, remark: remark)
      return
    }
    let behind = Self.trimmed(quoted.rest)
    self =
      behind.isEmpty || behind.hasPrefix("#")
      ? .quoted(id: id, name: quoted.text, remark: String(Self.trimmed(behind.dropFirst()))) : .unreadable
  }

  /// What stands before the colon, and what stands behind it: in YAML a blank follows the colon, so that 10:35 may be a
  /// name; people leave it out, or write the wide colon of Chinese text.
  private static func key(of line: Substring) -> (id: String, rest: Substring)? {
    if let quoted = quotation(at: line) {
      let rest = trimmed(quoted.rest)
      return rest.first.map(isColon) ?? false ? (quoted.text, rest.dropFirst()) : nil
    }
    let colons = line.indices.filter { line[$0] == ":" }
    let spaced = colons.first { line.index(after: $0) == line.endIndex || line[line.index(after: $0)].isWhitespace }
    guard let colon = spaced ?? colons.first ?? line.firstIndex(where: isColon) else { return nil }
    return (String(trimmed(line[..<colon])), line[line.index(after: colon)...])
  }

  private static func isColon(_ character: Character) -> Bool { character == ":" || character == "：" }

  /// A name, and what is remarked behind it. The mark of a remark stands behind a blank: 7#楼 is a name.
  private static func parted(_ value: Substring, isBehindBlank: Bool) -> (name: String, remark: String) {
    var isBehindBlank = isBehindBlank
    for index in value.indices {
      if value[index] == "#" && isBehindBlank {
        return (String(trimmed(value[..<index])), String(trimmed(value[value.index(after: index)...])))
      }
      isBehindBlank = value[index].isWhitespace
    }
    return (String(value), "")
  }

  /// The text in quotation marks that a line begins with, and what stands behind them; nil when it begins otherwise or
  /// never ends.
  private static func quotation(at line: Substring) -> (text: String, rest: Substring)? {
    guard let mark = line.first, mark == "\"" || mark == "'" else { return nil }
    var (text, index) = ("", line.index(after: line.startIndex))
    while index < line.endIndex {
      let (character, next) = (line[index], line.index(after: index))
      if character == mark {
        guard mark == "'", next < line.endIndex, line[next] == mark else { return (text, line[next...]) }
        text.append(mark)
        index = line.index(after: next)
      } else if mark == "\"", character == "\\", next < line.endIndex {
        let (meant, end) = escape(in: line, at: next)
        text += meant
        index = end
      } else {
        text.append(character)
        index = next
      }
    }
    return nil
  }

  private static func escape(in line: Substring, at index: Substring.Index) -> (meant: String, end: Substring.Index) {
    let next = line.index(after: index)
    let digits = line[next...].prefix(4)
    if line[index] == "u", digits.count == 4, let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
      return (String(scalar), digits.endIndex)
    }
    return (["n": "\n", "t": "\t", "r": "\r"][line[index]] ?? String(line[index]), next)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}
