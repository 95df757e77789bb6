/// The labels of a series as its text writes them, so that what is said of one stands in the text: 第三个问题 asks for
/// 第二个问题, 其四 for 其三, and a 第三 between 首先 and 再次 for 其次.
struct ItemLabels {
  let text: SourceText
  /// Of one series, in text order.
  let markers: [NumberingMarker]

  /// The label that a marker would have with another number.
  func label(_ number: Int, for marker: NumberingMarker) -> String {
    let style = style(of: marker)
    if style != marker.style { return style.text(number, mark: marker.mark) }
    return renumbered(marker, number) ?? style.text(number, mark: marker.mark)
  }

  /// The label with a number that stands before a marker; what it would be where none does.
  func written(_ number: Int, before marker: NumberingMarker) -> String {
    let last = markers.last { $0.range.upperBound <= marker.range.lowerBound }
    guard let last, last.number == number else { return label(number, for: marker) }
    return last.automatic == nil ? text.text(last.range) : last.style.text(number, mark: last.mark)
  }

  /// The style of a marker, or that of all others where it is the only one of its own between 首先 and 再次.
  private func style(of marker: NumberingMarker) -> NumberingStyle {
    let others = markers.filter { $0.range != marker.range }
    let isBetween =
      others.contains { $0.range.lowerBound < marker.range.lowerBound }
      && others.contains { $0.range.lowerBound > marker.range.lowerBound }
    return isBetween && others.allSatisfy { $0.style == .adverb } ? .adverb : marker.style
  }

  /// The words of an ordinal with their number changed: 其四, 第三个问题. Other labels have more than one way to write a
  /// number.
  private func renumbered(_ marker: NumberingMarker, _ number: Int) -> String? {
    switch marker.style {
    case .ordinal, .step, .named: break
    default: return nil
    }
    for index in marker.range {
      guard let numeral = HanNumeral.read(text.plain, at: index) else { continue }
      let end = index + numeral.length
      guard numeral.value == marker.number, end <= marker.range.upperBound else { return nil }
      return text.text(marker.range.lowerBound..<index) + HanNumeral.spelled(number)
        + text.text(end..<marker.range.upperBound)
    }
    return nil
  }
}
