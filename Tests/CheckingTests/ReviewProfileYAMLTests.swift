import Testing
import Wording

@testable import Checking

@Suite struct ReviewProfileYAMLTests {
  private func problems(_ yaml: String) -> [String] {
    do {
      _ = try ReviewProfile(yaml: yaml, file: "p.yaml")
      return []
    } catch let problems as Problems {
      return problems.all.map { $0.text(in: .english) }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func aProfileIsReadWithItsDefaults() throws {
    let profile = try ReviewProfile(
      yaml: """
        id: p
        title: 动员讲话
        recognise: [动员]
        points:
          - {id: why, title: 意义, where: opening, need: 1, aspects: [{name: 重要, any: [意义重大, 很重要]}, 必要]}
        terms:
          - {id: t, use: 其他, not: [其它], severity: suggestion}
        slogans: [四讲四不讲, {text: 两不误, required: true}]
        """, file: "p.yaml")
    #expect(profile.points[0].aspects.map(\.name) == ["重要", "必要"])
    #expect(profile.points[0].place == .opening)
    #expect(profile.points[0].need == 1)
    #expect(profile.terms[0].severity == .suggestion)
    #expect(profile.slogans.map(\.required) == [false, true])
  }

  @Test func anAspectSaysForItselfWhetherNegationCounts() throws {
    let yaml = """
      id: p
      title: 动员讲话
      points:
        - {id: ills, title: 毛病, negation: counts, aspects: [{name: 毛病, any: [懒散]}, {name: 办法, any: [改], negation: denies}]}
        - {id: why, title: 意义, aspects: [{name: 毛病, any: [懒散], negation: counts}, 必要]}
      """
    let profile = try ReviewProfile(yaml: yaml, file: "p.yaml")
    #expect(profile.points[0].aspects.indices.map(profile.points[0].negation) == [.counts, .denies])
    #expect(profile.points[1].aspects.indices.map(profile.points[1].negation) == [.counts, .denies])
    #expect(profile.points[1].negation(of: -1) == .denies)
    let child = "id: c\ntitle: c\nextends: p\npoints+: [{id: why, negation: counts}]\n"
    let inherited = try ReviewProfile(yaml: child, file: "c.yaml", parent: { _ in profile })
    #expect(inherited.points[1].negation(of: 1) == .counts)
    #expect(problems(yaml.replacing("negation: denies", with: "negation: maybe")).first?.contains("maybe") == true)
  }

  @Test func mistakesAreNamedTogether() {
    let found = problems(
      """
      id: p
      title: t
      points:
        - {id: a, title: A, need: 3, aspects: [x]}
        - {id: a, title: B, where: middle, times: 0, aspects: [y]}
      terms:
        - {id: t, use: 甲, not: [甲]}
        - {id: u, use: 乙}
      """)
    #expect(found.count == 6)
    #expect(found.contains { $0.contains("times is 0") })
    #expect(found.contains { $0.hasPrefix("p.yaml:4:") && $0.contains("need is 3 but there are 1 aspects") })
    #expect(found.contains { $0.contains("cannot be “middle”") })
    #expect(found.contains { $0.contains("“甲” stands in both use and not") })
    #expect(found.contains { $0.contains("the key “not” is missing") })
    #expect(found.contains { $0.contains("the id “a” stands twice") })
  }

  @Test func aProfileThatAsksNothingIsRefused() {
    #expect(problems("id: p\ntitle: t\n") == ["p.yaml:1:1: the profile has no points, terms or slogans"])
  }
}
