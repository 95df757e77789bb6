import DataFiles

extension CodingScheme {
  /// Hexadecimal SHA-256 of everything in the scheme that a model depends on: its categories in order, their groups,
  /// weights, phrases and exclusions. Titles, descriptions and the layout of the file do not matter.
  package var digest: String {
    var bytes: [UInt8] = []
    func add(_ text: String) {
      bytes += Array(text.utf8)
      bytes.append(0)
    }
    for category in categories {
      add("category")
      add(category.id)
      for group in category.groups {
        add("group")
        add(String(group.weight))
        for phrase in group.phrases { add(phrase) }
      }
      add("exclude")
      for expression in category.exclude { add(expression) }
    }
    add(String(other))
    return sha256(bytes)
  }
}
