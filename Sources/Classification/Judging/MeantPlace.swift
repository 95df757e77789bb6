extension CodingScheme {
  /// Shorter pieces of a label name nothing.
  private static let shortestPiece = 2
  private static let separators: Set<Character> = ["、", "，", ",", "；", ";", "/", "／", "+", "＋", "|", "和", "及", "与"]

  /// What a person means by a label: what `place(named:)` finds, else the one category whose name it is but for case,
  /// blanks and 它 for 他, or of whose label it is a piece that no other category has (作风 for 工作作风). Nil where that
  /// leaves a doubt.
  public func place(meant name: String) -> SchemePlace? {
    if let place = place(named: name) { return place }
    let meant = Self.plain(name)
    guard meant.count >= Self.shortestPiece else { return nil }
    func only(_ condition: (Category) -> Bool) -> SchemePlace? {
      let found = categories.indices.filter { condition(categories[$0]) }
      return found.count == 1 ? SchemePlace(category: found[0]) : nil
    }
    return only { [Self.plain($0.id), Self.plain($0.label)].contains(meant) }
      ?? only { Self.plain($0.label).contains(meant) }
  }

  /// Whether a label names several categories, where one is asked for.
  public func namesSeveral(_ name: String) -> Bool {
    let parts = name.split { Self.separators.contains($0) }
    let places = parts.map { place(meant: String($0)) }
    return parts.count > 1 && !places.contains(nil) && Set(places.compactMap { $0?.category }).count > 1
  }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().filter { !$0.isWhitespace }.map { $0 == "它" ? "他" : $0 })
  }
}
