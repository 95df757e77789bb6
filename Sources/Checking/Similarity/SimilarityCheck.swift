package import TextModel
import Wording

/// Shared passages as findings of the documents in which they stand.
package struct SimilarityCheck {
  private let similarity: Similarity
  private let documents: [Document]
  /// For the lines that messages name; nil for documents that share nothing.
  private let lines: [LineIndex?]

  /// - Parameter documents: those that were compared, in their order.
  package init(_ similarity: Similarity, documents: [Document]) {
    self.similarity = similarity
    self.documents = documents
    var shares = [Bool](repeating: false, count: documents.count)
    for passage in similarity.passages {
      shares[passage.first.document] = true
      shares[passage.second.document] = true
    }
    lines = zip(documents, shares).map { $1 ? LineIndex($0) : nil }
  }

  /// For each document its findings, in text order. Both documents of a pair get one; inside one document the later
  /// place gets it.
  package func findings() -> [[Finding]] {
    var findings = [[Finding]](repeating: [], count: documents.count)
    for passage in similarity.passages {
      findings[passage.second.document].append(finding(passage.second, like: passage.first, passage))
      if !passage.isInside {
        findings[passage.first.document].append(finding(passage.first, like: passage.second, passage))
      }
    }
    return findings.map { $0.sorted(by: Finding.inTextOrder) }
  }

  private func finding(
    _ side: SharedPassage.Side, like other: SharedPassage.Side, _ passage: SharedPassage
  ) -> Finding {
    let name = documents[other.document].name
    let line = lines[other.document]?.position(of: other.range.start).line ?? 1
    let key = passage.isInside ? "similarity.repeated-passage" : "similarity.shared-passage"
    let percent = Int((passage.similarity * 100).rounded(.down))
    return Finding(
      check: .similarity, rule: passage.isInside ? "repeated-passage" : "shared-passage", severity: .info,
      range: side.range,
      message: Message(
        key,
        ["file": name, "line": String(line), "length": String(side.length), "percent": String(percent)]),
      related: [.init(file: name, range: other.range)])
  }
}
