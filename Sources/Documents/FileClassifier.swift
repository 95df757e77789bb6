internal import UnicodeText
internal import Wording

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
    if !isNamed, OwnReports.contains(input, format) { return .leftOut(Message("walk.ownReport")) }
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
    if purpose == .tables {
      let isTable = [.csv, .tsv, .spreadsheet].contains(format)
      return isTable || isNamed ? .entry(.survey) : .leftOut(Message("walk.notATable"))
    }
    switch format {
    case .csv, .tsv:
      return purpose == .speeches ? asSpeech(isNamed: isNamed) : table(try columns(of: input), isNamed: isNamed)
    case .jsonLines where purpose == .speeches: return asSpeech(isNamed: isNamed)
    case .jsonLines: return try ownLines(input) ? ownTable(isNamed: isNamed) : .entry(.opinions)
    case .spreadsheet: return try workbook(input, isNamed: isNamed)
    case .word: return word(input, isNamed: isNamed)
    case .pdf: return purpose == .opinions ? withoutTable(input, isNamed: isNamed) : .entry(.speech)
    case .text: return try plainText(input, isNamed: isNamed)
    case .markdown where purpose == .opinions:
      return isNamed ? .entry(.opinions) : .leftOut(Message("walk.notOpinions"))
    case .markdown: return .entry(.speech)
    case .yaml where purpose == .report: return .entry(.profile)
    default: return isNamed ? .entry(try namedKind(input)) : .leftOut(Message("walk.unknownKind"))
    }
  }

  /// A table or lines of records among speeches.
  private func asSpeech(isNamed: Bool) -> Verdict { isNamed ? .entry(.speech) : .leftOut(Message("walk.notASpeech")) }

  /// Where opinions are asked for and a file cannot hold a table of them.
  private func withoutTable(_ input: Input, isNamed: Bool) -> Verdict {
    isNamed ? .problem(Problem(Message("walk.noTable"), in: input.name)) : .leftOut(Message("walk.noTable"))
  }

  private func workbook(_ input: Input, isNamed: Bool) throws -> Verdict {
    if purpose == .speeches {
      return isNamed
        ? .problem(Problem(Message("walk.workbook"), in: input.name)) : .leftOut(Message("walk.notASpeech"))
    }
    do {
      return table(try SheetTable(input, choice: columns, needsText: true).columns, isNamed: isNamed)
    } catch let problem as Problem where problem.message.key == "sheet.missing" {
      // Whoever reads it says so, and knows by then whose names its sheets bear.
      return .entry(.opinions)
    }
  }

  private func plainText(_ input: Input, isNamed: Bool) throws -> Verdict {
    switch purpose {
    case .opinions:
      if try isNamed || isHeadedList(input) { return .entry(.opinions) }
      let isList = try namesListOfOpinions(input) && shape(of: input).isList
      return isList ? .noted(.opinions, Message("walk.opinionLines")) : .leftOut(Message("walk.notOpinions"))
    case .report: return try text(input)
    case .comparison: return .entry(try kind(ofText: input))
    case .speeches, .tables: return .entry(.speech)
    }
  }

  /// What a file of a kind without rules of its own is taken for where the user has named it.
  private func namedKind(_ input: Input) throws -> FileListing.Kind {
    switch purpose {
    case .report, .comparison: try kind(ofText: input)
    case .opinions: .opinions
    case .speeches, .tables: .speech
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
      return hasOpinions || found == nil ? .entry(.opinions) : withoutTable(input, isNamed: isNamed)
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
