import TextModel

/// Completes dates without a year (5月3日) as a reader of the sheet does: from its other dates where all of them name one
/// year, else from the year in its title, in the name of its sheet or of its file.
///
/// Opinions wait from the first such date on until all are read, so many of them at most.
struct YearOfDates {
  private let most: Int
  private var waiting: [Opinion] = []
  /// The years that dates name.
  private var years: Set<Int> = []
  private var isWaiting = false
  /// What was found out where no opinion waits any longer.
  private var decided: Assumed??
  private(set) var completed = 0
  private(set) var first: Opinion?

  /// The year that dates are taken to be in.
  struct Assumed: Equatable {
    enum Origin: String { case rows, title }

    let year: Int
    let origin: Origin
  }

  init(most: Int = 20_000) { self.most = most }

  /// Takes the next opinion and delivers what need not wait.
  mutating func take(_ opinion: Opinion, titles: [String], _ deliver: (Opinion) throws -> Void) rethrows {
    if let year = opinion.writtenYear { years.insert(year) }
    if opinion.lacksYear { isWaiting = isWaiting || decided == nil }
    guard isWaiting else { return try deliver(decided.flatMap { complete(opinion, by: $0) } ?? opinion) }
    waiting.append(opinion)
    if waiting.count == most { _ = try finish(titles: titles, deliver) }
  }

  /// Delivers what has waited.
  ///
  /// - Returns: the year that was assumed; nil where none was needed or none is known.
  mutating func finish(titles: [String], _ deliver: (Opinion) throws -> Void) rethrows -> Assumed? {
    guard isWaiting else { return decided.flatMap { $0 } }
    let year = assumed(titles)
    (decided, isWaiting) = (.some(year), false)
    for opinion in waiting { try deliver(complete(opinion, by: year)) }
    waiting = []
    return year
  }

  private mutating func complete(_ opinion: Opinion, by year: Assumed?) -> Opinion {
    guard let year, opinion.lacksYear else { return opinion }
    let dated = opinion.dated(in: year.year)
    if dated.date != opinion.date {
      completed += 1
      if first == nil { first = opinion }
    }
    return dated
  }

  private func assumed(_ titles: [String]) -> Assumed? {
    if !years.isEmpty { return years.count == 1 ? years.first.map { Assumed(year: $0, origin: .rows) } : nil }
    for title in titles {
      let found = Self.years(in: title)
      if found.count == 1, let year = found.first { return Assumed(year: year, origin: .title) }
      if found.count > 1 { return nil }
    }
    return nil
  }

  /// The years that a title or file name names: 2026年, 意见2026-05; not 20260305 or 42026.
  static func years(in title: String) -> Set<Int> {
    var (years, digits): (Set<Int>, String) = ([], "")
    for character in title + " " {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if digits.count == 4, let year = Int(digits), (1990...2069).contains(year) { years.insert(year) }
      digits = ""
    }
    return years
  }
}
