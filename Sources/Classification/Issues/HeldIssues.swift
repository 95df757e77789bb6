/// The groups that nothing may take apart, those with a given name by it.
struct HeldIssues: Sendable {
  private struct Voice: Hashable {
    let original, group: Int
  }

  /// Numbers of the groups.
  var groups: Set<Int> = []
  /// Names as they were given, by the number of the group.
  private(set) var names: [Int: String] = [:]
  private var numbers: [String: Int] = [:]
  /// Of copies that were put elsewhere than their original the first of each text in a group.
  private var voices: [Voice: Int] = [:]

  /// The group that an opinion belongs to.
  ///
  /// - Parameter next: the number for a new group.
  mutating func group(for place: KnownIssues.Place, next: Int) -> Int {
    guard case .issue(let name) = place else { return next }
    let key = KnownIssues.key(of: name)
    if let number = numbers[key] { return number }
    numbers[key] = next
    names[next] = name
    groups.insert(next)
    return next
  }

  /// Gives every group another number.
  mutating func renumber(_ new: (Int) -> Int) {
    groups = Set(groups.map(new))
    names = Dictionary(names.map { (new($0.key), $0.value) }) { $1 }
    numbers = numbers.mapValues(new)
    voices = Dictionary(voices.map { (Voice(original: $0.key.original, group: new($0.key.group)), $0.value) }) { $1 }
  }

  /// The opinion that a copy stands with in a group where it is known to belong while its original stands elsewhere: the
  /// first copy of the same text there; nil when it is the first, and speaks for itself.
  mutating func voice(of number: Int, copying original: Int, in group: Int) -> Int? {
    let voice = Voice(original: original, group: group)
    if let first = voices[voice] { return first }
    voices[voice] = number
    return nil
  }
}
