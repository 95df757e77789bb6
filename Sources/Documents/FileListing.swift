public import Wording

/// The inputs that FILES on a command line stand for, each with what it is.
public struct FileListing: Sendable {
  /// What an input holds.
  public enum Kind: Sendable, Hashable {
    case speech
    case opinions
    /// A table of ratings rather than opinions.
    case survey
    case profile
  }

  /// What the files are wanted for; decides about kinds that a file's name leaves open.
  public enum Purpose: Sendable {
    /// Speeches only: `.txt`, `.md`, `.docx` and `.pdf`.
    case speeches
    /// Opinions only: tables, workbooks, JSON Lines, and `.txt` with one opinion a line; in a folder only such a `.txt`
    /// that has the name of its column above it, or is called a list of opinions and looks like one.
    case opinions
    /// Both: a `.txt` is a speech unless the name of a column of opinions stands above it, or it is called a list of opinions
    /// and looks like one.
    case report
    /// Both, to be compared among their own kind: a `.txt` is a speech, and nothing else is wanted.
    case comparison
    /// Tables whatever they hold, each as a survey.
    case tables
  }

  /// One input.
  public struct Entry: Sendable {
    /// What is to be read.
    public let input: Input
    /// What it holds, decided by its name, its first bytes and the purpose.
    public let kind: Kind
  }

  /// What is to be read, in a stable order: arguments as given, the files of a folder by the bytes of their paths.
  public internal(set) var entries: [Entry] = []
  /// What could not be read: missing, forbidden, or of a kind without a reader.
  public internal(set) var problems: [Problem] = []
  /// What was left out on purpose, and why.
  public internal(set) var notes: [Problem] = []

  /// The files in archives that say which findings are let stand; those in folders are found by their names.
  public internal(set) var silences: [Input] = []

  /// The hidden list, in a folder of results, of what was written there: digest, two blanks and name on each line.
  package static let markerName = ".tingyin"

  /// The names of the results in a folder, so that a report is not read as material of the next one.
  static func written(in folder: FilePath) -> Set<[UInt8]> {
    let list = try? Input.file(folder.appending(Array(markerName.utf8))).head(64 << 10)
    let names = (list ?? []).split(separator: Byte.lineFeed).compactMap { line -> [UInt8]? in
      line.count > 66 ? Array(line.dropFirst(66)) : nil
    }
    return Set(names)
  }

  /// Whether a file lies in folders only because Tingyin looks for it or puts it there: then nobody asks what became
  /// of it.
  static func isOwn(_ name: [UInt8]) -> Bool { name == Array("tingyin-silence.yaml".utf8) }

  /// Whether a file or folder is not for people: hidden, the mark of an open office file, or what a Mac adds to
  /// archives.
  static func isHidden(_ name: some Collection<UInt8>) -> Bool {
    name.first == UInt8(ascii: ".") || name.starts(with: Array("~$".utf8)) || name.elementsEqual(Array("__MACOSX".utf8))
  }

  /// No inputs at all.
  public static let none = FileListing()

  /// Without the table of opinions that is the filled audit sheet; where nothing else is there the sheet holds them all.
  func without(_ audit: FileStatus.Identity?) -> FileListing {
    guard let audit else { return self }
    let (others, sheets) = (entries.filter { !$0.isOpinions(in: audit) }, entries.filter { $0.isOpinions(in: audit) })
    guard others.contains(where: { $0.kind == .opinions }) else { return self }
    var listing = self
    listing.entries = others
    let names = Set(sheets.map(\.input.name))
    listing.notes.removeAll { $0.input.map(names.contains) ?? false }
    listing.notes += names.sorted().map { Problem(Message("walk.audit"), in: $0) }
    return listing
  }

  /// - Throws: a `Problem` when a path is that of a file which is listed, or of one of some others.
  public func checkNotRead(_ output: String, nor others: [String]) throws(Problem) {
    guard let file = FileStatus(FilePath(output)), file.kind == .regular else { return }
    let read = entries.compactMap(\.input.path) + others.map { FilePath($0) }
    if read.contains(where: { FileStatus($0)?.identity == file.identity }) {
      throw Problem(Message("output.isInput"), in: output)
    }
  }

  /// The inputs of one kind.
  public func inputs(_ kind: Kind) -> [Input] { entries.filter { $0.kind == kind }.map(\.input) }
}

extension FileListing.Entry {
  fileprivate func isOpinions(in file: FileStatus.Identity) -> Bool {
    kind == .opinions && input.path.flatMap { FileStatus($0) }?.identity == file
  }
}
