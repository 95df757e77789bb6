import Testing
import Wording

@testable import Checking

/// A profile made in code is examined as a written one is.
@Suite struct ProfileExaminationTests {
  private func problems(_ profile: ReviewProfile) -> [String] { profile.problems().map { $0.text(in: .english) } }

  @Test func aSoundProfileHasNone() {
    let profile = ReviewProfile(
      id: "p", title: "t",
      points: [
        .init(id: "why", title: "为什么", aspects: [.init(name: "重要性", phrases: ["{须}重视"])]),
        .init(id: "how", title: "怎么办", after: "why", aspects: [.init(name: "步骤", phrases: [], hints: ["分三步"])]),
      ],
      terms: [.init(id: "t", use: "食堂", not: ["饭堂"], tests: [.init(text: "去饭堂", finds: 1)])],
      synonyms: [.init(name: "须", words: ["必须"])])
    #expect(problems(profile).isEmpty)
  }

  @Test func everyFaultOfAPointIsTold() {
    let point = { (need: Int?, times: Int, after: String?, aspects: [ReviewProfile.Aspect]) in
      ReviewProfile.Point(id: "x", title: "x", need: need, times: times, after: after, aspects: aspects)
    }
    let aspect = ReviewProfile.Aspect(name: "a", phrases: ["{须}…"])
    #expect(
      problems(
        ReviewProfile(
          id: "p", title: "t",
          points: [
            point(-1, 0, "zz", [aspect]), point(nil, 1, nil, []), point(9, 1, nil, [.init(name: "b", phrases: [])]),
          ],
          synonyms: [.init(name: "须", words: [])])) == [
          "p: the id “x” stands twice in points", "p: the id “x” stands twice in points",
          "p: there is no point “zz” for after",
          "p/须: the key “words” is missing",
          "p/x: need is -1 but there are 1 aspects; choose 1 to 1", "p/x: times is 0; choose 1 or more",
          "p/x/a: “{须}…” has nothing on one side of …", "p/x: the key “aspects” is missing",
          "p/x: need is 9 but there are 1 aspects; choose 1 to 1", "p/x/b: the key “any” is missing",
        ])
  }

  @Test func soAreThoseOfTermsAndThresholds() {
    var thresholds = ReviewProfile.Thresholds()
    (thresholds.mention, thresholds.partial) = (.nan, 2)
    let term = ReviewProfile.Term(id: "t", use: "食堂", not: ["食堂"], tests: [.init(text: "去饭堂", finds: 1)])
    #expect(
      problems(ReviewProfile(id: "p", title: "t", terms: [term], thresholds: thresholds)) == [
        "p: mention must be between 0 and 1", "p: partial must be between 0 and 1",
        "p/t: “食堂” stands in both use and not",
        "p/t: the term “t” fails its own test: “去饭堂” should give 1 finding but gives 0",
      ])
    #expect(problems(ReviewProfile(id: "p", title: "t")) == ["p: the profile has no points, terms or slogans"])
  }
}
