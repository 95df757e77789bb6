public import TextModel
public import Wording

/// Looks up opinions among known issues as they come, and keeps what has to be said of it.
public struct KnownIssueLookup: Sendable {
  private static let named = 5

  /// What is looked up.
  public let known: KnownIssues
  private var met: Set<String> = []
  /// Numbers whose opinion was another than the line says.
  private var others: (ids: [String], all: Set<String>) = ([], [])
  private var repeated: (ids: [String], all: Set<String>) = ([], [])

  /// - Parameter known: what is known before any opinion came.
  public init(_ known: KnownIssues) { self.known = known }

  /// Where the next opinion belongs; nil when nobody said, or when the text that the file keeps of it is that of another,
  /// or when an earlier one bears its identifier: a number that begins anew in every file means the first file.
  public mutating func place(of opinion: Opinion) -> KnownIssues.Place? {
    guard let place = known[opinion.id] else { return nil }
    if !met.contains(opinion.id), known.text(of: opinion.id)?.isContradicted(by: opinion.text) == true {
      if others.all.insert(opinion.id).inserted { others.ids.append(opinion.id) }
      return nil
    }
    guard met.insert(opinion.id).inserted else {
      if repeated.all.insert(opinion.id).inserted { repeated.ids.append(opinion.id) }
      return nil
    }
    return place
  }

  /// What is to be said when all opinions have come: identifiers that another opinion bears, or none, or several.
  public var warnings: [Message] {
    let contradicted = others.ids.filter { !met.contains($0) }
    let missing = absent.filter { !others.all.contains($0) }
    let found = [("issues.contradicted", contradicted), ("issues.absent", missing), ("issues.repeated", repeated.ids)]
    return found.filter { !$0.1.isEmpty }.map { key, ids in
      let example = known.text(of: ids[0])?.text ?? ""
      return Message(
        key, ["file": known.file, "count": String(ids.count), "ids": Self.named(ids), "id": ids[0], "text": example],
        followedBy: key == "issues.absent" ? unproven : [])
    }
  }

  /// That lines were used without a beginning to check them by: where others of the file name no opinion, numbers may have
  /// been given anew.
  private var unproven: [Message] {
    let count = met.count { known.text(of: $0) == nil }
    return count == 0 ? [] : [Message("issues.unproven", ["count": String(count)])]
  }

  /// Identifiers whose opinion has not come so far, in the order of the file.
  public var absent: [String] { known.ids.filter { !met.contains($0) } }

  /// The first few of some identifiers.
  public static func named(_ ids: [String]) -> String {
    ids.prefix(named).joined(separator: "、") + (ids.count > named ? " …" : "")
  }
}
