import Checking
import Classification
import DataFiles
import Documents
import Reporting
import Wording

/// Review profiles and survey rules that lie beside the material.
struct RulesInFolder {
  private(set) var profiles: [DictionaryFolder.Loaded<ReviewProfile>] = []
  private(set) var surveys: [DictionaryFolder.Loaded<SurveyRules>] = []

  /// Other YAML files may lie in a folder; only one with the keys of a kind is held to be of that kind.
  private static let signs: [(role: Report.Input.Role, keys: [String])] = [
    (.rules, ["questions:"]), (.profile, ["points:", "terms:", "slogans:"]),
  ]

  /// What some YAML files hold; what is neither kind is noted, what is faulty is a problem.
  init(_ sources: [Input], _ inputs: inout InputList) {
    for source in sources {
      do {
        try add(source, &inputs)
      } catch let problems as Problems {
        for problem in problems.all { inputs.fail(problem) }
      } catch let problem as Problem {
        inputs.fail(problem)
      } catch {
        inputs.fail(Problem(.verbatim("\(error)"), in: source.name))
      }
    }
  }

  private mutating func add(_ source: Input, _ inputs: inout InputList) throws {
    let file = try DataFile(path: source.name)
    let text = try file.text()
    let origin = Provenance.Source(name: source.name, sha256: file.sha256)
    let lines = text.split(whereSeparator: \.isNewline)
    let role = Self.signs.first { sign in lines.contains { line in sign.keys.contains(where: line.hasPrefix) } }?.role
    switch role {
    case .rules: surveys.append(.init(value: try SurveyRules(yaml: text, file: source.name), source: origin))
    case .profile: profiles.append(.init(value: try ReviewProfile(yaml: text, file: source.name), source: origin))
    default: return inputs.skip(Problem(Message("report.noProfile"), in: source.name))
    }
    if let role { inputs.add(role, file: source.name) }
  }
}
