// Signs of a paragraph's text that are elements of their own.
extension WordFlow.Paragraph {
  private static let ends = ["。", "！", "？", "；", "：", "”", "）", ".", "!", "?", ":", ";"]
  /// A symbol font's signs, which have no character of their own.
  private static let symbolFonts: ClosedRange<UInt32> = 0xE000...0xF8FF

  /// Adds the sign that a hexadecimal code stands for; one of a symbol font is left out.
  mutating func addSymbol(_ code: String?) {
    guard let code = code.flatMap({ UInt32($0, radix: 16) }), !Self.symbolFonts.contains(code), code >= 0x20,
      let scalar = Unicode.Scalar(code)
    else { return }
    utf8 += Array(String(Character(scalar)).utf8)
  }

  /// A page that ends inside a sentence does not break it; one that ends with a sentence begins a new line.
  mutating func breakPage() {
    if Self.ends.contains(where: { utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }) { utf8.append(Byte.lineFeed) }
  }
}
