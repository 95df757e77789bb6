import Foundation
import Testing

@Suite struct ProfileInheritanceTests {
  @Test func aUnitsProfileBuildsOnOneOfTheDictionaries() throws {
    let scratch = try Scratch()
    let profile = try scratch.put(
      "unit.yaml",
      "id: unit\ntitle: 本单位\nextends: mobilisation\npoints-: [leadership-and-safeguards]\n"
        + "terms+:\n  - {id: mill, use: 第一棉纺厂, not: [一棉]}\n")
    let result = try Program.run(
      ["check", "-", "--profile", profile, "--format", "json"], input: Array("同志们：\n一棉的先教办要发文。\n".utf8))
    #expect(result.status == 0)
    let json = try result.json()
    let document = try #require((json["documents"] as? [[String: Any]])?.first)
    #expect((document["coverage"] as? [Any])?.count == 5)
    let rules = (document["findings"] as? [[String: Any]])?.filter { $0["check"] as? String == "term" }.compactMap {
      $0["rule"] as? String
    }
    #expect(rules == ["mill", "campaign-office"])
    let sources = ((json["provenance"] as? [String: Any])?["dictionaries"] as? [[String: Any]])?.compactMap {
      $0["name"] as? String
    }
    #expect(
      sources == [
        "profiles/general.yaml", "schemes/mobilisation-points.yaml", "models/mobilisation-points.model",
        "models/mobilisation-points.transitions.tsv", "models/mobilisation-points.context.tsv",
        "profiles/mobilisation.yaml", profile,
      ])
  }

  @Test func aCircleAndAMissingParentAreNamedWithTheirPlace() throws {
    let scratch = try Scratch()
    let a = try scratch.put("a.yaml", "id: a\ntitle: 甲\nextends: b\n")
    _ = try scratch.put("b.yaml", "id: b\ntitle: 乙\nextends: a\n")
    let circle = try Program.run(["check", "-", "--profile", a], input: Array("散会。".utf8))
    #expect(circle.status == 2)
    #expect(circle.errors.contains("a.yaml → b.yaml → a.yaml") && circle.errors.contains("b.yaml:3:10"))
    let c = try scratch.put("c.yaml", "id: c\ntitle: 丙\nextends: nowhere\n")
    let missing = try Program.run(["check", "-", "--profile", c], input: Array("散会。".utf8))
    #expect(missing.status == 2)
    #expect(missing.errors.contains("c.yaml:3:10") && missing.errors.contains("nowhere"))
  }
}
