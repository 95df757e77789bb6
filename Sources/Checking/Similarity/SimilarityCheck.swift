package import TextModel
import Wording

/// Shared passages as findings of the documents in which they stand.
package struct SimilarityCheck {
  private let limits = SimilarityLimits.usual
  private let similarity: Similarity
  private let documents: [Document]
  /// For the lines that messages name; nil for documents that share nothing.
  private let lines: [LineIndex?]
  /// Copies behind the second of their group.
  private let furtherCopies: Set<Int>

  /// - Parameter documents: those that were compared, in their order.
  package init(_ similarity: Similarity, documents: [Document]) {
    self.similarity = similarity
    self.documents = documents
    var shares = [Bool](repeating: false, count: documents.count)
    for passage in similarity.passages {
      shares[passage.first.document] = true
      shares[passage.second.document] = true
    }
    furtherCopies = Set(similarity.copies.flatMap { $0.documents.dropFirst(2) })
    lines = zip(documents, shares).map { $1 ? LineIndex($0) : nil }
  }

  /// For each document its findings, in text order. Both documents of a pair get one; inside one document the later
  /// place gets it. Of many copies the first is told of one.
  package func findings() -> [[Finding]] {
    var findings = [[Finding]](repeating: [], count: documents.count)
    for passage in similarity.passages {
      findings[passage.second.document].append(finding(passage.second, like: passage.first, passage))
      if !passage.isInside, !furtherCopies.contains(passage.second.document) {
        findings[passage.first.document].append(finding(passage.first, like: passage.second, passage))
      }
    }
    return findings.map { $0.sorted(by: Finding.inTextOrder) }
  }

  private func finding(
    _ side: SharedPassage.Side, like other: SharedPassage.Side, _ passage: SharedPassage
  ) -> Finding {
    let name = documents[other.document].name
    let line = line(of: other)
    let key = passage.isInside ? "similarity.repeated-passage" : "similarity.shared-passage"
    let percent = Int((passage.similarity * 100).rounded(.down))
    let isPasted = passage.isInside && holdsWholeSentence(passage)
    return Finding(
      check: .similarity, rule: passage.isInside ? "repeated-passage" : "shared-passage",
      severity: isPasted ? .warning : .info,
      range: side.range,
      message: Message(
        documents[other.document].placed(key),
        ["file": name, "line": String(line), "length": String(side.length), "percent": String(percent)]),
      related: [.init(file: name, range: other.range)])
  }

  private func line(of side: SharedPassage.Side) -> Int {
    guard let lines = lines[side.document] else { return 1 }
    return lines.counted(lines.position(of: side.range.start).line, in: documents[side.document])
  }

  /// Whether both places of a passage in one document hold the same whole sentence, long enough that nobody says it twice
  /// on purpose: it was pasted twice.
  private func holdsWholeSentence(_ passage: SharedPassage) -> Bool {
    let document = documents[passage.first.document]
    let there = Set(sentences(in: passage.first.range, of: document))
    return sentences(in: passage.second.range, of: document).contains(where: there.contains)
  }

  /// The long sentences that lie wholly in a passage, which may begin or end inside one.
  private func sentences(in range: TextRange, of document: Document) -> [[UInt8]] {
    let bytes = document.utf8
    var start = range.start
    while start > 0, !Self.endsSentence(bytes, before: start) { start -= 1 }
    var sentences: [[UInt8]] = []
    for end in range.start...min(bytes.count, range.end + Self.markLength)
    where end > start && (end == bytes.count || Self.endsSentence(bytes, before: end)) {
      let text = document.text(TextRange(start, end)).filter { !$0.isWhitespace }
      if start >= range.start || text.utf8.count <= end - range.start, text.count >= limits.pastedSentence {
        sentences.append(Array(text.utf8))
      }
      start = end
    }
    return sentences
  }

  /// Bytes of 。 ！ and ？
  private static let markLength = 3
  private static let marks: [[UInt8]] = ["。", "！", "？"].map { Array($0.utf8) }

  private static func endsSentence(_ bytes: [UInt8], before end: Int) -> Bool {
    if bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { return true }
    return end >= markLength && marks.contains { bytes[end - markLength..<end].elementsEqual($0) }
  }
}
