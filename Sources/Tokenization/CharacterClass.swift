/// The coarse classes of characters whose sequences tell where words end.
package enum CharacterClass: UInt8, Sendable {
  case outside, digit, numeral, letter, kana, ideograph, sign, calendar

  /// The class of a folded scalar.
  package init(of scalar: UInt32) {
    switch scalar {
    case StretchAlphabet.outside: self = .outside
    case 0x30...0x39: self = .digit
    case 0x3007, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E,
      0x5343, 0x4E07, 0x4EBF, 0x4E24:
      self = .numeral
    case 0x5E74, 0x6708, 0x65E5, 0x65F6, 0x5206, 0x79D2, 0x70B9: self = .calendar
    case 0x41...0x5A, 0x61...0x7A, 0xAA...0xD6, 0xD8...0xF6, 0xF8...0x24F: self = .letter
    case 0x3040...0x30FF: self = .kana
    case 0x3400...0x9FFF, 0x20000...0x3FFFF: self = .ideograph
    default: self = .sign
    }
  }
}
