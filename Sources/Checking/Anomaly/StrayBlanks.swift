import TextModel

/// A single blank between a Chinese character and a quotation mark: 开展 “三比”. In a text that has many blanks among its
/// characters they are a way of typing, and none is a slip.
struct StrayBlanks: AnomalyRule {
  private static let most = 2

  func findings(in text: SourceText) -> [Finding] {
    var places: [Int] = []
    var others = 0
    for index in text.plain.indices where text.scalars[index] == 0x20 {
      let (before, after) = (sign(index - 1, in: text), sign(index + 1, in: text))
      if ScalarClass.isHan(before) && after == 0x201C || before == 0x201D && ScalarClass.isHan(after) {
        if isInSentence(index, in: text) { places.append(index) }
      } else if ScalarClass.isHan(before), ScalarClass.isHan(after) {
        others += 1
      }
    }
    guard places.count <= Self.most, others <= Self.most else { return [] }
    return places.map { place in
      anomaly(
        "stray-blank", place - 1..<place + 2, in: text,
        suggestion: text.text(place - 1..<place) + text.text(place + 1..<place + 2))
    }
  }

  /// In a heading a blank parts two halves: 管好“三渠” 守住良田.
  private func isInSentence(_ index: Int, in text: SourceText) -> Bool {
    // “好。” 大家笑了: the blank parts two sentences.
    if ScalarClass.endsSentence(sign(index - 2, in: text)) { return false }
    return text.lines[text.line(of: index)].contains { ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == 0x2C }
  }

  private func sign(_ index: Int, in text: SourceText) -> UInt32 {
    text.scalars.indices.contains(index) ? text.scalars[index] : 0x0A
  }
}
