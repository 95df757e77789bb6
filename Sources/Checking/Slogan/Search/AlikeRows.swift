/// Pieces in a row that are alike and as many as a slogan says, in the paragraph of the slogan or the next ones.
///
/// A row counts only where it is complete: when one more piece beside it is alike too, it is as long as chance made it.
struct AlikeRows {
  /// How far behind the slogan a row may begin.
  private static let farthest = 1000
  private static let farthestTopics = 6000
  private static let mostLines = 3
  /// Of a paragraph that is a whole document so much is looked through.
  private static let longestParagraph = 12_000
  private static let sentencesBefore = 3
  private static let longestTopic = 10
  private static let fewestAlike = 3
  private static let farthestOff = 2
  private static let longestLead = 4
  private static let longestLink = 6

  let slogan: NumberedSlogan
  let word: SloganWord
  let text: SourceText

  /// Rows behind the slogan. Without a word of the slogan only those that fill the rest of its sentence or the next.
  func behind() -> [SloganCandidate] {
    let own = text.line(of: slogan.end)
    let isLast = ScalarClass.endsSentence(text.at(slogan.end))
    let rest = text.lines[own...].lazy.map {
      text.trimmed(max($0.lowerBound, slogan.end)..<max($0.upperBound, slogan.end))
    }
    let lines = rest.filter { !$0.isEmpty }.prefix(Self.mostLines + 1).prefix {
      $0.lowerBound - slogan.end <= Self.farthest
    }
    .map { $0.lowerBound..<min($0.upperBound, $0.lowerBound + Self.longestParagraph) }
    var found: [SloganCandidate] = []
    for line in lines {
      let isOwn = text.line(of: line.lowerBound) == own
      let sentences = SloganPieces(line, in: text).cut(at: 4)
      for (number, sentence) in sentences.enumerated() {
        for (list, signs) in lists(in: sentence.range) {
          found += byWord(list, signs, isOwn: isOwn)
          if isOwn, number == 0 || number == 1 && isLast {
            found += byForm(list, signs).filter { isWhole($0, of: list) }
          }
        }
      }
      found += byWord(sentences, .parted, isOwn: isOwn)
    }
    let paragraphs = paragraphs(below: own)
    return found + topics(paragraphs) + (word.isOfOnes ? byWord(paragraphs, .parted, isOwn: false) : []) + farTopics()
  }

  /// The first sentences of as many paragraphs as the slogan says, and of some more.
  private func paragraphs(below line: Int) -> [SloganPieces.Piece] {
    let lines = text.lines[(line + 1)...].lazy.map { text.trimmed($0) }.filter { !$0.isEmpty }
    return lines.prefix(slogan.announced + Self.mostLines).map { line in
      let end = line.first { ScalarClass.endsSentence(text.plain[$0]) } ?? line.upperBound
      return .init(range: line.lowerBound..<max(line.lowerBound + 1, end), boundary: 4)
    }
  }

  /// Of what has a measure or a longer name also in later paragraphs.
  private func farTopics() -> [SloganCandidate] {
    guard slogan.announced >= Self.fewestAlike, !word.measure.isEmpty || SloganWord.isLong(word.noun) else { return [] }
    let own = text.line(of: slogan.end)
    let lines = text.lines[(own + 1)...].prefix { $0.lowerBound - slogan.end <= Self.farthestTopics }
    return lines.flatMap { line in
      SloganPieces(line, in: text).cut(at: 4).flatMap {
        topics(SloganPieces($0.range, in: text).cut(at: 3), isNear: false)
      }
    }
  }

  /// Rows before the slogan: with its word in the last sentence, in earlier ones and without its word only where it is said
  /// to name them.
  func before() -> [SloganCandidate] {
    let line = text.lines[text.line(of: slogan.start)]
    let start = max(line.lowerBound, slogan.start - Self.longestParagraph)
    let sentences = SloganPieces(start..<slogan.start, in: text).cut(at: 4)
    let isNaming = self.isNaming
    var found: [SloganCandidate] = []
    for (number, sentence) in sentences.suffix(isNaming ? Self.sentencesBefore : 1).reversed().enumerated() {
      for (list, signs) in lists(in: sentence.range) {
        let signs = isNaming ? signs.union(.named) : signs
        found += byWord(list, number == 0 ? signs.subtracting(.named) : signs, isOwn: true)
        found += isNaming ? byForm(list, signs) : chains(list, signs)
      }
    }
    return isNaming ? found + byForm(sentences, [.parted, .named]) : found
  }

  /// 大伙儿管它叫“四声”, 编成了“三难”, 这样的“三不够”: the clause of the slogan points back.
  private var isNaming: Bool {
    let start = text.startOfClause(before: slogan.start)
    return text.at(start) == .这 || text.at(slogan.start - 1) == .这
      || text.first(of: Words.namings, in: start..<slogan.start) != nil
  }

  private func lists(in sentence: Range<Int>) -> [([SloganPieces.Piece], SloganCandidate.Signs)] {
    let pieces = SloganPieces(sentence, in: text)
    return [(pieces.flat, []), (pieces.cut(at: 2), []), (pieces.cut(at: 3), .parted)]
  }

  /// 做到田边无事故、渠边无差错、…: what a slogan leads to is no list of it.
  private func isWhole(_ candidate: SloganCandidate, of list: [SloganPieces.Piece]) -> Bool {
    if candidate.signs.contains(.led) { return true }
    return candidate.items.count == list.count && !text.has(anyOf: SloganWords.outcomes, at: list[0].range.lowerBound)
  }

  // MARK: by the word of the slogan

  private func byWord(_ list: [SloganPieces.Piece], _ signs: SloganCandidate.Signs, isOwn: Bool) -> [SloganCandidate] {
    guard list.count >= slogan.announced else { return [] }
    let pieces = list.map(\.range)
    var found = word.forms.flatMap { form -> [SloganCandidate] in
      let evidence = SloganEvidence(form, in: text)
      var runs = [run(of: pieces) { text.has(form, endingAt: $0.upperBound) && $0.count > form.count }]
      if SloganWord.isLong(form) {
        runs += [run(of: pieces, where: evidence.begins), run(of: pieces, where: evidence.bears)]
      } else if word.isOfOnes {
        return run(of: pieces, where: isOne).map { [candidate($0, .bearing, signs)] } ?? []
      } else if isOwn {
        // One sign says too little to be looked for in other paragraphs.
        runs +=
          [run(of: pieces, where: evidence.begins)]
          + pairs(with: form, in: pieces).map { pair in
            run(of: pieces) { text.first(of: [pair], in: $0) != nil }
          }
      }
      return runs.compactMap { $0 }.map { candidate($0, SloganWord.isLong(form) ? .bearing : .bearingSign, signs) }
    }
    if signs.contains(.parted) { found += topics(list) }
    if word.noun.last == .问, let run = run(of: pieces, where: { text.at($0.upperBound) == .question }) {
      found.append(candidate(run, .asking, signs))
    }
    return found
  }

  /// 进口关，…；过程关，…；出口关，…: the first clause of each piece is a short one that ends with the noun, or near the slogan with its
  /// last sign: 用水大户要访，…；修渠的工人要访，… of 三必访.
  private func topics(_ list: [SloganPieces.Piece], isNear: Bool = true) -> [SloganCandidate] {
    guard slogan.announced >= Self.fewestAlike, list.count >= slogan.announced else { return [] }
    let ends = [word.noun] + (isNear && word.noun.count == 2 ? [Array(word.noun.suffix(1))] : [])
    return ends.compactMap { end in
      run(of: list.map(\.range)) { piece in
        let comma = piece.prefix(Self.longestTopic + 1).first { ScalarClass.endsClause(text.plain[$0]) }
        return comma.map { $0 - piece.lowerBound > end.count && text.has(end, endingAt: $0) } ?? false
      }
    }.map { candidate($0, .topical, .parted) }
  }

  /// One sign stands in many words: what all items share is it with the sign before or behind, as in 不够的补, 没有的补.
  private func pairs(with sign: [UInt32], in pieces: [Range<Int>]) -> Set<[UInt32]> {
    Set(
      pieces.flatMap { piece in
        piece.filter { text.has(sign, at: $0) }.flatMap { place in
          [place - 1..<place + 1, place..<place + 2].filter {
            piece.lowerBound <= $0.lowerBound && $0.upperBound <= piece.upperBound
          }
          .map { Array(text.plain[$0]) }
        }
      })
  }

  /// “六个一”，读一本好书，写一篇心得，…: all clauses right behind the slogan have 一 as their second sign, but are not as many as it says.
  func ones() -> [Range<Int>]? {
    let opening = SloganOpening(after: slogan.end, in: text)
    guard word.isOfOnes, opening.isExplicit || opening.mayHoldList && !opening.isFar else { return nil }
    let end =
      (opening.end..<max(opening.end, text.count)).first {
        ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .lineBreak
      } ?? text.count
    let items = SloganPieces(opening.end..<end, in: text).flat.map(\.range)
    let isNear = abs(items.count - slogan.announced) <= Self.farthestOff && items.count >= Self.fewestAlike
    // 再办一件实事 in the next sentence is one more.
    let goesOn = (end + 1..<end + 1 + Self.longestLead).contains { text.at($0) == NumberedSlogan.one }
    return isNear && !goesOn && items.allSatisfy(isOne) ? items : nil
  }

  private func isOne(_ piece: Range<Int>) -> Bool {
    piece.count > 2 && text.at(piece.lowerBound + 1) == NumberedSlogan.one
  }

  // MARK: without a word of it

  private func byForm(_ list: [SloganPieces.Piece], _ signs: SloganCandidate.Signs) -> [SloganCandidate] {
    guard slogan.announced >= Self.fewestAlike, list.count >= slogan.announced else { return [] }
    let pieces = list.map(\.range)
    var found = chains(list, signs)
    for start in 0...list.count - slogan.announced {
      let window = start..<start + slogan.announced
      if let likeness = likeness(of: pieces, window) { found.append(candidate(Array(pieces[window]), likeness, signs)) }
      if isListed(list, window) { found.append(candidate(Array(pieces[window]), .listed, signs)) }
    }
    return found
  }

  /// In what the pieces of a window are alike, and the one before and the one behind it are not.
  private func likeness(of pieces: [Range<Int>], _ window: Range<Int>) -> SloganCandidate.Likeness? {
    let beside = [window.lowerBound - 1, window.upperBound].filter(pieces.indices.contains).map { pieces[$0] }
    func isShared(_ test: (Range<Int>) -> Bool) -> Bool {
      pieces[window].allSatisfy(test) && !beside.contains(where: test)
    }
    let first = pieces[window.lowerBound]
    guard pieces[window].allSatisfy({ $0.count > 1 }) else { return nil }
    let frames = first.dropLast().map { Array(text.plain[$0...$0 + 1]) }.filter { frame in
      frame.allSatisfy { ScalarClass.isHan($0) && !Words.commonSigns.contains($0) }
    }
    if frames.contains(where: { frame in isShared { text.first(of: [frame], in: $0) != nil } }) { return .framed }
    let (opening, closing) = (text.plain[withoutLeads(first)], text.plain[first.upperBound - 1])
    return isShared { text.plain[withoutLeads($0)] == opening } || isShared { text.plain[$0.upperBound - 1] == closing }
      ? .rhyming : nil
  }

  private func chains(_ list: [SloganPieces.Piece], _ signs: SloganCandidate.Signs) -> [SloganCandidate] {
    guard slogan.announced >= Self.fewestAlike, list.count >= slogan.announced else { return [] }
    let pieces = list.map(\.range)
    return (0...list.count - slogan.announced).map { $0..<$0 + slogan.announced }.filter { isChain(pieces, $0) }
      .map { candidate(Array(pieces[$0]), .chained, signs) }
  }

  /// 站里管班组，班组管渠工，渠工管闸口; 县包镇、镇包村、村包户. A chain that goes on beside the window is longer than the slogan says.
  private func isChain(_ pieces: [Range<Int>], _ window: Range<Int>) -> Bool {
    func isLinked(_ index: Int) -> Bool {
      guard pieces.indices.contains(index), pieces.indices.contains(index + 1) else { return false }
      return (1...Self.longestLink).contains { length in
        let (left, right) = (pieces[index], pieces[index + 1])
        return left.count > length && right.count > length
          && text.plain[left.suffix(length)].elementsEqual(text.plain[right.prefix(length)])
      }
    }
    return window.dropLast().allSatisfy(isLinked) && !isLinked(window.lowerBound - 1)
      && !isLinked(window.upperBound - 1)
      && sharesVerb(pieces[window])
  }

  /// 管, between what is taken up and what is taken up next.
  private func sharesVerb(_ pieces: ArraySlice<Range<Int>>) -> Bool {
    guard let first = pieces.first else { return false }
    return first.dropFirst().dropLast().contains { place in
      !Words.commonSigns.contains(text.plain[place])
        && pieces.allSatisfy { $0.dropFirst().dropLast().contains { text.plain[$0] == text.plain[place] } }
    }
  }

  /// 要看, 要听: 要 makes no two clauses alike.
  private func withoutLeads(_ piece: Range<Int>) -> Int {
    var start = piece.lowerBound
    while let lead = text.phrase(of: SloganWords.itemLeads, at: start), start + lead.count < piece.upperBound {
      start += lead.count
    }
    return start
  }

  private func isListed(_ list: [SloganPieces.Piece], _ window: Range<Int>) -> Bool {
    list[window].dropLast().allSatisfy { $0.boundary == 1 } && list[window.upperBound - 1].boundary != 1
      && (window.lowerBound == 0 || list[window.lowerBound - 1].boundary != 1)
  }

  // MARK: rows

  /// The pieces that are alike, when they stand in a row and are as many as the slogan says.
  private func run(of pieces: [Range<Int>], where isLike: (Range<Int>) -> Bool) -> [Range<Int>]? {
    let alike = pieces.indices.filter { isLike(pieces[$0]) }
    guard alike.count == slogan.announced, let first = alike.first, let last = alike.last,
      last - first == alike.count - 1
    else {
      return nil
    }
    return alike.map { pieces[$0] }
  }

  private func candidate(
    _ items: [Range<Int>], _ likeness: SloganCandidate.Likeness, _ signs: SloganCandidate.Signs
  ) -> SloganCandidate {
    var (items, signs) = (items, signs)
    if let first = items.first {
      let lead = text.phrase(of: SloganWords.leads, at: first.lowerBound)?.count ?? 0
      let isLed = lead > 0 && lead < first.count
      if isLed { items[0] = first.lowerBound + lead..<first.upperBound }
      if isLed || text.at(first.lowerBound - 1) == .colon
        || text.has(anyOf: SloganWords.leads, endingAt: first.lowerBound)
      {
        signs.insert(.led)
      }
    }
    return SloganCandidate(items, likeness, signs, of: slogan, in: text)
  }
}

private enum Words {
  /// 一, 个, 的: what clauses share by chance.
  static let commonSigns = WordTables.words.scalars("slogan-common-sign")
  /// 这叫, 管它, 编成: before a slogan they show that it names what was said.
  static let namings = WordTables.words.phrases("slogan-naming")
}
