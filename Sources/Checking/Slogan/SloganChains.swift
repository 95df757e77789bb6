/// Three and more short formulas in a row without quotation marks: 两不淹、三保收、一相当、八有; 一条主线、两个建设、三个目标.
struct SloganChains {
  /// One of them, with what shows it to be none of a list of things.
  private struct Link {
    let part: NumberedSlogan.Part
    let isVerbal: Bool
    let isMeasured: Bool
  }

  private static let fewest = 3
  private static let longestBody = 5
  private static let shortestMeasured = 3
  /// 二, which numbers and never counts.
  private static let ordinal: UInt32 = .二

  let text: SourceText

  /// The chain that begins at an index, nil when none does.
  func slogan(at start: Int) -> NumberedSlogan? {
    guard goesOn(start) else { return nil }
    var links: [Link] = []
    var index = start
    while let link = link(at: index) {
      links.append(link)
      guard text.at(link.part.range.upperBound) == .pause else { break }
      index = link.part.range.upperBound + 1
    }
    guard links.count >= Self.fewest, let last = links.last, index == last.part.range.lowerBound else { return nil }
    guard isOfVerbs(links) || rises(links) && isLed(start) else { return nil }
    return NumberedSlogan(range: start..<last.part.range.upperBound, parts: links.map(\.part), isQuoted: false)
  }

  /// Whether 、 and another number follow soon: asked at every number of a text.
  private func goesOn(_ start: Int) -> Bool {
    let end = (start + 2...start + 1 + Self.longestBody).first { text.at($0) == .pause }
    return end.map { count(at: $0 + 1) != nil } ?? false
  }

  private func count(at index: Int) -> Int? {
    if text.at(index) == NumberedSlogan.double { return 2 }
    return text.at(index) == Self.ordinal ? nil : HanNumeral.digit(text.at(index)).flatMap { $0 > 0 ? $0 : nil }
  }

  private func link(at start: Int) -> Link? {
    guard let count = count(at: start) else { return nil }
    let body = start + 1
    let run = (body..<body + Self.longestBody + 1).first { !ScalarClass.isHan(text.at($0)) || HanNumeral.isNumeral(text.at($0)) }
    // 八有等标准: a longer run of characters ends before a word that follows slogans.
    guard let end = run ?? (body + 1...body + Self.longestBody).first(where: { text.has(anyOf: SloganWords.suffixes, at: $0) }),
      end > body, run == nil || !ScalarClass.isHan(text.at(end))
    else { return nil }
    let isMeasured = SloganWords.chainMeasures.contains(text.plain[body]) && end - body >= Self.shortestMeasured
    let isQuantity = text.has(anyOf: SloganWords.units, at: body)
    guard isMeasured || !isQuantity else { return nil }
    let head = (isMeasured ? body + 1 : body)..<end
    return Link(
      part: .init(count: count, head: head, range: start..<end, isCounted: isMeasured),
      isVerbal: !isMeasured && SloganWords.verbs.contains(text.plain[body]), isMeasured: isMeasured)
  }

  /// 两不愁、三保障、八有: two and more of them have a verb, and none counts things.
  private func isOfVerbs(_ links: [Link]) -> Bool {
    links.count { $0.isVerbal && $0.part.count > 1 } > 1 && !links.contains(where: \.isMeasured)
      && !links.enumerated().allSatisfy { $1.part.count == $0 + 1 }
  }

  /// 一条主线、两个建设、三个目标
  private func rises(_ links: [Link]) -> Bool {
    links.allSatisfy(\.isMeasured) && zip(links, links.dropFirst()).allSatisfy { $1.part.count == $0.part.count + 1 }
  }

  private func isLed(_ start: Int) -> Bool { text.phrase(of: Words.chainLeads, endingAt: start) != nil }
}

private enum Words {
  /// 围绕, 坚持: before a chain of numbers that rise.
  static let chainLeads = WordTables.words.phrases("slogan-chain-lead")
}
