internal import Glibc

/// A number as the fifteen decimal digits that spreadsheets keep of it.
struct DecimalDigits {
  private static let kept = 15
  private static let zero = UInt8(ascii: "0")

  let isNegative: Bool
  /// Values 0 to 9; the point stands behind the first.
  private let digits: [UInt8]
  private let exponent: Int

  /// - Parameter value: finite.
  init(_ value: Double) {
    var buffer = [CChar](repeating: 0, count: 40)
    let count = withVaList([abs(value)]) { vsnprintf(&buffer, buffer.count, "%.\(Self.kept - 1)e", $0) }
    let text = buffer.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }
    let mark = text.firstIndex(of: UInt8(ascii: "e")) ?? text.count
    isNegative = value < 0
    digits = text[..<mark].filter { $0 != UInt8(ascii: ".") }.map { $0 &- Self.zero }
    exponent = Int(String(decoding: text[min(mark + 1, text.count)...], as: UTF8.self)) ?? 0
  }

  /// Rounded half up, as people and spreadsheets round; the sign is left out.
  func rounded(decimals: Int) -> (whole: String, fraction: String) {
    let count = exponent + 1 + decimals
    var kept = count <= 0 ? [] : Array(digits.prefix(count))
    let isUp = count >= 0 && count < digits.count && digits[count] >= 5
    var point = exponent + 1
    if isUp, Self.increment(&kept) { point += 1 }
    if point < 0 || kept.isEmpty {
      kept = Array(repeating: 0, count: max(0, min(-point, decimals))) + kept
      point = 0
    }
    let missing = point + decimals - kept.count
    kept += Array(repeating: 0, count: max(0, missing))
    let text = kept.prefix(point + decimals).map { $0 + Self.zero }
    let whole = String(decoding: text.prefix(point), as: UTF8.self)
    return (whole.isEmpty ? "0" : whole, String(decoding: text.dropFirst(point), as: UTF8.self))
  }

  /// As a cell without a format shows it: ten significant digits, whole numbers in full.
  var general: String {
    let sign = isNegative ? "-" : ""
    guard (-5...14).contains(exponent) else { return sign + scientific }
    let (whole, fraction) = rounded(decimals: max(0, min(9 - exponent, 14)))
    let end = fraction.lastIndex { $0 != "0" }.map(fraction.index(after:)) ?? fraction.startIndex
    let kept = String(fraction[..<end])
    let isZero = whole == "0" && kept.isEmpty
    return (isZero ? "" : sign) + whole + (kept.isEmpty ? "" : "." + kept)
  }

  private var scientific: String {
    var kept = Array(digits.prefix(6))
    while kept.count > 1, kept.last == 0 { kept.removeLast() }
    let text = String(decoding: kept.map { $0 + Self.zero }, as: UTF8.self)
    let power = (exponent < 0 ? "-" : "+") + (abs(exponent) < 10 ? "0" : "") + String(abs(exponent))
    return text.prefix(1) + (kept.count > 1 ? "." + text.dropFirst() : "") + "E" + power
  }

  /// Adds one in the last place; whether a digit came in front.
  private static func increment(_ digits: inout [UInt8]) -> Bool {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 { digits[index] += 1 } else { digits.insert(1, at: 0) }
    return index < 0
  }
}
