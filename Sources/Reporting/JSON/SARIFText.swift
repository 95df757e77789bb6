/// Texts and addresses as SARIF wants them.
enum SARIFText {
  /// Brackets would begin a link (section 3.11.6 of the standard), braces a placeholder (3.11.5).
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "[", "]", "\\": escaped.unicodeScalars.append("\\")
      case "{", "}": escaped.unicodeScalars.append(scalar)
      default: break
      }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  static func message(_ text: String) -> JSONValue { ["text": .text(escaped(text))] }

  /// A path as a URI reference (RFC 3986); absolute paths become `file:` URIs.
  static func uri(_ path: String) -> String {
    let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    let bytes = path.utf8.flatMap { byte in
      kept.contains(byte)
        ? [byte] : [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
    }
    let encoded = String(decoding: bytes, as: UTF8.self)
    // Two slashes at its start would name a host.
    return path.hasPrefix("/") ? "file:///" + encoded.drop { $0 == "/" } : encoded
  }
}
