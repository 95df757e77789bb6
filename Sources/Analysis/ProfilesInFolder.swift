import Checking
import DataFiles
import Documents
import Reporting
import Wording

/// Review profiles that lie beside the speeches.
enum ProfilesInFolder {
  /// The profiles among some YAML files; what is none is noted, what is a faulty one is a problem.
  static func read(_ sources: [Input], _ inputs: inout InputList) -> [DictionaryFolder.Loaded<ReviewProfile>] {
    sources.compactMap { source in
      do {
        let file = try DataFile(path: source.name)
        let text = try file.text()
        guard looksLikeProfile(text) else {
          inputs.skip(Problem(Message("report.noProfile"), in: source.name))
          return nil
        }
        let profile = try ReviewProfile(yaml: text, file: source.name)
        return .init(value: profile, source: .init(name: source.name, sha256: file.sha256))
      } catch let problems as Problems {
        for problem in problems.all { inputs.fail(problem) }
      } catch let problem as Problem {
        inputs.fail(problem)
      } catch {
        inputs.fail(Problem(.verbatim("\(error)"), in: source.name))
      }
      return nil
    }
  }

  /// Other YAML files may lie in a folder; only one with the keys of a profile is held to be one.
  private static func looksLikeProfile(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains {
      $0.hasPrefix("points:") || $0.hasPrefix("terms:") || $0.hasPrefix("slogans:")
    }
  }
}
