import DataFiles
public import Wording

/// What is examined in a scheme, whoever made it; the reader of YAML says where in a file it stands.
extension CodingScheme {
  /// What is wrong with the scheme, as a written one is examined; none where nothing is.
  ///
  /// One that is made in code is taken as it is: ask before it is used. Each problem is placed by the ids on the way to
  /// what it is about (`scheme/category/group`).
  public func problems() -> [Problem] {
    var problems: [Problem] = []
    func note(_ faults: [Fault], _ path: [String]) {
      problems += faults.map { Problem($0.message, in: ([id] + path).joined(separator: "/")) }
    }
    note(Fault.missing(["id": id, "title": title]) + Self.faults(of: categories), [])
    for (category, repeats) in zip(categories, Self.repeats(in: categories)) {
      note(Fault.missing(["id": category.id, "label": category.label]) + [repeats].compactMap(\.self), [category.id])
      var list = SubcategoryList()
      for subcategory in category.subcategories {
        let missing = Fault.missing(["id": subcategory.id, "label": subcategory.label])
        note(missing + list.faults(adding: subcategory), [category.id, subcategory.id])
      }
      for group in category.groups {
        note(group.faults + [list.fault(of: group)].compactMap(\.self), [category.id, group.name])
      }
    }
    return problems
  }

  /// What is wrong with the categories as a whole.
  static func faults(of categories: [Category]) -> [Fault] {
    categories.count < 2 ? [Fault(Message("scheme.tooFew"))] : []
  }

  /// For each category that one before it has its id, or its label.
  static func repeats(in categories: [Category]) -> [Fault?] {
    var (ids, labels): (Set<String>, Set<String>) = ([], [])
    return categories.map { category in
      if !ids.insert(category.id).inserted { return Fault(Message("scheme.repeatedCategory", ["id": category.id])) }
      guard !labels.insert(category.label).inserted, !category.label.isEmpty else { return nil }
      return Fault(Message("scheme.repeatedLabel", ["label": category.label]))
    }
  }
}

extension PhraseGroup {
  var faults: [Fault] { (phrases.isEmpty ? [.missing("phrases")] : []) + weightFaults }

  var weightFaults: [Fault] {
    weight > 0 && weight <= Self.mostWeight ? [] : [Fault(Message("scheme.weightOutOfRange"), at: "weight")]
  }
}
