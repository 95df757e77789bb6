import DataFiles

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

  // A limit that the table lacks is 0 and lets nothing through, which the tests of every reader would show.
  private init(table: [UInt8]) {
    let limits = NamedLimits(table: table)
    members = limits.whole("members")
    memberBytes = limits.whole("memberBytes")
    totalBytes = limits.whole("totalBytes")
    ratio = limits.whole("ratio")
    ratioFrom = limits.whole("ratioFrom")
    wholeBytes = limits.whole("wholeBytes")
    sharedStringBytes = limits.whole("sharedStringBytes")
    pdfSeconds = limits.whole("pdfSeconds")
    pdfBytes = limits.whole("pdfBytes")
  }
}
