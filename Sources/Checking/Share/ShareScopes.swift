package import TextModel

/// Tells whether a quoted share is one of all opinions or of those of one unit or channel (一车间的意见中，…).
package struct ShareScopes {
  /// What a share is a share of.
  package enum Scope: Hashable, Sendable {
    /// Of all opinions.
    case all
    /// Of those of one group, by its index.
    case group(Int)
    /// Of some other part of them.
    case part
  }

  private static let shortestName = 2
  private static let mostLinks = 4

  private let text: SourceText
  /// Folded, with their index; a longer one before a shorter one that begins it.
  private let groups: [(name: [UInt32], index: Int)]

  /// - Parameter groups: names of units and channels.
  package init(_ document: TokenizedDocument, groups: [String]) {
    text = SourceText(document)
    self.groups = groups.enumerated().map { (FoldedText.scalars(of: $1, table: .plain), $0) }
      .filter { $0.name.count >= Self.shortestName }.sorted { ($1.name.count, $0.index) < ($0.name.count, $1.index) }
  }

  /// What the words before a share, in its sentence, say that it is of; what was named last decides. 其中 goes on from the
  /// sentence before.
  package func scope(of share: TextRange) -> Scope {
    let share = text.indices(share).lowerBound
    var isOfWhole = false
    for place in text.sentence(before: share, ShareWords.continuing).reversed() {
      if text.has(anyOf: Words.whole, at: place) {
        if (place..<share).contains(where: { ScalarClass.endsClause(text.plain[$0]) }) { return .all }
        isOfWhole = true
      }
      // 一车间的意见中，福利待遇占意见总数的…: nobody knows which total is meant.
      if let scope = scope(at: place) { return isOfWhole ? .part : scope }
    }
    return .all
  }

  private func scope(at place: Int) -> Scope? {
    guard !text.has(anyOf: Words.topicLeads, endingAt: place) else { return nil }
    if let group = groups.first(where: { text.has($0.name, at: place) && !isCut($0.name, at: place) }) {
      if text.has(anyOf: Words.exceptions, endingAt: place) { return .part }
      let isOneOfSeveral = text.has(anyOf: ShareWords.shareJoints, endingAt: place)
      let end = place + group.name.count
      if leadsToOpinions(end, Words.links) { return isOneOfSeveral ? .part : .group(group.index) }
      return text.has(anyOf: Words.tails, at: end) ? .part : nil
    }
    guard !isInsideGroup(place) else { return nil }
    if let people = text.phrase(of: Words.people, at: place) {
      return leadsToOpinions(place + people.count, Words.saying) ? .part : nil
    }
    guard let ending = text.phrase(of: Words.units, at: place) else { return nil }
    return isTotalOfOpinions(place + ending.count) && !text.has(anyOf: Words.each, endingAt: place) ? .part : nil
  }

  /// 一车间 in 十一车间.
  private func isCut(_ name: [UInt32], at place: Int) -> Bool {
    func counts(_ scalar: UInt32) -> Bool { ScalarClass.isDigit(scalar) || HanNumeral.isNumeral(scalar) }
    return name.first.map(counts) ?? false && counts(text.at(place - 1))
  }

  /// 车间 in 一车间.
  private func isInsideGroup(_ place: Int) -> Bool {
    groups.contains { group in
      (1..<max(2, group.name.count)).contains { step in
        text.has(group.name, at: place - step) && !isCut(group.name, at: place - step)
      }
    }
  }

  /// 职工提出的意见 behind 一车间.
  private func leadsToOpinions(_ start: Int, _ links: PhraseList) -> Bool {
    var place = start
    for _ in 0..<Self.mostLinks {
      if text.has(anyOf: ShareWords.namesOfOpinions, at: place) { return true }
      if let link = text.phrase(of: links, at: place) {
        place += link.count
      } else if ScalarClass.isDigit(text.at(place)) || HanNumeral.isNumeral(text.at(place)) {
        while ScalarClass.isDigit(text.at(place)) || HanNumeral.isNumeral(text.at(place)) { place += 1 }
      } else {
        return false
      }
    }
    return text.has(anyOf: ShareWords.namesOfOpinions, at: place)
  }

  /// 的意见中 behind 三车间, which is none of the groups.
  private func isTotalOfOpinions(_ start: Int) -> Bool {
    let place = start + (text.phrase(of: Words.saying, at: start)?.count ?? 0)
    guard let opinions = text.phrase(of: ShareWords.namesOfOpinions, at: place) else { return false }
    return text.has(anyOf: Words.among, at: place + opinions.count)
  }
}

extension SourceText {
  /// What stands before an index in its sentence; with the sentence before where it begins with a word that goes on.
  func sentence(before end: Int, _ continuing: PhraseList) -> Range<Int> {
    var first = startOfSentence(before: end)
    while first < end, isBlank(first) { first += 1 }
    guard first > 0, has(anyOf: continuing, at: first) else { return first..<end }
    var last = first
    while last > 0, ScalarClass.endsSentence(at(last - 1)) || at(last - 1) == .lineBreak || at(last - 1) == .blank {
      last -= 1
    }
    return startOfSentence(before: last)..<end
  }
}

private enum Words {
  /// 全部意见, 总的看: all opinions.
  static let whole = WordTables.words.phrases("scope-whole")
  /// 对, 关于: behind them a unit is what opinions are about.
  static let topicLeads = WordTables.words.phrases("scope-topic-lead")
  /// 除, 不含: all but a unit.
  static let exceptions = WordTables.words.phrases("scope-exception")
  /// 的, 职工, 提出: between a unit or channel and 意见.
  static let links = WordTables.words.longestFirst("scope-link")
  /// 的, 提出的: between people and 意见.
  static let saying = WordTables.words.longestFirst("scope-saying")
  /// 的, 中: behind a unit of which something else is said.
  static let tails = WordTables.words.phrases("scope-tail")
  /// 女职工, 离退休人员: some of those who were asked.
  static let people = WordTables.words.longestFirst("scope-people")
  /// 车间, 分厂: endings of units.
  static let units = WordTables.words.longestFirst("scope-unit")
  /// 各, 每个: before them, all of them.
  static let each = WordTables.words.phrases("scope-each")
  /// 中, 里: behind 意见.
  static let among = WordTables.words.phrases("scope-among")
}
