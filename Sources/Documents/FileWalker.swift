internal import Glibc
public import UnicodeText
internal import Wording

/// Finds the files that arguments stand for: files, folders and zip files with all that is in them, `-` for standard
/// input.
///
/// The order depends on names only. Hidden files and folders below a named one are passed over, links are followed but
/// never round in a circle, and no file is taken twice.
public struct FileWalker: Sendable {
  private let classifier: FileClassifier

  /// The filled audit sheet, which is no material.
  private let audit: FileStatus.Identity?

  /// Looks for what the purpose wants; charset and columns serve to see what tables hold.
  ///
  /// - Parameters:
  ///   - takingOwnTables: whether tables that Tingyin has written itself are material, as labelled sheets are for training.
  ///   - audit: path of the sheet that corrects the shares; nil for none. It is left out, unless there is nothing else.
  public init(
    _ purpose: FileListing.Purpose, charset: CharsetChoice = .auto, columns: ColumnChoice = .usual,
    takingOwnTables: Bool = false, audit: String? = nil
  ) {
    classifier = FileClassifier(
      purpose: purpose, charset: charset, columns: columns, takesOwnTables: takingOwnTables)
    self.audit = audit.flatMap { FileStatus(FilePath($0)) }.flatMap { $0.kind == .regular ? $0.identity : nil }
  }

  /// Everything that the arguments stand for; what is wrong with one of them does not touch the others.
  public func walk(_ arguments: [String]) -> FileListing { walk(arguments.map { Input(path: $0) }) }

  /// The same of inputs, which may be in memory; folders and zip files are unfolded.
  public func walk(_ inputs: [Input]) -> FileListing {
    var walk = Walk(classifier: classifier)
    for input in inputs { walk.visit(input) }
    return walk.listing.without(audit)
  }
}

private struct Walk {

  let classifier: FileClassifier
  var listing = FileListing()
  private var seen: Set<FileStatus.Identity> = []

  init(classifier: FileClassifier) { self.classifier = classifier }

  mutating func visit(_ input: Input) {
    switch input.origin {
    case .file(let path): visit(path)
    case .standardInput: addStandardInput()
    case .memory, .kept, .begun, .member: add(input, isNamed: true)
    }
  }

  private mutating func visit(_ path: FilePath) {
    guard let status = status(of: path), isNew(status, path) else { return }
    guard status.kind == .folder else { return add(path, isNamed: true) }
    var files: [FilePath] = []
    collect(path, into: &files)
    for file in files.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
      guard let status = self.status(of: file), isNew(status, file) else { continue }
      add(file, isNamed: false)
    }
  }

  /// A pipe has no name that tells what comes through it; where more than one kind is wanted its beginning is looked at.
  private mutating func addStandardInput() {
    switch classifier.purpose {
    case .speeches: listing.entries.append(FileListing.Entry(input: .standardInput, kind: .speech))
    case .opinions: listing.entries.append(FileListing.Entry(input: .standardInput, kind: .opinions))
    case .tables: listing.entries.append(FileListing.Entry(input: .standardInput, kind: .survey))
    case .report, .comparison:
      do {
        let input = try Input.standardInput(lookingAt: FileClassifier.headSize)
        // Office files are opened to see what is in them, and read later.
        add(try input.format() == .unknown ? input : input.rereadable(), isNamed: true)
      } catch let problem as Problem {
        listing.problems.append(problem.named("-"))
      } catch {
        listing.problems.append(Problem(Message("file.failed", ["reason": "\(error)"]), in: "-"))
      }
    }
  }

  /// All files below a folder that are not hidden, in no order.
  private mutating func collect(_ root: FilePath, into files: inout [FilePath]) {
    var folders = [root]
    while let folder = folders.popLast() {
      let written = FileListing.written(in: folder)
      for name in names(in: folder)
      where !FileListing.isHidden(name) && !FileListing.isOwn(name) && !written.contains(name) {
        let path = folder.appending(name)
        guard let status = status(of: path) else { continue }
        switch status.kind {
        case .folder: if isNew(status, path) { folders.append(path) }
        case .regular: files.append(path)
        case .other: listing.notes.append(Problem(Message("walk.special"), in: path.name))
        }
      }
    }
  }

  private mutating func add(_ path: FilePath, isNamed: Bool) { add(.file(path), isNamed: isNamed) }

  private mutating func add(_ input: Input, isNamed: Bool, depth: Int = 0) {
    do throws(Problem) {
      let format = try FileClassifier.format(of: input)
      if format == .zip { return try unfold(input, depth: depth) }
      add(input, classifier.classify(input, format, isNamed: isNamed))
    } catch {
      listing.problems.append(error.named(input.name))
    }
  }

  private mutating func add(_ input: Input, _ verdict: FileClassifier.Verdict) {
    switch verdict {
    case .opinionsAndSpeech:
      listing.entries += [.opinions, .speech].map { FileListing.Entry(input: input, kind: $0) }
    case .entry(let kind):
      listing.entries.append(FileListing.Entry(input: input, kind: kind))
      if kind == .survey && classifier.purpose != .tables {
        listing.notes.append(Problem(Message("walk.survey"), in: input.name))
      }
    case .noted(let kind, let note):
      listing.entries.append(FileListing.Entry(input: input, kind: kind))
      listing.notes.append(Problem(note, in: input.name))
    case .ownTable:
      listing.entries.append(FileListing.Entry(input: input, kind: .opinions))
      listing.notes.append(Problem(Message("walk.ownTableTaken"), in: input.name))
    case .leftOut(let reason): listing.notes.append(Problem(reason, in: input.name))
    case .problem(let problem): listing.problems.append(problem)
    }
  }

  /// Takes the files in a zip file as those of a folder; a zip file in it is unfolded too, one in that is not.
  private mutating func unfold(_ input: Input, depth: Int) throws(Problem) {
    guard depth < 2 else { throw Problem(Message("zip.tooDeep"), in: input.name) }
    do {
      let (files, problems) = try ZipFolder(ZipContainer(input)).files()
      listing.problems += problems
      for file in files {
        let isOwn = FileListing.isOwn(Array(FilePath(file.name).lastComponent))
        if isOwn { listing.silences.append(file) } else { add(file, isNamed: false, depth: depth + 1) }
      }
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(Message("file.failed", ["reason": "\(error)"]), in: input.name)
    }
  }

  /// Whether this is the first path to a file or folder; a second one is noted.
  private mutating func isNew(_ status: FileStatus, _ path: FilePath) -> Bool {
    // Pipes given by the shell may share numbers.
    guard status.kind != .other else { return true }
    if seen.insert(status.identity).inserted { return true }
    listing.notes.append(Problem(Message("walk.twice"), in: path.name))
    return false
  }

  private mutating func status(of path: FilePath) -> FileStatus? {
    if let status = FileStatus(path) { return status }
    listing.problems.append(SystemError.last.problem(path.name))
    return nil
  }

  private mutating func names(in folder: FilePath) -> [[UInt8]] {
    guard let directory = folder.withCString({ opendir($0) }) else {
      listing.problems.append(SystemError.last.problem(folder.name))
      return []
    }
    defer { closedir(directory) }
    var names: [[UInt8]] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          Array(UnsafeBufferPointer(start: bytes, count: strnlen(tuple, 256)))
        }
      }
      names.append(name)
    }
    // Problems and notes come in this order too.
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
