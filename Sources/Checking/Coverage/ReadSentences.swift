import DataFiles
import TextModel

/// How probable it is that a sentence speaks of a point, and of which aspect it would speak.
struct ReadSentence {
  /// The probability from which a sentence speaks of the point.
  static let least = CheckLimits.shared["coverage.evidence"]

  let probability: Double
  let aspect: String?
  /// In characters.
  let length: Int
}

/// What the sentences of a document give to each point of a profile's reader.
///
/// Sentences that deny or put off what they speak of, and titles, give nothing to any point.
struct ReadSentences {
  private static let trace = 0.001
  private let points: [String]
  private let readings: [SentenceReading]
  private let passages: PointPassages
  private let lengths: [Int]
  private let reading: CoverageReading

  init(_ reader: any SentenceReader, _ reading: CoverageReading) {
    let document = reading.document
    points = reader.points
    readings = reader.read(document)
    self.reading = reading
    lengths = document.sentences.map(reading.characters)
    let states = points.count + 1
    let even = [Double](repeating: 1 / Double(states), count: states)
    passages = PointPassages(
      zip(readings, reading.isSilent).map { $1 ? even : $0.probabilities },
      transitions: reader.transitions
        ?? PointPassages.steady(states: states, stay: CheckLimits.shared["coverage.stay"]))
  }

  /// What each sentence gives to a point; nil for a point that the reader does not know.
  func sentences(of point: ReviewProfile.Point) -> [ReadSentence]? {
    guard let number = points.firstIndex(of: point.id) else { return nil }
    return readings.indices.map { sentence in
      let share = passages.share(of: number, in: sentence)
      // Most sentences have next to nothing of a point; whether they tell of what is done makes no difference there.
      let isIdle = reading.isSilent[sentence] || point.isAhead && share > Self.trace && reading.tellsDone(sentence)
      return ReadSentence(
        probability: isIdle ? 0 : share, aspect: readings[sentence].aspects[number], length: lengths[sentence])
    }
  }
}
