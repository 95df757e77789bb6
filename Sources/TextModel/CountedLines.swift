extension Document {
  /// Whether it was read from a Word file, whose places are paragraphs: nobody sees numbers of lines there.
  package var isWord: Bool { name.lowercased().hasSuffix(".docx") }

  /// The key of a message that names a line; of a Word document the one that names a paragraph.
  package func placed(_ key: String) -> String { isWord ? key + ".paragraph" : key }
}

extension LineIndex {
  /// The number of a line as people count: in a Word document by paragraphs, of which lines without text are none. Linear in
  /// the text before it.
  package func counted(_ line: Int, in document: Document) -> Int {
    guard document.isWord else { return line }
    return (1...max(1, line)).count { number in
      number == line || document.utf8[lineRange(number).bounds].contains { $0 > 0x20 }
    }
  }
}
