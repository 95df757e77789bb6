#if canImport(Glibc)
  import Glibc
#endif

/// Rows of few numbers among many columns, one for each text.
struct SparseRows: Sendable {
  private(set) var starts: [Int] = [0]
  private(set) var columns: [Int32] = []
  private(set) var values: [Double] = []

  var count: Int { starts.count - 1 }

  func entries(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  func vector(_ row: Int) -> [(column: Int32, value: Double)] { entries(row).map { (columns[$0], values[$0]) } }

  mutating func append(_ entries: [(column: Int32, value: Double)]) {
    for entry in entries {
      columns.append(entry.column)
      values.append(entry.value)
    }
    starts.append(columns.count)
  }
}

/// The occurrences of one feature in a text, with what each of them adds to the text's vector.
struct WeightedRun {
  let column: Int32
  /// Into the occurrences sorted by column.
  let occurrences: Range<Int>
  /// tf-idf of the feature; the vector of all has length 1.
  var value: Double
}

/// tf-idf with sublinear term frequency, scaled to length 1. A group of synonyms counts once however often it is hit.
enum TextVector {
  private static let logarithms: [Double] = (0..<256).map { $0 == 0 ? 0 : 1 + log(Double($0)) }

  /// tf-idf of a feature that stands in a text so many times, before scaling.
  @inline(__always)
  static func value(of column: Int32, frequency: Int, _ vocabulary: Vocabulary) -> Double {
    logarithms[min(frequency, 255)] * vocabulary.weight(of: Int(column))
  }

  /// - Parameter occurrences: sorted by column.
  static func runs(_ occurrences: [KnownOccurrence], _ vocabulary: Vocabulary) -> [WeightedRun] {
    var runs: [WeightedRun] = []
    runs.reserveCapacity(occurrences.count)
    var squares = 0.0
    var start = 0
    while start < occurrences.count {
      var end = start + 1
      while end < occurrences.count, occurrences[end].column == occurrences[start].column { end += 1 }
      let frequency = occurrences[start].isGroup ? 1 : end - start
      let value = value(of: occurrences[start].column, frequency: frequency, vocabulary)
      runs.append(WeightedRun(column: occurrences[start].column, occurrences: start..<end, value: value))
      squares += value * value
      start = end
    }
    guard squares > 0 else { return runs }
    let scale = 1 / squares.squareRoot()
    for index in runs.indices { runs[index].value *= scale }
    return runs
  }
}
