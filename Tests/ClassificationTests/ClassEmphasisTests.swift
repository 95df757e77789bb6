import Testing

@testable import Classification

@Suite("Features that tell a category from the rest")
struct ClassEmphasisTests {
  /// Column 0 stands only in category 0, column 1 in both alike, column 2 only in category 1.
  private static func rows() -> TrainingRows {
    var rows = TrainingRows(categories: 2)
    for _ in 0..<6 {
      rows.append([(column: 0, value: 0.8), (column: 1, value: 0.6)], label: 0, weight: 1)
      rows.append([(column: 1, value: 0.6), (column: 2, value: 0.8)], label: 1, weight: 1)
    }
    rows.opinions = rows.labels.count
    return rows
  }

  @Test("a feature of one category weighs more than one of all")
  func tellingFeaturesWeighMore() {
    let set = Self.rows()
    let scale = ClassEmphasis.scale(of: 0, set, Array(0..<set.labels.count), features: 3, power: 0.5)
    #expect(scale[0] > 1)
    #expect(scale[2] > 1)
    #expect(scale[1] < 0.1)
  }

  @Test("the rows keep length 1 on average")
  func rowsKeepTheirLength() {
    let set = Self.rows()
    let scale = ClassEmphasis.scale(of: 1, set, Array(0..<set.labels.count), features: 3, power: 1)
    var squares = 0.0
    for row in 0..<set.labels.count {
      for entry in set.rows.entries(row) {
        let value = set.rows.values[entry] * scale[Int(set.rows.columns[entry])]
        squares += value * value
      }
    }
    #expect(abs(squares / Double(set.labels.count) - 1) < 1e-12)
  }

  @Test("an emphasised learner leans on what tells the categories apart", arguments: [0.0, 0.5])
  func learnerSeparates(emphasis: Double) {
    let set = Self.rows()
    let learned = SupportVectors.train(set, Array(0..<set.labels.count), features: 3, emphasis: emphasis)
    for row in 0..<set.labels.count {
      let scores = learned.scores(set.rows, row)
      #expect(scores[set.labels[row]] > scores[1 - set.labels[row]])
    }
    #expect(abs(learned.weights[2]) <= (emphasis > 0 ? 0.02 : 0.2) * abs(learned.weights[0]))
  }

  @Test("two categories of three may be all there is: the third is never the first choice")
  func absentCategory() {
    var set = TrainingRows(categories: 3)
    for label in [0, 1, 0, 1] { set.append([(column: Int32(label), value: 1)], label: label, weight: 1) }
    set.opinions = 4
    let learned = SupportVectors.train(set, [0, 1, 2, 3], features: 2, emphasis: 0.5)
    for row in 0..<4 { #expect(learned.scores(set.rows, row)[2] < learned.scores(set.rows, row)[set.labels[row]]) }
  }
}
