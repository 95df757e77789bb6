import Classification
import TextModel
import Wording

/// Shares and judged opinions in the machine format.
struct ClassifyJSON {
  let scheme: CodingScheme
  let language: Language

  func shares(_ table: ShareTable, warnings: [Message]) -> JSONValue {
    [
      "opinions": .integer(table.opinions),
      "shares": json(table.shares),
      "groups": .object(table.groups.map { (key: $0.dimension.rawValue, value: json($0.groups)) }),
      "warnings": .array(warnings.map { .text($0.text(in: language)) }),
      "audited": .integer(table.audited),
      "collection": .text(table.collection.rawValue),
      "further": table.further.map(json) ?? .null,
    ]
  }

  private func json(_ further: FurtherCounts) -> JSONValue {
    [
      "several": .integer(further.several),
      "categories": .array(
        further.counts.enumerated().map { category, count in
          ["category": .text(scheme.categories[category].id), "count": .integer(count)]
        }),
    ]
  }

  /// What repeats and recurs in the collection.
  func patterns(
    _ issues: [Report.Issue]?, _ duplicates: Report.Duplicates, _ grouping: Report.IssueGrouping?
  ) -> [(key: String, value: JSONValue)] {
    let json = PatternsJSON()
    let found: [(key: String, value: JSONValue)] = issues.map { [("issues", json.issues($0))] } ?? []
    let totals = grouping.map { [("issueTotals", json.totals($0, listing: issues?.count ?? 0))] } ?? []
    return found + totals + [("duplicates", json.duplicates(duplicates, shares: self.json))]
  }

  private func json(_ groups: [ShareTable.Group]) -> JSONValue {
    .array(
      groups.map {
        [
          "value": .text(orNull: $0.value), "opinions": .integer($0.opinions), "shares": json($0.shares),
          "audited": .integer($0.audited), "tooFew": .bool($0.isSmall),
        ]
      })
  }

  private func json(_ shares: [Prevalence]) -> JSONValue {
    .array(
      shares.map {
        [
          "category": .text(scheme.categories[$0.category].id),
          "label": .text(scheme.categories[$0.category].label),
          "count": .integer($0.count),
          "share": .share($0.share),
          "low": .share($0.low),
          "high": .share($0.high),
          "method": .text($0.method.rawValue),
          "children": SubcategoryJSON(scheme.categories[$0.category]).shares($0.children),
          "audited": $0.audited.map(JSONValue.integer) ?? .null,
        ]
      })
  }

  func judged(_ opinion: Opinion, _ judgement: Judgement) -> JSONValue {
    let finder = PlaceFinder(opinion.text)
    return [
      "id": .text(opinion.id),
      "file": .text(opinion.source.file),
      "sheet": .text(orNull: opinion.source.sheet),
      "table": opinion.source.table.map(JSONValue.integer) ?? .null,
      "row": .integer(opinion.source.row),
      "text": .text(finder.text(opinion.text.range)),
      "category": .text(scheme.categories[judgement.category].id),
      "probability": .share(judgement.probability),
      "secondary": .array(judgement.secondary.map { .text(scheme.categories[$0].id) }),
      "evidence": .array(judgement.evidence.map { self.evidence($0, finder) }),
      "score": judgement.scores.isEmpty ? .null : .share(judgement.scores[judgement.category]),
      "remainder": judgement.scores.isEmpty ? .null : .share(judgement.remainder),
      "scores": .array(judgement.scores.map(JSONValue.share)),
      "review": .bool(judgement.review),
      "subcategory": .text(
        orNull: judgement.subcategory.map { scheme.categories[judgement.category].subcategories[$0].id }),
    ]
  }

  private func evidence(_ evidence: Judgement.Evidence, _ finder: PlaceFinder) -> JSONValue {
    let place = finder.place(evidence.range)
    return [
      "start": .integer(place.start),
      "end": .integer(place.end),
      "text": .text(finder.text(evidence.range)),
      "weight": .share(evidence.weight),
      "category": .text(scheme.categories[evidence.category].id),
    ]
  }
}
