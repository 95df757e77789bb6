import Classification
import TextModel
import Tokenization
import UnicodeText
import Wording

/// Tells which category the words of a quoted share are about.
struct QuotedShareTopics {
  /// What is known of the words.
  enum Reading: Equatable {
    case place(SchemePlace)
    /// The share is one of opinions, and yet there is none to compare it with.
    case uncompared(UncomparedReason)
    /// Nobody can say.
    case unknown
  }

  /// Below this nobody can say which category a quotation means.
  private static let leastProbability = 0.5
  /// 食堂问题占福利待遇意见的一半 is a share of the category.
  private static let holds: Character = "占"

  private let judge: OpinionJudge
  private let scheme: CodingScheme
  private let worker: TokenizerWorker
  private let subcategories: [(label: String, place: SchemePlace)]
  /// The labels of the categories in one spelling.
  private let labels: [String]

  init(judge: OpinionJudge, scheme: CodingScheme, tokenizer: Tokenizer) throws {
    (self.judge, self.scheme) = (judge, scheme)
    labels = scheme.categories.map { Self.spelledAlike($0.label) }
    worker = try tokenizer.makeWorker()
    subcategories = scheme.categories.enumerated().flatMap { number, category in
      category.subcategories.enumerated().map {
        (Self.spelledAlike($1.label), SchemePlace(category: number, subcategory: $0))
      }
    }
  }

  /// 其它 is 其他, whichever of them a speech and a scheme write.
  private static let spellings = ("其它", "其他")

  private static func spelledAlike(_ text: String) -> String { text.replacing(spellings.0, with: spellings.1) }

  /// Labels under which shares are quoted, in each spelling.
  var names: [String] {
    let all = labels + subcategories.map(\.label)
    return all
      + all.filter { $0.contains(Self.spellings.1) }.map { $0.replacing(Self.spellings.1, with: Self.spellings.0) }
  }

  /// A label, a label among other words, or what the judge of the opinions says of them.
  func reading(of words: String) throws -> Reading {
    let topic = Self.spelledAlike(words)
    if let exact = labels.firstIndex(of: topic) { return .place(SchemePlace(category: exact)) }
    let exact = subcategories.filter { $0.label == topic }
    if !exact.isEmpty { return exact.count == 1 ? .place(exact[0].place) : .uncompared(.finer) }
    let labelled = labels.indices.filter { topic.contains(labels[$0]) }
    // 发展和福利待遇的意见占63% is a sum.
    if labelled.count > 1 { return .uncompared(.sum) }
    if let category = labelled.first {
      return isShareOf(category, in: topic) ? .uncompared(.part) : .place(SchemePlace(category: category))
    }
    // 食堂菜贵 is a part of what is said of 食堂, and less of its category.
    if subcategories.contains(where: { topic.contains($0.label) }) { return .uncompared(.finer) }
    return try judged(topic).map { .place(SchemePlace(category: $0)) } ?? .unknown
  }

  private func isShareOf(_ category: Int, in topic: String) -> Bool {
    let label = labels[category]
    return topic.contains("\(Self.holds)\(label)") || topic.contains("\(Self.holds)了\(label)")
  }

  private func judged(_ topic: String) throws -> Int? {
    let text = Document(name: "", text: topic)
    let words = judge.needsWords ? try worker.words(of: text) : []
    let judgement = judge.judge(FoldedText(text, table: .icu), words: words)
    guard judgement.probability >= Self.leastProbability, !judgement.evidence.isEmpty else { return nil }
    return judgement.category
  }
}

/// Why a share that a speech quotes was compared with nothing.
enum UncomparedReason: String, CaseIterable {
  /// Nothing says that it is one of these opinions.
  case untold
  /// It is one of the opinions of a unit or channel of which there are too few, or of some other part.
  case part
  case finer
  case sum
  case earlier
  case other
  /// There are too few opinions for shares.
  case few

  /// The key of the message.
  var key: String { self == .untold ? "number.uncompared" : "number.uncompared.\(rawValue)" }
}
