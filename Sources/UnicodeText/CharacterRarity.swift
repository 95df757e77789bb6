/// How improbable characters are in a running text: bits, that is -log2 of a character's share.
///
/// Chinese characters have their figures from `frequent-characters.tsv`; other kinds of characters have one each.
struct CharacterRarity: Sendable {
  enum Script { case chinese, japanese, korean }

  /// A byte sequence that is not legal in the charset under trial.
  static let illegal = 40
  /// What stands neither in the table nor in a kind with a figure of its own.
  private static let unheardOf: UInt8 = 20
  private static let impossible: UInt8 = 40

  static let shared = CharacterRarity(table: PackageResources.frequent_characters_tsv)

  /// By scalar, for the Basic Multilingual Plane.
  private let bits: [UInt8]

  private init(table: [UInt8]) {
    var bits = (UInt32(0)...0xFFFF).map(Self.bitsOfKind)
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t")
      guard cells.count == 2, let figure = UInt8(cells[0]) else { continue }
      for scalar in cells[1].unicodeScalars where scalar.value < bits.count { bits[Int(scalar.value)] = figure }
    }
    self.bits = bits
  }

  func bits(_ scalar: UInt32, in script: Script) -> Int {
    switch script {
    case .japanese where (0x3041...0x30FF).contains(scalar): 7
    case .korean where (0xAC00...0xD7A3).contains(scalar): 10
    default: Int(scalar < bits.count ? bits[Int(scalar)] : Self.unheardOf)
    }
  }

  private static func bitsOfKind(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: 7
    case 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0x201C, 0x201D, 0xFF08, 0xFF09, 0x300A, 0x300B: 6
    case 0x00...0x1F, 0x7F...0x9F, 0xAC00...0xD7A3: 30
    case 0xD800...0xF8FF, 0xFFF0...0xFFFF: impossible
    case 0x386...0x3CE, 0x401...0x451: 8
    case 0x250...0x36F, 0x452...0x52F: 22
    case 0xC0...0x24F: 9
    case 0x3000...0x303F, 0xFF00...0xFF60: 11
    case 0x2000...0x2FFF: 13
    case 0x3041...0x30FF, 0xFF61...0xFF9F: 14
    case 0x80...0x7FF: 16
    case 0x4E00...0x9FFF: 18
    default: unheardOf
    }
  }
}
