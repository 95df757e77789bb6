import Checking
import DataFiles
import Documents
import Reporting
import Wording

/// Review profiles that lie beside the speeches.
enum ProfilesInFolder {
  /// The profiles among some YAML files; what is none is noted, what is a faulty one is a problem.
  static func read(
    _ sources: [Input], with files: ProfileFiles, _ inputs: inout InputList
  ) -> [DictionaryFolder.Loaded<ReviewProfile>] {
    let files = files.with(sources)
    return sources.compactMap { source in
      do {
        guard looksLikeProfile(try DataFile(source).text()) else {
          inputs.skip(Problem(Message("report.noProfile"), in: source.name))
          return nil
        }
        return try files.load(source.name)
      } catch {
        inputs.fail(by: error, of: source.name)
      }
      return nil
    }
  }

  /// Other YAML files may lie in a folder; only one with the keys of a profile is held to be one.
  private static let keys = ["points:", "terms:", "slogans:", "extends:"]

  private static func looksLikeProfile(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in keys.contains { line.hasPrefix($0) } }
  }
}
