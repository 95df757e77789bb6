public import Documents
public import Privacy
import TextModel
public import UnicodeText
public import Wording

extension Redactor {
  /// A redactor that also masks, everywhere in some inputs, the full names that stand beside a title or a cue anywhere
  /// in them, and tells units and channels apart whose masked names would be one. Reads the inputs once, a block at a
  /// time; what cannot be read is left for whoever reads them again.
  ///
  /// - Parameter listings: inputs that can be read more than once, see `FileListing.rereadable`.
  /// - Returns: the redactor, and what the user should know.
  public func knowingNames(
    in listings: [FileListing], charset: CharsetChoice = .auto, columns: ColumnChoice = .usual
  ) -> (redactor: Redactor, notes: [Problem]) {
    var names = FoundNames(self, words: Self.wordsLikeNames)
    for entry in listings.flatMap(\.entries) {
      // Messages name sheets that nobody reads, and names stand beside their titles on these too.
      try? WorkbookTexts.read(entry.input, name: { names.add(sheet: $0) }) { names.add(Document(name: "", text: $0)) }
      switch entry.kind {
      case .opinions:
        let reading = try? OpinionReader(charset: charset, columns: columns).read(entry.input) { names.add($0) }
        for person in reading?.people ?? [] { names.add(person: person) }
      case .speech:
        _ = try? LineBlockReader(charset: charset, leavingOutOpinions: columns).read(entry.input) {
          names.add(Document(name: "", utf8: $0.utf8))
        }
      case .survey: if let table = try? TableReader(charset: charset).read(entry.input) { Self.add(table, to: &names) }
      case .profile: break
      }
    }
    let most = String(FoundNames.most)
    return (names.masking(), names.isFull ? [Problem(Message("privacy.tooManyNames", ["most": most]))] : [])
  }

  private static func add(_ table: TableReader.Table, to names: inout FoundNames) {
    let unit = table.column(.unit)
    for name in table.header { names.add(Document(name: "", text: name)) }
    let people = Set(table.header.indices.filter(table.namesPeople))
    for row in table.rows {
      for column in table.header.indices {
        guard let cell = row[column] else { continue }
        if people.contains(column) { names.add(person: cell) }
        if column == unit { names.add(group: cell) } else { names.add(Document(name: "", text: cell)) }
      }
    }
  }

  /// Words that might otherwise be taken for a surname and a given name.
  private static var wordsLikeNames: Set<[UInt32]> {
    var words: Set<[UInt32]> = []
    _ = CJKDictionary.forEachWord { word, _ in
      if (2...3).contains(word.count) { words.insert(word.map(UInt32.init)) }
    }
    return words
  }
}
