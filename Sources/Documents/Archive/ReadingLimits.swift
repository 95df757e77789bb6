/// How much is read out of files that could unpack to anything: the table `limits.tsv` beside this file.
struct ReadingLimits: Sendable {
  static let usual = ReadingLimits(table: PackageResources.limits_tsv)

  /// Members of a container.
  var members: Int
  /// Bytes of one member, unpacked.
  var memberBytes: Int
  /// Bytes of all members, unpacked.
  var totalBytes: Int
  /// Times that a member may grow.
  var ratio: Int
  /// Bytes below which growth does not matter.
  var ratioFrom: Int
  /// Bytes of a member that is read whole.
  var wholeBytes: Int
  /// Bytes of a workbook's shared strings.
  var sharedStringBytes: Int
  /// Seconds that a converter may take.
  var pdfSeconds: Int
  /// Bytes of text that a converter may give.
  var pdfBytes: Int

  private init(table: [UInt8]) {
    var values: [Substring: Int] = [:]
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t")
      if cells.count == 2 { values[cells[0]] = Int(cells[1]) }
    }
    // A limit that the table lacks lets nothing through, which the tests of every reader would show.
    func value(_ name: Substring) -> Int { values[name] ?? 0 }
    members = value("members")
    memberBytes = value("memberBytes")
    totalBytes = value("totalBytes")
    ratio = value("ratio")
    ratioFrom = value("ratioFrom")
    wholeBytes = value("wholeBytes")
    sharedStringBytes = value("sharedStringBytes")
    pdfSeconds = value("pdfSeconds")
    pdfBytes = value("pdfBytes")
  }
}
