import Checking
import Classification
import Reporting
import TextModel
import Tokenization
import UnicodeText
import Wording

/// Holds the shares of opinions that speeches quote, and how many they say there are, against the opinions collected: claimed
/// 60%以上, measured 58 %.
struct QuotedShareCheck {
  /// So many shares of other categories make 其他 beside them a share of the same whole.
  private static let fewestBesideOther = 2
  private static let namedLines = 10

  private let topics: QuotedShareTopics
  private let measured: MeasuredShares
  private let scheme: CodingScheme
  private let warnings: [Message]
  /// How many of the opinions repeat others.
  private let copies: Int

  init(judge: OpinionJudge, _ section: Report.OpinionSection, tokenizer: Tokenizer = Tokenizer()) throws {
    topics = try QuotedShareTopics(judge: judge, scheme: section.scheme, tokenizer: tokenizer)
    measured = MeasuredShares(section.scheme, section.table)
    scheme = section.scheme
    (warnings, copies) = (section.warnings, section.duplicates.copies)
  }

  /// The speeches with a finding at every quoted share whose category can be told.
  func added(to speeches: [Report.SpeechSection]) throws -> [Report.SpeechSection] {
    guard measured.opinions > 0 else { return speeches }
    return try speeches.map { speech in
      let (findings, left) = try compared(in: speech.document)
      let told = findings.map(\.range) + left.map(\.range)
      let untold = UncomparedShares(speech.document, categories: topics.names).ranges(besides: told)
      let document = speech.document.document
      let notes = UncomparedReason.allCases.compactMap { reason in
        let ranges = reason == .untold ? untold : left.filter { $0.reason == reason }.map(\.range)
        return uncompared(ranges, reason, in: document)
      }
      return speech.adding(findings + totals(in: speech.document) + notes)
    }
  }

  /// 共收到意见203条 where 224 were read.
  private func totals(in document: TokenizedDocument) -> [Finding] {
    let (all, distinct) = (measured.opinions, measured.opinions - copies)
    return QuotedTotals(document, groups: measured.groupNames).all().filter {
      !$0.agrees(with: all) && !$0.agrees(with: distinct)
    }
    .map { total in
      let values = ["claimed": String(total.value), "opinions": String(all), "distinct": String(distinct)]
      let key = copies > 0 ? "number.quoted.total.distinct" : "number.quoted.total"
      return Finding(
        check: .number, rule: "quoted-total", severity: .warning, range: total.range, message: Message(key, values))
    }
  }

  private typealias Quoted = (share: QuotedShare, place: SchemePlace)
  private typealias Left = (range: TextRange, reason: UncomparedReason)

  private func compared(in document: TokenizedDocument) throws -> ([Finding], [Left]) {
    let surroundings = ShareSurroundings(document)
    var (quoted, left): ([Quoted], [Left]) = ([], [])
    for share in QuotedShareReader(document, categories: topics.names).shares() {
      switch try topics.reading(of: document.document.text(share.topic)) {
      case .unknown: break
      case .uncompared(let reason): left.append((share.range, reason))
      // The name of a subcategory (质量) is a common word more often.
      case .place(let place) where place.subcategory != nil && !surroundings.speaksOfOpinions(before: share.range):
        break
      case .place where surroundings.isOfEarlierTime(share.range): left.append((share.range, .earlier))
      case .place(let place): quoted.append((share, place))
      }
    }
    let scopes = ShareScopes(document, groups: measured.groupNames)
    var findings: [Finding] = []
    for one in quoted {
      guard !isLeftOver(one, among: quoted, surroundings) else {
        left.append((one.share.range, .other))
        continue
      }
      switch measured.share(of: one.place, in: scopes.scope(of: one.share.range)) {
      case .measured(let share): findings.append(finding(one.share, share, in: document.document))
      case .uncompared(let reason): left.append((one.share.range, reason))
      }
    }
    return (findings, left)
  }

  /// 其他占10% alone may be what the speech leaves out; behind the shares of others it is theirs.
  private func isLeftOver(_ one: Quoted, among quoted: [Quoted], _ surroundings: ShareSurroundings) -> Bool {
    guard one.place == SchemePlace(category: scheme.other) else { return false }
    return quoted.count {
      $0.place.category != scheme.other && surroundings.isOneSentence($0.share.range, one.share.range)
    } < Self.fewestBesideOther
  }

  /// One finding for all shares that were compared with nothing for one reason.
  private func uncompared(_ ranges: [TextRange], _ reason: UncomparedReason, in document: Document) -> Finding? {
    let ranges = ranges.sorted()
    guard let first = ranges.first else { return nil }
    let lines = LineIndex(document)
    let places = Set(ranges.map { lines.counted(lines.position(of: $0.start).line, in: document) }).sorted()
    let shown =
      places.prefix(Self.namedLines).map(String.init).joined(separator: "、")
      + (places.count > Self.namedLines ? " …" : "")
    return Finding(
      check: .number, rule: "uncompared-share", severity: .info, range: first,
      message: Message(document.placed(reason.key), ["count": String(ranges.count), "lines": shown]),
      related: ranges.dropFirst().map { .init(file: document.name, range: $0) })
  }

  private func finding(_ quoted: QuotedShare, _ share: MeasuredShares.Share, in document: Document) -> Finding {
    let verdict = quoted.verdict(share.measured.low * 100...max(share.measured.low, share.measured.high) * 100)
    return quoted.finding(
      verdict, label: share.label, measured: share.measured, clause: clause(on: share), remarks: remarks(on: share),
      in: document)
  }

  /// Whoever corrects a speech by a share that nobody has checked must know it.
  private func clause(on share: MeasuredShares.Share) -> Message {
    Message(
      "number.quoted.\(share.method.basis)",
      [
        "share": Figures.percent(share.shown),
        "interval": Figures.interval(
          low: min(share.measured.low, share.shown), high: max(share.measured.high, share.shown)),
        "opinions": String(share.measured.opinions),
      ])
  }

  /// What lessens a share's worth, as clauses: that methods differ without an audit, that the model had learned what was
  /// audited, that rows of the audit sheet were not used.
  private func remarks(on share: MeasuredShares.Share) -> [Message] {
    let keys =
      share.method.basis == "measured"
      ? ["audit.learned": "auditLearned", "audit.refused": "auditRefused"]
      : ["classify.methodsDisagree": "methodsDisagree"]
    return warnings.compactMap { warning in keys[warning.key].map { Message("number.quoted.\($0)", warning.values) } }
  }
}

extension Prevalence.Method {
  /// What a share rests on, as the catalogue's keys name it.
  var basis: String {
    switch self {
    case .predictionPowered, .combined, .auditedExact, .checkedByHand: "measured"
    case .dictionaryNotAudited: "byPhrases"
    default: "byModel"
    }
  }
}
