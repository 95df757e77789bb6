import Classification

/// Issues and copies in the machine format.
struct PatternsJSON {
  func issues(_ issues: [Report.Issue]) -> JSONValue { .array(issues.map(json)) }

  func totals(_ grouping: Report.IssueGrouping, listing listed: Int) -> JSONValue {
    let opinions = grouping.opinions(listing: listed)
    return [
      "opinions": .integer(grouping.opinions), "issues": .integer(grouping.sizes.count), "listed": .integer(listed),
      "inListed": .integer(opinions.listed), "inFurther": .integer(opinions.further),
      "alone": .integer(opinions.alone), "halfLife": .share(grouping.halfLife),
    ]
  }

  private func json(_ found: Report.Issue) -> JSONValue {
    let issue = found.issue
    return [
      "id": .text("issue-\(issue.number + 1)"), "name": .text(issue.name), "count": .integer(issue.members.count),
      "distinct": .integer(issue.distinct), "heat": .integer(issue.heat), "strong": .share(issue.strong),
      "units": counts(issue.units), "channels": counts(issue.channels), "firstDate": .text(orNull: issue.firstDate),
      "lastDate": .text(orNull: issue.lastDate), "trend": .text(issue.trend.rawValue),
      "quotation": .text(found.quotation.whole), "quotationId": .text(found.quotation.id),
      "opinions": .array(issue.ids.map(JSONValue.text)),
      "sources": .array(found.places.map(\.json)),
    ]
  }

  private func counts(_ counts: [HotIssue.Count]) -> JSONValue {
    .array(counts.map { ["name": .text($0.name), "count": .integer($0.opinions)] })
  }

  /// - Parameter shares: how shares are written beside it.
  func duplicates(_ duplicates: Report.Duplicates, shares: (([Prevalence]) -> JSONValue)? = nil) -> JSONValue {
    let found: JSONValue = [
      "opinions": .integer(duplicates.opinions), "copies": .integer(duplicates.copies),
      "textsNotCompared": .integer(duplicates.unremembered), "groups": .array(duplicates.groups.map(json)),
    ]
    guard let shares else { return found }
    return found.appending(["sharesWithoutCopies": duplicates.shares.map(shares) ?? .null])
  }

  private func json(_ group: Report.Duplicates.Group) -> JSONValue {
    let found: JSONValue = [
      "count": .integer(group.opinions.count), "exact": .integer(group.exact), "text": .text(group.first.whole),
      "opinions": .array(group.opinions.map(JSONValue.text)), "sources": .array(group.places.map(\.json)),
    ]
    if group.shared.isEmpty { return found }
    return found.appending(["shared": .array(group.shared.map(json))])
  }

  private func json(_ shared: SharedText) -> JSONValue {
    [
      "firstShare": .share(shared.first.share), "share": .share(shared.second.share),
      "longest": .integer(shared.longest),
    ]
  }
}
