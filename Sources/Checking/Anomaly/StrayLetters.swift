/// A letter that slipped into a word: 重C点学习. Only where it stands alone and parts two characters of a fixed phrase.
struct StrayLetters: AnomalyRule {
  func findings(in text: SourceText) -> [Finding] {
    let places = text.plain.indices.filter { index in
      ScalarClass.isLatin(text.plain[index]) && ScalarClass.isHan(text.at(index - 1))
        && ScalarClass.isHan(text.at(index + 1))
    }
    // Where several stand so they are names: 甲A队, A类, B类.
    guard places.count == 1, let place = places.first,
      FixedPhrases.shared.mayStandTogether(text.at(place - 1), text.at(place + 1)), !parts(place, in: text)
    else { return [] }
    let right = text.text(place - 1..<place) + text.text(place + 1..<place + 2)
    return [anomaly("confusable", place - 1..<place + 2, in: text, suggestion: right)]
  }

  /// 建设A级景区: a word of its own begins behind the letter or ends before it.
  private func parts(_ place: Int, in text: SourceText) -> Bool {
    Words.lettered.contains(text.at(place + 1))
  }
}

private enum Words {
  /// 级, 类: behind a letter they make a word of it.
  static let lettered = WordTables.words.scalars("lettered")
}
