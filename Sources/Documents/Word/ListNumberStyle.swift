/// How the numbers of an automatic list are written: the table `number-styles.tsv` beside this file.
struct ListNumberStyle: Sendable {
  private enum Kind: Sendable {
    case decimal(width: Int)
    case digits([Character])
    case list([Character])
    case letters([Character])
    case counting(digits: [Character], units: [Character], isShort: Bool, end: Int, behind: [Character])
    case roman(isUpper: Bool)
    case around(String, String)
    case cycle([Character], [Character])
    case hexadecimal
    case none
  }

  static let decimal = ListNumberStyle(kind: .decimal(width: 1))

  private static let styles: [String: ListNumberStyle] = {
    var styles: [String: ListNumberStyle] = [:]
    for line in String(decoding: PackageResources.number_styles_tsv, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if cells.count > 1 { styles[cells[0]] = ListNumberStyle(kind: kind(cells[1], Array(cells.dropFirst(2)))) }
    }
    return styles
  }()

  private let kind: Kind

  private init(kind: Kind) { self.kind = kind }

  /// - Parameters:
  ///   - name: of the number format; unknown ones count in decimal numbers.
  ///   - pattern: of a custom format, `001, 002, …` for example.
  init(name: String, pattern: String? = nil) {
    if name == "custom", let first = pattern?.split(separator: ",").first, first.allSatisfy(\.isNumber) {
      kind = .decimal(width: min(first.count, 9))
    } else {
      kind = Self.styles[name]?.kind ?? .decimal(width: 1)
    }
  }

  private static func kind(_ name: String, _ data: [String]) -> Kind {
    let signs = data.map(Array.init)
    switch name {
    case "padded": return .decimal(width: data.first.flatMap { Int($0) } ?? 1)
    case "digits" where signs.count > 0: return .digits(signs[0])
    case "list" where signs.count > 0: return .list(signs[0])
    case "letters" where signs.count > 0: return .letters(signs[0])
    case "roman": return .roman(isUpper: data == ["upper"])
    case "around" where data.count > 1: return .around(data[0], data[1])
    case "counting" where data.count > 3:
      return .counting(
        digits: signs[0], units: signs[1], isShort: data[2] == "short", end: Int(data[3]) ?? 0,
        behind: signs.count > 4 ? signs[4] : [])
    case "cycle" where signs.count > 1: return .cycle(signs[0], signs[1])
    case "hex": return .hexadecimal
    case "none": return .none
    default: return .decimal(width: 1)
    }
  }

  func text(of number: Int) -> String {
    switch kind {
    case .decimal(let width): return SerialDate.padded(number, width)
    case .digits(let digits): return Self.positional(number, digits)
    case .list(let signs): return signs.indices.contains(number - 1) ? String(signs[number - 1]) : String(number)
    case .letters(let letters):
      guard number > 0, number <= letters.count * 9 else { return String(number) }
      return String(repeating: String(letters[(number - 1) % letters.count]), count: (number - 1) / letters.count + 1)
    case .counting(let digits, let units, let isShort, let end, let behind):
      return end > 0 && number >= end
        ? Self.positional(number, behind) : Self.counted(number, digits, units, isShort: isShort)
    case .roman(let isUpper): return isUpper ? Self.roman(number) : Self.roman(number).lowercased()
    case .around(let before, let behind): return before + String(number) + behind
    case .cycle(let first, let second):
      guard number > 0 else { return String(number) }
      return String([first[(number - 1) % first.count], second[(number - 1) % second.count]])
    case .hexadecimal: return String(number, radix: 16, uppercase: true)
    case .none: return ""
    }
  }

  private static func positional(_ number: Int, _ digits: [Character]) -> String {
    String(String(number).map { $0.wholeNumberValue.flatMap { digits.indices.contains($0) ? digits[$0] : nil } ?? $0 })
  }

  /// 一百零五; up to 99,999.
  private static func counted(_ number: Int, _ digits: [Character], _ units: [Character], isShort: Bool) -> String {
    guard digits.count == 10, (0..<100_000).contains(number) else { return String(number) }
    if number == 0 { return String(digits[0]) }
    let places = String(number).compactMap(\.wholeNumberValue)
    var text = ""
    var isBehindZero = false
    for (index, digit) in places.enumerated() {
      let power = places.count - 1 - index
      if digit == 0 {
        isBehindZero = !text.isEmpty
        continue
      }
      if isBehindZero { text.append(digits[0]) }
      isBehindZero = false
      if !(isShort && text.isEmpty && digit == 1 && power == 1) { text.append(digits[digit]) }
      if power > 0, power <= units.count { text.append(units[power - 1]) }
    }
    return text
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4000).contains(number) else { return String(number) }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
