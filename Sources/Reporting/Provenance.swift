/// What made a result: enough to make it again.
public struct Provenance: Sendable {
  /// A file that took part, with its SHA-256 digest.
  public struct Source: Sendable, Hashable {
    public let name: String
    /// Hexadecimal.
    public let sha256: String

    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  public let toolVersion: String
  public let icuVersion: String
  /// Dictionaries, schemes, profiles and models used, by name.
  public let dictionaries: [Source]

  public init(toolVersion: String, icuVersion: String, dictionaries: [Source]) {
    self.toolVersion = toolVersion
    self.icuVersion = icuVersion
    self.dictionaries = dictionaries
  }
}
