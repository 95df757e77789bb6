package import TextModel

/// What the name of a matter stands for, so that a text can be asked whether it speaks of just that.
package struct MatterName: Sendable {
  /// Share of the pairs of a name that a text which names the matter has.
  private static let leastShare = 0.5

  private let table: SubjectTable
  private let name: [UInt32]
  /// The things that it names, and the words for them.
  private let (subjects, words): (Set<Int>, Set<Int>)
  /// Pairs of characters by which a name is known that names no thing.
  private let pairs: Set<UInt32>

  /// - Parameter isGiven: whether a person gave the name, who may have called the matter by words that nobody uses.
  init(_ name: String, _ table: SubjectTable, isGiven: Bool) {
    let text = FoldedText(Document(name: "", text: name), table: table.folding)
    let named = table.named(in: text, text.scalars.indices)
    (self.table, self.name) = (table, text.scalars)
    let called = named.isEmpty ? table.called(in: text).map(\.subject) : []
    (subjects, words) = (Set(named.map(\.subject) + called), Set(named.map(\.word)))
    let telling = CharacterPairs.all(in: text.scalars).filter(CommonWords.shared.isTelling)
    pairs = isGiven || !subjects.isEmpty ? [] : Set(telling)
  }

  /// Whether a text speaks of what is named, in this word or another for the same thing, as far as a name tells what
  /// that is.
  package func isSpokenOf(in text: FoldedText) -> Bool {
    if subjects.isEmpty && pairs.isEmpty || isWritten(in: text) { return true }
    return table.named(in: text, text.scalars.indices).contains { subjects.contains($0.subject) }
      || table.called(in: text).contains { subjects.contains($0.subject) } || share(in: text) > 0
  }

  /// Whether a text names things, and none of them is what is named; nothing is known of a name without a thing.
  package func isOfOthers(_ text: FoldedText) -> Bool {
    guard !subjects.isEmpty else { return false }
    let named = table.named(in: text, text.scalars.indices)
    return !named.isEmpty && !named.contains { subjects.contains($0.subject) }
  }

  /// Whether a heading names the matter: by the very name, by the word for the thing, by what the table calls it, or by
  /// most of it.
  package func isNamed(in heading: FoldedText) -> Bool {
    isWritten(in: heading) || share(in: heading) >= Self.leastShare
      || table.named(in: heading, heading.scalars.indices).contains { words.contains($0.word) } || isCalled(in: heading)
  }

  /// 道路, 关于道路问题 for 的路: what the table calls things is wide, and other words beside it (道路交通安全员) make it
  /// another matter.
  private func isCalled(in heading: FoldedText) -> Bool {
    let pairs = CharacterPairs.all(in: heading.scalars).count(where: CommonWords.shared.isTelling)
    return table.called(in: heading).contains { subjects.contains($0.subject) && 2 * $0.length > pairs }
  }

  /// Whether the very name stands in a text.
  package func isWritten(in text: FoldedText) -> Bool {
    guard name.count > 1, text.scalars.count >= name.count else { return false }
    return (0...text.scalars.count - name.count).contains { text.scalars[$0...].starts(with: name) }
  }

  private func share(in text: FoldedText) -> Double {
    guard !pairs.isEmpty else { return 0 }
    return Double(CharacterPairs.all(in: text.scalars).count(where: pairs.contains)) / Double(pairs.count)
  }
}

extension Matters {
  /// What the name of a matter stands for.
  package func naming(of matter: Matter) -> MatterName { MatterName(matter.name, subjects, isGiven: matter.isGiven) }
}
