/// Cuts a section of a format code into what it asks for.
struct FormatScanner {
  private(set) var tokens: [FormatSection.Token] = []
  private(set) var isGeneral = false
  private(set) var isText = false
  private(set) var hasExponent = false
  private(set) var hasFraction = false
  private(set) var isGrouped = false
  private(set) var decimals = 0
  private(set) var wholePlaces = 0
  /// Digits that are shown even when they are zero.
  private(set) var wholeZeros = 0
  private(set) var percents = 0
  /// Commas behind the last digit, each of which divides by a thousand.
  private(set) var thousands = 0

  private let code: [Character]
  private var index = 0
  private var isBehindPoint = false
  private var waitingCommas = 0

  /// The sections of a code, cut at semicolons that are not quoted.
  static func split(_ code: String) -> [[Character]] {
    var sections: [[Character]] = [[]]
    var (isQuoted, isEscaped) = (false, false)
    for character in code {
      if character == ";" && !isQuoted && !isEscaped {
        sections.append([])
        continue
      }
      if isEscaped {
        isEscaped = false
      } else if character == "\\" && !isQuoted {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      }
      sections[sections.count - 1].append(character)
    }
    return sections
  }

  init(_ code: [Character]) {
    self.code = code
    let text = String(code).lowercased()
    if text.contains("general") || text.contains("g/通用格式") {
      isGeneral = true
      return
    }
    while index < code.count { step() }
    thousands = waitingCommas
  }

  private mutating func step() {
    let character = code[index]
    index += 1
    switch character {
    case "\"": literal(upTo: "\"")
    case "\\":
      if index < code.count { literal(String(code[index])) }
      index += 1
    case "_", "*": index += 1
    case "[": bracket()
    case "@": isText = true
    case "0", "#", "?": digit(character)
    case ".": point()
    case ",": if wholePlaces > 0 { waitingCommas += 1 } else { literal(",") }
    case "%":
      percents += 1
      literal("%")
    case "/":
      if tokens.contains(.digits) { hasFraction = true } else { literal("/") }
    default: letter(character)
    }
  }

  private mutating func literal(_ text: String) {
    if case .literal(let before) = tokens.last {
      tokens[tokens.count - 1] = .literal(before + text)
    } else {
      tokens.append(.literal(text))
    }
  }

  private mutating func literal(upTo end: Character) {
    let close = code[index...].firstIndex(of: end) ?? code.count
    if close > index { literal(String(code[index..<close])) }
    index = close + 1
  }

  /// A colour, a condition, a currency, or time that goes on behind its usual end.
  private mutating func bracket() {
    let close = code[index...].firstIndex(of: "]") ?? code.count
    let content = String(code[index..<close]).lowercased()
    index = close + 1
    if content.hasPrefix("$") {
      let symbol = content.dropFirst().prefix { $0 != "-" }
      if !symbol.isEmpty { literal(symbol.uppercased()) }
    } else if let first = content.first, "hms".contains(first), content.allSatisfy({ $0 == first }) {
      tokens.append(.elapsed(first))
    }
  }

  private mutating func digit(_ character: Character) {
    if tokens.contains(.digits) == false { tokens.append(.digits) }
    if waitingCommas > 0 && !isBehindPoint { isGrouped = true }
    waitingCommas = 0
    if isBehindPoint {
      decimals += 1
    } else {
      wholePlaces += 1
      if character == "0" { wholeZeros += 1 }
    }
  }

  private mutating func point() {
    if index < code.count, "0#?".contains(code[index]) { isBehindPoint = true } else { literal(".") }
  }

  private mutating func letter(_ character: Character) {
    let rest = String(code[(index - 1)...]).lowercased()
    for (name, morning, afternoon) in [("am/pm", "AM", "PM"), ("a/p", "A", "P"), ("上午/下午", "上午", "下午")]
    where rest.hasPrefix(name) {
      tokens.append(.half(morning: morning, afternoon: afternoon))
      index += name.count - 1
      return
    }
    let lower = Character(character.lowercased())
    if lower == "e", index < code.count, "+-".contains(code[index]) {
      hasExponent = true
    } else if "ymdhs".contains(lower) {
      let count = rest.prefix { $0 == lower }.count
      index += count - 1
      tokens.append(.time(lower, count))
    } else if "aegb".contains(lower) {
      tokens.append(.other)
    } else {
      literal(String(character))
    }
  }
}
