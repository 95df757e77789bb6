import Tokenization

/// The rows of the first pass, one for each place where the model decides.
struct FirstPassTraining {
  private(set) var index = FeatureIndex()
  /// The lengths of dictionary words that start at each character, for each part of the text.
  private(set) var starts: [[LengthSets.Starts]] = []
  private var rows = CoordinateDescent.Rows()
  private var folds: [Int] = []
  private let text: TrainingText
  private let options: SegmenterTrainer.Options

  init(_ text: TrainingText, icu: [[UInt32]: Int], _ options: SegmenterTrainer.Options) {
    (self.text, self.options) = (text, options)
    for part in text.parts { add(part, icu) }
  }

  private mutating func add(_ part: TrainingText.Part, _ icu: [[UInt32]: Int]) {
    let own = text.countsByFold[part.fold]
    let features = BoundaryFeatures(part.stretch, icu: icu) { word in
      guard let all = text.counts[word] else { return 0 }
      return all - (own[word] ?? 0)
    }
    starts.append(features.starts)
    for place in 0..<part.stretch.count where part.stretch.isOpen[place] {
      var row: [Int32] = []
      features.forEach(at: place) { row.append(index.number(of: $0, in: part.stretch)) }
      rows.append(row, label: part.isEnd[place])
      folds.append(part.fold)
    }
  }

  func trained() -> CoordinateDescent.Weights { train(Array(0..<Int32(rows.count))) }

  private func train(_ chosen: [Int32]) -> CoordinateDescent.Weights {
    CoordinateDescent(cost: options.firstCost, mostRounds: options.rounds, seed: options.seed)
      .train(rows, featureCount: index.count, chosen: chosen)
  }

  /// For each place of each part the score by a model that has not seen the part's fold, as the scorer gives it.
  func heldOutScores() -> [[Int16]] {
    var byRow = [Double](repeating: 0, count: rows.count)
    for fold in 0..<options.folds {
      let weights = train((0..<Int32(rows.count)).filter { folds[Int($0)] != fold })
      for row in 0..<rows.count where folds[row] == fold { byRow[row] = rows.score(row, weights) }
    }
    var row = 0
    return text.parts.map { part in
      part.stretch.isOpen.indices.map { place in
        guard part.stretch.isOpen[place] else {
          return part.stretch.icuEnds[place] ? NeighbourFeatures.settled : -NeighbourFeatures.settled
        }
        row += 1
        return Quantity.score(byRow[row - 1])
      }
    }
  }
}

/// Real numbers as the model keeps them: in shares of 1/1024.
enum Quantity {
  static func score(_ value: Double) -> Int16 {
    Int16(max(-30_000, min(30_000, (value * Double(NeighbourFeatures.unit)).rounded())))
  }
}
