import Wording

extension TrainingRecord {
  func write(to file: inout ByteWriter) {
    file.writeCompact(UInt32(opinions))
    for row in confusion { for count in row { file.writeCompact(UInt32(count)) } }
    file.writeCompact(UInt32(folds))
    file.write(UInt8(heldBackCollections ? 1 : 0))
    file.write(steadyShare)
    file.write(calibration.scale)
    for bias in calibration.bias { file.write(bias) }
    for label in heldOutLabels { file.writeCompact(UInt32(label)) }
    for score in heldOutScores.values { file.write(Float(score).bitPattern) }
    file.writeCompact(UInt32(learned.count))
    for text in learned { file.write(text) }
  }

  init(_ file: inout ByteReader, categories: Int) throws(Problem) {
    let opinions = Int(try file.compact())
    guard categories <= 10_000, categories * categories <= file.left else { throw file.damage }
    var confusion: [[Int]] = []
    for _ in 0..<categories { confusion.append(try file.compactNumbers(categories)) }
    let folds = Int(try file.compact())
    let heldBackCollections = try file.number(UInt8.self) == 1
    let steadyShare = try file.double()
    let scale = try file.double()
    var bias: [Double] = []
    for _ in 0..<categories { bias.append(try file.double()) }
    guard (0...1).contains(steadyShare), scale >= 0, opinions * (4 * categories + 1) <= file.left else {
      throw file.damage
    }
    let labels = try file.compactNumbers(opinions)
    let scores = try file.numbers(UInt32.self, count: opinions * categories).map { Double(Float(bitPattern: $0)) }
    let learned = try file.numbers(UInt64.self, count: file.count(ofSize: 8))
    guard labels.allSatisfy({ $0 < categories }), scores.allSatisfy(\.isFinite) else { throw file.damage }
    self.init(
      opinions: opinions, confusion: confusion, folds: folds, heldBackCollections: heldBackCollections,
      steadyShare: steadyShare, calibration: Calibration(scale: scale, bias: bias),
      heldOutScores: ScoreTable(categories: categories, values: scores), heldOutLabels: labels, learned: learned)
  }
}
