public import Reporting
import UnicodeText

extension Provenance {
  /// The version of Tingyin.
  public static let currentToolVersion = "0.1.0"

  /// The provenance of what this program makes.
  /// - Parameters:
  ///   - dictionaries: the schemes, profiles, word lists and models used; what is named twice is told once.
  ///   - segmentation: how texts were cut into words; nil where that is not the answer.
  public static func current(dictionaries: [Source], segmentation: Segmentation? = nil) -> Provenance {
    var seen: Set<Source> = []
    return Provenance(
      toolVersion: currentToolVersion, icuVersion: ICU.version,
      dictionaries: dictionaries.filter { seen.insert($0).inserted }, segmentation: segmentation)
  }
}
