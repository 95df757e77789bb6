import TextModel
import Wording

/// Where slogans stand, how many items a numbered one announces and how many the text gives, and which required one
/// is absent.
struct SloganCheck: Sendable {
  /// How far behind a formula one of its numbers is said again of what it counts.
  private static let farthestRestated = 40

  let profile: ReviewProfile

  /// - Parameters:
  ///   - hits: the profile's phrases in the document.
  ///   - source: the document, for the numbered slogans that no profile lists.
  ///   - fragment: what shows the document to be a part, since a list in which it ends is no wrong count.
  func findings(hits: [PhraseHit], in source: SourceText, _ numbering: Numbering, _ fragment: Fragment?) -> [Finding] {
    let listed = occurrences(hits)
    let quotes = QuotedSpan.all(in: source)
    let slogans = SloganFinder(source).slogans(quotes)
    let expansions = SloganItems(
      text: source, numbering: numbering, slogans: slogans, isCut: fragment?.lacksEnd ?? false
    ).expansions()
    var findings: [Finding] = []
    var covered: Set<TextRange> = []
    var lastName: TextRange?
    var (given, taken): ([NumberedSlogan], [Range<Int>]) = ([], [])
    for (slogan, found) in zip(slogans, expansions) {
      let expansion = slogan.isName && found?.items.count != slogan.announced ? nil : found
      guard Self.isBelieved(slogan, expansion), !isLabel(slogan, of: zip(slogans, expansions), in: source) else {
        continue
      }
      let range = source.range(slogan.range)
      let place = listed.partitioningIndex { $0.range.end >= range.end }
      let name = place < listed.count && listed[place].range.contains(range) ? listed[place] : nil
      if let name, lastName == name.range { continue }
      lastName = name?.range
      covered.insert(name?.range ?? range)
      taken.append(slogan.range)
      if slogan.needsItems, expansion?.items.count == slogan.announced { given.append(slogan) }
      findings.append(finding(slogan, expansion, at: name, in: source))
    }
    findings += MeasuredMentions(text: source).mentions(of: given, besides: taken).map {
      finding($0, nil, at: nil, in: source)
    }
    return findings
      + listed.filter { place in
        profile.slogans[place.slogan].required && !covered.contains { $0.contains(place.range) }
      }.map(named)
  }

  /// That a required slogan stands there which counts nothing.
  private func named(_ slogan: Int, at range: TextRange) -> Finding {
    Finding(
      check: .slogan, rule: "listed", severity: .info, range: range,
      message: Message("slogan.listed", ["slogan": profile.slogans[slogan].text]),
      details: .slogan(announced: nil, items: []))
  }

  private static func isBelieved(_ slogan: NumberedSlogan, _ expansion: SloganItems.Expansion?) -> Bool {
    guard slogan.needsItems else { return true }
    return expansion.map { !slogan.hasPrefix && !slogan.needsExactly || $0.items.count == slogan.announced } ?? false
  }

  /// 三报，报渠长，报站长 among the items of “一看二听三报” is their label and no slogan of its own.
  private func isLabel(
    _ slogan: NumberedSlogan, of others: some Sequence<(NumberedSlogan, SloganItems.Expansion?)>, in source: SourceText
  ) -> Bool {
    guard !slogan.isQuoted, slogan.parts.count == 1 else { return false }
    return others.contains { other, expansion in
      if slogan.isLikely || slogan.given != nil, isInside(slogan, expansion?.items ?? [], of: other, in: source) {
        return true
      }
      guard other.parts.count > 1, let last = expansion?.items.last, slogan.start >= other.end,
        slogan.start < last.upperBound
      else { return false }
      return other.parts.contains { source.plain[$0.range].elementsEqual(source.plain[slogan.range]) }
    }
  }

  /// 两委商议 among the items of “四议两公开”; 这叫两会 behind those of one number of “一报两会三帮”; 人气水量两促进 right behind
  /// “两不误、两促进”.
  private func isInside(
    _ slogan: NumberedSlogan, _ items: [Range<Int>], of other: NumberedSlogan, in source: SourceText
  ) -> Bool {
    if slogan.parts[0].head.count == 1, items.contains(where: { $0.contains(slogan.start) }) { return true }
    let isPart =
      other.parts.count > 1 && other.parts.contains { source.plain[$0.range].elementsEqual(source.plain[slogan.range]) }
    let start = min(items.first?.lowerBound ?? other.end, other.end)
    let end = max(items.last?.upperBound ?? other.end, other.end + Self.farthestRestated)
    return isPart && start <= slogan.start && slogan.start < end
  }

  /// 四向八廊: what the second number counts lies in what the first counts, so that the two are not added.
  private func isNested(_ slogan: NumberedSlogan, in source: SourceText) -> Bool {
    guard slogan.parts.count == 2, case (let first, let second) = (slogan.parts[0].count, slogan.parts[1].count),
      first > 1, second > first, second % first == 0, let last = slogan.parts[1].head.last
    else { return false }
    return Words.nested.contains(source.plain[last])
  }

  private func finding(
    _ slogan: NumberedSlogan, _ expansion: SloganItems.Expansion?, at listed: (slogan: Int, range: TextRange)?,
    in source: SourceText
  ) -> Finding {
    let items = expansion?.items ?? []
    let announced = expansion?.announced ?? announced(slogan, items, in: source)
    let isWrong =
      expansion.map { expansion in
        expansion.isCertain && slogan.announced > 1 && items.count != announced && !isNested(slogan, in: source)
      } ?? false
    let isCut = expansion?.isCut ?? false
    let mentioned = isPlainCount(slogan, in: source) ? "slogan.mentioned" : "slogan.mentioned.uncounted"
    let key = isWrong ? "slogan.mismatch" : isCut ? "slogan.cut" : items.isEmpty ? mentioned : "slogan.counted"
    return Finding(
      check: .slogan, rule: isWrong ? "mismatch" : listed == nil ? "numbered" : "listed",
      severity: isWrong ? .warning : .info, range: listed?.range ?? source.range(slogan.range),
      message: Message(
        key,
        [
          "slogan": source.text(slogan.range), "announced": String(announced), "found": String(items.count),
        ]),
      details: .slogan(announced: announced, items: items.map(source.range)))
  }

  /// Of 一岗双责, 两手抓、两手都要硬 and 五加二 nobody says how many items they are.
  private func isPlainCount(_ slogan: NumberedSlogan, in source: SourceText) -> Bool {
    let heads = slogan.parts.compactMap { $0.head.first.map { source.plain[$0] } }
    return !slogan.isName && !slogan.holdsOthers && Set(heads).count == heads.count
  }

  /// How many items are to be expected: 一岗三责（…） has three unless one of those given is the post.
  private func announced(_ slogan: NumberedSlogan, _ items: [Range<Int>], in source: SourceText) -> Int {
    guard slogan.holdsOthers, !items.isEmpty, items.count != slogan.announced else { return slogan.announced }
    let holder = SloganEvidence(slogan.parts[0], in: source)
    return items.count == slogan.parts[1].count || !items.contains(where: holder.bears)
      ? slogan.parts[1].count : slogan.announced
  }

  /// A required slogan counts as a point of the document: being absent it has no place.
  func coverage(of document: TokenizedDocument, hits: [PhraseHit]) -> [PointCoverage] {
    let occurrences = occurrences(hits)
    return profile.slogans.enumerated().filter(\.element.required).map { number, slogan in
      let ranges = occurrences.filter { $0.slogan == number }.map(\.range)
      return PointCoverage(
        point: "slogan-\(number + 1)", title: slogan.text, status: ranges.isEmpty ? .missing : .covered,
        score: ranges.isEmpty ? 0 : 1,
        evidence: ranges.prefix(3).map {
          .init(
            range: document.trimmedSentence(document.sentenceIndex(at: $0.start)), matched: [$0],
            why: Message("slogan.listed", ["slogan": slogan.text]))
        },
        reason: Message(ranges.isEmpty ? "slogan.absent" : "slogan.present", ["count": String(ranges.count)]))
    }
  }

  private func occurrences(_ hits: [PhraseHit]) -> [(slogan: Int, range: TextRange)] {
    let slogans = hits.filter {
      if case .slogan = $0.role { true } else { false }
    }
    return slogans.leftmostLongest().compactMap { hit in
      if case .slogan(let number) = hit.role { (number, hit.range) } else { nil }
    }
  }
}

private enum Words {
  /// 廊, 带: in 四向八廊 these lie in what stands before them.
  static let nested = WordTables.words.scalars("slogan-nested")
}
