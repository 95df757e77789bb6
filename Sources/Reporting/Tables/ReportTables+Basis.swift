import Classification
import TextModel
import Wording

// What the figures are divided into and what they rest on: rules of surveys, subcategories, copies and files.
extension ReportTables {
  static let ruleHead = [
    "survey", "unit", "rule", "outcome", "count", "base", "threshold", "consequence", "message", "caveats",
  ]
  static let subcategoryHead = [
    "dimension", "value", "category", "subcategory", "label", "count", "share", "low", "high", "method", "audited",
  ]
  static let copyHead = ["opinions", "exact", "text", "ids", "sources"]
  static let fileHead = ["file", "role", "charset", "count", "lostRows", "notes"]

  /// What each rule says of each unit; the first is all together where there are several.
  func rules(_ section: Report.SurveySection, _ words: Words) -> [[String]] {
    let says = SurveyWords(section: section, words: words)
    return says.units.flatMap { unit in
      unit.verdicts.map { verdict in
        [
          section.rules.title, says.name(unit), verdict.rule.id, verdict.outcome.code, String(verdict.count),
          String(verdict.base), verdict.rule.threshold.text, verdict.rule.consequence, words(verdict.message),
          verdict.caveats.map { words($0) }.joined(separator: "; "),
        ]
      }
    }
  }

  /// Those with opinions; a whole stands before its parts, what belongs to no part bears the whole's name and a slash.
  func subcategories(_ section: Report.OpinionSection) -> [[String]] {
    let overall = section.table.shares.flatMap { rows($0, ["all", ""], section.scheme) }
    let groups = section.table.groups.flatMap { dimension, groups in
      groups.flatMap { group in
        group.shares.flatMap { rows($0, [dimension.rawValue, group.value ?? ""], section.scheme) }
      }
    }
    return overall + groups
  }

  private func rows(_ share: Prevalence, _ place: [String], _ scheme: CodingScheme) -> [[String]] {
    rows(share.children, of: nil, place, scheme.categories[share.category])
  }

  private func rows(
    _ children: [SubcategoryShare], of outer: Int?, _ place: [String], _ category: Classification.Category
  ) -> [[String]] {
    children.filter(\.isShown).flatMap { child -> [[String]] in
      let path = child.subcategory.map { category.path(to: $0) } ?? outer.map { category.path(to: $0) } ?? []
      let end = child.subcategory == nil ? "/" : ""
      let estimate = child.estimate
      let figures = [estimate?.share, estimate?.low, estimate?.high].map { $0.map(Self.fraction) ?? "" }
      return [
        place + [
          category.id, path.map(\.id).joined(separator: "/") + end, path.map(\.label).joined(separator: "/") + end,
        ]
          + [String(child.count)] + figures + [estimate?.method.rawValue ?? "", child.audited.map(String.init) ?? ""]
      ] + rows(child.children, of: child.subcategory, place, category)
    }
  }

  func copies(_ group: Report.Duplicates.Group) -> [String] {
    [
      String(group.opinions.count), String(group.exact), group.first.whole, group.opinions.joined(separator: "; "),
      group.places.map(\.name).joined(separator: "; "),
    ]
  }

  func file(_ input: Report.Input, _ language: Language) -> [String] {
    [
      input.file, input.role.rawValue, input.charset?.name ?? "", String(input.count), String(input.lostRows),
      input.noteTexts(in: language).joined(separator: "; "),
    ]
  }
}
