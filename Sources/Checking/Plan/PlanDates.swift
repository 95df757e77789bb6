/// Tells deadlines that nobody can keep: days that no calendar has (9月31日), and days before the plan itself was dated.
struct PlanDates {
  /// Days that do not exist, wherever they stand.
  private let impossible: [Range<Int>]
  /// When the plan was written, as far as it says so by itself.
  private let written: (year: Int, date: DateInText?)?
  private let text: SourceText
  private let reader: DateReader

  /// Linear in the text.
  init(_ text: SourceText) {
    self.text = text
    reader = DateReader(text: text)
    impossible = ImpossibleDates().findings(in: text).map { text.indices($0.range) }
    written = Self.written(text, reader)
  }

  /// What is wrong with a deadline; nil of one that can be kept, or of which that is not known.
  ///
  /// - Parameter isDone: whether it tells when something was done; that may well be past.
  func fault(of deadline: Range<Int>, isDone: Bool) -> IssueAnswer.DeadlineFault? {
    if impossible.contains(where: deadline.overlaps) { return .impossible }
    guard !isDone, let written, let year = year(of: deadline) else { return nil }
    if year != written.year { return year < written.year ? .past : nil }
    guard let own = written.date, let ownDay = own.day, let last = reader.dates(in: deadline).last,
      last.month <= own.month
    else { return nil }
    // A month may be meant to its end.
    let day = last.day ?? (last.part == .early ? 10 : last.part == .middle ? 20 : 31)
    return last.number(year: year, day: day) < own.number(year: year, day: ownDay) ? .past : nil
  }

  /// The year that a deadline names itself, the last of a span; nil where it names none.
  private func year(of deadline: Range<Int>) -> Int? {
    deadline.last { text.plain[$0] == .年 && Self.year(before: $0, in: text) != nil }
      .flatMap { Self.year(before: $0, in: text) }
  }

  private static func year(before sign: Int, in text: SourceText) -> Int? {
    let digits = (sign - 4..<sign).map { HanNumeral.digit(text.at($0)) ?? Int(text.at($0)) - 0x30 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let year = digits.reduce(0) { $0 * 10 + $1 }
    return (1900...2100).contains(year) ? year : nil
  }

  /// By the only line that is nothing but a date, in brackets or not; where none is, by the year in the title.
  private static func written(_ text: SourceText, _ reader: DateReader) -> (year: Int, date: DateInText?)? {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    let dates = lines.compactMap { line -> DateInText? in
      let isBracketed = text.at(line.lowerBound) == .openBracket && text.at(line.upperBound - 1) == .closeBracket
      let inner = isBracketed && line.count > 2 ? line.lowerBound + 1..<line.upperBound - 1 : line
      return reader.dates(in: inner).first { $0.range == inner && $0.year != nil }
    }
    if dates.count == 1, let date = dates.first, let year = date.year { return (year, date) }
    guard dates.isEmpty, let title = lines.first, PlanItems.isHeading(title, in: text) else { return nil }
    let years = title.filter { text.plain[$0] == .年 }.compactMap { year(before: $0, in: text) }
    return years.count == 1 ? (years[0], nil) : nil
  }
}
