/// A number as labels and announced counts write it: one in characters, or a few digits.
struct LabelNumber {
  let value: Int
  /// In scalars.
  let length: Int
  let isHan: Bool

  /// - Parameters:
  ///   - range: of the values that are meant; nil is given for others.
  ///   - digits: at most; what follows them is left.
  init?(_ text: SourceText, at index: Int, in range: ClosedRange<Int>, digits: Int = 3) {
    if let han = HanNumeral.read(text.plain, at: index) {
      (value, length, isHan) = (han.value, han.length, true)
    } else {
      var (value, length) = (0, 0)
      while length < digits, ScalarClass.isDigit(text.at(index + length)) {
        (value, length) = (value * 10 + Int(text.at(index + length) - 0x30), length + 1)
      }
      (self.value, self.length, isHan) = (value, length, false)
    }
    guard length > 0, range.contains(value) else { return nil }
  }
}
