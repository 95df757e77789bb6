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
    /// Speeches only: `.txt` and `.md`.
    case speeches
    /// Opinions only: tables, JSON Lines, and `.txt` with one opinion a line.
    case opinions
    /// Both: a `.txt` is a speech.
    case report
    /// Both, to be compared among their own kind: a `.txt` is a speech, and nothing else is wanted.
    case comparison
  }

  /// One input.
  public struct Entry: Sendable {
    public let input: Input
    public let kind: Kind
  }

  /// What is to be read, in a stable order: arguments as given, the files of a folder by the bytes of their paths.
  public internal(set) var entries: [Entry] = []
  /// What could not be read: missing, forbidden, or of a kind without a reader.
  public internal(set) var problems: [Problem] = []
  /// What was left out on purpose, and why.
  public internal(set) var notes: [Problem] = []

  /// Whether a file lies in folders only because Tingyin looks for it or puts it there: then nobody asks what became
  /// of it.
  static func isOwn(_ name: [UInt8]) -> Bool { name == Array("tingyin-silence.yaml".utf8) }

  /// The inputs of one kind.
  public func inputs(_ kind: Kind) -> [Input] { entries.filter { $0.kind == kind }.map(\.input) }
}

/// Tells what an input is by its name, its first bytes and the purpose.
struct FileClassifier {
  enum Verdict {
    case entry(FileListing.Kind)
    case leftOut(Message)
    case problem(Problem)
  }

  private static let headSize = 64 << 10
  private static let notesAboutTheFolder: Set<String> = ["sources.md", "readme.md", "readme.txt", "readme", "license"]

  let purpose: FileListing.Purpose
  let charset: CharsetChoice
  let columns: ColumnChoice

  /// - Parameter isNamed: the user named the file; then an unknown extension is no reason to leave it out.
  func classify(_ path: FilePath, isNamed: Bool) -> Verdict {
    let input = Input.file(path)
    let name = String(decoding: path.lastComponent, as: UTF8.self).lowercased()
    if !isNamed && Self.notesAboutTheFolder.contains(name) { return .leftOut(Message("walk.aboutTheFolder")) }
    do throws(Problem) {
      let head = try Self.head(of: input)
      let format = InputFormat(head: head, fileExtension: path.fileExtension)
      if let refusal = format.refusal {
        // A picture beside the texts is no text that could not be read.
        let isText = isNamed || (format != .image && format != .archive)
        return isText ? .problem(Problem(refusal, in: input.name)) : .leftOut(refusal)
      }
      return verdict(format, head, isNamed: isNamed, fileExtension: path.fileExtension)
    } catch {
      return .problem(error)
    }
  }

  private static func head(of input: Input) throws(Problem) -> [UInt8] {
    do {
      return try input.head(headSize)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(Message("file.failed", ["reason": "\(error)"]), in: input.name)
    }
  }

  private func verdict(_ format: InputFormat, _ head: [UInt8], isNamed: Bool, fileExtension: String) -> Verdict {
    switch (format, purpose) {
    case (.csv, .speeches), (.tsv, .speeches), (.jsonLines, .speeches):
      isNamed ? .entry(.speech) : .leftOut(Message("walk.notASpeech"))
    case (.csv, _), (.tsv, _): isSurvey(head, fileExtension) ? .entry(.survey) : .entry(.opinions)
    case (.jsonLines, _): .entry(.opinions)
    case (.text, .opinions): .entry(.opinions)
    case (.text, _), (.markdown, .speeches), (.markdown, .report), (.markdown, .comparison): .entry(.speech)
    case (.markdown, .opinions): isNamed ? .entry(.opinions) : .leftOut(Message("walk.notOpinions"))
    case (.yaml, .report): .entry(.profile)
    case _ where isNamed: .entry(purpose == .opinions ? .opinions : .speech)
    default: .leftOut(Message("walk.unknownKind"))
    }
  }

  private func isSurvey(_ head: [UInt8], _ fileExtension: String) -> Bool {
    var text: [UInt8] = []
    try? head.withUnsafeBufferPointer { head in
      // The head may end inside a character; only its header matters.
      try CharsetDecoder(charset).decode(head, isLast: true) { piece in
        if case .text(let bytes) = piece { text += bytes }
      }
    }
    return TableHead(text, fileExtension: fileExtension, choice: columns).columns.isSurvey
  }
}
