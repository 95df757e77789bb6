/// Finds shares of opinions that are quoted under the names of categories alone: 发展类占23%，福利待遇占40%.
///
/// Such a name may be a common word (发展), so that it counts only where its clause says nothing but the share, and where
/// what was last spoken of are opinions, not money or people. Several shares in a row belong to as many names before
/// them, one by one.
struct NamedShareReader {
  /// What the text says a share is of.
  enum Topic: Equatable {
    /// The name of a category.
    case name(Range<Int>)
    /// One of several shares in a row before which there are not as many names: nobody knows what it is of.
    case lost
    /// No name of a category.
    case untold
  }

  /// A name before a share.
  private enum Found {
    case topic(Topic)
    /// Nothing stands between the name and its share: 发展23%, which only a list of such shares makes clear.
    case bare(Range<Int>)
  }

  private let text: SourceText
  private let mention: CategoryMention

  init(text: SourceText, names: [String]) {
    self.text = text
    mention = CategoryMention(text: text, names: names)
  }

  /// What each of some statements is of, in the order of the text.
  func topics(of statements: [NumberStatement]) -> [Topic] {
    guard !mention.names.isEmpty else { return statements.map { _ in .untold } }
    var found: [Found] = []
    while found.count < statements.count {
      let row = row(of: statements[found.count...])
      let link = text.phrase(of: Words.respectively, endingAt: row[0].range.lowerBound)
      if link != nil || row.count > 1 {
        found += topics(ofRow: row, behind: link).map(Found.topic)
      } else {
        found.append(name(of: row[0], after: found.isEmpty ? nil : statements[found.count - 1]))
      }
    }
    return found.indices.map { index in
      guard case .bare(let name) = found[index] else { return topic(found[index]) }
      return [index - 1, index + 1].contains { found.indices.contains($0) && isListed(name, with: found[$0]) }
        ? .name(name) : .untold
    }
  }

  private func topic(_ found: Found) -> Topic { if case .topic(let topic) = found { topic } else { .untold } }

  /// Whether two names stand before their shares in one sentence alike.
  private func isListed(_ name: Range<Int>, with other: Found) -> Bool {
    guard case .bare(let other) = other else { return false }
    let between = min(name.upperBound, other.upperBound)..<max(name.lowerBound, other.lowerBound)
    return !text.plain[between].contains { ScalarClass.endsSentence($0) || $0 == .lineBreak }
  }

  // MARK: Several shares

  /// 23%、27%和40%: the statements from the first on between which nothing but a joint stands.
  private func row(of statements: ArraySlice<NumberStatement>) -> [NumberStatement] {
    var row = Array(statements.prefix(1))
    for statement in statements.dropFirst() {
      let end = row[row.count - 1].range.upperBound
      guard end < statement.range.lowerBound,
        text.phrase(of: ShareWords.shareJoints, at: end)?.count == statement.range.lowerBound - end
      else { break }
      row.append(statement)
    }
    return row
  }

  private func topics(ofRow row: [NumberStatement], behind link: [UInt32]?) -> [Topic] {
    var end = row[0].range.lowerBound
    end -= (link ?? text.phrase(of: ShareWords.categoryLinks, endingAt: end))?.count ?? 0
    var start = end
    while start > 0, text.at(start - 1) == .pause || !isBorder(start - 1) { start -= 1 }
    let parts = mention.parts(of: start..<end)
    let names = parts.compactMap { mention.name(in: $0) }
    guard parts.count == row.count, names.count == row.count, mention.isOfOpinions(names[names.count - 1]) else {
      return row.map { _ in .lost }
    }
    return names.map { .name($0.range) }
  }

  // MARK: One share

  private func name(of statement: NumberStatement, after last: NumberStatement?) -> Found {
    if let topic = topicBehind(statement) { return .topic(topic) }
    var end = statement.range.lowerBound
    let link = text.phrase(of: ShareWords.categoryLinks, endingAt: end)
    end -= link?.count ?? 0
    let isMarked = [.openBracket, .colon].contains(text.at(end - 1))
    // 福利待遇类40条，占40%
    if isMarked || link != nil && text.at(end - 1) == .comma { end -= 1 }
    end = withoutCount(end)
    guard let start = start(ofClauseBefore: end, after: last), let name = mention.name(in: start..<end),
      mention.isOfOpinions(name)
    else { return .topic(.untold) }
    // Of 约占四成 the whole is the statement.
    let isLinked = link != nil || text.plain[statement.range].contains(.占)
    return isLinked || isMarked || name.isCalledClass ? .topic(.name(name.range)) : .bare(name.range)
  }

  /// 占23%的伙食问题: the share is one of what follows, whatever stands before it. Of 23%的意见反映… the verb tells it.
  private func topicBehind(_ statement: NumberStatement) -> Topic? {
    var place = statement.range.upperBound
    if text.at(place) == .closeBracket { place += 1 }
    guard text.at(place) == .的, !text.has(anyOf: ShareWords.shareVerbs, at: place) else { return nil }
    place += 1
    while [.comma, .blank, .是, .为].contains(text.at(place)) { place += 1 }
    guard let name = mention.name(at: place), mention.isOfOpinions(name) else { return .lost }
    return .name(name.range)
  }

  /// The place before 40条 or 四十件.
  private func withoutCount(_ end: Int) -> Int {
    guard let measure = text.phrase(of: Words.voiceMeasures, endingAt: end) else { return end }
    var start = end - measure.count
    while start > 0, ScalarClass.isDigit(text.at(start - 1)) || HanNumeral.isNumeral(text.at(start - 1)) { start -= 1 }
    return start == end - measure.count ? end : start
  }

  /// Nil where 、 joins the clause to something that has no share of its own: 福利待遇、发展占63% is a sum.
  private func start(ofClauseBefore end: Int, after last: NumberStatement?) -> Int? {
    var start = end
    while start > 0, !isBorder(start - 1) { start -= 1 }
    guard text.at(start - 1) == .pause else { return start }
    guard let last else { return nil }
    let isBehindShare =
      last.range.upperBound == start - 1
      || last.range.upperBound == start - 2 && text.at(start - 2) == .closeBracket
    return isBehindShare ? start : nil
  }

  private func isBorder(_ index: Int) -> Bool {
    let scalar = text.at(index)
    return ScalarClass.endsClause(scalar) || scalar == .pause || scalar == .closeBracket
      || scalar == .point && !ScalarClass.isDigit(text.at(index + 1))
  }
}

private enum Words {
  /// 条, 件: measure words of opinions.
  static let voiceMeasures = WordTables.words.longestFirst("voice-measure")
  /// 分别占: the shares belong one by one to the names before it.
  static let respectively = WordTables.words.longestFirst("respectively")
}
