import Testing
import Wording

@testable import DataFiles

@Suite struct YAMLReaderTests {
  private enum Colour: String, CaseIterable { case red, green }

  private func problems(_ yaml: String, _ read: (YAMLObject) -> Void) throws -> [String] {
    let reader = try YAMLReader(yaml, file: "f.yaml")
    read(reader.object(reader.root, allowing: ["id", "n", "list", "colour", "flag"]))
    do {
      try reader.finish()
      return []
    } catch {
      return error.all.map { $0.text(in: .english) }
    }
  }

  @Test func everyMistakeIsNamedWithItsLineInOneGo() throws {
    let found = try problems("idd: x\nn: many\nlist: no\ncolour: blue\nflag: yes\n") { object in
      _ = object.requiredString("id")
      _ = object.int("n")
      _ = object.list("list")
      let _: Colour? = object.choice("colour")
      _ = object.bool("flag")
    }
    #expect(
      found == [
        "f.yaml:1:1: unknown key “idd”; known keys: id, n, list, colour, flag",
        "f.yaml:1:1: the key “id” is missing",
        "f.yaml:2:4: “n” must be a whole number",
        "f.yaml:3:7: “list” must be a list",
        "f.yaml:4:9: “colour” cannot be “blue”; choose one of: red, green",
        "f.yaml:5:7: “flag” must be true or false",
      ])
  }

  @Test func malformedYAMLIsRefusedWithLineAndColumn() {
    #expect(throws: Problem.self) { try YAMLReader("a: [1, 2\nb: }", file: "f.yaml") }
    do {
      _ = try YAMLReader("a: [1, 2\nb: }", file: "f.yaml")
    } catch {
      #expect(error.place != nil)
    }
  }

  @Test func anEmptyFileAndARepeatedKeyAreRefused() {
    #expect(throws: Problem.self) { try YAMLReader("", file: "f.yaml") }
    #expect(throws: Problem.self) { try YAMLReader("id: 1\nid: 2\n", file: "f.yaml") }
  }
}
