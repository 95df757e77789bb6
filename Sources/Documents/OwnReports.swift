/// How reports that Tingyin has written are known again, so that last month's is no material of this month's.
package enum OwnReports {
  /// The category of a .docx, the generator of a page, a comment in Markdown.
  package static let mark = "Tingyin report"

  private static let headSize = 64 << 10

  /// Whether an input is such a report; false of what cannot be read.
  static func contains(_ input: Input, _ format: InputFormat) -> Bool {
    switch format {
    case .word: (try? category(of: input)) == mark
    case .markdown: begins(input, with: "<!-- \(mark) -->")
    case .webPage: begins(input, with: "content=\"\(mark)\"")
    default: false
    }
  }

  private static func begins(_ input: Input, with sign: String) -> Bool {
    guard let head = try? input.head(headSize) else { return false }
    return String(decoding: head, as: UTF8.self).contains(sign)
  }

  private static func category(of input: Input) throws -> String? {
    let container = try ZipContainer(input)
    guard let part = container["docProps/core.xml"] else { return nil }
    let text = String(decoding: try container.bytes(of: part), as: UTF8.self)
    return text.contains("<cp:category>\(mark)<") ? mark : nil
  }
}
