internal import Glibc
internal import Wording

/// The text of a .pdf through poppler's program `pdftotext`, which has to be installed; it is run, not linked.
struct PDFText: Sendable {
  private static let program = "pdftotext"

  private let limits: ReadingLimits
  private let searchPath: String

  /// - Parameter searchPath: folders with programs, a colon between them; nil for those of the environment.
  init(limits: ReadingLimits = .usual, searchPath: String? = nil) {
    self.limits = limits
    self.searchPath = searchPath ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
  }

  /// Where the program is; nil when it is not installed.
  var installed: FilePath? {
    searchPath.split(separator: ":").lazy.map { FilePath("\($0)/\(Self.program)") }
      .first { $0.withCString { access($0, X_OK) } == 0 }
  }

  /// The text, lines that only the page's width has broken put together again.
  ///
  /// - Throws: a `Problem` when the program is not installed, fails, takes too long or gives too much, and when the
  ///   file holds no text.
  func read(_ input: Input) throws -> [UInt8] {
    guard let program = installed else { throw Problem(Message("pdf.notInstalled"), in: input.name) }
    let output = try withDescriptor(of: input) { source in
      try ProgramRun(
        program, ["-q", "-enc", "UTF-8", "-eol", "unix", "/dev/fd/0", "-"], input: source,
        seconds: limits.pdfSeconds, bytes: limits.pdfBytes
      ).output(for: input.name)
    }
    let text = Array(String(decoding: output, as: UTF8.self).utf8)
    guard !Blank.isAll(text[...]) else { throw Problem(Message("pdf.noText"), in: input.name) }
    return PDFLines(text).joined
  }

  /// Opens the file itself, or puts what is in memory or in an archive into a temporary file.
  private func withDescriptor<Result>(of input: Input, _ body: (Int32) throws -> Result) throws -> Result {
    if case .file(let path) = input.origin {
      let file = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
      guard file >= 0 else { throw SystemError.last.problem(input.name) }
      defer { close(file) }
      return try body(file)
    }
    do {
      let copy = try TemporaryFile()
      try input.eachChunk { chunk, _ in try copy.append(chunk) }
      return try copy.withDescriptor(body)
    } catch let problem as Problem {
      throw problem.named(input.name)
    }
  }
}
