/// A first line that begins inside a word: 持共产党员先进性教育活动动员会, where all other places have 保 before it.
struct CutFirstWord: AnomalyRule {
  /// So many scalars must be the same elsewhere where a word is cut, and where the name of a place is.
  private static let shortest = 4
  private static let longest = 10
  /// 育系统 of 教育系统: so few must be the same at several places.
  private static let shortestWord = 3
  private static let fewestWords = 2
  private static let shortestName = 5
  private static let placeLength = 2
  private static let fewestPlaces = 3
  /// A body is named within so many scalars of a title.
  private static let longestBody = 10

  func findings(in text: SourceText) -> [Finding] {
    guard let line = text.lines.lazy.map(text.trimmed).first(where: { !$0.isEmpty }),
      !Words.openers.contains(text.plain[line.lowerBound]),
      let lost = cutWord(line, in: text) ?? cutPlace(line, in: text) ?? cutName(line, in: text)
        ?? cutBody(line, in: text) ?? cutKin(line, in: text)
    else { return [] }
    let shown = line.prefix(Self.shortest)
    let right = String(scalars: [lost]) + text.text(shown)
    return [anomaly("lost-beginning", shown, in: text, key: "lost-beginning.word", suggestion: right)]
  }

  /// The character that stands before the first words wherever else they are, inside a word.
  private func cutWord(_ line: Range<Int>, in text: SourceText) -> UInt32? {
    for length in (Self.shortestWord...Self.longest).reversed() where length <= line.count {
      let places = others(line.prefix(length), in: text)
      guard places.count >= (length < Self.shortest ? Self.fewestWords : 1) else { continue }
      return places.contains(where: text.cutsWord) ? same(before: places, in: text) : nil
    }
    return nil
  }

  /// 平县 of 澜平县: that it is cut only its other places tell, so that there must be several.
  private func cutPlace(_ line: Range<Int>, in text: SourceText) -> UInt32? {
    guard line.count > Self.placeLength, Words.placeEnds.contains(text.plain[line.lowerBound + 1]),
      !Words.determiners.contains(text.plain[line.lowerBound])
    else { return nil }
    let places = others(line.prefix(Self.placeLength), in: text)
    return places.count >= Self.fewestPlaces ? same(before: places, in: text) : nil
  }

  /// 泉铁路医院 of 柳泉铁路医院: a name that no dictionary has begins with one character before it wherever else it stands, and what stands
  /// before that differs. 县医院 is whole.
  private func cutName(_ line: Range<Int>, in text: SourceText) -> UInt32? {
    guard line.count > Self.shortestName, text.isSingle(line.lowerBound),
      !Words.placeEnds.contains(text.plain[line.lowerBound])
    else { return nil }
    let places = others(line.prefix(Self.shortestName), in: text)
    guard places.count >= Self.fewestPlaces, Set(places.map { text.at($0 - 2) }).count > 1,
      !places.contains(where: { text.cutsWord($0 - 1) })
    else { return nil }
    return same(before: places, in: text)
  }

  /// 江理工大学…动员会上的讲话 by 浦江理工: one other place is enough for a body with a name of its own at the head of a title.
  private func cutBody(_ line: Range<Int>, in text: SourceText) -> UInt32? {
    guard line.count > Self.longestBody, isTitleOfBody(line, in: text) else { return nil }
    let places = others(line.prefix(Self.shortestWord), in: text)
    return places.contains(where: { text.cutsWord($0 - 1) }) ? nil : same(before: places, in: text)
  }

  /// 宁铁路局…会议上的讲话 by 朔宁车站: wherever the first character stands, one other stands before it, and the kind of a place behind.
  private func cutKin(_ line: Range<Int>, in text: SourceText) -> UInt32? {
    guard line.count > Self.longestBody, isTitleOfBody(line, in: text),
      text.has(anyOf: Words.kinds, at: line.lowerBound + 1)
    else { return nil }
    let places = others(line.prefix(1), in: text).filter { $0 >= line.upperBound }
    return places.contains { text.has(anyOf: Words.kinds, at: $0 + 1) } ? same(before: places, in: text) : nil
  }

  /// A title that ends like one and begins with one character before the name of a body.
  private func isTitleOfBody(_ line: Range<Int>, in text: SourceText) -> Bool {
    text.isSingle(line.lowerBound) && !Words.placeEnds.contains(text.plain[line.lowerBound])
      && !Words.determiners.contains(text.plain[line.lowerBound])
      && !line.contains { ScalarClass.endsClause(text.plain[$0]) }
      && text.has(anyOf: Words.titleEnds, endingAt: line.upperBound)
      && text.first(of: Words.bodies, in: line.prefix(Self.longestBody)) != nil
  }

  private func others(_ words: Range<Int>, in text: SourceText) -> [Int] {
    let scalars = Array(text.plain[words])
    guard scalars.allSatisfy(ScalarClass.isHan) else { return [] }
    return (words.upperBound..<max(words.upperBound, text.count - scalars.count + 1)).filter {
      text.has(scalars, at: $0)
    }
  }

  private func same(before places: [Int], in text: SourceText) -> UInt32? {
    guard let first = places.first.map({ text.at($0 - 1) }), ScalarClass.isHan(first),
      !Words.determiners.contains(first),
      places.allSatisfy({ text.at($0 - 1) == first })
    else { return nil }
    return first
  }
}

private enum Words {
  /// 在, 与: with these a title begins, and elsewhere they end words (现在, 参与).
  static let openers = WordTables.words.scalars("title-opener")
  /// 上的讲话: how titles end.
  static let titleEnds = WordTables.words.phrases("title-end")
  /// 大学, 铁路局: what bodies are.
  static let bodies = WordTables.words.phrases("title-body")
  /// 车站, 县: what is behind the name of a place.
  static let kinds = WordTables.words.phrases("place-kind")
  static let placeEnds = WordTables.words.scalars("slip-place-end")
  /// 本, 全, 在: before the kind of a place they are no part of a name.
  static let determiners = WordTables.words.scalars("place-determiner")
}
