import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct ShareEstimationTests {
  private let scheme = CodingScheme(
    id: "s", title: "",
    categories: ["a", "b", "c"].map { Category(id: $0, label: $0, description: "", groups: [], exclude: []) }, other: 2)

  private var judge: OpinionJudge { .phrases(DictionaryClassifier(scheme, folding: .plain)) }

  private func judged(_ count: Int, seed: UInt64) -> [(Opinion, Judgement)] {
    var generator = RepeatableGenerator(seed: seed)
    return (0..<count).map { number in
      let unit = ["甲", "乙", "丙"].randomElement(using: &generator)
      let raw = (0..<3).map { _ in Double.random(in: 0.05...1, using: &generator) }
      let sum = raw.reduce(0, +)
      let probabilities = raw.map { $0 / sum }
      let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
      return (
        Opinion(id: "\(number)", text: "", unit: unit, source: .init(file: "", row: number)),
        Judgement(category: best, probabilities: probabilities, secondary: [], evidence: [], review: false)
      )
    }
  }

  /// - Parameter every: opinions of which each so-manieth is checked by hand, 0 for none.
  private func collected(_ judged: some Sequence<(Opinion, Judgement)>, checkedEvery every: Int = 0) -> ShareEstimation
  {
    var estimation = ShareEstimation(judge, by: [.unit])
    for (opinion, judgement) in judged {
      let number = opinion.source.row
      let label = every > 0 && number % every == 0 ? HandLabel(SchemePlace(category: number % 3)) : nil
      estimation.add(opinion, judgement, label: label)
    }
    return estimation
  }

  @Test(arguments: 0..<10)
  func mergingPartsInOrderGivesTheWholeAuditIncluded(seed: Int) {
    let all = judged(200, seed: UInt64(seed))
    var merged = collected(all[..<80], checkedEvery: 4)
    merged.merge(collected(all[80...], checkedEvery: 4))
    let (whole, parts) = (collected(all, checkedEvery: 4).outcome(), merged.outcome())
    #expect(whole.table.shares == parts.table.shares)
    for (left, right) in zip(whole.table.groups[0].groups, parts.table.groups[0].groups) {
      #expect(left.value == right.value)
      #expect(left.shares == right.shares)
    }
  }

  @Test func phrasesAloneAreCountedAndSaySo() {
    let outcome = collected(judged(50, seed: 1)).outcome()
    #expect(outcome.table.shares.allSatisfy { $0.method == .dictionaryNotAudited })
    #expect(outcome.disagreement == nil)
  }

  @Test func anAuditNamesItsMethodAndSmallGroupsStayCounted() {
    var all = judged(200, seed: 2)
    all.append(
      (
        Opinion(id: "x", text: "", unit: "丁", source: .init(file: "", row: 1)),
        Judgement(category: 0, probabilities: [1, 0, 0], secondary: [], evidence: [], review: false)
      ))
    let table = collected(all, checkedEvery: 4).outcome().table
    #expect(table.shares.allSatisfy { $0.method == .predictionPowered })
    #expect(table.groups[0].groups.first { $0.value == "丁" }?.shares.map(\.count) == [1, 0, 0])
  }

  @Test func anAuditGivesWhatPredictionPoweredInferenceGivesOfEveryOpinion() {
    let all = judged(400, seed: 4)
    let shares = collected(all, checkedEvery: 5).outcome().table.shares
    let table = ScoreTable(categories: 3, values: all.flatMap(\.1.probabilities))
    let audit = stride(from: 0, to: 400, by: 5).map { AuditedOpinion(opinion: $0, category: $0 % 3) }
    for (share, twin) in zip(shares, PredictionPoweredEstimator(probabilities: table).shares(audit: audit)) {
      #expect(abs(share.share - twin.share) < 1e-8 && abs(share.low - twin.low) < 1e-7)
      #expect(share.audited == twin.audited && share.method == twin.method)
      #expect(share.count == all.count { $0.1.category == share.category })
    }
  }

  @Test func aModelEstimatesThePartsOfACategoryInEveryGroup() throws {
    let scheme = SubcategoryTests.scheme
    let texts = [("研发投入太少", 0), ("总是返工返修", 0), ("饭菜太凉", 1), ("天气不错", 2), ("谈谈发展", 0)]
    let opinions = (0..<12).flatMap { _ in texts }.map { text, category in
      LabelledOpinion(
        text: FoldedText(Document(name: "", text: text), table: .plain), words: [], category: category)
    }
    let model = try ClassifierTrainer(scheme: scheme, folding: .plain).train(opinions) { _ in [] }
    var estimation = ShareEstimation(.model(model), by: [.channel])
    for number in 0..<200 {
      let text = texts[number % 5].0 + String(repeating: "吗", count: number % 3)
      let opinion = Opinion(id: "\(number)", text: text, channel: "信箱", source: .init(file: "", row: number))
      estimation.add(opinion, model.judge(FoldedText(opinion.text, table: .plain), words: []))
    }
    let table = estimation.outcome().table
    for shares in [table.shares, table.groups[0].groups[0].shares] {
      let development = shares[0]
      #expect(development.children.map(\.subcategory) == [0, 1, nil])
      #expect(development.children.map(\.count).reduce(0, +) == 120)
      #expect(development.children[0].count >= 40 && development.children[1].count == 40)
      let parts = try development.children.map { try #require($0.estimate).share }
      #expect(abs(parts.reduce(0, +) - development.share) < 1e-12)
      #expect(shares[1].children.isEmpty)
      #expect(abs(shares.map(\.share).reduce(0, +) - 1) < 1e-9)
    }
  }

  /// Three characters that no other opinion has: of copies a model is not tested on what it learned.
  private static func own(_ number: Int) -> String {
    String(String.UnicodeScalarView((0..<3).compactMap { Unicode.Scalar(0x5000 + UInt32(3 * number + $0)) }))
  }

  /// Opinions of four categories that a model knows well, a fifth of them checked by hand.
  ///
  /// - Parameters:
  ///   - checked: whether an opinion is checked; each fifth when nil.
  ///   - turned: whether people find an opinion to be of the next category.
  private func audited(
    checked: (Int) -> Bool = { $0 % 5 == 0 }, turned: (Int) -> Bool
  ) throws -> ShareEstimation.Outcome {
    let words = ["饭菜凉了", "宿舍漏雨", "班车晚点", "系统卡顿"]
    let scheme = CodingScheme(
      id: "s", title: "",
      categories: words.map { Category(id: $0, label: $0, description: "", groups: [], exclude: []) }, other: 3)
    let opinions = (0..<120).map { number in
      LabelledOpinion(
        text: FoldedText(Document(name: "", text: words[number % 4] + Self.own(number)), table: .plain), words: [],
        category: number % 4)
    }
    let model = try ClassifierTrainer(scheme: scheme, folding: .plain).train(opinions) { _ in [] }
    var estimation = ShareEstimation(.model(model), by: [.unit])
    for number in 0..<400 {
      let category = number % 7 < 4 ? number % 7 : number % 3
      let opinion = Opinion(
        id: "\(number)", text: words[category], unit: number % 2 == 0 ? "甲" : "乙", source: .init(file: "", row: number))
      let label = HandLabel(SchemePlace(category: turned(number) ? (category + 1) % 4 : category))
      estimation.add(
        opinion, model.judge(FoldedText(opinion.text, table: .plain), words: []), label: checked(number) ? label : nil)
    }
    return estimation.outcome()
  }

  @Test func anAuditAndAModelAreCombinedOverallAndByGroup() throws {
    let outcome = try audited { $0 % 40 < 10 }
    #expect(outcome.isAudited && outcome.disagreement == nil)
    for shares in [outcome.table.shares] + outcome.table.groups[0].groups.map(\.shares) {
      #expect(shares.allSatisfy { $0.method == .combined && $0.low <= $0.share && $0.share <= $0.high })
      #expect(abs(shares.map(\.share).reduce(0, +) - 1) < 1e-6)
    }
  }

  @Test func aGroupWithoutEnoughCheckedShowsTheModelsEstimateAndSaysSo() throws {
    // Of unit 乙, the odd numbers, nobody checked anything; then nine of it.
    for nine in [false, true] {
      let outcome = try audited(checked: { $0 % 10 == 0 || (nine && $0 % 2 == 1 && $0 < 18) }) { $0 % 40 < 10 }
      let groups = outcome.table.groups[0].groups
      let (first, second) = try (
        #require(groups.first { $0.value == "甲" }), #require(groups.first { $0.value == "乙" })
      )
      #expect(outcome.isAudited && outcome.unauditedGroups == 1)
      #expect(first.audited == 40)
      #expect(first.shares.allSatisfy { $0.method == .combined || $0.method == .predictionPowered })
      #expect(second.audited == (nine ? 9 : 0))
      #expect(second.shares.allSatisfy { $0.method == .modelNotAudited && $0.share > 0.1 && $0.share < 0.5 })
      #expect(abs(second.shares.reduce(0) { $0 + $1.share } - 1) < 1e-6)
      #expect(second.shares.allSatisfy { nine ? $0.audited != nil : $0.audited == nil })
    }
  }

  @Test(arguments: [1, 3, 9])
  func aFewCheckedOpinionsDoNotOverrideTheModel(count: Int) throws {
    let outcome = try audited(checked: { $0 < count }) { _ in false }
    let plain = try audited(checked: { _ in false }) { _ in false }
    #expect(!outcome.isAudited && outcome.table.audited == count)
    #expect(outcome.table.shares.map(\.share) == plain.table.shares.map(\.share))
    #expect(outcome.table.shares.allSatisfy { $0.method == .modelNotAudited })
    #expect(outcome.table.shares.reduce(0) { $0 + ($1.audited ?? 0) } == count)
  }

  @Test func aSmallCollectionCheckedToTheLastIsCounted() {
    var estimation = ShareEstimation(judge, by: [])
    for (number, (opinion, judgement)) in judged(6, seed: 3).enumerated() {
      estimation.add(opinion, judgement, label: HandLabel(SchemePlace(category: number % 2)))
    }
    let outcome = estimation.outcome()
    #expect(outcome.isAudited && outcome.table.shares.map(\.share) == [0.5, 0.5, 0])
    #expect(outcome.table.shares.allSatisfy { $0.method == .checkedByHand })
  }

  @Test func withoutOpinionsThereAreNoShares() {
    let table = ShareEstimation(judge, by: [.unit]).outcome().table
    #expect(table.opinions == 0 && table.shares.isEmpty && table.groups[0].groups.isEmpty)
  }

  @Test func anAuditThatTheModelContradictsDecidesAndIsTold() throws {
    let outcome = try audited { _ in true }
    #expect(try #require(outcome.disagreement) > 0.05)
    let truth = (0..<4).map { turned in
      Double((0..<400).count { ((($0 % 7 < 4 ? $0 % 7 : $0 % 3) + 1) % 4) == turned }) / 400
    }
    for (share, truth) in zip(outcome.table.shares, truth) { #expect(abs(share.share - truth) < 0.08) }
  }

  @Test(arguments: 0..<8)
  func sharesOfEveryGroupAddUp(seed: Int) {
    let all = judged(400, seed: UInt64(100 + seed))
    for collection in [PredictionPoweredEstimator.Collection.census, .sample] {
      let table = collected(all, checkedEvery: 2 + seed).outcome(of: collection).table
      #expect(table.audited > 0 && table.collection == collection)
      for shares in [table.shares] + table.groups[0].groups.map(\.shares) {
        #expect(abs(shares.reduce(0) { $0 + $1.share } - 1) < 1e-9)
      }
    }
  }

  @Test(arguments: [true, false])
  func labelsDownToTheSubcategoryCorrectItAndOthersSayWhatTheyLeaveOpen(isFine: Bool) throws {
    let scheme = SubcategoryTests.scheme
    var estimation = ShareEstimation(.phrases(DictionaryClassifier(scheme, folding: .plain)), by: [])
    for number in 0..<300 {
      // The judge calls everything 科技创新; in truth a third is 质量.
      let judgement = Judgement(
        category: 0, subcategory: 0, probabilities: [0.8, 0.1, 0.1], secondary: [], evidence: [], review: false)
      let truth = SchemePlace(category: 0, subcategory: isFine ? (number % 9 < 3 ? 1 : 0) : nil)
      let opinion = Opinion(id: "\(number)", text: "", source: .init(file: "", row: number))
      estimation.add(opinion, judgement, label: number % 3 == 0 ? HandLabel(truth) : nil)
    }
    let development = estimation.outcome().table.shares[0]
    let parts = try development.children.map { try #require($0.estimate) }
    #expect(abs(parts.map(\.share).reduce(0, +) - development.share) < 1e-9)
    #expect(development.count == 300 && development.children.map(\.count) == [300, 0, 0])
    #expect(development.audited == 100)
    #expect(development.children.map(\.audited) == (isFine ? [66, 34, 0] : [nil, nil, nil]))
    if isFine {
      #expect(abs(parts[1].share - 1.0 / 3) < 0.1)
      #expect(parts[0].method == .predictionPowered)
    } else {
      #expect(parts[1].share == 0 && parts.allSatisfy { $0.method == .dividedByJudge })
    }
  }
}
