import Checking
import Classification
import Reporting
import TextModel
import Tokenization
import UnicodeText
import Wording

/// Holds the shares of opinions that speeches quote against the opinions collected: claimed 60%以上, measured 58 %.
struct QuotedShareCheck {
  /// Below this nobody can say which category a quotation means.
  private static let leastProbability = 0.5

  private let judge: OpinionJudge
  private let scheme: CodingScheme
  private let table: ShareTable
  private let warnings: [Message]
  private let worker: TokenizerWorker

  init(judge: OpinionJudge, _ section: Report.OpinionSection, tokenizer: Tokenizer = Tokenizer()) throws {
    self.judge = judge
    scheme = section.scheme
    table = section.table
    warnings = section.warnings
    worker = try tokenizer.makeWorker()
  }

  /// The speeches with a finding at every quoted share whose category can be told.
  func added(to speeches: [Report.SpeechSection]) throws -> [Report.SpeechSection] {
    guard table.opinions > 0 else { return speeches }
    return try speeches.map { speech in
      let findings = try QuotedShareReader(speech.document, categories: names).shares().compactMap {
        try finding($0, in: speech.document.document)
      }
      return speech.adding(findings)
    }
  }

  /// What belongs to none of the others is no name for a share: 其他占10% is what a speech leaves out.
  private var names: [String] { scheme.categories.indices.filter { $0 != scheme.other }.map { scheme.categories[$0].label } }

  private func finding(_ quoted: QuotedShare, in document: Document) throws -> Finding? {
    guard let category = try category(of: document.text(quoted.topic)),
      let measured = table.shares.first(where: { $0.category == category })
    else { return nil }
    let verdict = quoted.verdict(measured.low * 100...max(measured.low, measured.high) * 100)
    return quoted.finding(
      verdict, label: scheme.categories[category].label, measured: share(measured), clause: clause(on: measured),
      remarks: disagreement.map { [$0] } ?? [], in: document)
  }

  private func share(_ measured: Prevalence) -> Finding.MeasuredShare {
    Finding.MeasuredShare(
      category: scheme.categories[measured.category].id, share: measured.share, low: measured.low, high: measured.high,
      opinions: table.opinions, method: measured.method.rawValue)
  }

  /// Whoever corrects a speech by a share that nobody has checked must know it.
  private func clause(on measured: Prevalence) -> Message {
    Message(
      "number.quoted.\(measured.method.basis)",
      [
        "share": Figures.percent(measured.shown), "interval": Figures.interval(measured), "opinions": String(table.opinions),
      ])
  }

  /// That methods differ without an audit, as a clause; nil where they do not.
  private var disagreement: Message? {
    warnings.first { $0.key == "classify.methodsDisagree" }.map { Message("number.quoted.methodsDisagree", $0.values) }
  }

  /// The category that the quoted words are about: its label, or what the judge of the opinions says of them.
  private func category(of topic: String) throws -> Int? {
    if let exact = scheme.categories.firstIndex(where: { $0.label == topic }) { return exact }
    let labelled = scheme.categories.indices.filter { topic.contains(scheme.categories[$0].label) }
    // 发展和福利待遇的意见占63% is a sum.
    if !labelled.isEmpty { return labelled.count == 1 ? labelled[0] : nil }
    let text = Document(name: "", text: topic)
    let words = judge.needsWords ? try worker.words(of: text) : []
    let judgement = judge.judge(FoldedText(text, table: .icu), words: words)
    guard judgement.probability >= Self.leastProbability, !judgement.evidence.isEmpty else { return nil }
    return judgement.category
  }
}

extension Prevalence.Method {
  /// What a share rests on, as the catalogue's keys name it.
  fileprivate var basis: String {
    switch self {
    case .predictionPowered, .combined, .auditedExact, .checkedByHand: "measured"
    case .dictionaryNotAudited: "byPhrases"
    default: "byModel"
    }
  }
}
