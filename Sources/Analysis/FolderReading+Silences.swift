import Checking
import Documents
import Reporting
import Wording

// Findings that a file beside the speeches lets stand.
extension FolderReading {
  /// The files of that kind beside what is read, and in its zip files; what lies in memory has none beside it.
  ///
  /// - Parameter roots: files and folders on the disk that the user named.
  /// - Throws: a `Problem` or `Problems` when one of them cannot be used.
  func silences(beside roots: [String]) throws -> SilenceFiles {
    let documents = listing.inputs(.speech).filter(\.isOnDisk).map(\.name)
    let found = try SilenceFiles(beside: roots, documents: documents, archived: listing.silences)
    return settings.redactor.map(found.masked) ?? found
  }

  /// The speeches without what is let stand; what an entry says that silences nothing is told with its file.
  mutating func letStand(
    _ speeches: [Report.SpeechSection], by silences: SilenceFiles, _ profiles: [ReviewProfile]
  ) -> [Report.SpeechSection] {
    let (left, notes) = silences.applied(to: speeches, checks: Set(Check.allCases), profiles: profiles)
    for source in silences.sources {
      inputs.add(.silence, file: source.name, notes: notes.filter { $0.input == source.name })
    }
    return left
  }
}
