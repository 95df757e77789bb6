@testable import Classification

/// Two categories whose scores overlap; `first` of `count` opinions are of category 0.
func drawn(_ count: Int, first: Int, seed: UInt64) -> (scores: ScoreTable, labels: [Int]) {
  var generator = SeededGenerator(seed: seed)
  var table = ScoreTable(categories: 2)
  let labels = (0..<count).map { $0 < first ? 0 : 1 }
  for label in labels {
    let noise = (0..<6).map { _ in generator.unit() - 0.5 }.reduce(0, +)
    table.append([(label == 0 ? 0.7 : -0.7) + noise, 0])
  }
  return (table, labels)
}
