import Foundation
import TestSupport
import Testing
import TextModel

@testable import Checking

/// The checks on the project's own speeches against the defects that were put into them.
@Suite struct CorpusGoldTests {
  private static let corpora = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpora")

  private struct Defect {
    let file: String
    let kind: String
    let quote: String
  }

  /// The lines of the gold file, one defect each.
  private func defects() throws -> [Defect] {
    let text = try String(contentsOf: Self.corpora.appending(path: "gold/speeches.yaml"), encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      guard let match = line.firstMatch(of: /file: "(.+?)", kind: "(.+?)", quote: "(.+?)", expected/) else {
        return nil
      }
      return Defect(
        file: String(match.1), kind: String(match.2), quote: String(match.3).replacingOccurrences(of: "\\n", with: "\n")
      )
    }
  }

  private func document(_ name: String) throws -> Document {
    Document(name: name, utf8: Array(try Data(contentsOf: Self.corpora.appending(path: "speeches/\(name)"))))
  }

  /// What shows in another way: a fragment is said to be one, “一班一学” counts nothing.
  private let shownOtherwise = ["三是要学会用制度管人", "二、达标活动各阶段怎么抓", "“一班一学”"]

  @Test(arguments: [
    ("enumeration", [Check.enumeration]), ("anomaly", [.anomaly, .punctuation]), ("slogan", [.slogan]),
  ])
  func everyDefectIsFoundAndNoneInvented(kind: String, checks: [Check]) throws {
    let reviewer = Reviewer(ReviewProfile(id: "p", title: "t"), folding: .plain, checks: Set(checks))
    let gold = try defects().filter { $0.kind == kind && !shownOtherwise.contains($0.quote) }
    #expect(gold.count > 10)
    var expected: [String: [TextRange]] = [:]
    var defective: [String: [TextRange]] = [:]
    // A slip of the pen may be named there as a wrong term, a broken heading as a broken line.
    for defect in try defects() where [kind, "term", "anomaly"].contains(defect.kind) {
      guard let start = try document(defect.file).offset(of: defect.quote) else { continue }
      defective[defect.file, default: []].append(TextRange(start, start + defect.quote.utf8.count))
    }
    for defect in gold {
      let text = try document(defect.file)
      let start = try #require(text.offset(of: defect.quote))
      expected[defect.file, default: []].append(TextRange(start, start + defect.quote.utf8.count))
    }
    for file in expected.keys.sorted() {
      let found = reviewer.review(TokenizedDocument(plain: try document(file))).findings
        .filter { $0.rule != "between-quotes" && $0.rule != "fragment" }
      for range in expected[file] ?? [] { #expect(found.contains { $0.range.overlaps(range) }, "\(file) \(range)") }
      // Gold names slogans of interest, not each of them.
      if kind == "slogan" { continue }
      for finding in found {
        #expect(
          (defective[file] ?? []).contains { $0.overlaps(finding.range) }, "\(file) \(finding.rule) \(finding.range)")
      }
    }
  }
}

extension Document {
  /// The byte offset of a text.
  fileprivate func offset(of quote: String) -> Int? {
    let bytes = Array(quote.utf8)
    return utf8.firstRange(of: bytes)?.lowerBound
  }
}
