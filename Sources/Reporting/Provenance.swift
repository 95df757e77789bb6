/// What made a result: enough to make it again.
public struct Provenance: Sendable {
  /// A file that took part, with its SHA-256 digest.
  public struct Source: Sendable, Hashable {
    /// What the file is called in the result.
    public let name: String
    /// Hexadecimal.
    public let sha256: String

    /// The digest is that of the file's bytes, in hexadecimal.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// How texts were cut into the words that are told.
  public struct Segmentation: Sendable, Hashable {
    /// The name of the mode, as `segment --mode` takes it.
    public let mode: String
    /// The name of the granularity, as `segment --granularity` takes it.
    public let granularity: String

    /// Names as `segment` takes them.
    public init(mode: String, granularity: String) { (self.mode, self.granularity) = (mode, granularity) }
  }

  /// The version of Tingyin that made the result.
  public let toolVersion: String
  /// The version of the installed ICU, on which word breaks and folding depend.
  public let icuVersion: String
  /// Dictionaries, schemes, profiles and models used, by name.
  public let dictionaries: [Source]
  /// How texts were cut into words; nil where the result is not one of words.
  public let segmentation: Segmentation?

  /// The files on which the result depends, each once.
  public init(
    toolVersion: String, icuVersion: String, dictionaries: [Source], segmentation: Segmentation? = nil
  ) {
    self.toolVersion = toolVersion
    self.icuVersion = icuVersion
    self.dictionaries = dictionaries
    self.segmentation = segmentation
  }
}
