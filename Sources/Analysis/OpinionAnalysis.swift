public import Classification
public import TextModel
import UnicodeText
public import Wording

/// Judges a stream of opinions in batches on several threads. The order of the stream is kept; memory holds one batch
/// and the counts.
public struct OpinionAnalysis: Sendable {
  private static let batchSize = 2048

  public let classifier: DictionaryClassifier
  private let jobs: Int

  /// - Parameter jobs: number of threads.
  public init(scheme: CodingScheme, jobs: Int) {
    classifier = DictionaryClassifier(scheme, folding: .icu)
    self.jobs = jobs
  }

  /// Judges what `read` delivers.
  ///
  /// - Parameters:
  ///   - dimensions: by what the shares are broken down.
  ///   - read: calls its argument for every opinion.
  ///   - visit: gets every opinion with its judgement, in the order in which they came.
  /// - Returns: the counts. Rethrows what `read` and `visit` throw.
  public func count(
    by dimensions: [ShareTable.Dimension], read: ((Opinion) throws -> Void) throws -> Void,
    visit: @escaping (Opinion, Judgement) throws -> Void
  ) throws -> ShareCounter {
    var counter = ShareCounter(categories: classifier.scheme.categories.count, by: dimensions)
    var batch: [Opinion] = []
    func flush() throws {
      for (opinion, judgement) in zip(batch, try judge(batch)) {
        counter.count(opinion, as: judgement.category)
        try visit(opinion, judgement)
      }
      batch.removeAll(keepingCapacity: true)
    }
    try read { opinion in
      batch.append(opinion)
      if batch.count == Self.batchSize { try flush() }
    }
    try flush()
    return counter
  }

  /// Judges opinions in memory, in their order.
  public func judge(_ opinions: [Opinion]) throws -> [Judgement] {
    let slices = stride(from: 0, to: opinions.count, by: 128).map { opinions[$0..<min($0 + 128, opinions.count)] }
    let classifier = classifier
    return try parallelMap(slices, jobs: jobs) {
    } transform: { _, slice in
      slice.map { classifier.judge(FoldedText($0.text, table: .icu)) }
    }.flatMap { $0 }
  }
}

extension OpinionAnalysis {
  /// What a reader of the shares has to know before quoting them.
  public static func warnings(opinions: Int, withoutPhrase: Int) -> [Message] {
    guard opinions > 0, withoutPhrase > 0 else { return [] }
    let percent = Int((Double(withoutPhrase) / Double(opinions) * 100).rounded())
    return [
      Message(
        "classify.withoutPhrase",
        ["count": String(withoutPhrase), "opinions": String(opinions), "percent": String(percent)])
    ]
  }
}
