public import TextModel
public import Wording

/// Looks up opinions among known issues as they come, and keeps what has to be said of it.
public struct KnownIssueLookup: Sendable {
  private static let named = 5

  /// What is looked up.
  public let known: KnownIssues
  private var met: Set<String> = []
  private var repeated: (ids: [String], all: Set<String>) = ([], [])

  /// - Parameter known: what is known before any opinion came.
  public init(_ known: KnownIssues) { self.known = known }

  /// Where the next opinion belongs; nil when nobody said, or when an earlier one bears its identifier: a number that
  /// begins anew in every file means the first file.
  public mutating func place(of opinion: Opinion) -> KnownIssues.Place? {
    guard let place = known[opinion.id] else { return nil }
    guard met.insert(opinion.id).inserted else {
      if repeated.all.insert(opinion.id).inserted { repeated.ids.append(opinion.id) }
      return nil
    }
    return place
  }

  /// What is to be said when all opinions have come: identifiers that none bears, and those that several bear.
  public var warnings: [Message] {
    let found = [("issues.absent", absent), ("issues.repeated", repeated.ids)].filter { !$0.1.isEmpty }
    return found.map { key, ids in
      Message(key, ["file": known.file, "count": String(ids.count), "ids": Self.named(ids)])
    }
  }

  /// Identifiers that no opinion bore so far, in the order of the file.
  public var absent: [String] { known.ids.filter { !met.contains($0) } }

  /// The first few of some identifiers.
  public static func named(_ ids: [String]) -> String {
    ids.prefix(named).joined(separator: "、") + (ids.count > named ? " …" : "")
  }
}
