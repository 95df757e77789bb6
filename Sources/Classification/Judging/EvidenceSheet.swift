import TextModel

/// Lays the weights of features on the characters in which they stand, and gathers them by word and phrase.
///
/// An occurrence shares its weight equally among its characters, so that overlapping words and grams neither hide each
/// other nor count twice.
struct EvidenceSheet {
  private let found: ClassifierModel.Found
  private let model: ClassifierModel
  private let text: FoldedText

  init(_ found: ClassifierModel.Found, _ model: ClassifierModel, _ text: FoldedText) {
    (self.found, self.model, self.text) = (found, model, text)
  }

  /// In text order, then in the order of `categories`.
  func evidence(of categories: [Int]) -> [Judgement.Evidence] {
    let sheets = categories.map(sums)
    var evidence: [Judgement.Evidence] = []
    for stretch in stretches() {
      for (sheet, category) in zip(sheets, categories) {
        let weight = sheet[stretch].reduce(0, +)
        guard weight != 0 else { continue }
        evidence.append(Judgement.Evidence(range: text.original(stretch), category: category, weight: weight))
      }
    }
    return evidence
  }

  /// The weight of each character for a category.
  private func sums(_ category: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: text.scalars.count)
    for run in found.runs {
      let weight = run.value * model.weights.weight(Int(run.column), category)
      let share = weight / Double(run.occurrences.count)
      for occurrence in found.occurrences[run.occurrences] {
        let part = share / Double(occurrence.end - occurrence.start)
        for index in Int(occurrence.start)..<Int(occurrence.end) { sums[index] += part }
      }
    }
    return sums
  }

  /// The units and what stands between them; they tile the text.
  private func stretches() -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    for unit in found.units {
      if start < unit.lowerBound { stretches.append(start..<unit.lowerBound) }
      stretches.append(unit)
      start = unit.upperBound
    }
    if start < text.scalars.count { stretches.append(start..<text.scalars.count) }
    return stretches
  }
}
