import Checking
import TextModel

/// What the speeches of a report share, as every format tells it.
struct SharedPassages {
  /// One side of a passage.
  struct Place {
    /// Index of the speech.
    let speech: Int
    let file: String
    let place: Reporting.Place
    let text: String
  }

  let similarity: Similarity
  let words: Words
  /// The longest passages, by their places, and the pairs that share most, the most first: a report over many speeches is read by
  /// people. JSON and the spreadsheet have all.
  let (passages, pairs): ([SharedPassage], [DocumentOverlap])
  private static let (mostPassages, mostPairs) = (60, 30)
  private let speeches: [Report.SpeechSection]
  private let finders: [PlaceFinder]

  /// Nil when nothing was compared.
  init?(_ report: Report, words: Words) {
    guard let similarity = report.similarity else { return nil }
    (self.similarity, self.words, speeches) = (similarity, words, report.speeches)
    finders = report.speeches.map { PlaceFinder($0.document.document) }
    let longest = similarity.passages.indices.sorted {
      (-similarity.passages[$0].first.length, $0) < (-similarity.passages[$1].first.length, $1)
    }
    passages = longest.prefix(Self.mostPassages).sorted().map { similarity.passages[$0] }
    func share(_ pair: DocumentOverlap) -> Double { max(pair.first.share, pair.second.share) }
    let told = similarity.overlaps.indices.sorted {
      (-share(similarity.overlaps[$0]), $0) < (-share(similarity.overlaps[$1]), $1)
    }
    pairs = told.prefix(Self.mostPairs).map { similarity.overlaps[$0] }
  }

  var isEmpty: Bool { similarity.passages.isEmpty && similarity.common.isEmpty }

  func name(_ speech: Int) -> String { Figures.fileName(speeches[speech].document.document.name) }

  func length(_ speech: Int) -> Int { speeches[speech].document.document.utf8.count }

  func place(_ range: TextRange, in speech: Int) -> Place {
    Place(speech: speech, file: name(speech), place: finders[speech].place(range), text: finders[speech].text(range))
  }

  func place(_ side: SharedPassage.Side) -> Place { place(side.range, in: side.document) }

  /// As people count it.
  func line(of place: Place) -> Int { finders[place.speech].countedLine(place.place) }

  /// 第 3 行第 5 字
  func words(of place: Place) -> String { words.place(place.place, in: finders[place.speech]) }

  /// The number of the finding that tells of a passage at its place, from 1.
  func finding(_ side: SharedPassage.Side) -> Int? {
    speeches[side.document].review.findings
      .firstIndex { $0.check == .similarity && $0.range == side.range }.map { $0 + 1 }
  }

  /// Speeches that have one of some passages, in their order.
  func involved(in passages: [SharedPassage]) -> [Int] {
    Set(passages.flatMap { [$0.first.document, $0.second.document] }).sorted()
  }

  /// The part of a speech, 0 to 1, that stands in at least one passage, in letters as the shares of passages are; of a
  /// passage that lies over another one only what is beside it counts, its letters taken as evenly spread.
  func share(_ speech: Int) -> Double {
    let sides = similarity.passages.flatMap { [$0.first, $0.second] }.filter { $0.document == speech }
    var (covered, end) = (0.0, 0)
    for side in sides.sorted(by: { $0.range < $1.range }) where side.range.end > end {
      covered += side.share * Double(side.range.end - max(end, side.range.start)) / Double(max(1, side.range.count))
      end = side.range.end
    }
    return min(1, covered)
  }

  /// One pair in a sentence.
  func sentence(_ pair: DocumentOverlap) -> String {
    words(
      "report.shared.pair",
      [
        "first": name(pair.first.document), "second": name(pair.second.document), "count": String(pair.passages),
        "share": Figures.percent(pair.first.share), "other": Figures.percent(pair.second.share),
      ])
  }

  /// How much is not listed, and where it is; nil when nothing is left out.
  var rest: String? {
    let (pairs, passages) = (similarity.overlaps.count - pairs.count, similarity.passages.count - passages.count)
    return pairs + passages == 0
      ? nil : words("report.shared.rest", ["pairs": String(pairs), "passages": String(passages)])
  }

  /// What many speeches have in common, in a line each below a heading; empty when there is nothing.
  var commonLines: [String] {
    let lines = similarity.common.map { passage in
      let place = passage.places[0]
      let text = TerminalText.shortened(self.place(place.range, in: place.document).text, to: 80)
      return words.bracketed(
        words.quoted(text), words("report.shared.documents", ["count": String(passage.documents)]))
    }
    return lines.isEmpty ? [] : [words("report.shared.common")] + lines
  }

  /// All in a sentence; nil when no two speeches share anything.
  var summary: String? {
    guard !similarity.overlaps.isEmpty else { return nil }
    let passages = similarity.overlaps.map(\.passages).reduce(0, +)
    return words(
      "report.summary.shared", ["pairs": String(similarity.overlaps.count), "passages": String(passages)])
  }
}
