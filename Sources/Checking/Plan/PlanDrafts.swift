/// The items of a plan while it is read line by line.
struct PlanDrafts {
  /// An item while it is read, as indices.
  private struct Draft {
    var heading: Range<Int>?
    var parts: [Range<Int>]
    var range: Range<Int>
    let isNumbered: Bool
    /// The number of the draft that is the heading of its chapter.
    let chapter: Int?
    var shared: [Range<Int>] = []
  }

  /// Numbered items from which on what stands before them introduces them.
  private static let leastNumbered = 2

  private let text: SourceText
  private var drafts: [Draft] = []
  /// The numbered headings above the next line, by their depth.
  private var chapters: [(level: Int, draft: Int)] = []
  /// What was said of all items below: 以下三项由后勤处负责.
  private var below: [Range<Int>] = []
  /// Whether the last line was a heading, or stands below one.
  private(set) var isOpen = false

  init(_ text: SourceText) { self.text = text }

  var isEmpty: Bool { drafts.isEmpty }

  /// The next line goes on with nothing.
  mutating func close() { isOpen = false }

  mutating func begin(_ line: Range<Int>, isHeading: Bool, level: Int?) {
    if let level {
      while let last = chapters.last, last.level >= level {
        chapters.removeLast()
        below = []
      }
    }
    drafts.append(
      Draft(
        heading: isHeading ? line : nil, parts: isHeading ? [] : [line], range: line, isNumbered: level != nil,
        chapter: chapters.last?.draft, shared: below))
    if isHeading, let level { chapters.append((level, drafts.count - 1)) }
    isOpen = isHeading
  }

  mutating func extend(by line: Range<Int>, isLabel: Bool) {
    let place = drafts.count - 1
    drafts[place].range = drafts[place].range.lowerBound..<line.upperBound
    if isLabel, let last = drafts[place].parts.popLast() {
      drafts[place].parts.append(last.lowerBound..<line.upperBound)
    } else {
      drafts[place].parts.append(line)
    }
  }

  /// Takes a sentence that tells unit or date of what stands before or below it.
  mutating func tell(_ sentence: Range<Int>, to reach: PlanClosings.Reach) {
    guard case .before(let count) = reach else { return below.append(sentence) }
    if let last = drafts.last, isOpen, last.parts.count >= count ?? 1 {
      drafts[drafts.count - 1].shared.append(sentence)
    } else {
      tell(sentence, before: drafts.count, count)
    }
    isOpen = false
  }

  /// Tells the items of the last chapter before a place, the nearest of them where they are counted.
  private mutating func tell(_ sentence: Range<Int>, before place: Int, _ count: Int?) {
    guard place > 0 else { return }
    let chapter = drafts[place - 1].chapter
    let own = (0..<place).filter { drafts[$0].chapter == chapter && !(drafts[$0].parts.isEmpty && isChapter($0)) }
    for number in own.suffix(count ?? own.count) { drafts[number].shared.append(sentence) }
  }

  private func isChapter(_ number: Int) -> Bool { drafts.contains { $0.chapter == number } }

  /// - Parameter opening: the clause with which an item says what it is about.
  mutating func items(_ closings: PlanClosings, opening: (Range<Int>) -> Range<Int>?) -> [PlanItem] {
    let openings = drafts.map { $0.heading ?? opening($0.range) }
    let sentences = drafts.indices.map { self.sentences(of: drafts[$0], behind: openings[$0]) }
    for place in drafts.indices { tellInside(place, sentences[place], closings) }
    let numbered = drafts.indices.filter { drafts[$0].isNumbered }
    let first = numbered.count < Self.leastNumbered ? 0 : numbered[0]
    return drafts.indices.map { place in
      let draft = drafts[place]
      let isChapter = draft.parts.isEmpty && isChapter(place)
      return PlanItem(
        range: text.range(draft.range), heading: draft.heading.map(text.range),
        opening: openings[place].map(text.range),
        parts: draft.parts.map(text.range), sentences: sentences[place].map(text.range),
        opensPoint: sentences[place].map(opensPoint),
        shared: (draft.shared + brackets(above: place)).map(text.range),
        chapter: draft.chapter.flatMap { drafts[$0].heading }.map(text.range),
        isTitle: place == 0 && !draft.isNumbered && draft.heading != nil,
        isAside: place < first || isChapter || isSignature(place))
    }
  }

  /// 二是, 第三, 其二
  private func opensPoint(_ sentence: Range<Int>) -> Bool {
    let first = text.plain[sentence.lowerBound]
    let isLed = first == .第 || text.has(anyOf: Words.ordinals, at: sentence.lowerBound)
    let start = sentence.lowerBound + (isLed ? 1 : 0)
    guard let number = HanNumeral.read(text.plain, at: start) else { return false }
    return isLed || text.at(start + number.length) == .是
  }

  /// The name below a plan with the date behind it.
  private func isSignature(_ place: Int) -> Bool {
    let draft = drafts[place]
    guard place > 0, place == drafts.count - 1, !draft.isNumbered, draft.heading != nil, let date = draft.parts.last
    else { return false }
    return draft.parts.count == 1 && PlanTimes(text).any(in: date)?.count == date.count
  }

  /// 以上三项… at the end of the last of three items; of one that counts them itself it is only its own.
  private mutating func tellInside(_ place: Int, _ sentences: [Range<Int>], _ closings: PlanClosings) {
    for (number, sentence) in sentences.enumerated().dropFirst() {
      guard case .before(let count?) = closings.reach(of: sentence), number < count else { continue }
      tell(sentence, before: place + 1, count)
    }
  }

  /// What stands in brackets in the headings of an item and of the chapters above it.
  private func brackets(above place: Int) -> [Range<Int>] {
    var (brackets, next): ([Range<Int>], Int?) = ([], place)
    while let number = next {
      if let heading = drafts[number].heading, let open = heading.last(where: { text.plain[$0] == .openBracket }),
        let close = (open..<heading.upperBound).last(where: { text.plain[$0] == .closeBracket }), close > open + 3
      {
        brackets.append(open + 1..<close)
      }
      next = drafts[number].chapter
    }
    return brackets
  }

  private func sentences(of draft: Draft, behind opening: Range<Int>?) -> [Range<Int>] {
    draft.parts.flatMap { part -> [Range<Int>] in
      if PlanTable.isRow(part, in: text) { return [part] }
      let behind =
        opening.map { $0.overlaps(part) ? min(part.upperBound, $0.upperBound) : part.lowerBound } ?? part.lowerBound
      let ends = (behind..<part.upperBound).filter {
        ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .semicolon || text.plain[$0] == .lineBreak
      }
      let borders = [behind] + ends.map { $0 + 1 } + [part.upperBound]
      return zip(borders, borders.dropFirst()).map { text.trimmed($0..<$1) }.filter { $0.count > 1 }
    }
  }
}

private enum Words {
  /// 其: before a number it opens a point.
  static let ordinals = WordTables.words.longestFirst("point-opener")
}
