public import Classification
public import TextModel
public import Tokenization
import UnicodeText
public import Wording

/// Judges a stream of opinions in batches on several threads. The order of the stream is kept; memory holds two batches
/// and what the shares need, which does not grow with the stream.
public struct OpinionAnalysis: Sendable {
  private static let batchSize = 2048
  private static let sliceSize = 128

  /// Phrases or a model.
  public let judge: OpinionJudge
  private let tokenizer: Tokenizer
  let jobs: Int

  /// - Parameters:
  ///   - judge: phrases or a model, made for opinions folded with ICU's table.
  ///   - tokenizer: cuts the words that a model looks at.
  ///   - jobs: number of threads, 1 when less.
  public init(judge: OpinionJudge, tokenizer: Tokenizer = Tokenizer(), jobs: Int) {
    self.judge = judge
    self.tokenizer = tokenizer
    self.jobs = jobs
  }

  /// Judges what `read` delivers.
  ///
  /// - Parameters:
  ///   - dimensions: by what the shares are broken down.
  ///   - label: what a person found an opinion of a random sample to be; asked once for each, in their order.
  ///   - read: calls its argument for every opinion.
  ///   - visit: gets every opinion with its judgement and label, in the order in which they came.
  /// - Returns: what the shares follow from. Rethrows what `read` and `visit` throw.
  public func estimation(
    by dimensions: [ShareTable.Dimension], label: @escaping (Opinion) -> HandLabel? = { _ in nil },
    read: ((Opinion) throws -> Void) throws -> Void,
    visit: @escaping (Opinion, Judgement, HandLabel?) throws -> Void
  ) throws -> ShareEstimation {
    var estimation = ShareEstimation(judge, by: dimensions)
    var batch: [Opinion] = []
    var judged: [(Opinion, Judgement)] = []
    func visitJudged() throws {
      for (opinion, judgement) in judged {
        let found = label(opinion)
        estimation.add(opinion, judgement, label: found)
        try visit(opinion, judgement, found)
      }
      judged.removeAll(keepingCapacity: true)
    }
    func flush() throws {
      let next = batch
      batch.removeAll(keepingCapacity: true)
      let judgements = try judge(next, while: visitJudged)
      judged = Array(zip(next, judgements))
    }
    try read { opinion in
      batch.append(opinion)
      if batch.count == Self.batchSize { try flush() }
    }
    try flush()
    try visitJudged()
    return estimation
  }

  /// Judges some opinions while something is done with those before them, if there is more than one thread for it.
  private func judge(_ opinions: [Opinion], while meanwhile: () throws -> Void) throws -> [Judgement] {
    guard jobs > 1 else {
      try meanwhile()
      return try judge(opinions)
    }
    let analysis = OpinionAnalysis(judge: judge, tokenizer: tokenizer, jobs: jobs - 1)
    return try overlapped({ try analysis.judge(opinions) }, with: meanwhile)
  }

  /// Judges one opinion. Linear in its text; for many, `judge(_:)` of an array uses all threads.
  ///
  /// - Throws: a `Problem` when ICU fails; the text itself is never refused.
  public func judge(_ opinion: Opinion) throws -> Judgement {
    try Self.judge(opinion, by: judge, worker: tokenizer.makeWorker())
  }

  /// Judges a text that stands in no file. Linear.
  ///
  /// - Throws: a `Problem` when ICU fails; the text itself is never refused.
  public func judge(_ text: String) throws -> Judgement { try judge(Opinion(text)) }

  private static func judge(_ opinion: Opinion, by judge: OpinionJudge, worker: TokenizerWorker) throws -> Judgement {
    let words = judge.needsWords ? try worker.words(of: opinion.text) : []
    return judge.judge(FoldedText(opinion.text, table: .icu), words: words)
  }

  /// Judges opinions in memory, in their order.
  ///
  /// - Throws: a `Problem` when ICU fails; no text is refused.
  public func judge(_ opinions: [Opinion]) throws -> [Judgement] {
    let slices = stride(from: 0, to: opinions.count, by: Self.sliceSize).map {
      opinions[$0..<min($0 + Self.sliceSize, opinions.count)]
    }
    let (judge, tokenizer) = (judge, tokenizer)
    return try parallelMap(slices, jobs: jobs) {
      try tokenizer.makeWorker()
    } transform: { worker, slice in
      try slice.map { try Self.judge($0, by: judge, worker: worker) }
    }.flatMap { $0 }
  }
}

extension TokenizerWorker {
  /// The byte ranges of the words of a text, signs and blanks left out.
  package func words(of document: Document) throws -> [TextRange] {
    try tokens(of: document).filter { $0.kind.isWord }.map(\.range)
  }
}

extension TokenKind {
  private static let words: Set<TokenKind> = [.han, .kana, .hangul, .letter, .number]

  /// Whether it is a word or number rather than a sign or blank.
  package var isWord: Bool { Self.words.contains(self) }
}

extension OpinionAnalysis {
  /// So many months without an opinion part a mistyped year from the rest.
  private static let longestSilence = 60

  /// Months that lie far from all others and hold next to nothing: mistyped years as a rule.
  public static func strayMonths(_ table: ShareTable) -> [Message] {
    let groups = table.groups.first { $0.dimension == .month }?.groups.filter { $0.value != nil } ?? []
    let months = groups.map { ($0.value ?? "").split(separator: "-").compactMap { Int($0) } }
    let numbers = months.map { $0.count == 2 ? $0[0] * 12 + $0[1] : 0 }
    return groups.indices.filter { index in
      let near = numbers.indices.filter { $0 != index }.map { abs(numbers[$0] - numbers[index]) }.min()
      return (near ?? 0) > longestSilence && groups[index].opinions * 50 <= table.opinions
    }.map { index in
      Message(
        "classify.strayMonth", ["month": groups[index].value ?? "", "count": String(groups[index].opinions)])
    }
  }

  /// Dimensions that were asked for and of which no opinion has a value: their column was not recognised.
  public static func unknownDimensions(_ table: ShareTable) -> [Message] {
    table.groups.filter { $0.groups.contains { $0.opinions > 0 } && $0.groups.allSatisfy { $0.value == nil } }
      .map { Message("classify.noColumn.\($0.dimension.rawValue)") }
  }

  /// What a reader of the shares has to know before quoting them.
  ///
  /// - Parameter withoutPhrase: how many of the opinions had no phrase of the scheme, `judgement.evidence.isEmpty`; it counts
  ///   where phrases judge.
  public static func warnings(
    _ outcome: ShareEstimation.Outcome, judge: OpinionJudge, withoutPhrase: Int
  ) -> [Message] {
    let opinions = outcome.table.opinions
    guard case .phrases = judge, opinions > 0, withoutPhrase > 0 else { return warnings(outcome) }
    let percent = Int((Double(withoutPhrase) / Double(opinions) * 100).rounded())
    let values = [
      "count": String(withoutPhrase), "opinions": String(opinions), "percent": String(percent),
      "label": judge.scheme.otherLabel,
    ]
    return warnings(outcome) + [Message("classify.withoutPhrase", values)]
  }

  /// What follows from how the shares were found.
  private static func warnings(_ outcome: ShareEstimation.Outcome) -> [Message] {
    let audited = outcome.table.audited
    var warnings: [Message] = []
    let least = String(PredictionPoweredEstimator.smallestAudit)
    if audited > 0, !outcome.isAudited {
      warnings.append(Message("classify.tooFewAudited", ["count": String(audited), "least": least]))
    }
    if outcome.unauditedGroups > 0 {
      let count = String(outcome.unauditedGroups)
      warnings.append(Message("classify.groupsNotAudited", ["count": count, "least": least]))
    }
    if let worth = outcome.auditWorth, worth < audited / 2 {
      warnings.append(Message("classify.unevenWeights", ["count": String(audited), "worth": String(worth)]))
    }
    if let (same, promised) = outcome.disorder {
      let values = ["count": String(audited), "same": String(same), "promised": String(promised)]
      warnings.append(Message("classify.auditDisorder", values))
    } else if let disagreement = outcome.disagreement {
      let points = String(Int((disagreement * 100).rounded()))
      let key = outcome.isAudited ? "classify.auditDisagrees" : "classify.methodsDisagree"
      warnings.append(Message(key, ["points": points]))
    }
    return warnings
  }
}
