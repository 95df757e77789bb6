internal import CICU
public import Wording

/// The charset a user asked for: found out by itself, or one by name.
public struct CharsetChoice: Sendable, Hashable {
  /// Each file's charset is found out from its bytes.
  public static let auto = CharsetChoice(charset: nil)

  /// ICU's name of the charset; nil for `auto`.
  package let charset: String?

  private init(charset: String?) { self.charset = charset }

  /// A choice by the name people write: `auto`, `utf-8`, `gb18030`, `gbk`, `gb2312`, `big5`, `utf-16`, `utf-16le`,
  /// `utf-16be` or any other name that ICU knows; case does not count.
  ///
  /// - Throws: a `Problem` that lists the usual names when ICU does not know this one.
  public init(_ name: String) throws(Problem) {
    switch name.lowercased() {
    case "auto", "": charset = nil
    case "utf-8", "utf8": charset = "UTF-8"
    // GB 18030 contains both, and what calls itself GB 2312 has GBK's characters as a rule.
    case "gb2312", "gbk", "gb18030": charset = "GB18030"
    case "utf-16", "utf16": charset = "UTF-16"
    default:
      guard ICUConverter.isKnown(name) else {
        throw Problem(Message("charset.unknown", ["name": name]))
      }
      charset = name.uppercased()
    }
  }
}
