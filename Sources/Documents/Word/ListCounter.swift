/// Counts the paragraphs of automatic lists and writes the number that Word shows in front of each.
struct ListCounter {
  private struct Use: Hashable {
    let list: Int
    let level: Int
  }

  /// A number as Word shows it.
  struct Number: Equatable {
    /// With the blank behind it.
    let text: String
    /// The pattern that counts, which lists have in common.
    let list: Int
    let level: Int
  }

  static let levels = 9

  private let lists: WordLists
  private let styles: WordStyles
  /// The last number of each level, by pattern; nil of a level that is to start.
  private var numbers: [Int: [Int?]] = [:]
  /// Levels whose own start has been taken.
  private var started: Set<Use> = []

  init(_ lists: WordLists, styles: WordStyles) { (self.lists, self.styles) = (lists, styles) }

  /// The number of the next paragraph of a list; nil when there is nothing to show.
  ///
  /// - Parameters:
  ///   - level: from 0; nil for the level that belongs to the paragraph's style.
  ///   - style: the paragraph's style.
  mutating func next(list: Int, level: Int?, style: String?) -> Number? {
    guard let definition = lists.lists[list], let (pattern, levels) = pattern(of: definition) else { return nil }
    let linked = levels.filter { $0.value.paragraphStyle != nil && $0.value.paragraphStyle == style }.keys.min()
    let place = level ?? linked ?? 0
    guard (0..<Self.levels).contains(place), let current = levels[place] else { return nil }
    var counts = numbers[pattern] ?? Array(repeating: nil, count: Self.levels)
    if let start = definition.starts[place], started.insert(Use(list: list, level: place)).inserted {
      counts[place] = min(max(0, start), 1_000_000)
    } else {
      counts[place] = counts[place].map { $0 + 1 } ?? current.start
    }
    for deeper in (place + 1)..<max(place + 1, Self.levels) where restarts(levels[deeper], behind: place) {
      counts[deeper] = nil
    }
    numbers[pattern] = counts
    let text = Self.text(of: current, at: place, levels, counts, starts: definition.starts)
    return text.isEmpty ? nil : Number(text: text + (current.hasGap ? " " : ""), list: pattern, level: place)
  }

  private func restarts(_ level: WordLists.Level?, behind higher: Int) -> Bool {
    guard let restart = level?.restart else { return true }
    return restart > 0 && higher < restart
  }

  /// The levels of a list: its own before those of its pattern, or of the list of the style that the pattern is an
  /// image of.
  private func pattern(of list: WordLists.List) -> (Int, [Int: WordLists.Level])? {
    guard let pattern = lists.patterns[list.pattern] else { return nil }
    var (number, levels) = (list.pattern, pattern.levels)
    if levels.isEmpty, let link = pattern.styleLink, let linked = styles.resolved(link).list,
      let original = lists.lists[linked], let other = lists.patterns[original.pattern]
    {
      (number, levels) = (original.pattern, other.levels.merging(original.levels) { $1 })
    }
    return (number, levels.merging(list.levels) { $1 })
  }

  private static func text(
    of level: WordLists.Level, at place: Int, _ levels: [Int: WordLists.Level], _ counts: [Int?], starts: [Int: Int]
  ) -> String {
    if level.isBullet { return bullet(level.text) }
    var text = ""
    var characters = level.text[...]
    while let character = characters.popFirst() {
      guard character == "%", let digit = characters.first?.wholeNumberValue, digit > 0 else {
        text.append(character)
        continue
      }
      characters.removeFirst()
      guard digit - 1 <= place, let shown = levels[digit - 1] else { continue }
      let number = counts[digit - 1] ?? starts[digit - 1] ?? shown.start
      text += (level.isDecimal ? .decimal : shown.style).text(of: number)
    }
    return text
  }

  /// Signs of symbol fonts have no character of their own.
  private static func bullet(_ text: String) -> String {
    text.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) } ? "•" : text
  }
}
