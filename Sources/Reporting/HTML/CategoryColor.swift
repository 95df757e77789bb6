import Classification

/// Which of the style sheet's accent colours a category has: seven that people with any colour vision tell apart, in the
/// order of the scheme, and grey for whatever fits no category.
struct CategoryColor {
  private static let count = 7
  let scheme: CodingScheme

  func className(_ category: Int) -> String {
    guard category != scheme.other else { return "c-other" }
    let position = category < scheme.other ? category : category - 1
    return "c\(position % Self.count)"
  }
}
