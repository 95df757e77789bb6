import Tokenization

/// The rows of the second pass, one for each place where the first is in doubt.
struct SecondPassTraining {
  /// The keys of words that were met; their features come behind those of the table.
  private(set) var keys: [UInt64] = []
  let doubt: Int16
  private var numbers: [UInt64: Int32] = [:]
  private var rows = CoordinateDescent.Rows()
  private var folds: [Int] = []
  private var places: [(part: Int, place: Int)] = []
  private let scores: [[Int16]]
  private let options: SegmenterTrainer.Options

  init(
    _ text: TrainingText, scores: [[Int16]], starts: [[LengthSets.Starts]], _ options: SegmenterTrainer.Options
  ) {
    (self.scores, self.options) = (scores, options)
    doubt = Quantity.score(options.doubt)
    for (number, part) in text.parts.enumerated() { add(part, number, scores[number], starts[number]) }
  }

  private mutating func add(_ part: TrainingText.Part, _ number: Int, _ scores: [Int16], _ starts: [LengthSets.Starts])
  {
    NeighbourMarks.all(scores).withUnsafeBufferPointer { marks in
      starts.withUnsafeBufferPointer { starts in
        let features = NeighbourFeatures(NeighbourMarks(marks), starts: starts)
        for place in 0..<part.stretch.count where abs(Int(scores[place])) < Int(doubt) {
          let pair = features.pair(at: place)
          var row: [Int32] = []
          features.forEachTable(at: place, pair) { row.append(Int32($0)) }
          features.forEachWordKey(pair, scalars: { part.stretch.scalars[$0] }) { row.append(feature(of: $0)) }
          rows.append(row, label: part.isEnd[place], number: Double(scores[place]) / Double(NeighbourFeatures.unit))
          folds.append(part.fold)
          places.append((number, place))
        }
      }
    }
  }

  private mutating func feature(of key: UInt64) -> Int32 {
    if let known = numbers[key] { return known }
    let number = Int32(NeighbourFeatures.count + keys.count)
    numbers[key] = number
    keys.append(key)
    return number
  }

  func trained() -> CoordinateDescent.Weights { train(Array(0..<Int32(rows.count))) }

  private func train(_ chosen: [Int32]) -> CoordinateDescent.Weights {
    CoordinateDescent(cost: options.secondCost, mostRounds: 2 * options.rounds, seed: options.seed)
      .train(rows, featureCount: NeighbourFeatures.count + keys.count, chosen: chosen)
  }

  /// Whether a word ends at each place of each part, by models that have not seen the part's fold.
  func heldOutEnds() -> [[Bool]] {
    var ends = scores.map { $0.map { $0 > 0 } }
    for fold in 0..<options.folds {
      let weights = train((0..<Int32(rows.count)).filter { folds[Int($0)] != fold })
      for row in 0..<rows.count where folds[row] == fold {
        ends[places[row].part][places[row].place] = rows.score(row, weights) > 0
      }
    }
    return ends
  }
}
