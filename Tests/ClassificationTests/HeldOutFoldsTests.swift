import Testing

@testable import Classification

@Suite struct HeldOutFoldsTests {
  @Test func everyFoldGetsItsShareOfEachCategory() {
    let categories = (0..<100).map { $0 % 7 == 0 ? 1 : 0 }
    let (folds, count) = HeldOutFolds.folds(
      categories: categories, sources: categories.map { _ in 4 }, firsts: Array(categories.indices))
    #expect(count == 5)
    for fold in 0..<5 {
      let rare = categories.indices.count { folds[$0] == fold && categories[$0] == 1 }
      #expect(rare == 3)
    }
  }

  @Test func collectionsStayTogether() {
    let sources = [9, 9, 2, 4, 4, 2]
    let (folds, count) = HeldOutFolds.folds(categories: [0, 1, 0, 1, 0, 1], sources: sources, firsts: Array(0..<6))
    #expect(count == 3)
    #expect(folds == [2, 2, 0, 1, 1, 0])
  }

  @Test func manyCollectionsShareFiveFolds() {
    let (folds, count) = HeldOutFolds.folds(
      categories: (0..<12).map { _ in 0 }, sources: Array(0..<12), firsts: Array(0..<12))
    #expect(count == 5)
    #expect(Set(folds) == [0, 1, 2, 3, 4])
  }

  @Test func copiesOfATextShareItsFold() {
    // Thirty texts four times each; the copies bear other labels.
    let firsts = (0..<120).map { $0 % 30 }
    let folds = HeldOutFolds.folds(categories: (0..<120).map { $0 % 3 }, sources: firsts.map { _ in 0 }, firsts: firsts)
      .folds
    #expect(firsts.indices.allSatisfy { folds[$0] == folds[firsts[$0]] })
    #expect((0..<5).allSatisfy { fold in folds.count { $0 == fold } == 24 })
  }

  @Test func collectionsThatCopyEachOtherKeepTheCopiesTogether() {
    let firsts = Array(0..<50) + Array(0..<25) + Array(75..<150)
    let sources = (0..<150).map { $0 / 50 }
    let folds = HeldOutFolds.folds(categories: sources, sources: sources, firsts: firsts).folds
    #expect(folds[50] == 0 && folds[80] == 1 && folds[149] == 2)
  }

  @Test func aFewCopiesBetweenCollectionsMoveNothing() {
    var firsts = Array(0..<300)
    firsts[299] = 0
    let sources = (0..<300).map { $0 / 100 }
    #expect(HeldOutFolds.folds(categories: sources, sources: sources, firsts: firsts).folds == sources)
  }

  /// Labels that mean nothing cannot be guessed, however often each text comes.
  @Test func chanceLabelsOfCopiedTextsAreNotLearned() throws {
    let texts = ["路灯不亮", "水管漏了", "车棚太小", "窗户透风", "电梯常停", "花坛荒着", "暖气不热", "门锁坏了", "黑板反光", "风扇声大", "球场积水", "仓库太潮"]
    let opinions = (0..<48).map { TrainingFixture.opinion(texts[$0 % 12], ($0 % 12) * 7 % 5 % 2) }
    #expect(try TrainingFixture.model(opinions).record.accuracy < 0.9)
    #expect(opinions.copiesHeldTogether == 36)
    let framed = ["浴室热水时有时无没有人管", "建议：浴室热水时有时无没有人管", "浴室热水时有时无没有人管，盼答复", "会议太多占去半天时间"]
    #expect(framed.map { TrainingFixture.opinion($0, 0) }.firstsOfCopies == [0, 0, 0, 3])
  }
}
