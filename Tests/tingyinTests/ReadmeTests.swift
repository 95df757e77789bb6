import Foundation
import Testing

/// The README's examples are true: each command is run and its output compared.
@Suite struct ReadmeTests {
  private struct Example {
    var command: String
    var output: [String] = []
  }

  private static func examples() throws -> [Example] {
    let readme = try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
    var examples: [Example] = []
    var isInside = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2))))
      } else if isInside {
        examples[examples.count - 1].output.append(String(line))
      }
    }
    return examples
  }

  @Test func everyExampleOfTheReadmeGivesWhatStandsBelowIt() throws {
    let examples = try Self.examples()
    #expect(examples.count >= 4)
    for example in examples {
      let result = try Program.shell(example.command)
      let lines = result.text.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
      #expect(lines == example.output, "\(example.command)")
    }
  }
}
