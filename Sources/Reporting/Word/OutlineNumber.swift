import Wording

/// Numbers of headings as official documents write them: 一、 then （一） then 1.
struct OutlineNumber {
  let language: Language
  private var counts = [0, 0, 0]

  init(language: Language) { self.language = language }

  /// The number of the next heading of a level from 1 to 3; the levels below begin anew.
  mutating func next(_ level: Int) -> String {
    counts[level - 1] += 1
    for deeper in level..<counts.count { counts[deeper] = 0 }
    let number = counts[level - 1]
    guard language == .chinese else { return counts[..<level].map(String.init).joined(separator: ".") + " " }
    switch level {
    case 1: return Self.han(number) + "、"
    case 2: return "（" + Self.han(number) + "）"
    default: return "\(number)．"
    }
  }

  /// 1 to 99 in Chinese characters; larger numbers in digits.
  static func han(_ number: Int) -> String {
    guard (1...99).contains(number) else { return String(number) }
    let digits = Array(Message("report.word.digits").text(in: .chinese))
    let ten = Message("report.word.ten").text(in: .chinese)
    let (tens, ones) = (number / 10, number % 10)
    let head = tens == 0 ? "" : (tens == 1 ? "" : String(digits[tens])) + ten
    return head + (ones == 0 ? "" : String(digits[ones]))
  }
}
