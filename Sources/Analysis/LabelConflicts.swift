import TextModel
public import Wording

/// Opinions that somebody has given two categories: a model can learn only one of them.
///
/// Texts are compared without width, case and blanks. Memory: the texts that differ, which the opinions hold anyway.
public struct LabelConflicts: Sendable {
  private struct First {
    let label: String
    let place: String
  }

  /// How many opinions have the text of an earlier one and another category.
  public private(set) var count = 0
  private var firsts: [[UInt32]: First] = [:]
  private var example: [String: String] = [:]

  mutating func add(_ text: [UInt32], as label: String, of source: Opinion.Source) {
    let place = "\(source.file):\(source.row) “\(label)”"
    guard let first = firsts[text] else {
      firsts[text] = First(label: label, place: place)
      return
    }
    guard first.label != label else { return }
    count += 1
    if example.isEmpty { example = ["first": first.place, "second": place] }
  }

  /// What is to be said of them; nil where there are none.
  public var message: Message? {
    count == 0 ? nil : Message("train.conflicts", example.merging(["count": String(count)]) { $1 })
  }
}
