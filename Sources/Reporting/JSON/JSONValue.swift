/// A JSON document that keeps the order of its keys and prints a number the same way everywhere; Foundation's encoder
/// does neither.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Printed with as few digits as tell it apart; `null` when it is infinite or no number.
  case number(Double)
  case text(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// A share, probability or weight. Six decimals are more than any is known to, and rounding hides the last-bit
  /// differences between mathematical libraries.
  package static func share(_ value: Double) -> JSONValue {
    .number(value.magnitude < 1e9 ? (value * 1_000_000).rounded() / 1_000_000 : value)
  }

  package static func text(orNull text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  package static func integer(orNull integer: Int?) -> JSONValue { integer.map(JSONValue.integer) ?? .null }

  /// This object with further members at its end; any other value unchanged.
  package func appending(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    appending(members.map { (key: $0.key, value: $0.value) })
  }

  /// The same for members that are gathered one by one.
  package func appending(_ members: [(key: String, value: JSONValue)]) -> JSONValue {
    guard case .object(let own) = self else { return self }
    return .object(own + members)
  }

  /// One line without blanks, as a JSON Lines record wants it, without a line break at its end.
  package func line() -> [UInt8] {
    var printer = JSONPrinter(isIndented: false)
    printer.print(self)
    return printer.bytes
  }

  /// Indented by two blanks, with a line break at its end.
  package func document() -> [UInt8] {
    var printer = JSONPrinter(isIndented: true)
    printer.print(self)
    return printer.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  package init(stringLiteral text: String) { self = .text(text) }

  package init(arrayLiteral values: JSONValue...) { self = .array(values) }
}

private struct JSONPrinter {
  let isIndented: Bool
  var bytes: [UInt8] = []
  private var depth = 0

  init(isIndented: Bool) { self.isIndented = isIndented }

  mutating func print(_ value: JSONValue) {
    switch value {
    case .null: append("null")
    case .bool(let bool): append(bool ? "true" : "false")
    case .integer(let integer): append(String(integer))
    case .number(let number): append(Self.digits(number))
    case .text(let text): appendQuoted(text)
    case .array(let values): enclose("[", "]", values) { $0.print($1) }
    case .object(let members):
      enclose("{", "}", members) { printer, member in
        printer.appendQuoted(member.key)
        printer.append(printer.isIndented ? ": " : ":")
        printer.print(member.value)
      }
    }
  }

  private static func digits(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    // Whole numbers up to 2^53 are exact and need no point.
    guard number.magnitude <= 9_007_199_254_740_992, number == number.rounded() else { return number.description }
    return String(Int(number))
  }

  private mutating func enclose<Element>(
    _ open: String, _ close: String, _ elements: [Element], print: (inout JSONPrinter, Element) -> Void
  ) {
    append(open)
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { append(",") }
      breakLine()
      print(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { breakLine() }
    append(close)
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func appendQuoted(_ text: String) {
    let hexadecimal = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: append("\\n")
      case 0..<0x20:
        append("\\u00")
        bytes += [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
