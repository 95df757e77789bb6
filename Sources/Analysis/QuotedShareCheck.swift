import Checking
import Classification
import Reporting
import TextModel
import Tokenization
import UnicodeText

/// Holds the shares of opinions that speeches quote against the opinions collected: claimed 60%以上, measured 58 %.
struct QuotedShareCheck {
  /// Below this nobody can say which category a quotation means.
  private static let leastProbability = 0.5

  private let judge: OpinionJudge
  private let scheme: CodingScheme
  private let table: ShareTable
  private let worker: TokenizerWorker

  init(judge: OpinionJudge, _ section: Report.OpinionSection, tokenizer: Tokenizer = Tokenizer()) throws {
    self.judge = judge
    scheme = section.scheme
    table = section.table
    worker = try tokenizer.makeWorker()
  }

  /// The speeches with a finding at every quoted share whose category can be told.
  func added(to speeches: [Report.SpeechSection]) throws -> [Report.SpeechSection] {
    guard table.opinions > 0 else { return speeches }
    return try speeches.map { speech in
      let findings = try QuotedShareReader(speech.document).shares().compactMap {
        try finding($0, in: speech.document.document)
      }
      return speech.adding(findings)
    }
  }

  private func finding(_ quoted: QuotedShare, in document: Document) throws -> Finding? {
    guard let category = try category(of: document.text(quoted.topic)),
      let measured = table.shares.first(where: { $0.category == category })
    else { return nil }
    let verdict = quoted.verdict(measured.low * 100...max(measured.low, measured.high) * 100)
    return quoted.finding(
      verdict,
      [
        "label": scheme.categories[category].label, "share": Figures.percent(measured.shown),
        "interval": Figures.interval(measured), "opinions": String(table.opinions),
      ], in: document)
  }

  /// The category that the quoted words are about: its label, or what the judge of the opinions says of them.
  private func category(of topic: String) throws -> Int? {
    let labelled = scheme.categories.indices.filter { topic.contains(scheme.categories[$0].label) }
    if labelled.count == 1 { return labelled[0] }
    let text = Document(name: "", text: topic)
    let words = judge.needsWords ? try worker.words(of: text) : []
    let judgement = judge.judge(FoldedText(text, table: .icu), words: words)
    guard judgement.probability >= Self.leastProbability, !judgement.evidence.isEmpty else { return nil }
    return judgement.category
  }
}
