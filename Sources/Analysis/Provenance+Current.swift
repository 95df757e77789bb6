public import Reporting
import UnicodeText

extension Provenance {
  /// The version of Tingyin.
  public static let currentToolVersion = "0.1.0"

  /// The provenance of what this program makes.
  /// - Parameter dictionaries: the schemes, profiles, word lists and models used.
  public static func current(dictionaries: [Source]) -> Provenance {
    Provenance(toolVersion: currentToolVersion, icuVersion: ICU.version, dictionaries: dictionaries)
  }
}
