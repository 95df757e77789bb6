internal import Wording

extension FileListing {
  /// The same with some files as texts to be reviewed, read as such whatever else they may seem to hold.
  ///
  /// - Parameter paths: of files, or of folders that stand for the texts in them; those that are listed are not listed
  ///   twice.
  /// - Returns: the listing, and what these files are called in it.
  public func naming(_ paths: [String]) -> (listing: FileListing, names: Set<String>) {
    guard !paths.isEmpty else { return (self, []) }
    let named = FileWalker(.speeches).walk(paths)
    var (listing, names) = (self, Set<String>())
    listing.problems += named.problems
    for entry in named.entries where entry.kind == .speech {
      if let place = listing.entries.firstIndex(where: { $0.input.isSameFile(as: entry.input) }) {
        names.insert(listing.takeAsSpeech(place))
      } else {
        names.insert(entry.input.name)
        listing.entries.append(entry)
      }
    }
    return (listing, names)
  }

  /// Makes one entry of all that a file is listed as, and forgets what was said of how it is read.
  ///
  /// - Returns: its name.
  private mutating func takeAsSpeech(_ place: Int) -> String {
    let input = entries[place].input
    entries[place] = Entry(input: input, kind: .speech)
    let others = entries.indices.filter { $0 != place && entries[$0].input.name == input.name }
    for other in others.reversed() { entries.remove(at: other) }
    notes.removeAll { $0.input == input.name }
    return input.name
  }
}

extension Input {
  /// Whether two paths, or two names of something that lies in no file of its own, mean the same.
  fileprivate func isSameFile(as other: Input) -> Bool {
    guard case .file(let own) = origin, case .file(let its) = other.origin,
      let ownStatus = FileStatus(own), let itsStatus = FileStatus(its)
    else { return name == other.name }
    return ownStatus.identity == itsStatus.identity
  }
}
