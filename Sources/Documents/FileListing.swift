internal import UnicodeText
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
  public static let markerName = ".tingyin"

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

/// Tells what an input is by its name, its first bytes and the purpose.
struct FileClassifier {
  enum Verdict {
    case entry(FileListing.Kind)
    /// An input of which the reader should be told how it is read, and how else it could be.
    case noted(FileListing.Kind, Message)
    /// A speech with a table of opinions in it.
    case opinionsAndSpeech
    /// A table that Tingyin has written, named by the user.
    case ownTable
    case leftOut(Message)
    case problem(Problem)
  }

  static let headSize = 64 << 10
  private static let notesAboutTheFolder: Set<String> = ["sources.md", "readme.md", "readme.txt", "readme", "license"]

  let purpose: FileListing.Purpose
  let charset: CharsetChoice
  let columns: ColumnChoice
  var takesOwnTables = false

  /// What kind of file an input is.
  static func format(of input: Input) throws(Problem) -> InputFormat {
    do {
      return try input.format()
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(Message("file.failed", ["reason": "\(error)"]), in: input.name)
    }
  }

  /// - Parameter isNamed: the user named the file; then an unknown extension is no reason to leave it out.
  func classify(_ input: Input, _ format: InputFormat, isNamed: Bool) -> Verdict {
    let name = String(decoding: FilePath(input.name).lastComponent, as: UTF8.self).lowercased()
    if !isNamed && Self.notesAboutTheFolder.contains(name) { return .leftOut(Message("walk.aboutTheFolder")) }
    if let refusal = format.refusal {
      // A picture beside the texts is no text that could not be read.
      let isText = isNamed || (format != .image && format != .archive)
      return isText ? .problem(Problem(refusal, in: input.name)) : .leftOut(refusal)
    }
    do {
      if try input.isEmpty(), !isNamed || purpose == .report { return .leftOut(Message("walk.empty")) }
      return try verdict(format, input, isNamed: isNamed)
    } catch let problem as Problem {
      return .problem(problem.named(input.name))
    } catch {
      return .problem(Problem(Message("file.failed", ["reason": "\(error)"]), in: input.name))
    }
  }

  private func verdict(_ format: InputFormat, _ input: Input, isNamed: Bool) throws -> Verdict {
    switch (format, purpose) {
    case (.csv, .tables), (.tsv, .tables), (.spreadsheet, .tables): return .entry(.survey)
    case (_, .tables): return isNamed ? .entry(.survey) : .leftOut(Message("walk.notATable"))
    case (.csv, .speeches), (.tsv, .speeches), (.jsonLines, .speeches):
      return isNamed ? .entry(.speech) : .leftOut(Message("walk.notASpeech"))
    case (.csv, _), (.tsv, _):
      return table(try columns(of: input), isNamed: isNamed)
    case (.spreadsheet, .speeches):
      let problem = Problem(Message("walk.workbook"), in: input.name)
      return isNamed ? .problem(problem) : .leftOut(Message("walk.notASpeech"))
    case (.spreadsheet, _):
      do {
        return table(try SheetTable(input, choice: columns, needsText: true).columns, isNamed: isNamed)
      } catch let problem as Problem where problem.message.key == "sheet.missing" {
        // Whoever reads it says so, and knows by then whose names its sheets bear.
        return .entry(.opinions)
      }
    case (.word, _): return word(input, isNamed: isNamed)
    case (.pdf, .opinions):
      return isNamed ? .problem(Problem(Message("walk.noTable"), in: input.name)) : .leftOut(Message("walk.noTable"))
    case (.pdf, _): return .entry(.speech)
    case (.jsonLines, _):
      return try ownLines(input) ? ownTable(isNamed: isNamed) : .entry(.opinions)
    case (.text, .opinions) where !isNamed:
      if try isHeadedList(input) { return .entry(.opinions) }
      let isList = try namesListOfOpinions(input) && shape(of: input).isList
      return isList ? .noted(.opinions, Message("walk.opinionLines")) : .leftOut(Message("walk.notOpinions"))
    case (.text, .opinions): return .entry(.opinions)
    case (.text, .report): return try text(input)
    case (.text, .comparison): return .entry(try kind(ofText: input))
    case (.text, _), (.markdown, .speeches), (.markdown, .report), (.markdown, .comparison):
      return .entry(.speech)
    case (.markdown, .opinions): return isNamed ? .entry(.opinions) : .leftOut(Message("walk.notOpinions"))
    case (.yaml, .report): return .entry(.profile)
    case (_, .report) where isNamed, (_, .comparison) where isNamed: return .entry(try kind(ofText: input))
    case _ where isNamed: return .entry(purpose == .opinions ? .opinions : .speech)
    default: return .leftOut(Message("walk.unknownKind"))
    }
  }

  /// What cannot be read here is found out by whoever reads it as a speech.
  private func word(_ input: Input, isNamed: Bool) -> Verdict {
    if purpose == .speeches && isNamed { return .entry(.speech) }
    let found = (try? WordDocument.read(input)).map { WordOpinions($0, choice: columns) }
    let hasOpinions = found.map { !$0.tables.isEmpty } ?? false
    switch purpose {
    case .speeches:
      let isListOnly = hasOpinions && found?.speech == nil
      return isListOnly ? .leftOut(Message("walk.notASpeech")) : .entry(.speech)
    case .opinions:
      if hasOpinions || found == nil { return .entry(.opinions) }
      return isNamed ? .problem(Problem(Message("walk.noTable"), in: input.name)) : .leftOut(Message("walk.noTable"))
    case .report, .comparison, .tables:
      if !hasOpinions { return .entry(.speech) }
      return found?.speech == nil ? .entry(.opinions) : .opinionsAndSpeech
    }
  }

  /// A text among speeches and opinions: by its columns, else by its name together with the shape of its lines.
  private func text(_ input: Input) throws -> Verdict {
    let kind = try kind(ofText: input)
    guard kind == .speech else { return .entry(kind) }
    if try isHeadedList(input) { return .entry(.opinions) }
    let shape = try shape(of: input)
    guard namesListOfOpinions(input) else {
      return shape.isStrikinglyList ? .noted(.speech, Message("walk.perhapsOpinions")) : .entry(.speech)
    }
    if shape.isList { return .noted(.opinions, Message("walk.opinionLines")) }
    return shape.mayBeList ? .noted(.speech, Message("walk.perhapsOpinions")) : .entry(.speech)
  }

  private func namesListOfOpinions(_ input: Input) -> Bool {
    let parts = input.name.split(separator: "/").map(String.init)
    guard let file = parts.last else { return false }
    return ColumnNames.shared.namesListOfOpinions(file, in: parts.dropLast().last)
  }

  private func shape(of input: Input) throws -> OpinionListShape {
    let size = try input.head(Self.headSize).count
    return OpinionListShape(String(decoding: try head(of: input), as: UTF8.self), isWhole: size < Self.headSize)
  }

  /// What a text holds whose name does not tell: opinions or ratings when its columns say so, otherwise it is a speech.
  private func kind(ofText input: Input) throws -> FileListing.Kind {
    let text = try head(of: input)
    if Blank.trimmed(text[...]).starts(with: Array("{\"".utf8)) { return .opinions }
    let map = TableHead(text, fileExtension: input.fileExtension, choice: columns).columns
    if map[.text] != nil && map.header.count > 1 { return .opinions }
    return map.isSurvey && map.isKnown ? .survey : .speech
  }

  /// Whether a text has the name of a column of opinions above it, alone or among others.
  private func isHeadedList(_ input: Input) throws -> Bool {
    let head = TableHead(try head(of: input), fileExtension: input.fileExtension, choice: columns)
    return head.columns[.text] != nil && (head.columns.header.count > 1 || head.headerRow == 1)
  }

  private func table(_ columns: ColumnMap, isNamed: Bool) -> Verdict {
    if columns.isOwn { return ownTable(isNamed: isNamed) }
    return .entry(columns.isSurvey ? .survey : .opinions)
  }

  private func ownTable(isNamed: Bool) -> Verdict {
    if takesOwnTables { return .entry(.opinions) }
    return isNamed ? .ownTable : .leftOut(Message("walk.ownTable"))
  }

  /// Whether the first line is a judged opinion.
  private func ownLines(_ input: Input) throws -> Bool {
    let line = try input.head(Self.headSize).prefix { $0 != Byte.lineFeed }
    return JSONOpinions.keys(of: line).map { ColumnNames.shared.isOwn($0.map(ColumnNames.folded)) } ?? false
  }

  private func columns(of input: Input) throws -> ColumnMap {
    TableHead(try head(of: input), fileExtension: input.fileExtension, choice: columns).columns
  }

  private func head(of input: Input) throws -> [UInt8] {
    var text: [UInt8] = []
    try? input.head(Self.headSize).withUnsafeBufferPointer { head in
      // The head may end inside a character; only its header matters.
      try CharsetDecoder(charset).decode(head, isLast: true) { piece in
        if case .text(let bytes) = piece { text += bytes }
      }
    }
    return text
  }
}

extension FileListing.Entry {
  fileprivate func isOpinions(in file: FileStatus.Identity) -> Bool {
    kind == .opinions && input.path.flatMap { FileStatus($0) }?.identity == file
  }
}
