import TestSupport
import Testing
import TextModel

@testable import Checking

/// How much of the copied text is found, and how much of what is found is copied, over all marked pairs together.
@Suite struct SimilarityGoldTests {
  @Test func copiedPassagesAreFoundWithPrecisionAndRecall() {
    var (shared, found, expected) = (0, 0, 0)
    for example in PassageFinderTests.copies + PassageFinderTests.lookAlikes {
      let (left, right) = (MarkedText(example.left), MarkedText(example.right))
      let passages = similarity([left.text, right.text]).passages.filter { !$0.isInside }
      for (ranges, marked) in [(passages.map(\.first.range), left), (passages.map(\.second.range), right)] {
        let bytes = Set(ranges.flatMap { Array($0.bounds) })
        let gold = Set(marked.ranges.flatMap { Array($0.bounds) })
        (shared, found, expected) = (
          shared + bytes.intersection(gold).count, found + bytes.count, expected + gold.count
        )
      }
    }
    let (precision, recall) = (Double(shared) / Double(found), Double(shared) / Double(expected))
    print(
      "similarity on \(PassageFinderTests.copies.count + PassageFinderTests.lookAlikes.count) pairs: "
        + "precision \(precision), recall \(recall)")
    #expect(precision >= 0.95)
    #expect(recall >= 0.96)
  }
}
