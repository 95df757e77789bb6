import Classification
import Wording

/// What every format says of an issue and of copies in the same words.
struct IssueWords {
  /// Units and channels that are named before the rest is counted.
  private static let named = 4
  private static let namedInShort = 2

  let words: Words

  /// 240 条意见：110 条归入这里列出的 10 个问题，49 条归入另外 15 个问题，81 条没有同类。
  ///
  /// - Parameter listed: how many issues stand there.
  func totals(_ grouping: Report.IssueGrouping, listing listed: Int) -> String {
    let opinions = grouping.opinions(listing: listed)
    let further = grouping.sizes.count - listed
    let key = further > 0 ? "issues.totals.further" : "issues.totals"
    return words(
      key,
      [
        "opinions": String(grouping.opinions), "listed": String(opinions.listed), "issues": String(listed),
        "further": String(opinions.further), "others": String(further), "alone": String(opinions.alone),
      ])
  }

  /// What the numbers of issues mean, for whoever is handed the report.
  var plainLegend: String { words("issues.legendInShort") }

  /// How the numbers of issues are computed.
  func legend(_ grouping: Report.IssueGrouping) -> String {
    let days = grouping.halfLife
    let isWhole = days == days.rounded()
    return words("issues.legend", ["days": isWhole ? String(Int(days)) : Figures.fixed(days, decimals: 1)])
  }

  /// Totals and legend, where issues were looked for.
  func notes(_ section: Report.OpinionSection) -> (totals: String, legend: String)? {
    section.grouping.map { (totals($0, listing: section.issues.count), plainLegend) }
  }

  func trend(_ issue: HotIssue) -> String { words("issues.trend.\(issue.trend.rawValue)") }

  /// 31 条，一车间 28、二车间 3；意见箱 20、热线 11；2026-03-01 至 2026-05-30，在增加
  func facts(_ issue: HotIssue) -> String {
    let copies = issue.members.count - issue.distinct
    let count = words("report.opinions.count", ["count": String(issue.members.count)])
    var parts = [copies == 0 ? count : words.bracketed(count, words("issues.copies", ["count": String(copies)]))]
    parts += [issue.units, issue.channels].filter { !$0.isEmpty }.map { list($0) }
    if let first = issue.firstDate, let last = issue.lastDate {
      parts.append(first == last ? first : words("issues.dates", ["first": first, "last": last]))
    }
    if issue.trend != .unknown { parts.append(trend(issue)) }
    return words.joined(parts, by: .semicolon)
  }

  /// The same where room is short: no channels, and the first units only.
  func shortFacts(_ issue: HotIssue) -> String {
    var parts = [words("report.opinions.count", ["count": String(issue.members.count)])]
    let units = words.joined(issue.units.prefix(Self.namedInShort).map(\.name), by: .pause)
    if !units.isEmpty {
      let isAll = issue.units.count <= Self.namedInShort
      parts.append(isAll ? units : words("issues.someUnits", ["list": units, "count": String(issue.units.count)]))
    }
    if let first = issue.firstDate, let last = issue.lastDate {
      parts.append(first == last ? first : words("issues.dates", ["first": first, "last": last]))
    }
    if issue.trend != .unknown { parts.append(trend(issue)) }
    return words.joined(parts, by: .semicolon)
  }

  /// 一车间 28、二车间 3
  ///
  /// - Parameter all: whether every one is named, however many there are.
  func list(_ counts: [HotIssue.Count], all: Bool = false) -> String {
    // A last one is named rather than counted.
    let most = all || counts.count == Self.named + 1 ? counts.count : Self.named
    let named = counts.prefix(most).map { words("issues.count", ["name": $0.name, "count": String($0.opinions)]) }
    let list = words.joined(Array(named), by: .pause)
    return counts.count <= most
      ? list : words("issues.andMore", ["list": list, "count": String(counts.count - most)])
  }

  func heat(_ issue: HotIssue) -> String { words("issues.heat", ["heat": String(issue.heat)]) }

  /// 1,240 条中 212 条是重复的，来自 3 段文字
  func summary(_ duplicates: Report.Duplicates) -> String {
    words(
      "duplicates.summary", ["copies": String(duplicates.copies), "texts": String(duplicates.groups.count)])
  }

  /// The same where no shares are shown.
  func summaryAlone(_ duplicates: Report.Duplicates) -> String {
    words(
      duplicates.groups.contains { !$0.shared.isEmpty } ? "duplicates.summaryNear" : "duplicates.summaryAlone",
      ["copies": String(duplicates.copies), "texts": String(duplicates.groups.count)])
  }

  /// 去重后的占比：发展 50.0%（…）
  func shares(_ duplicates: Report.Duplicates, _ scheme: CodingScheme) -> String? {
    // Few opinions have no shares.
    guard duplicates.opinions >= Figures.smallestGroup else { return nil }
    return duplicates.shares.map { shares in
      let parts = shares.map {
        words(
          "report.summary.share",
          [
            "label": scheme.categories[$0.category].label, "share": Figures.percent($0.roundedShare),
            "interval": Figures.interval($0),
          ])
      }
      return words.labelled(words("duplicates.shares"), words.joined(parts, by: .semicolon))
    }
  }

  /// How many opinions share a text, and how many of them to the letter.
  func count(_ group: Report.Duplicates.Group) -> String {
    // One alone is the same as none.
    var key = group.exact == group.opinions.count ? "same" : group.exact > 1 ? "group" : "alike"
    var values = ["count": String(group.opinions.count), "exact": String(group.exact)]
    if key != "same", let least = group.leastShared {
      key += ".near"
      values["share"] = Figures.percent(least, decimals: 0)
    }
    return words("duplicates.\(key)", values)
  }

  /// Which opinions share a text, by file and row where there are several sheets, else by their numbers.
  func numbers(_ group: Report.Duplicates.Group, of duplicates: Report.Duplicates) -> String {
    let isPlaced = duplicates.sheets > 1 && group.places.count == group.opinions.count
    let count = min(group.opinions.count, isPlaced ? Self.named : Self.named * 3)
    let named = isPlaced ? rows(group.places.prefix(count)) : Array(group.opinions.prefix(count))
    let list = words.joined(named, by: isPlaced ? .semicolon : .pause)
    let rest = group.opinions.count - count
    return rest == 0 ? list : words("issues.andMore", ["list": list, "count": String(rest)])
  }

  /// a.csv 第 3、7 行: rows of one sheet together, and no folders where the names of files tell them apart.
  private func rows(_ places: ArraySlice<OpinionPlace>) -> [String] {
    let sheets = places.map(\.sheet).reduce(into: [OpinionPlace.Sheet]()) { if !$0.contains($1) { $0.append($1) } }
    let short = sheets.map { Figures.fileName($0.name) }
    let isTold = Set(short).count == sheets.count
    return sheets.enumerated().map { number, sheet in
      let rows = places.filter { $0.sheet == sheet }.map { String($0.row) }
      return words(
        "duplicates.place", ["sheet": isTold ? short[number] : sheet.name, "row": words.joined(rows, by: .pause)])
    }
  }

  /// How many and which.
  func members(_ group: Report.Duplicates.Group, of duplicates: Report.Duplicates) -> String {
    words.labelled(count(group), numbers(group, of: duplicates))
  }

  /// What was left unsaid, in a sentence; nil when nothing was.
  ///
  /// - Parameter most: how many groups are listed.
  func omitted(_ duplicates: Report.Duplicates, listing most: Int = Report.mostDuplicates, isPlain: Bool = true)
    -> [String]
  {
    var notes: [String] = []
    let rest = duplicates.groups.count - most
    let message = Message("duplicates.rest", ["count": String(rest)])
    if rest > 0 { notes.append(isPlain ? words.plain(message) : words(message)) }
    if duplicates.unremembered > 0 {
      notes.append(words("duplicates.notCompared", ["count": String(duplicates.unremembered)]))
    }
    return notes
  }
}
