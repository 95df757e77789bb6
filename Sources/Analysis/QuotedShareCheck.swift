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
  /// So many shares of other categories make 其他 beside them a share of the same whole.
  private static let fewestBesideOther = 2
  private static let namedLines = 10

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
      let findings = try compared(in: speech.document)
      let names = names + scheme.categories.flatMap(\.subcategories).map(\.label)
      let left = UncomparedShares(speech.document, categories: names).ranges(besides: findings.map(\.range))
      return speech.adding(findings + (uncompared(left, in: speech.document.document).map { [$0] } ?? []))
    }
  }

  private var names: [String] { scheme.categories.map(\.label) }

  private func compared(in document: TokenizedDocument) throws -> [Finding] {
    let surroundings = ShareSurroundings(document)
    let quoted = try QuotedShareReader(document, categories: names).shares().compactMap { share in
      try category(of: document.document.text(share.topic)).map { (share: share, category: $0) }
    }.filter { !surroundings.isOfEarlierTime($0.share.range) }
    return quoted.filter { one in
      // 其他占10% alone may be what the speech leaves out; behind the shares of others it is theirs.
      one.category != scheme.other || quoted.count {
        $0.category != scheme.other && surroundings.isOneSentence($0.share.range, one.share.range)
      } >= Self.fewestBesideOther
    }.compactMap { finding($0.share, of: $0.category, in: document.document) }
  }

  /// One finding for all percentages beside a category's name of which nothing is known to compare them with.
  private func uncompared(_ ranges: [TextRange], in document: Document) -> Finding? {
    guard let first = ranges.first else { return nil }
    let lines = LineIndex(document)
    let places = Set(ranges.map { lines.position(of: $0.start).line }).sorted()
    let shown = places.prefix(Self.namedLines).map(String.init).joined(separator: "、") + (places.count > Self.namedLines ? " …" : "")
    return Finding(
      check: .number, rule: "uncompared-share", severity: .info, range: first,
      message: Message("number.uncompared", ["count": String(ranges.count), "lines": shown]),
      related: ranges.dropFirst().map { .init(file: document.name, range: $0) })
  }

  private func finding(_ quoted: QuotedShare, of category: Int, in document: Document) -> Finding? {
    guard let measured = table.shares.first(where: { $0.category == category }) else { return nil }
    let verdict = quoted.verdict(measured.low * 100...max(measured.low, measured.high) * 100)
    return quoted.finding(
      verdict, label: scheme.categories[category].label, measured: share(measured), clause: clause(on: measured),
      remarks: remarks(on: measured), in: document)
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

  /// What lessens a share's worth, as clauses: that methods differ without an audit, that the model had learned what was
  /// audited, that rows of the audit sheet were not used.
  private func remarks(on measured: Prevalence) -> [Message] {
    let keys = measured.method.basis == "measured"
      ? ["audit.learned": "auditLearned", "audit.refused": "auditRefused"] : ["classify.methodsDisagree": "methodsDisagree"]
    return warnings.compactMap { warning in keys[warning.key].map { Message("number.quoted.\($0)", warning.values) } }
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
