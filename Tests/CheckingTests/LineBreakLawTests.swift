import Foundation
import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

/// A text says the same whatever program has ended its lines.
@Suite struct LineBreakLawTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private let reviewer = Reviewer(ReviewProfile(id: "p", title: "t"), folding: .plain)

  /// What is found, each with the line that its message names and the text that it marks.
  private func found(_ text: String) -> [String] {
    let document = Document(name: "t", text: text)
    return reviewer.review(TokenizedDocument(plain: document)).findings.map { finding in
      let quoted = document.text(finding.range).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      return
        "\(finding.check)/\(finding.rule) \(quoted): \(finding.message.values["line"] ?? "") \(finding.suggestion ?? "")"
    }
  }

  @Test(arguments: ["\r\n", "\r"])
  func speechesOfOtherSystemsHaveTheSameFindings(end: String) throws {
    let folder = Self.root.appending(path: "Corpora/blind")
    let paths = ["held4", "held8", "held12"].flatMap { set in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: set).path)) ?? [])
        .filter { $0.hasSuffix(".txt") }.map { folder.appending(path: set + "/" + $0) }
    }
    #expect(paths.count > 8)
    for path in paths {
      let text = String(decoding: try Data(contentsOf: path), as: UTF8.self).replacing("\r\n", with: "\n")
      #expect(found(text) == found(text.replacing("\n", with: end)), "\(path.lastPathComponent)")
    }
  }

  @Test func aBracketClosedInTheNextLineIsClosed() {
    #expect(found("要求（各单位认真\r\n落实）到位。").isEmpty)
  }
}
