import TextModel

/// Names, years and words that were blotted out: **集团, ××同志, 20xx年, X员, ####书记.
struct Masks: AnomalyRule {
  private static let longestName = 10

  func findings(in text: SourceText) -> [Finding] {
    let runs = Self.runs(in: text)
    let markup = markup(among: runs, in: text)
    let findings = runs.filter { !markup.contains($0.range) }.compactMap { run in
      quoted(run.range, run.kind, in: text)
        ?? (isForm(run.range, run.kind, in: text) ? nil : finding(run.range, run.kind, in: text))
    }
    return MaskedNames(text: text).merged(findings) + withheld(in: text) + words(in: text, besides: findings)
  }

  /// The longest stretches of one kind of sign.
  private static func runs(in text: SourceText) -> [(range: Range<Int>, kind: Kind)] {
    var runs: [(range: Range<Int>, kind: Kind)] = []
    var index = 0
    while index < text.count {
      guard let kind = Self.kind(text.scalars[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < text.count, Self.kind(text.scalars[end]) == kind { end += 1 }
      runs.append((index..<end, kind))
      index = end
    }
    return runs
  }

  /// Pairs round words and signs before a heading, which are markup of another program.
  private func markup(among runs: [(range: Range<Int>, kind: Kind)], in text: SourceText) -> Set<Range<Int>> {
    let markup = PlainMarkup(text)
    var found = Set(runs.lazy.filter { $0.kind == .hash && markup.isHeading($0.range) }.map(\.range))
    for kind in [Kind.star, .blank] {
      let lines = Dictionary(grouping: runs.lazy.filter { $0.kind == kind }.map(\.range)) {
        text.line(of: $0.lowerBound)
      }
      found.formUnion(markup.markup(among: lines.keys.sorted().compactMap { lines[$0] }))
    }
    return found
  }

  /// 某某公司, 某某某同志: the name was left out where the text speaks of a certain one.
  private func withheld(in text: SourceText) -> [Finding] {
    let sign: UInt32 = .某
    var findings: [Finding] = []
    var index = 0
    while index < text.count {
      var end = index
      while end < text.count, text.plain[end] == sign { end += 1 }
      let isName =
        end - index > 2
        || end - index == 2 && hasOwner(from: end, in: text) && isInSentence(index, text)
          && !isQuoted(index, in: text)
      if isName { findings.append(anomaly("mask", index..<end, in: text)) }
      index = max(end, index + 1)
    }
    return findings
  }

  /// “请某某站阅处”: how such words go is told, and no name is held back.
  private func isQuoted(_ index: Int, in text: SourceText) -> Bool {
    let before = text.lines[text.line(of: index)].lowerBound..<index
    return before.last { [.openQuote, .closeQuote].contains(text.scalars[$0]) }.map { text.scalars[$0] == .openQuote }
      ?? false
  }

  /// 学习“*”重要思想: all of a name was taken out of its quotation marks.
  private func quoted(_ run: Range<Int>, _ kind: Kind, in text: SourceText) -> Finding? {
    guard [.star, .cross, .letter].contains(kind), text.at(run.lowerBound - 1) == .quote,
      text.at(run.upperBound) == .quote,
      text.has(anyOf: Words.quotedBehind, at: run.upperBound + 1)
    else { return nil }
    return anomaly("mask", run, in: text)
  }

  /// “××同志收”: how a form or a letter goes is told, and any name may stand there. A star is as often what a web page took out.
  private func isForm(_ run: Range<Int>, _ kind: Kind, in text: SourceText) -> Bool {
    switch kind {
    case .cross, .letter, .circle, .blank:
      isQuoted(run.lowerBound, in: text) && closesQuotation(run.upperBound, in: text)
    default: false
    }
  }

  /// Whether the quotation in which a place lies is closed; of one that is not, nobody knows how far it goes.
  private func closesQuotation(_ index: Int, in text: SourceText) -> Bool {
    let rest = index..<text.lines[text.line(of: index)].upperBound
    return rest.first { [.openQuote, .closeQuote].contains(text.scalars[$0]) }.map { text.scalars[$0] == .closeQuote }
      ?? false
  }

  /// A form that is to be filled in has 某某公司 alone on a line.
  private func isInSentence(_ index: Int, _ text: SourceText) -> Bool {
    text.lines[text.line(of: index)].contains { ScalarClass.endsSentence(text.plain[$0]) }
  }

  /// ×市: right behind the mask.
  private func hasOwner(at index: Int, in text: SourceText) -> Bool {
    text.has(anyOf: CheckWords.maskOwners, at: index)
  }

  private func hasOwner(from start: Int, in text: SourceText) -> Bool {
    var end = start
    while end - start < Self.longestName, ScalarClass.isHan(text.at(end)) { end += 1 }
    return text.first(of: CheckWords.maskOwners, in: start..<end) != nil
  }

  /// One letter or two for a word that a filter of the web took out: X员, ZZ; once one is certain, all like it are.
  private func words(in text: SourceText, besides found: [Finding]) -> [Finding] {
    let lone = text.plain.indices.filter { isLone($0, in: text) }
    let masks = lone.filter { isMaskedWord($0, in: text) }
    let isUsual = masks.count >= Self.fewestForAll
    let taken = Set(found.map(\.range.start))
    return (isUsual ? lone : masks).map { anomaly("mask", $0..<$0 + 1, in: text) }.filter {
      !taken.contains($0.range.start)
    }
      + doubledLetters(in: text)
  }

  /// X or x beside a Chinese character, with nothing on its other side that makes a word or a formula of it.
  private func isLone(_ index: Int, in text: SourceText) -> Bool {
    guard Self.kind(text.scalars[index]) == .letter else { return false }
    let (before, after) = (text.at(index - 1), text.at(index + 1))
    guard ScalarClass.isHan(after), !Self.isYearSign(after),
      !ScalarClass.isDigit(before), !ScalarClass.isLatin(before), before != .hyphen, before != .第
    else { return false }
    return !text.has(anyOf: Words.letterWords, at: index + 1) && !Words.letterOwners.contains(before)
  }

  private func isMaskedWord(_ index: Int, in text: SourceText) -> Bool {
    text.has(anyOf: CheckWords.maskedWords, at: index + 1)
  }

  /// ZZ for 政治, AA for a name: two equal letters between Chinese characters.
  private func doubledLetters(in text: SourceText) -> [Finding] {
    text.plain.indices.dropFirst().filter { isDoubled($0, in: text) }.map { anomaly("mask", $0..<$0 + 2, in: text) }
  }

  private func isDoubled(_ index: Int, in text: SourceText) -> Bool {
    let letter = text.scalars[index]
    guard letter == 0x41 || letter == 0x5A else { return false }  // A Z
    return text.at(index + 1) == text.plain[index] && text.scalars[index + 1] == letter
      && (ScalarClass.isHan(text.at(index - 1)) || text.at(index - 1) == .pause)
      && (ScalarClass.isHan(text.at(index + 2)) || text.at(index + 2) == .pause)
      && !text.has(anyOf: Words.letterWords, at: index + 2)
  }

  /// So many certain ones show that all are masks.
  private static let fewestForAll = 2

  private enum Kind { case star, cross, letter, box, circle, blank, hash, yen }

  private static func kind(_ scalar: UInt32) -> Kind? {
    switch scalar {
    case .asterisk, 0xFF0A, 0x2217: .star
    case 0xD7, 0x2613, 0x2715: .cross
    case 0x78, 0x58, 0xFF58, 0xFF38, 0x2169, 0x2179: .letter  // Ⅹ ⅹ
    case 0x25A1, 0x25A0, 0x2588, 0x25B3: .box
    case 0x25CB, 0x25CF, 0x3007: .circle
    case 0x5F, 0xFF3F: .blank
    case 0x23, 0xFF03: .hash
    case 0xA5, 0xFFE5: .yen
    default: nil
    }
  }

  private func finding(_ run: Range<Int>, _ kind: Kind, in text: SourceText) -> Finding? {
    let before = text.at(run.lowerBound - 1)
    let after = text.at(run.upperBound)
    if ScalarClass.isDigit(before), Self.isYearSign(after), let start = yearStart(run, in: text) {
      return anomaly("masked-year", start..<run.upperBound, in: text)
    }
    if Self.isYearSign(after), kind == .letter || kind == .cross, !ScalarClass.isLatin(before) {
      return anomaly("masked-year", run, in: text)
    }
    let isBesideHan = ScalarClass.isHan(before) || ScalarClass.isHan(after) || isBehindTitle(run, kind, in: text)
    let isWord =
      ScalarClass.isLatin(before) || ScalarClass.isLatin(after) || ScalarClass.isDigit(before)
      || ScalarClass.isDigit(after)
    // 6×××213: three or more crosses between digits can be no product.
    if kind == .cross || kind == .star, run.count > 2, ScalarClass.isDigit(before) || ScalarClass.isDigit(after) {
      return anomaly("mask", run, in: text)
    }
    return isBesideHan && !isWord && isMask(run, kind, in: text) ? anomaly("mask", run, in: text) : nil
  }

  /// Whether signs beside an ideograph, and beside no letter or digit, stand for something that was hidden.
  private func isMask(_ run: Range<Int>, _ kind: Kind, in text: SourceText) -> Bool {
    let (before, after) = (text.at(run.lowerBound - 1), text.at(run.upperBound))
    return switch kind {
    case .star:
      // A star at the start of a line is a bullet or a footnote, as is one behind a word.
      (run.count > 1 || ScalarClass.isHan(after))
        && !(text.before(run.lowerBound) == nil && (run.count == 1 || !ScalarClass.isHan(after)))
    case .letter, .box: run.count > 1
    case .circle:  // 二○○五
      run.count > 1 && !HanNumeral.isNumeral(before) && !HanNumeral.isNumeral(after)
    case .blank: run.count > 1 && isInSentence(run.lowerBound, text)
    case .hash, .yen:  // ## 标题
      run.count > 1 && (text.before(run.lowerBound) != nil || ScalarClass.isHan(after))
    case .cross:
      run.count > 1
        || ScalarClass.isHan(after)
          && (ScalarClass.isHan(before) || hasOwner(at: run.upperBound, in: text)
            || isOrdinal(run.upperBound, in: text))
    }
  }

  /// 第一 behind a lone ×
  private func isOrdinal(_ index: Int, in text: SourceText) -> Bool {
    text.at(index) == .第 && HanNumeral.isNumeral(text.at(index + 1))
  }

  /// 局长  ×××: blanks stand between a title and the name.
  private func isBehindTitle(_ run: Range<Int>, _ kind: Kind, in text: SourceText) -> Bool {
    guard kind == .cross, run.count > 1 else { return false }
    let line = text.trimmed(text.lines[text.line(of: run.lowerBound)].lowerBound..<run.lowerBound)
    return line.last.map { ScalarClass.isHan(text.plain[$0]) } ?? false
  }

  private static func isYearSign(_ scalar: UInt32) -> Bool { [.年, .月, .日].contains(scalar) }

  /// Up to three digits before the mask: 20xx年.
  private func yearStart(_ run: Range<Int>, in text: SourceText) -> Int? {
    var start = run.lowerBound
    while ScalarClass.isDigit(text.at(start - 1)), run.lowerBound - start < 4 { start -= 1 }
    return run.lowerBound - start < 4 ? start : nil
  }
}

private enum Words {
  /// 重要思想, 精神: behind a name in quotation marks.
  static let quotedBehind = WordTables.words.longestFirst("quoted-mask-behind")
  /// 光, 射线: with these a letter makes a word.
  static let letterWords = WordTables.words.phrases("letter-word")
  /// 第, 设: behind these a letter is a number or an unknown.
  static let letterOwners = WordTables.words.scalars("letter-owner")
}
