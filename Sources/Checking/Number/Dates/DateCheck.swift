/// Spans and dates that do not go together.
struct DateCheck: Sendable {

  let text: SourceText

  /// Linear in the text.
  func findings() -> [Finding] {
    let sentences = text.lines.flatMap(text.sentences).filter { $0.contains { text.plain[$0] == .月 } }
    let spans = sentences.flatMap(DateSpanReader(text: text).spans)
    let (lengths, order) = (SpanLengths(text), DateOrder(text))
    return spans.compactMap(lengths.finding) + order.findings(spans) + sentences.flatMap(order.findings(in:))
      + DeadlineYears(text: text).findings() + PassedDates(text: text).findings() + LifeSpans(text: text).findings()
      + text.lines.flatMap(text.sentences).flatMap { order.terms(in: $0) + YearSpans(text: text).findings(in: $0) }
  }
}
