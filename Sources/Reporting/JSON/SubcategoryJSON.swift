import Classification

/// The parts of a category in the machine format. Below 30 opinions of the category only counts are told: share, ends
/// and method are null. A part that is divided in its turn has children as well.
struct SubcategoryJSON {
  private let category: Classification.Category

  init(_ category: Classification.Category) { self.category = category }

  func shares(_ children: [SubcategoryShare]) -> JSONValue {
    .array(
      children.map { child in
        let own = child.subcategory.map { category.subcategories[$0] }
        let fields: [(key: String, value: JSONValue)] = [
          ("subcategory", .text(orNull: own?.id)), ("label", .text(orNull: own?.label)),
          ("count", .integer(child.count)), ("share", number(child.estimate?.share)),
          ("low", number(child.estimate?.low)), ("high", number(child.estimate?.high)),
          ("method", .text(orNull: child.estimate?.method.rawValue)),
          ("audited", child.audited.map(JSONValue.integer) ?? .null),
        ]
        return .object(child.children.isEmpty ? fields : fields + [("children", shares(child.children))])
      })
  }

  private func number(_ share: Double?) -> JSONValue { share.map(JSONValue.share) ?? .null }
}
