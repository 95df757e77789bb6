/// What kinds of signs the checks tell apart. All take folded scalars.
enum ScalarClass {
  @inline(__always)
  static func isHan(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || scalar == 0x3007
      || (0x20000...0x3FFFF).contains(scalar)
  }

  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  @inline(__always)
  static func isLatin(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar) || (0x41...0x5A).contains(scalar)
  }

  /// 。！？
  @inline(__always)
  static func endsSentence(_ scalar: UInt32) -> Bool { scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F }

  /// Ends of sentences, commas, semicolons, colons and line breaks; not 、 which joins words.
  @inline(__always)
  static func endsClause(_ scalar: UInt32) -> Bool {
    endsSentence(scalar) || scalar == 0x2C || scalar == 0x3B || scalar == 0x3A || scalar == 0x0A
  }

  static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x7B, 0x300A, 0x3008, 0x3010, 0x3014, .openQuote, 0x2018, 0x300C, 0x300E: true
    default: false
    }
  }

  static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x29, 0x5D, 0x7D, 0x300B, 0x3009, 0x3011, 0x3015, .closeQuote, 0x2019, 0x300D, 0x300F: true
    default: false
    }
  }

  /// “ ” ‘ ’ 「 」 『 』
  static func isQuotation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2018, 0x2019, .openQuote, .closeQuote, 0x300C...0x300F: true
    default: false
    }
  }

  /// The mark that closes what a bracket or quotation mark opens; nil for one that is written both ways.
  static func closing(of scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x28: 0x29
    case .wideOpenBracket: .wideCloseBracket
    case .openQuote: .closeQuote
    case 0x2018: 0x2019
    case 0x300A, 0x3008, 0x300C, 0x300E, 0x3010, 0x3014: scalar + 1
    default: nil
    }
  }
}
