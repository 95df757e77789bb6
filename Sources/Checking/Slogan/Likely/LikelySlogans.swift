import TextModel

/// Formulas without quotation marks and without items that what stands around them shows to be slogans: 落实三必到制度,
/// 做到一紧两松三不靠.
///
/// One logistic regression weighs whether a number begins a formula, another where it ends. Both were learned on speeches whose
/// quotation marks had been taken out (`Scripts/fit-slogans`, which says what a sign is in the same words).
struct LikelySlogans {
  /// Hundredths of the natural logarithm of odds from which a formula is believed.
  private static let threshold = 25

  private let text: UnmarkedText
  private let source: SourceText
  private let reader: SloganReader

  init(text source: SourceText) {
    self.source = source
    text = UnmarkedText(source)
    reader = SloganReader(text: source)
  }

  /// The likely formulas beside those that are known, in text order.
  func slogans(beside known: [NumberedSlogan]) -> [NumberedSlogan] {
    let taken = known.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    func isTaken(_ range: Range<Int>) -> Bool {
      let next = taken.partitioningIndex { $0.upperBound > range.lowerBound }
      return next < taken.count && taken[next].lowerBound < range.upperBound
    }
    var found: [NumberedSlogan] = []
    for start in text.starts where text.places[start] >= found.last?.range.upperBound ?? 0 {
      guard !isTaken(text.places[start]..<text.places[start] + 1),
        SloganStart(text: text, start: start).score >= Self.threshold,
        let slogan = slogan(start), !isTaken(slogan.range), !isPlainCount(slogan)
      else { continue }
      found.append(slogan)
    }
    return found
  }

  /// The formula with the likeliest end. In quotation marks formulas are read by other rules.
  private func slogan(_ start: Int) -> NumberedSlogan? {
    let place = text.places[start]
    guard source.at(place - 1) != .quote, !source.cutsWord(place), !source.has(anyOf: SloganWords.lookAlikes, at: place)
    else { return nil }
    // Blanks and quotation marks are left out of the text, and none stands within a formula.
    let ends = text.ends(start).filter { text.places[$0 - 1] - place == $0 - 1 - start }
      .map { (score: SloganEnd(text: text, start: start, end: $0).score, range: place..<text.places[$0 - 1] + 1) }
    let slogans = ends.sorted { $0.score > $1.score }.lazy.filter { mayEnd($0.range) }
      .compactMap { reader.slogan(filling: $0.range, isQuoted: true) }
    return slogans.first.map(likely)
  }

  /// No word goes on behind it, and no small word closes it.
  private func mayEnd(_ range: Range<Int>) -> Bool {
    !source.cutsWord(range.upperBound) && !source.has(anyOf: SloganWords.followers, at: range.upperBound)
      && !Words.neverLast.contains(source.plain[range.upperBound - 1])
  }

  /// 五个一等奖, 四条, 两到三条, 两死三伤, and 三项措施、八项工作, 三棵李树、四棵杏树, since of things that are counted a formula begins with one (一条主线、两个环节).
  private func isPlainCount(_ slogan: NumberedSlogan) -> Bool {
    let counts = slogan.parts.contains { part in
      let first = source.plain[part.head.lowerBound]
      return part.isCounted
        ? part.head.count > 1 && first == NumberedSlogan.one
        : part.head.count == 1 && (CheckWords.countingWords.contains(first) || Words.ranging.contains(first))
    }
    let isScore =
      slogan.parts.count > 1
      && slogan.parts.allSatisfy {
        $0.head.count == 1 && SloganWords.compoundLookAlikes.contains(source.plain[$0.head.lowerBound])
      }
    return counts || isScore
      || slogan.parts.count > 1 && slogan.parts[0].count > 1
        && slogan.parts.allSatisfy { $0.isCounted || isMeasured($0) }
  }

  /// 五必到制度: the word behind a formula is left out of it, unless 项 or 个 counts it (四项制度).
  private func likely(_ slogan: NumberedSlogan) -> NumberedSlogan {
    guard slogan.parts.count == 1, !slogan.parts[0].isCounted,
      let suffix = SloganWords.namedBehind.first(where: {
        $0.count > 1 && $0.count < slogan.parts[0].head.count && source.has($0, endingAt: slogan.range.upperBound)
      }),
      let short = reader.slogan(
        filling: slogan.range.lowerBound..<slogan.range.upperBound - suffix.count, isQuoted: true)
    else { return asLikely(slogan) }
    return asLikely(short)
  }

  private func isMeasured(_ part: NumberedSlogan.Part) -> Bool {
    Words.measures.contains(source.plain[part.range.lowerBound + 1])
  }

  /// 三碗面: what is measured is a slogan only where exactly so many items are told (三把尺子).
  private func asLikely(_ slogan: NumberedSlogan) -> NumberedSlogan {
    let isMeasured = slogan.parts.count == 1 && isMeasured(slogan.parts[0])
    return NumberedSlogan(
      range: slogan.range, parts: slogan.parts, isQuoted: false, needsItems: slogan.needsItems || isMeasured,
      isName: slogan.isName,
      needsExactly: slogan.needsExactly || isMeasured, isLikely: true)
  }
}

private enum Words {
  /// 的, 了, 都: what no formula ends with.
  static let neverLast = WordTables.words.scalars("slogan-never-last")
  /// 碗, 本, 把: measures of things that are seldom slogans.
  static let measures = WordTables.words.scalars("slogan-likely-measure")
  /// 到: between two numbers it makes a range.
  static let ranging = WordTables.words.scalars("slogan-ranging")
}
