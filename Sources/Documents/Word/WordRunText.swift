/// Turns the content of a text element into what Word shows of it, each stretch with its way back.
struct WordRunText {
  struct Piece {
    let utf8: ArraySlice<UInt8>
    let firstScalar: Int
  }

  /// The content, line ends and tabs made blanks.
  private(set) var pieces: [Piece] = []

  /// - Parameter keepsBlanks: whether blanks at the ends are part of the text (`xml:space="preserve"`).
  init(_ content: [UInt8], keepsBlanks: Bool) {
    var utf8 = content
    for index in utf8.indices where utf8[index] < 0x20 { utf8[index] = 0x20 }
    var (start, end) = (0, utf8.count)
    if !keepsBlanks {
      while start < end, utf8[start] == 0x20 { start += 1 }
      while end > start, utf8[end - 1] == 0x20 { end -= 1 }
    }
    var scalars = start
    var index = start
    var pieceStart = (byte: start, scalar: start)
    while index < end {
      // A soft hyphen is where a word may be parted, not a character of it.
      let isSoftHyphen = utf8[index] == 0xC2 && index + 1 < end && utf8[index + 1] == 0xAD
      if isSoftHyphen {
        add(utf8[pieceStart.byte..<index], pieceStart.scalar)
        (index, scalars) = (index + 2, scalars + 1)
        pieceStart = (index, scalars)
      } else {
        index += 1
        while index < end, utf8[index] & 0xC0 == 0x80 { index += 1 }
        scalars += 1
      }
    }
    add(utf8[pieceStart.byte..<end], pieceStart.scalar)
  }

  private mutating func add(_ utf8: ArraySlice<UInt8>, _ firstScalar: Int) {
    if !utf8.isEmpty { pieces.append(Piece(utf8: utf8, firstScalar: firstScalar)) }
  }
}
