/// A piece of HTML. The literal parts of an interpolation are markup; every `String` put into it is escaped, so that
/// input can only become markup by a deliberate `HTML` of its own.
///
/// ```swift
/// let cell: HTML = "<td title=\"\(title)\">\(text)</td>"
/// ```
struct HTML: ExpressibleByStringInterpolation {
  private(set) var source: String

  init(stringLiteral markup: String) { source = markup }
  init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

  static func + (left: HTML, right: HTML) -> HTML { "\(left)\(right)" }

  static func += (left: inout HTML, right: HTML) { left.source += right.source }

  var isEmpty: Bool { source.isEmpty }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity * 2) }

    mutating func appendLiteral(_ markup: String) { source += markup }
    mutating func appendInterpolation(_ text: String) { HTML.appendEscaped(text, to: &source) }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(_ html: HTML) { source += html.source }
    mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { source += part.source } }
    mutating func appendInterpolation(markup: [UInt8]) { source += String(decoding: markup, as: UTF8.self) }
  }

  /// Fit for text and for attributes in double quotes. What HTML forbids or what could reorder the page becomes U+FFFD;
  /// a byte order mark inside the text is dropped because it shows as nothing anyway.
  private static func appendEscaped(_ text: String, to result: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{FEFF}": break
      default: result.unicodeScalars.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
      }
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}

extension [HTML] {
  func joined(by separator: HTML) -> HTML {
    guard let first else { return "" }
    return dropFirst().reduce(into: first) { $0 += separator + $1 }
  }
}
