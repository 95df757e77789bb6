import Foundation
import TestSupport
import Testing
import TextModel

@testable import Checking

/// The profiles that docs/profiles.md shows.
@Suite struct ProfileGuideTests {
  private static func profiles() throws -> [ReviewProfile] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let guide = try String(contentsOf: root.appending(path: "docs/profiles.md"), encoding: .utf8)
    let blocks = guide.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    try #require(blocks.count == 2)
    let own = try ReviewProfile(yaml: blocks[0], file: "flood.yaml")
    return [own, try ReviewProfile(yaml: blocks[1], file: "our-flood.yaml", parent: { _ in own })]
  }

  private func states(_ profile: ReviewProfile, _ text: String) -> [String] {
    Reviewer(profile, folding: .plain, checks: [.coverage])
      .review(TokenizedDocument(plain: Document(name: "a.txt", text: text))).coverage.map { "\($0.point) \($0.status)" }
  }

  @Test func theGuidesProfilesReadASpeech() throws {
    let profiles = try Self.profiles()
    let speech = "同志们：\n三号闸水位上涨，东堤发现管涌。堤长今晚必须上堤。每人扛十条沙袋。人民至上、生命至上。"
    #expect(states(profiles[0], speech).prefix(2) == ["danger covered", "duty covered"])
    #expect(states(profiles[1], speech) == ["danger covered", "duty covered", "report missing"])
    #expect(profiles[1].points[1].times == 1 && profiles[1].terms.map(\.id) == ["river-chief"])
  }

  @Test func whatTheGuideSaysOfDenialsHolds() throws {
    let profile = try Self.profiles()[0]
    for unsaid in ["沙袋没有到位。", "如果有沙袋就好了。", "沙袋的事下次再研究。", "有人说“沙袋够用”。", "去年包段到人。"] {
      let duty = states(profile, "同志们：\n水位上涨，也有管涌。" + unsaid + unsaid)[1]
      #expect(duty != "duty covered", "\(unsaid)")
    }
    #expect(states(profile, "同志们：\n水位上涨，也有管涌。没有急事不得离堤，包段到人。沙袋一人十条。")[1] == "duty covered")
    #expect(states(profile, "同志们：\n水位上涨没有人报，管涌没有人堵。散会。")[0] == "danger covered")
  }
}
