/// A figure with the noun phrase that it belongs to, for comparing with others of the same text.
struct NamedFigure: Sendable {
  enum Kind: Sendable {
    /// 高层住宅86栋, 86栋高层住宅
    case thing
    /// 年度计划投资96亿元, 全年98亿元的投资目标
    case plan
    /// 每亩52800元
    case each
  }

  struct Key: Hashable, Sendable {
    let name: [UInt32]
    let unit: String
    let kind: Kind
    /// Of a least and of a most amount: nil of one that is told.
    let bound: Bound?
  }

  enum Bound: Sendable { case least, most }

  let key: Key
  let value: Double
  let range: Range<Int>
  /// Its digits as written.
  let digits: [UInt32]
  /// Where its sentence and its line begin.
  let sentence: Range<Int>
  /// Years and other times that its sentence names up to it.
  let times: Set<[UInt32]>
  /// Places and units that the line names up to it.
  let places: Set<[UInt32]>

  /// Whether one was probably written for the other: two digits changed places, or one of three and more is another.
  func isSlip(of other: NamedFigure) -> Bool {
    guard digits.count == other.digits.count, digits.count > 1 else { return false }
    let off = digits.indices.filter { digits[$0] != other.digits[$0] }
    if off.count == 1 { return digits.count > 2 && digits.count { $0 != 0x30 } > 1 }
    return off.count == 2 && digits[off[0]] == other.digits[off[1]] && digits[off[1]] == other.digits[off[0]]
  }
}
