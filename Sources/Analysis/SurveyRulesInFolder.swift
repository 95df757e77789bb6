import Classification
import DataFiles
import Documents
import Reporting
import Wording

/// Survey rules that lie beside the sheets.
struct SurveyRulesInFolder {
  private(set) var rules: [DictionaryFolder.Loaded<SurveyRules>] = []
  /// The YAML files that hold something else.
  private(set) var rest: [Input] = []

  /// The rules among some YAML files; faulty ones are a problem.
  init(_ sources: [Input], _ inputs: inout InputList) {
    for source in sources {
      do {
        guard let loaded = try Self.rules(in: source) else {
          rest.append(source)
          continue
        }
        rules.append(loaded)
        inputs.add(.rules, file: source.name)
      } catch {
        inputs.fail(by: error, of: source.name)
      }
    }
  }

  /// Nil for a file without questions, which is none of ours.
  private static func rules(in source: Input) throws -> DictionaryFolder.Loaded<SurveyRules>? {
    let file = try DataFile(source)
    guard let text = try? file.text() else { return nil }
    let asks = text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("questions:") }
    guard asks else { return nil }
    return .init(
      value: try SurveyRules(yaml: text, file: source.name), source: .init(name: source.name, sha256: file.sha256))
  }
}
