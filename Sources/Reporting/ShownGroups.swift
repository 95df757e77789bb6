import Classification

extension ShareTable {
  /// A longer course is shown without its gaps: one mistyped year would make it endless.
  private static let longestCourse = 120

  /// The groups as readers see them: between the first and the last month also those without opinions, so that a course
  /// has a true axis of time. Where no opinion tells its unit, channel or month there is nothing to show.
  var shownGroups: [(dimension: Dimension, groups: [Group])] {
    groups.filter { $0.groups.contains { $0.value != nil } }
      .map { ($0.dimension, $0.dimension == .month ? Self.course($0.groups) : $0.groups) }
  }

  /// Whether any group is too small for shares.
  var hasSmallGroups: Bool { groups.contains { $0.groups.contains(where: \.isSmall) } }

  private static func course(_ groups: [Group]) -> [Group] {
    var course: [Group] = []
    var last: Int?
    for group in groups {
      guard let month = group.value.flatMap(number(of:)) else {
        course.append(group)
        continue
      }
      if let last, last < month {
        guard course.count + month - last <= longestCourse else { return groups }
        course += (last + 1..<month).map { empty($0, like: group) }
      }
      last = month
      course.append(group)
    }
    return course
  }

  /// Months since the year 0 of `2026-03`.
  private static func number(of month: String) -> Int? {
    let parts = month.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, (1...12).contains(parts[1]), (0...9999).contains(parts[0]) else { return nil }
    return parts[0] * 12 + parts[1] - 1
  }

  private static func empty(_ month: Int, like group: Group) -> Group {
    let (year, number) = (String(month / 12), String(month % 12 + 1))
    let name = String(repeating: "0", count: max(0, 4 - year.count)) + year + (number.count == 1 ? "-0" : "-") + number
    let shares = group.shares.map {
      Prevalence(category: $0.category, count: 0, share: 0, low: 0, high: 0, method: $0.method)
    }
    return Group(value: name, opinions: 0, shares: shares)
  }
}

extension Words {
  /// What a table of groups shows: shares, or counts where all are too small for shares.
  func caption(of dimension: ShareTable.Dimension, _ groups: [ShareTable.Group]) -> String {
    let key = groups.allSatisfy(\.isSmall) ? "report.word.groupCounts" : "report.word.groups"
    return self(key, ["dimension": heading(of: dimension)])
  }

  /// Groups as rows of a table: months without opinions that follow one another are one row. A picture needs them all.
  func folded(_ groups: [ShareTable.Group]) -> [ShareTable.Group] {
    var folded: [ShareTable.Group] = []
    var first: String?
    for group in groups {
      guard group.opinions == 0, let month = group.value, let last = folded.last, last.opinions == 0, last.value != nil
      else {
        first = group.opinions == 0 ? group.value : nil
        folded.append(group)
        continue
      }
      let span = self("issues.dates", ["first": first ?? month, "last": month])
      folded[folded.count - 1] = ShareTable.Group(value: span, opinions: 0, shares: group.shares)
    }
    return folded
  }

  /// Why there are no shares at all, or none of small groups, said once; nil where all have some.
  func fewNote(_ table: ShareTable) -> String? {
    if table.isSmall {
      return self(
        "report.opinions.fewAll", ["count": String(table.opinions), "limit": String(Figures.smallestGroup)])
    }
    return table.hasSmallGroups ? self("report.opinions.fewNote", ["limit": String(Figures.smallestGroup)]) : nil
  }
}
