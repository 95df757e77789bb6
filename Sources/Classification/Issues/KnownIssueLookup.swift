package import TextModel
package import Wording

/// Looks up opinions among known issues as they come, and keeps what has to be said of it.
package struct KnownIssueLookup: Sendable {
  private static let named = 5

  /// A line that an opinion was found for.
  private struct Use: Hashable {
    let id: String
    let line: Int
  }

  /// What is looked up.
  package let known: KnownIssues
  private var met: Set<String> = []
  private var used: Set<Use> = []
  /// Numbers whose opinion was another than the line says.
  private var others: (ids: [String], all: Set<String>) = ([], [])
  private var repeated: (ids: [String], all: Set<String>) = ([], [])

  /// - Parameter known: what is known before any opinion came.
  package init(_ known: KnownIssues) { self.known = known }

  /// Where the next opinion belongs; nil when nobody said, or when the text that the file keeps of it is that of another,
  /// or when an earlier one bears its identifier: a number that begins anew in every file means the first file, unless
  /// the file keeps how the opinions begin.
  package mutating func place(of opinion: Opinion) -> KnownIssues.Place? {
    let (id, lines) = (opinion.id, known.lines(of: opinion.id))
    guard !lines.isEmpty else { return nil }
    let fit = lines.indices.filter { lines[$0].text?.isContradicted(by: opinion.text) != true }
    guard !fit.isEmpty else {
      if !met.contains(id), others.all.insert(id).inserted { others.ids.append(id) }
      return nil
    }
    let open = fit.filter { !used.contains(Use(id: id, line: $0)) }
    guard let line = open.first(where: { lines[$0].text?.begins(opinion.text) == true }) ?? open.first else {
      if repeated.all.insert(id).inserted { repeated.ids.append(id) }
      return nil
    }
    used.insert(Use(id: id, line: line))
    met.insert(id)
    return lines[line].place
  }

  /// What is to be said when all opinions have come: identifiers that another opinion bears, or none, or several.
  package var warnings: [Message] {
    let contradicted = others.ids.filter { !met.contains($0) }
    let missing = absent.filter { !others.all.contains($0) }
    let found = [("issues.contradicted", contradicted), ("issues.absent", missing), ("issues.repeated", repeated.ids)]
    return found.filter { !$0.1.isEmpty }.map { key, ids in
      let example = known.lines(of: ids[0]).last?.text?.text ?? ""
      return Message(
        key, ["file": known.file, "count": String(ids.count), "ids": Self.named(ids), "id": ids[0], "text": example],
        followedBy: key == "issues.absent" ? unproven : [])
    }
  }

  /// That lines were used without a beginning to check them by: where others of the file name no opinion, numbers may have
  /// been given anew.
  private var unproven: [Message] {
    let count = met.count { id in known.lines(of: id).contains { $0.text == nil } }
    return count == 0 ? [] : [Message("issues.unproven", ["count": String(count)])]
  }

  /// Identifiers whose opinion has not come so far, in the order of the file.
  package var absent: [String] { known.ids.filter { !met.contains($0) } }

  /// The first few of some identifiers.
  package static func named(_ ids: [String]) -> String {
    ids.prefix(named).joined(separator: "、") + (ids.count > named ? " …" : "")
  }
}
