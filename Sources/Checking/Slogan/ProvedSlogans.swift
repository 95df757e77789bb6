/// Formulas without quotation marks that nothing but what stands around them shows to be slogans: the word that they count
/// is said again at the same place of as many stretches as they say.
///
/// 看透三难。第一难是…。第二难是…。第三难是…; 归纳出五缺。缺人手，…；缺票子，…; 主要是三看。⏎看人心齐不齐。…⏎看问题真不真。…; 不推给村里，
/// …不推给下一届，…，这就是四不推.
struct ProvedSlogans {
  private static let (fewest, most) = (3, 12)
  private static let longestHead = 4
  /// 这三难
  private static let pointers: Set<UInt32> = [.这]
  private static let longestOfPair = 3
  /// 张单子
  private static let longestMeasured = 3
  private static let shortestQuoted = 2
  /// How far the stretches may reach behind the formula, and how far numbered paragraphs.
  private static let (farthest, farthestParagraphs) = (1200, 4000)
  /// 也很实在 between the formula and the end of its clause.
  private static let longestTail = 6
  private static let longestFirstSentence = 16
  private static let longestSetApart = 80

  let text: SourceText

  /// The formula at an index with its items, nil where they do not prove it.
  func slogan(at index: Int) -> NumberedSlogan? {
    let count = count(at: index)
    if let measured = count.flatMap({ measured($0, at: index) }) { return measured }
    guard !text.cutsWord(index) else { return nil }
    return count.flatMap { single($0, at: index) } ?? pair(at: index)
  }

  /// Where those that have been proved are said again (这三难摆在面前, 把四不推念了一遍), and short ones in quotation marks without
  /// these (这五问). 第三本账 is one of 三本账.
  func again(_ all: [NumberedSlogan]) -> [NumberedSlogan] {
    let known = all.filter { $0.given != nil || $0.isQuoted && !$0.isName && $0.range.count == Self.shortestQuoted }
    let names = Dictionary(known.map { (Array(text.plain[$0.range]), $0) }) { first, _ in first }
    guard !names.isEmpty else { return [] }
    let list = PhraseList(names.keys.sorted { $0.count > $1.count })
    var found: [NumberedSlogan] = []
    for index in text.plain.indices {
      guard let name = text.phrase(of: list, at: index), let slogan = names[name], text.at(index - 1) != .第,
        name.count > 2 || Self.pointers.contains(text.at(index - 1)), case let place = index..<index + name.count,
        !(found.last?.range.overlaps(place) ?? false), !all.contains(where: { $0.range.overlaps(place) })
      else { continue }
      found.append(slogan.moved(to: index))
    }
    return found
  }

  private func single(_ count: Int, at index: Int) -> NumberedSlogan? {
    let isCounted = text.at(index + 1) == .个
    let start = index + (isCounted ? 2 : 1)
    for length in (1...Self.longestHead).reversed() {
      let head = start..<start + length
      guard isHead(head, isCounted), let proof = proof(count, head, isCounted) else { continue }
      let part = NumberedSlogan.Part(count: count, head: head, range: index..<head.upperBound, isCounted: isCounted)
      return NumberedSlogan(range: part.range, parts: [part], isQuoted: false, needsItems: true, given: proof)
    }
    return nil
  }

  /// 算清三本账。⏎第一本账是财务账。…⏎第二本账是饭碗账。…; 把住三关。⏎第一关是征求意见关。…: a figure of speech, whose noun ends what each of them is;
  /// 第一件事是修路 only counts. 设三道闸。第一道闸设在这里…⏎第二道闸设在这里…: what is measured as only figures of speech are needs no more. What the dictionary takes for a word with the number (清三) does not matter then.
  private func measured(_ count: Int, at index: Int) -> NumberedSlogan? {
    guard count >= Self.fewest, Words.measures.contains(text.at(index + 1)) else { return nil }
    for length in (1...Self.longestMeasured).reversed() {
      let head = index + 1..<index + 1 + length
      guard head.upperBound < text.count, isWord(head), case let word = Array(text.plain[head]), let noun = word.last,
        let items = numbered(count, from: head.upperBound, word, isMeasured: true),
        isFigure(head) && items.dropFirst().allSatisfy(opensLine) || items.allSatisfy({ isNamed($0, noun) })
      else { continue }
      let part = NumberedSlogan.Part(count: count, head: head, range: index..<head.upperBound)
      return NumberedSlogan(range: part.range, parts: [part], isQuoted: false, needsItems: true, given: items)
    }
    return nil
  }

  /// 道闸, 张单子: of 道工序 and 张表 there are so many in earnest.
  private func isFigure(_ head: Range<Int>) -> Bool {
    head.count > 1 && Words.figures.contains(text.plain[head.lowerBound]) && !text.cutsWord(head.upperBound)
      && !text.has(anyOf: Words.plainNouns, at: head.lowerBound + 1)
  }

  private func opensLine(_ item: Range<Int>) -> Bool {
    text.trimmed(text.lines[text.line(of: item.lowerBound)]).lowerBound == item.lowerBound
  }

  /// 第一本账是财务账: the clause of a label and its noun ends with the noun again.
  private func isNamed(_ item: Range<Int>, _ noun: UInt32) -> Bool {
    let clause = item.prefix { !ScalarClass.endsClause(text.plain[$0]) }
    return clause.last.map { text.plain[$0] == noun } ?? false
      && clause.dropLast().contains { text.plain[$0] == noun && text.plain[$0 + 1] == .是 }
  }

  /// 三公开三回访。公开…，公开…，公开…；回访…，回访…，回访…: the words of both numbers in their order.
  private func pair(at index: Int) -> NumberedSlogan? {
    for length in 1...Self.longestOfPair {
      let second = index + 1 + length
      let (firstHead, secondHead) = (index + 1..<second, second + 1..<second + 1 + length)
      guard secondHead.upperBound < text.count, let first = HanNumeral.digit(text.at(index)), first > 1,
        let next = HanNumeral.digit(text.at(second)), next > 0, first + next > Self.fewest - 1,
        [firstHead, secondHead].allSatisfy(isWord),
        let start = behind(secondHead, mayHoldTail: false)
      else { continue }
      let parts = [(first, firstHead), (next, secondHead)].map { count, head in
        NumberedSlogan.Part(count: count, head: head, range: head.lowerBound - 1..<head.upperBound)
      }
      let end = min(text.lines[text.line(of: index)].upperBound, start + Self.farthest)
      guard start < end, let items = rows(parts, in: start..<end) else { continue }
      return NumberedSlogan(
        range: index..<secondHead.upperBound, parts: parts, isQuoted: false, needsItems: true, given: items)
    }
    return nil
  }

  private func rows(_ parts: [NumberedSlogan.Part], in stretch: Range<Int>) -> [Range<Int>]? {
    var rest = SloganPieces(stretch, in: text).cut(at: 2).map(\.range)[...]
    var items: [Range<Int>] = []
    for part in parts {
      let evidence = SloganEvidence(part, in: text)
      let word = Array(text.plain[part.head])
      let rows = [
        rest.prefix(while: evidence.begins),
        rest.prefix { $0.count > word.count && text.has(word, endingAt: $0.upperBound) },
      ]
      guard let row = rows.first(where: { $0.count == part.count }) else { return nil }
      items += row
      rest = rest.dropFirst(row.count)
    }
    return items
  }

  /// 双 counts two; any other number must be large enough that no chance repeats a word so often.
  private func count(at index: Int) -> Int? {
    if text.at(index) == NumberedSlogan.double { return 2 }
    return HanNumeral.digit(text.at(index)).flatMap { (Self.fewest...Self.most).contains($0) ? $0 : nil }
  }

  private func isHead(_ head: Range<Int>, _ isCounted: Bool) -> Bool {
    guard head.upperBound < text.count, isWord(head), !isCounted || head.count > 1 else { return false }
    return !text.has(anyOf: Words.never, at: head.lowerBound)
      && !text.has(anyOf: SloganWords.units, at: head.lowerBound)
      && text.phrase(of: NumberWords.units, at: head.lowerBound) == nil
      && !CheckWords.countingWords.contains(text.plain[head.lowerBound])
      && !CheckWords.measureWords.contains(text.plain[head.lowerBound])
  }

  private func isWord(_ head: Range<Int>) -> Bool {
    head.allSatisfy { ScalarClass.isHan(text.plain[$0]) && !HanNumeral.isNumeral(text.plain[$0]) }
  }

  /// What 三个 counts may end many clauses (三个阶段), and be numbered: only the clauses that it opens prove it.
  private func proof(_ count: Int, _ head: Range<Int>, _ isCounted: Bool) -> [Range<Int>]? {
    let word = Array(text.plain[head])
    if count > 2, let before = before(count, at: head.lowerBound - (isCounted ? 2 : 1), word) { return before }
    if count > 2,
      let set = setApart(count, head, word) ?? (isCounted ? nil : numbered(count, from: head.upperBound, word))
    {
      return set
    }
    guard let start = behind(head, mayHoldTail: count == 2) else { return nil }
    let line = text.lines[text.line(of: head.lowerBound)]
    if start >= line.upperBound { return count > 2 ? below(count, line, word) : nil }
    let stretch = start..<min(line.upperBound, start + Self.farthest)
    if count == 2 { return ended(count, stretch, word) }
    let opened = opened(count, stretch, word)
    return isCounted ? opened : opened ?? ended(count, stretch, word)
  }

  /// 三上门（书送上门、话带上门、饭端上门）, 三旁——床旁、灶旁、田旁: a list in brackets or between dashes right behind.
  private func setApart(_ count: Int, _ head: Range<Int>, _ word: [UInt32]) -> [Range<Int>]? {
    var start = head.upperBound
    while [.openBracket, .dash].contains(text.at(start)) { start += 1 }
    guard start > head.upperBound else { return nil }
    let end = (start..<min(text.count, start + Self.longestSetApart)).first {
      [.closeBracket, .dash, .lineBreak].contains(text.plain[$0]) || ScalarClass.endsSentence(text.plain[$0])
    }
    let list = end.map { SloganPieces(start..<$0, in: text).flat.map(\.range) } ?? []
    let isEnding = list.allSatisfy { $0.count > word.count && text.has(word, endingAt: $0.upperBound) }
    return list.count == count && (isEnding || list.allSatisfy(SloganEvidence(word, in: text).begins)) ? list : nil
  }

  /// Where the clause of the formula has ended, so that nothing else is counted.
  private func behind(_ head: Range<Int>, mayHoldTail: Bool) -> Int? {
    var end = head.upperBound
    while mayHoldTail, ScalarClass.isHan(text.at(end)), end - head.upperBound < Self.longestTail { end += 1 }
    if let suffix = text.phrase(of: SloganWords.suffixes, at: end) { end += suffix.count }
    guard end < text.count, ScalarClass.endsClause(text.plain[end]) || text.plain[end] == .lineBreak else { return nil }
    return text.plain[end] == .lineBreak ? end : min(end + 1, text.lines[text.line(of: end)].upperBound)
  }

  /// 三变。变坐等为上门。…变泛泛而谈为指名道姓。…: sentences or clauses opened by the word, the first right behind.
  private func opened(_ count: Int, _ stretch: Range<Int>, _ word: [UInt32]) -> [Range<Int>]? {
    let evidence = SloganEvidence(word, in: text)
    func opens(_ piece: Range<Int>) -> Bool { piece.count > word.count && evidence.begins(piece) }
    let pieces = SloganPieces(stretch, in: text)
    guard let first = pieces.flat.first?.range, opens(first) else { return nil }
    for strength in [4, 3, 2] {
      let items = pieces.cut(at: strength).map(\.range).filter(opens)
      if items.count == count { return items }
    }
    // Of a row without gaps the length may differ from the number.
    let row = pieces.cut(at: 3).map(\.range).prefix(while: opens)
    return row.count >= Self.fewest && abs(row.count - count) == 1 ? Array(row) : nil
  }

  /// 五上墙，党员的岗位上墙，党员的承诺上墙，…: pieces right behind that end with the word.
  private func ended(_ count: Int, _ stretch: Range<Int>, _ word: [UInt32]) -> [Range<Int>]? {
    guard word.count > 1 else { return nil }
    let row = Array(
      SloganPieces(stretch, in: text).flat.map(\.range).prefix {
        $0.count > word.count && text.has(word, endingAt: $0.upperBound)
      })
    if row.count == count { return row }
    return count > 2 && row.count >= Self.fewest && abs(row.count - count) == 1 ? row : nil
  }

  /// 三难。第一难是人难拢。…第二难是…; 归拢成五怕。…一怕…，二怕…: the word behind each number, also farther on.
  private func numbered(_ count: Int, from start: Int, _ word: [UInt32], isMeasured: Bool = false) -> [Range<Int>]? {
    let reach = start..<min(text.count, start + Self.farthestParagraphs)
    guard text.first(of: [[.一] + word], in: start..<min(text.count, start + Self.farthest)) != nil else { return nil }
    var items: [Range<Int>] = []
    for index in reach where ScalarClass.endsClause(text.plain[index - 1]) || text.plain[index - 1] == .lineBreak {
      guard items.count < count else { break }
      // 头一张单子
      let isLabelled = text.plain[index] == .第 || isMeasured && items.isEmpty && text.plain[index] == .头
      let number = isLabelled ? index + 1 : index
      guard let read = HanNumeral.read(text.plain, at: number), text.has(word, at: number + read.length) else {
        continue
      }
      guard read.value == items.count + 1, index < start + Self.farthest || text.plain[index - 1] == .lineBreak else {
        return nil
      }
      items.append(index..<text.endOfSentence(from: index))
    }
    return items.count == count ? items : nil
  }

  /// Paragraphs below that begin with the word, or whose short first sentences hold it: 三个不够。⏎门开得不够大。…⏎短揭得不够狠。…
  private func below(_ count: Int, _ line: Range<Int>, _ word: [UInt32]) -> [Range<Int>]? {
    let evidence = SloganEvidence(word, in: text)
    let lines = text.lines[(text.line(of: line.lowerBound) + 1)...].lazy.map(text.trimmed).filter { !$0.isEmpty }
    // 这三个不够，根子都在干部身上: what points back is no further one.
    // Behind lines with numbers one without is none of them: 改这几样，眼下最急的是三件.
    func isNumbered(_ line: Range<Int>) -> Bool { behindLabel(line) > line.lowerBound }
    let areNumbered = lines.first.map(isNumbered) ?? false
    let own = lines.prefix(count + 1).prefix {
      text.plain[$0.lowerBound] != .这 && isNumbered($0) == areNumbered
    }
    let first = own.map { line in
      behindLabel(line)..<(line.first { ScalarClass.endsSentence(text.plain[$0]) } ?? line.upperBound)
    }
    for isItem in [evidence.begins, { word.count > 1 && $0.count <= Self.longestFirstSentence && evidence.bears($0) }] {
      let items = first.prefix { $0.count > word.count && isItem($0) }
      if items.count == count { return Array(items) }
    }
    return nil
  }

  /// 1、改门。
  private func behindLabel(_ line: Range<Int>) -> Int {
    guard let label = LabelNumber(text, at: line.lowerBound, in: 1...Self.most, digits: 2),
      case let sign = line.lowerBound + label.length, [.pause, .point].contains(text.at(sign)),
      sign + 1 < line.upperBound
    else { return line.lowerBound }
    return sign + 1
  }

  /// 不推给村里，…不推给下一届，…，这就是四不推: as many clauses right before it that hold the word or begin with its first sign.
  private func before(_ count: Int, at index: Int, _ word: [UInt32]) -> [Range<Int>]? {
    let clause = text.startOfClause(before: index, within: Self.farthest)
    let evidence = SloganEvidence(word, in: text)
    // 把委员联系车间、党员联系班组的两联系制度坚持下去
    if text.at(index - 1) == .的, word.count > 1,
      case let list = SloganPieces(clause..<index - 1, in: text).flat.map(\.range),
      list.count == count, list.allSatisfy(evidence.bears)
    {
      return list
    }
    let isPointed = text.at(clause) == .这 || [text.at(index - 1), text.at(index - 2)].contains(.这)
    guard clause > 0, isPointed, text.at(clause - 1) == .comma else { return nil }
    let start = text.startOfSentence(before: clause, within: Self.farthest)
    let pieces = SloganPieces(start..<clause - 1, in: text).flat.map(\.range)
    let bearing = pieces.reversed().prefix(while: evidence.bears)
    if bearing.count == count, word.count > 1 || count >= Self.fewest { return bearing.reversed() }
    let opening = pieces.reversed().prefix { $0.count > 1 && text.plain[$0.lowerBound] == word[0] }
    return opening.count == count && opening.count == pieces.count ? opening.reversed() : nil
  }
}

private enum Words {
  /// 是, 堆: 三是 numbers an item, and 五堆 are as many heaps.
  static let never = WordTables.words.phrases("slogan-unproved")
  /// 本, 关: what figures of speech are counted by, or are.
  static let measures = WordTables.words.scalars("slogan-measure")
  /// 道, 张: what they count is numbered in earnest (道工序, 张表), or a figure of speech.
  static let figures = WordTables.words.scalars("slogan-figure")
  static let plainNouns = WordTables.words.phrases("slogan-figure-except")
}
