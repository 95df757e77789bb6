import Checking
import Classification
import Reporting

/// The shares of categories and subcategories, overall and of units, channels and months, that quoted ones are held against.
struct MeasuredShares {
  /// A share of some opinions.
  struct Share {
    let label: String
    let measured: Finding.MeasuredShare
    /// As tables show it.
    let shown: Double
    let method: Prevalence.Method
  }

  /// What is found for a quotation.
  enum Result {
    case measured(Share)
    case uncompared(UncomparedReason)
  }

  private let scheme: CodingScheme
  private let table: ShareTable
  /// Those with a name.
  private let groups: [ShareTable.Group]

  init(_ scheme: CodingScheme, _ table: ShareTable) {
    (self.scheme, self.table) = (scheme, table)
    groups = table.groups.flatMap(\.groups).filter { $0.value != nil }
  }

  /// Of all.
  var opinions: Int { table.opinions }

  /// By the index that a scope gives.
  var groupNames: [String] { groups.map { $0.value ?? "" } }

  /// The share of a category or subcategory; of a group only where it is large enough for shares.
  func share(of place: SchemePlace, in scope: ShareScopes.Scope) -> Result {
    switch scope {
    case .all: share(of: place, table.shares, of: table.opinions, group: nil)
    case .group(let index) where !groups[index].isSmall:
      share(of: place, groups[index].shares, of: groups[index].opinions, group: groups[index].value)
    case .group, .part: .uncompared(.part)
    }
  }

  private func share(of place: SchemePlace, _ shares: [Prevalence], of opinions: Int, group: String?) -> Result {
    guard let whole = shares.first(where: { $0.category == place.category }) else { return .uncompared(.part) }
    let category = scheme.categories[place.category]
    guard let inner = place.subcategory else {
      let measured = Finding.MeasuredShare(
        category: category.id, group: group, share: whole.share, low: whole.low, high: whole.high, opinions: opinions,
        method: whole.method.rawValue)
      guard table.opinions >= ShareEstimation.smallestGroup || whole.method.basis == "measured" else {
        return .uncompared(.few)
      }
      return .measured(
        Share(label: category.label, measured: measured, shown: whole.roundedShare, method: whole.method))
    }
    guard let estimate = Self.part(inner, of: whole.children)?.estimate else { return .uncompared(.finer) }
    guard table.opinions >= ShareEstimation.smallestGroup || estimate.method.basis == "measured" else {
      return .uncompared(.few)
    }
    let measured = Finding.MeasuredShare(
      category: category.id, subcategory: category.subcategories[inner].id, group: group, share: estimate.share,
      low: estimate.low, high: estimate.high, opinions: opinions, method: estimate.method.rawValue)
    return .measured(
      Share(
        label: category.subcategories[inner].label, measured: measured, shown: estimate.roundedShare,
        method: estimate.method))
  }

  private static func part(_ subcategory: Int, of parts: [SubcategoryShare]) -> SubcategoryShare? {
    for part in parts {
      if part.subcategory == subcategory { return part }
      if let inner = self.part(subcategory, of: part.children) { return inner }
    }
    return nil
  }
}
