import DataFiles
import TextModel

/// What the sentences of a document give to each point of a profile's reader.
struct ReadSentences {
  private let points: [String]
  private let readings: [SentenceReading]
  private let passages: PointPassages
  private let reading: CoverageReading
  /// Sentences that deny or put off what they speak of, and titles: they give nothing to any point.
  private let isSilent: [Bool]

  init(_ reader: any SentenceReader, _ reading: CoverageReading) {
    let document = reading.document
    points = reader.points
    readings = reader.read(document)
    self.reading = reading
    isSilent = document.sentences.indices.map { reading.denial.denies(document.trimmedSentence($0)) }
    let states = points.count + 1
    let even = [Double](repeating: 1 / Double(states), count: states)
    passages = PointPassages(
      zip(readings, isSilent).map { $1 ? even : $0.probabilities },
      transitions: reader.transitions
        ?? PointPassages.steady(states: states, stay: CheckLimits.shared["coverage.stay"]))
  }

  /// For each sentence how probable it is that it speaks of a point, and of which aspect it would speak; nil for a point
  /// that the reader does not know.
  func sentences(of point: ReviewProfile.Point) -> [(probability: Double, aspect: String?)]? {
    guard let number = points.firstIndex(of: point.id) else { return nil }
    return readings.indices.map { sentence in
      let isIdle = isSilent[sentence] || point.isAhead && reading.tellsDone(sentence)
      return (isIdle ? 0 : passages.share(of: number, in: sentence), readings[sentence].aspects[number])
    }
  }
}
