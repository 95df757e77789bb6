public import Checking
public import TextModel
import UnicodeText

/// Finds on several threads what documents share with each other and repeat inside; the same for any number of threads.
public struct SimilarityAnalysis: Sendable {
  private let jobs: Int

  /// Compares on so many threads, on 1 when less.
  public init(jobs: Int) { self.jobs = jobs }

  /// Passages shared nearly word for word. Near linear in the text, as long as each passage stands in few documents that
  /// otherwise differ; about 40 bytes of memory for each scalar.
  ///
  /// - Throws: nothing of its own.
  public func compare(_ documents: [Document]) throws -> Similarity {
    try compare(documents) { PreparedText($0, folded: FoldedText($0, table: .icu)) }
  }

  /// The same of documents that are folded already.
  ///
  /// - Throws: nothing of its own.
  public func compare(_ documents: [TokenizedDocument]) throws -> Similarity {
    try compare(documents) { PreparedText($0) }
  }

  private func compare<Source: Sendable>(
    _ sources: [Source], prepare: @Sendable (Source) -> PreparedText
  ) throws -> Similarity {
    let texts = try parallelMap(sources, jobs: jobs) {
    } transform: { _, source in
      prepare(source)
    }
    let distinct = DistinctTexts(texts)
    let index = FingerprintIndex(distinct.texts)
    let finder = PassageFinder(index)
    let results = try parallelMap(Array(distinct.texts.indices), jobs: jobs) {
    } transform: { _, text in
      finder.find(text)
    }
    return Similarity(index, results, of: distinct)
  }
}
