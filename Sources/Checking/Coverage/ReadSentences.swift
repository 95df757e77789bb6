import DataFiles
import TextModel

/// How probable it is that a sentence speaks of a point, and of which aspect it would speak.
struct ReadSentence {
  /// The probability from which a sentence speaks of the point.
  static let least = CheckLimits.shared["coverage.evidence"]

  let probability: Double
  /// The same by the sentence alone, whatever stands around it.
  let alone: Double
  let aspect: String?
  let shape: SentenceShape

  /// The same sentence where it must not count.
  var silent: ReadSentence { ReadSentence(probability: 0, alone: 0, aspect: aspect, shape: shape) }
}

/// What the sentences of a document give to each point of a profile's reader.
///
/// Sentences that put off or only wish for what they speak of, and titles, give nothing to any point; those that only deny
/// it give something where negation counts.
struct ReadSentences {
  private static let trace = 0.001
  private let points: [String]
  private let readings: [SentenceReading]
  /// By the sentence alone, and with all that stands around it: for each sentence, for each point and for none.
  private let alone, shares: [[Double]]
  private let shapes: [SentenceShape]
  private let places: [HeadingOutline.Place]
  private let reading: CoverageReading

  init(_ reader: any SentenceReader, _ reading: CoverageReading) {
    points = reader.points
    readings = reader.read(reading.document)
    self.reading = reading
    shapes = reading.document.sentences.map(reading.shape)
    places = reading.outline.places(of: reading.document.sentences)
    let states = points.count + 1
    let even = [Double](repeating: 1 / Double(states), count: states)
    alone = zip(readings, reading.isSilent).map { $1 ? even : $0.probabilities }
    let passages = PointPassages(
      alone,
      transitions: reader.transitions
        ?? PointPassages.steady(states: states, stay: CheckLimits.shared["coverage.stay"]))
    shares =
      reader.context?.shares(alone: alone, passages, shapes, places)
      ?? alone.indices.map { sentence in (0..<states).map { passages.share(of: $0, in: sentence) } }
  }

  /// What each sentence gives to a point; nil for a point that the reader does not know.
  func sentences(of point: ReviewProfile.Point) -> [ReadSentence]? {
    guard let number = points.firstIndex(of: point.id) else { return nil }
    return readings.indices.map { sentence in
      let share = shares[sentence][number]
      // Most sentences have next to nothing of a point; whether they tell of what is done makes no difference there.
      let aspect = point.aspects.firstIndex { $0.name == readings[sentence].aspects[number] } ?? -1
      let isDenied = reading.isDenied[sentence] && point.negation(of: aspect) == .denies
      let isIdle =
        reading.isSilent[sentence] || share > Self.trace && (isDenied || point.isAhead && reading.isDone[sentence])
      return ReadSentence(
        probability: isIdle ? 0 : share, alone: isIdle ? 0 : alone[sentence][number],
        aspect: readings[sentence].aspects[number], shape: shapes[sentence])
    }
  }

  /// What each sentence of the document speaks of.
  var subjects: [SentenceSubject] {
    shares.indices.map { sentence in
      let best = shares[sentence].indices.max { shares[sentence][$0] < shares[sentence][$1] } ?? points.count
      return SentenceSubject(
        range: reading.document.trimmedSentence(sentence), point: best < points.count ? points[best] : nil,
        probability: shares[sentence][best], alone: alone[sentence], length: shapes[sentence].length,
        isHeading: shapes[sentence].isHeading, chapter: places[sentence].chapter, section: places[sentence].section)
    }
  }
}
