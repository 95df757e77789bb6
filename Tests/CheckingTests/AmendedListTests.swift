import Testing
import Wording

@testable import Checking

@Suite struct AmendedListTests {
  private let base = """
    id: base
    title: 总提纲
    recognise: [大会]
    synonyms:
      - {class: 要紧, words: [要紧, 关键]}
    points:
      - {id: why, title: 为什么, need: 1, aspects: [{name: 意义, any: ["{要紧}"]}, {name: 形势, any: [形势]}]}
      - {id: how, title: 怎么做, aspects: [{name: 步骤, any: [步骤]}]}
    terms:
      - {id: self, use: 自己, not: [自已], except: [来自已], tests: [{text: 管好自已, finds: 1}]}
    slogans: [两不误]
    """

  private func child(_ yaml: String) throws -> ReviewProfile {
    let base = base
    return try ReviewProfile(yaml: "id: child\ntitle: 分提纲\nextends: base\n" + yaml, file: "child.yaml") { name in
      guard name == "base" else {
        throw ReviewProfile.NoParent(Message("profile.noParent", ["name": name, "places": "x"]))
      }
      return try ReviewProfile(yaml: base, file: "base.yaml")
    }
  }

  private func problems(_ yaml: String) -> [String] {
    do {
      _ = try child(yaml)
      return []
    } catch let problems as Problems {
      return problems.all.map { $0.text(in: .english) }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func whatIsNotSaidIsInherited() throws {
    let profile = try child("")
    #expect(profile.id == "child" && profile.title == "分提纲" && profile.recognise == ["大会"])
    #expect(profile.points.map(\.id) == ["why", "how"] && profile.terms.map(\.id) == ["self"])
    #expect(profile.slogans.map(\.text) == ["两不误"] && profile.synonyms.map(\.name) == ["要紧"])
  }

  @Test func listsAreAddedToAmendedAndTakenFrom() throws {
    let profile = try child(
      """
      recognise+: [小会]
      recognise-: [大会]
      synonyms+:
        - {class: 要紧, words+: [头等大事], words-: [关键]}
      points+:
        - {id: why, title: 缘由, aspects+: [{name: 意义, any+: [意义], any-: ["{要紧}"]}], aspects-: [形势]}
        - {id: who, title: 谁做, aspects: [谁]}
      points-: [how]
      terms+:
        - {id: self, not+: [自巳], tests+: [{text: 管好自巳, finds: 1}]}
        - {id: other, use: 其他, not: [其它]}
      slogans-: [两不误]
      """)
    #expect(profile.recognise == ["小会"])
    #expect(profile.synonyms[0].words == ["要紧", "头等大事"])
    #expect(profile.points.map(\.id) == ["why", "who"])
    #expect(profile.points[0].title == "缘由" && profile.points[0].need == 1)
    #expect(profile.points[0].aspects.map(\.phrases) == [["意义"]])
    #expect(profile.terms.map(\.id) == ["self", "other"])
    #expect(profile.terms[0].not == ["自已", "自巳"] && profile.terms[0].except == ["来自已"])
    #expect(profile.terms[0].tests.count == 2 && profile.slogans.isEmpty)
  }

  @Test func aPlainListTakesThePlaceOfTheInheritedOne() throws {
    let profile = try child("points:\n  - {id: only, title: 只此, aspects: [甲]}\nslogans: []\n")
    #expect(profile.points.map(\.id) == ["only"] && profile.slogans.isEmpty && profile.terms.count == 1)
  }

  @Test func mistakesInAmendmentsAreNamed() {
    #expect(
      problems("points-: [absent]\n") == [
        "child.yaml:4:10: points- takes away “absent”, which is not in the inherited list"
      ])
    #expect(problems("terms+:\n  - {id: self, not+: [自巳], tests+: [{text: 管好自巳, finds: 2}]}\n").count == 1)
    #expect(
      problems("points+:\n  - {id: z, title: 丙, aspects: [{name: 丁, any: [\"{无此类}\"]}]}\n")[0]
        .contains("names the class 无此类, which synonyms does not define"))
  }

  @Test func aMissingParentAndAmendmentsOfNothingAreNamed() {
    #expect {
      try ReviewProfile(yaml: "id: a\ntitle: t\nextends: nowhere\n", file: "a.yaml")
    } throws: { ($0 as? Problems)?.all[0].text(in: .english).hasPrefix("a.yaml:3:10:") == true }
    #expect {
      try ReviewProfile(yaml: "id: a\ntitle: t\nterms+:\n  - {id: x, use: 甲, not: [乙]}\n", file: "a.yaml")
    } throws: { ($0 as? Problems)?.all[0].text(in: .english).contains("terms+ amends an inherited list") == true }
  }

  @Test func aFaultyParentIsReportedUnderItsOwnName() {
    #expect {
      try ReviewProfile(yaml: "id: a\ntitle: t\nextends: b\n", file: "a.yaml") { _ in
        try ReviewProfile(yaml: "id: b\n", file: "b.yaml")
      }
    } throws: { ($0 as? Problems)?.all.contains { $0.text(in: .english).hasPrefix("b.yaml") } == true }
  }
}
