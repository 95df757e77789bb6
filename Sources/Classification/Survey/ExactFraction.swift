/// A share as people write it, kept exact: "2/3", "30%", "12.5 %".
///
/// A threshold of two thirds is met by 20 of 30; as a floating-point number it might not be.
public struct ExactFraction: Sendable, Hashable {
  /// From 0 to the denominator; the two are not reduced.
  public let numerator: Int
  /// Above 0.
  public let denominator: Int
  /// As it was written.
  public let text: String

  /// 1/2.
  static let half = ExactFraction(numerator: 1, denominator: 2, text: "1/2")

  private init(numerator: Int, denominator: Int, text: String) {
    (self.numerator, self.denominator, self.text) = (numerator, denominator, text)
  }

  /// - Parameter text: a fraction `a/b` or a percentage, decimals allowed, from 0 to 1; at most nine digits each.
  /// - Returns: nil for anything else, so that "30" is not mistaken for thirty or for 30 %.
  public init?(_ text: String) {
    let compact = text.filter { $0 != " " }
    let parsed = compact.hasSuffix("%") ? Self.percentage(compact.dropLast()) : Self.quotient(compact)
    guard let (numerator, denominator) = parsed, denominator > 0, numerator <= denominator else { return nil }
    (self.numerator, self.denominator, self.text) = (numerator, denominator, text)
  }

  /// How `count / total` compares with the fraction, without rounding: -1, 0 or 1.
  public func compare(_ count: Int, of total: Int) -> Int {
    let left = count.multipliedFullWidth(by: denominator)
    let right = total.multipliedFullWidth(by: numerator)
    if left.high != right.high { return left.high < right.high ? -1 : 1 }
    return left.low == right.low ? 0 : left.low < right.low ? -1 : 1
  }

  private static func quotient(_ text: String) -> (Int, Int)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = whole(parts[0]), let second = whole(parts[1]) else { return nil }
    return (first, second)
  }

  private static func percentage(_ text: Substring) -> (Int, Int)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard (1...2).contains(parts.count), let first = whole(parts[0]), let second = whole(decimals) else { return nil }
    let scale = decimals.reduce(1) { product, _ in product * 10 }
    return (first * scale + second, 100 * scale)
  }

  private static func whole(_ digits: Substring) -> Int? {
    guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(digits)
  }
}
