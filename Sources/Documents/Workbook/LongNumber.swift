/// A whole number of more digits than a spreadsheet keeps, such as that of an identity card, with all that the file has of it.
///
/// ```
/// 1.1010119900101123E17   110101199001011230   shown as 1.10101E+17
/// 110101199001011234      110101199001011234   as some programs write it
/// ```
struct LongNumber {
  /// Spreadsheets keep so many digits and put zeros behind them.
  private static let kept = 15
  /// Smaller ones have no more digits than that.
  static let least = 1e15
  /// What is longer is no number of anything that people count or write down.
  private static let longest = 30

  let digits: String
  /// Whether the last digits are zeros that were put there.
  let hasLostDigits: Bool

  /// - Parameters:
  ///   - stored: the number as it stands in the file.
  ///   - shown: as its format shows it.
  /// - Returns: nil of numbers that are no longer than what is kept, and of those to which a format gives another form.
  init?(_ stored: String, shownAs shown: String) {
    let parts = stored.lowercased().split(separator: "e", maxSplits: 1)
    let exponent = parts.count == 2 ? Int(parts[1]) : 0
    let mantissa = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
    guard let exponent, mantissa.count <= 2, let whole = mantissa.first, Self.areDigits(whole) else { return nil }
    let fraction = mantissa.count == 2 ? mantissa[1].trimmingZeros : ""
    let significant = String((whole + fraction).drop { $0 == "0" })
    let length = significant.count - fraction.count + exponent
    guard Self.areDigits(significant), fraction.count <= exponent, (Self.kept + 1...Self.longest).contains(length),
      Self.areDigits(shown[...]) || shown.contains("E+")
    else { return nil }
    digits = significant + String(repeating: "0", count: max(0, length - significant.count))
    hasLostDigits = digits.dropFirst(Self.kept).allSatisfy { $0 == "0" } || length > significant.count
  }

  private static func areDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension Substring {
  /// Without zeros at the end.
  fileprivate var trimmingZeros: String {
    String(self[..<(lastIndex { $0 != "0" }.map(index(after:)) ?? startIndex)])
  }
}
