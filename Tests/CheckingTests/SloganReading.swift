import TestSupport
import TextModel

@testable import Checking

/// What the slogan check says of a text.
struct SloganReading {
  /// In text order.
  let findings: [Finding]

  init(_ text: String) {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    findings = SloganCheck(profile: ReviewProfile(id: "p", title: "t")).findings(
      hits: [], in: source, Numbering(source), Fragment(source, Numbering(source))
    )
    .sorted(by: Finding.inTextOrder)
  }

  /// Of each slogan “announced=found”, with “!” where they are said to differ.
  var counts: String { Self.counts(findings) }

  static func counts(_ findings: [Finding]) -> String {
    findings.map { finding in
      guard case .slogan(let announced, let items) = finding.details else { return "?" }
      return "\(announced ?? 0)=\(items.count)" + (finding.severity == .warning ? "!" : "")
    }.joined(separator: " ")
  }
}
