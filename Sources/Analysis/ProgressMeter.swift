import Documents

extension FolderReport {
  /// How far a report is.
  public struct Step: Sendable {
    /// The file that is worked on.
    public let file: String
    /// Bytes that are done and bytes of all files.
    public let done: Int
    /// Bytes of all files; 0 when nobody knows.
    public let total: Int

    /// The part that is done, 0 to 1; nil when nobody knows how much there is.
    public var fraction: Double? { total > 0 ? min(1, Double(done) / Double(total)) : nil }
  }

  /// Wraps what the one who is told of the progress throws, so that it is not taken for the failure of a file.
  struct Stop: Error {
    let reason: any Error
  }
}

/// Knows how large the files of a report are and how many bytes of them are done.
///
/// A reference, because the callbacks of several stages move it; it is only used on the thread that makes the report.
final class ProgressMeter {
  private let report: (FolderReport.Step) throws -> Void
  private let sizes: [String: Int]
  private let total: Int
  private var isFinished: Set<String> = []
  private var finishedBytes = 0
  private var current = ""

  init(_ listing: FileListing, report: @escaping (FolderReport.Step) throws -> Void) {
    self.report = report
    let inputs = [FileListing.Kind.speech, .opinions, .survey].flatMap(listing.inputs)
    sizes = Dictionary(inputs.map { ($0.name, $0.size ?? 0) }, uniquingKeysWith: max)
    total = sizes.values.reduce(0, +)
  }

  /// Says that a file is being read.
  func start(_ file: String) throws(FolderReport.Stop) {
    current = file
    try say(0)
  }

  /// Says that about so many bytes of a file are done. Text may have more bytes than its file, in another charset.
  func advance(_ file: String, to bytes: Int) throws(FolderReport.Stop) {
    current = file
    try say(min(bytes, sizes[file] ?? 0))
  }

  /// Says that files are done; those that were already are not counted twice.
  func finish(_ files: some Sequence<String>) throws(FolderReport.Stop) {
    for file in files where isFinished.insert(file).inserted { finishedBytes += sizes[file] ?? 0 }
    try say(0)
  }

  private func say(_ bytes: Int) throws(FolderReport.Stop) {
    do {
      try report(FolderReport.Step(file: current, done: min(total, finishedBytes + bytes), total: total))
    } catch {
      throw FolderReport.Stop(reason: error)
    }
  }
}
