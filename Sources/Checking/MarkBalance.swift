/// How well the quotation marks, brackets and title marks of a line are paired.
enum MarkBalance {
  private static let partners: [Unicode.Scalar: Unicode.Scalar] = [
    "”": "“", "’": "‘", "」": "「", "』": "『", "》": "《", "〉": "〈", "）": "（", ")": "(", "】": "【", "〕": "〔", "]": "[",
  ]
  private static let openers = Set(partners.values)

  /// The marks of a text in their order.
  static func marks(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { openers.contains($0) || partners[$0] != nil }
  }

  /// Marks without a partner, and “ right behind “. Linear.
  static func faults(in text: String) -> Int {
    var (open, faults, last) = ([Unicode.Scalar](), 0, Unicode.Scalar?.none)
    for sign in text.unicodeScalars {
      if openers.contains(sign) {
        if sign == last, sign == "“" || sign == "‘" { faults += 1 }
        open.append(sign)
      } else if let partner = partners[sign] {
        if open.last == partner { open.removeLast() } else { faults += 1 }
      }
      last = sign
    }
    return faults + open.count
  }
}
