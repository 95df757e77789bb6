import TextModel

/// Words that were typed twice: 的的, 进行进行, 先进性先进性.
struct DoubledWords: AnomalyRule {
  private static let longestWord = 12
  /// Of a word that a saying begins with.
  private static let longestSaid = 3
  /// Scalars from 有 to the 的 of an attribute.
  private static let longestAttribute = 6
  /// 不, 没
  private static let denials: Set<UInt32> = [.不, .没]
  private static let parallelReach = 16

  func findings(in text: SourceText) -> [Finding] { text.lines.flatMap { words(in: $0, of: text) } }

  private func words(in line: Range<Int>, of text: SourceText) -> [Finding] {
    var findings: [Finding] = []
    var index = line.lowerBound
    while index < line.upperBound {
      if let length = doubledWord(at: index, before: line.upperBound, in: text) {
        let range = index..<index + 2 * length
        findings.append(
          anomaly(
            "doubled-word", range, in: text, suggestion: text.text(index..<index + length),
            isCertain: isCertain(index, length, in: text)))
        index = range.upperBound
      } else {
        index += 1
      }
    }
    return findings
  }

  /// 的的, 进行进行: between them nothing can be lost, as a noun can between two others; nor within 必须须.
  private func isCertain(_ index: Int, _ length: Int, in text: SourceText) -> Bool {
    return Words.certain.contains(Array(text.plain[index..<index + length]))
      || length == 1 && isDoubledBeginning(index, Words.certainSlips, in: text)
  }

  private func doubledWord(at index: Int, before end: Int, in text: SourceText) -> Int? {
    let first = text.plain[index]
    guard ScalarClass.isHan(first) else { return nil }
    if text.at(index + 1) == first { return isDoubledSign(at: index, before: end, in: text) ? 1 : nil }
    for length in stride(from: min(Self.longestWord, (end - index) / 2), through: 2, by: -1)
    where text.plain[index + length] == first {
      let word = Array(text.plain[index..<index + length])
      guard word.allSatisfy(ScalarClass.isHan), text.has(word, at: index + length),
        !text.cutsWord(index), !text.cutsWord(index + 2 * length) || text.has(anyOf: Words.longer, at: index + length),
        !isPressed(word, until: index + 2 * length, in: text), !isSaying(index..<index + 2 * length, in: text),
        !isFree(word, at: index, in: text), !isAttribute(index + 2 * length, in: text),
        !isInParallel(index, length, in: text),
        length > 2
          ? !isRhythm(word)
          : Words.words.contains(word) || isNoun(word) || isAtStart(word, index, in: text)
            || isManaged(word, index, in: text)
      else { continue }
      return length
    }
    return nil
  }

  private func isDoubledSign(at index: Int, before end: Int, in text: SourceText) -> Bool {
    let sign = text.plain[index]
    guard index + 1 < end, text.at(index + 2) != sign, text.at(index - 1) != sign, !isInPairs(index, in: text) else {
      return false
    }
    // In 50名名师 and 20户户主 the second begins a word.
    if Words.units.contains(sign), ScalarClass.isDigit(text.at(index - 1)), !text.cutsWord(index + 2) { return true }
    if isDoubledBeginning(index, Words.slips, in: text) { return true }
    guard DoublingWords.signs.contains(sign), !opensWord(index + 1, in: text), !opensAttribute(index + 1, in: text)
    else { return false }
    return !Words.signExceptions.contains { word in
      (0..<word.count).contains { text.has(word, at: index - $0) && $0 <= index && $0 < word.count - 1 }
    }
  }

  /// 我我们, 必须须: a character of a word typed twice. In 率领领导 the first belongs to another word.
  private func isDoubledBeginning(_ index: Int, _ slips: PhraseList, in text: SourceText) -> Bool {
    slips.contains { word in
      (0..<word.count - 1).contains { step in
        let start = index - step
        return word[step] == word[step + 1] && text.has(word, at: start) && !text.cutsWord(start)
          && !text.cutsWord(start + word.count)
      }
    }
  }

  /// 是是非非, 切切实实: both characters of a word said twice.
  /// But 大家的的种种意见.
  private func isInPairs(_ index: Int, in text: SourceText) -> Bool {
    let next = index + 2
    guard ScalarClass.isHan(text.at(next)), text.at(next) == text.at(next + 1), text.at(next) != text.at(index) else {
      return false
    }
    return !text.hasWords || !DoublingWords.signs.contains(text.at(index)) || text.cutsWord(next)
      || text.cutsWord(next + 1) && text.cutsWord(next - 1)
  }

  /// 把把手擦净, 就就业问题: the second begins a word of its own. Of 由由于 and 就就是 the word only links, and nothing stands before it.
  private func opensWord(_ index: Int, in text: SourceText) -> Bool {
    guard let word = text.wordAcross(index + 1), word.lowerBound == index else { return false }
    return !Words.linkingWords.contains(Array(text.plain[word]))
  }

  /// 有有经验的师傅: the second begins what is said of the noun behind 的.
  private func opensAttribute(_ index: Int, in text: SourceText) -> Bool {
    guard Words.attributeVerbs.contains(text.at(index)) else { return false }
    let end =
      (index + 2...index + Self.longestAttribute).first { !ScalarClass.isHan(text.at($0)) || text.at($0) == .的 }
      ?? index
    return text.at(end) == .的 && ScalarClass.isHan(text.at(end + 1))
  }

  /// 坚持坚持再坚持 is said on purpose.
  private func isPressed(_ word: [UInt32], until end: Int, in text: SourceText) -> Bool {
    text.at(end) == .再 && text.has(word, at: end + 1)
  }

  /// 清水河清水河，不清还叫清水河; “干部干部，先干一步”: a word said twice with nothing besides is taken up by what follows.
  private func isSaying(_ range: Range<Int>, in text: SourceText) -> Bool {
    range.count <= 2 * Self.longestSaid && text.at(range.upperBound) == .comma
      && text.before(range.lowerBound).map { ScalarClass.endsClause(text.plain[$0]) || text.plain[$0] == .quote }
        ?? true
  }

  /// 工资工资不敢涨，奖金奖金不敢发: two clauses that take up a word so, and deny something of it, are said on purpose.
  private func isInParallel(_ index: Int, _ length: Int, in text: SourceText) -> Bool {
    func isDenied(_ start: Int, _ length: Int) -> Bool {
      let end = start + 2 * length
      return end < text.count && Self.denials.contains(text.plain[end])
        && text.plain[start..<start + length].elementsEqual(text.plain[start + length..<end])
        && text.plain[start..<start + length].allSatisfy(ScalarClass.isHan)
    }
    guard isDenied(index, length) else { return false }
    let around = max(0, index - Self.parallelReach)..<min(text.count, index + 2 * length + Self.parallelReach)
    return around.contains { start in
      start != index && (2...3).contains { isDenied(start, $0) && abs(start - index) >= 2 * $0 }
    }
  }

  /// 要看哪本看哪本, 该走仲裁走仲裁: whatever it is, in that case; 可以不可以不写 asks; 一些一些地还.
  private func isFree(_ word: [UInt32], at index: Int, in text: SourceText) -> Bool {
    if HanNumeral.isNumeral(word[0]), [.地, .的, .来].contains(text.at(index + 2 * word.count)) { return true }
    return text.at(index - 1) == .该 || word.last == .不 || word.contains(where: Words.questions.contains)
  }

  /// 个别党员党员意识淡薄: the second belongs to the next word.
  private func isAttribute(_ end: Int, in text: SourceText) -> Bool {
    text.has(anyOf: Words.attributes, at: end)
  }

  /// 妥善处理处理各类矛盾: behind such an adverb nobody tries a verb by doubling it, as in 处理处理再说; in 依法处理处理过的
  /// 案件 the second belongs to what follows.
  private func isManaged(_ word: [UInt32], _ index: Int, in text: SourceText) -> Bool {
    text.has(anyOf: Words.adverbs, endingAt: index)
      && !Words.verbEndings.contains(text.at(index + 2 * word.count))
  }

  /// 支部支部书记要带头: at the start of a clause nobody says whose it is.
  private func isAtStart(_ word: [UInt32], _ index: Int, in text: SourceText) -> Bool {
    Words.wordsAtStart.contains(word)
      && text.before(index).map { ScalarClass.endsClause(text.plain[$0]) } ?? true
  }

  /// 党员党员, 制度制度: verbs are doubled on purpose (交流交流), what ends like a noun is not.
  private func isNoun(_ word: [UInt32]) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    return !HanNumeral.isNumeral(first)
      && (Words.beginnings.contains(first) || Words.endings.contains(last))
  }

  /// 一步一步 and 一件件一件件 are said on purpose.
  private func isRhythm(_ word: [UInt32]) -> Bool { HanNumeral.isNumeral(word[0]) || Set(word).count < 3 }
}

private enum Words {
  /// 由于, 就是: a word that only links is not said of by the same character before it.
  static let linkingWords = Set(WordTables.words.words("doubled-link"))
  /// 有: begins an attribute, 有经验的.
  static let attributeVerbs = WordTables.words.scalars("attribute-verb")
  /// 支部: not doubled at the start of a clause.
  static let wordsAtStart = Set(WordTables.words.words("doubled-at-start"))
  /// 妥善, 依法: behind these no verb is doubled on purpose.
  static let adverbs = WordTables.words.phrases("doubled-behind")
  /// 过, 的: behind the second verb these make it part of what follows.
  static let verbEndings = WordTables.words.scalars("doubled-except-before")
  /// 所, 第: what begins so is no verb that may be doubled.
  static let beginnings = WordTables.words.scalars("doubled-beginning")
  /// 员, 部, 们: what ends so is none either.
  static let endings = WordTables.words.scalars("doubled-ending")
  /// 的的确: two words.
  static let signExceptions = WordTables.words.phrases("doubled-sign-except")
  /// 我我们, 必须须: words with a character typed twice.
  static let slips = WordTables.words.phrases("doubled-in-word")
  /// 哪, 几: in words with these said twice something is left open.
  static let questions = WordTables.words.scalars("question-sign")
  /// 我我们, 必须须: nor where one of these has a character twice.
  static let certainSlips = WordTables.words.phrases("doubled-in-word-certain")
  /// 意识, 身份: behind a word said twice they take the second to them.
  static let attributes = WordTables.words.phrases("doubled-attribute")
  /// 进行, 章程: words that nobody doubles.
  static let words = Set(WordTables.words.words("doubled-word"))
  /// 建立健全: words that begin with one that may have been typed twice.
  static let longer = WordTables.words.phrases("doubled-longer")
  /// 名, 户: units that are never doubled right behind a digit.
  static let units = WordTables.words.scalars("doubled-unit")
  /// 的, 进行: nothing can be lost between two of them.
  static let certain = Set(WordTables.words.words("doubled-certain"))
}
