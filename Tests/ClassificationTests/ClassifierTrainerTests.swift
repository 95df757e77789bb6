import TestSupport
import Testing
import TextModel
import Wording

@testable import Classification

@Suite struct ClassifierTrainerTests {
  @Test(arguments: [
    ("签字让我跑了五趟", 0), ("空调坏了一个月没人修", 1), ("昨晚的天气真是不错", 2), ("找谁都踢皮球", 0), ("饭菜太咸", 1),
  ])
  func aModelJudgesNewWording(text: String, category: Int) throws {
    #expect(TrainingFixture.judge(try TrainingFixture.model(), text).category == category)
  }

  @Test func thePhrasesOfTheSchemeTeachWhereNoOpinionDoes() throws {
    let opinions = TrainingFixture.opinions.filter { $0.category != 0 } + [TrainingFixture.opinion("盖章", 0)]
    #expect(TrainingFixture.judge(try TrainingFixture.model(opinions), "这事推来推去").category == 0)
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    #expect(try TrainingFixture.model().bytes == TrainingFixture.model().bytes)
  }

  @Test func theRecordCountsEveryOpinionOnce() throws {
    let record = try TrainingFixture.model().record
    #expect(record.opinions == 27)
    #expect(record.confusion.map { $0.reduce(0, +) } == [9, 9, 9])
    #expect(record.accuracy > 0.6)
    #expect(!record.heldBackCollections)
  }

  @Test func collectionsAreHeldBackWhereThereAreThree() throws {
    let opinions = TrainingFixture.opinions.enumerated().map { number, opinion in
      LabelledOpinion(text: opinion.text, words: opinion.words, category: opinion.category, source: 7 + number / 9)
    }
    let record = try TrainingFixture.model(opinions).record
    #expect(record.heldBackCollections)
    #expect(record.folds == 3)
  }

  @Test(arguments: [0, 0.3, 1])
  func theShareOfNaiveBayesIsTheOneAskedFor(share: Double) throws {
    let trainer = ClassifierTrainer(scheme: TrainingFixture.scheme, folding: .plain, steadyShare: share)
    #expect(try trainer.train(TrainingFixture.opinions, words: TrainingFixture.words).record.steadyShare == share)
  }

  @Test func trainingNeedsTwoCategories() {
    #expect(throws: Problem(Message("training.tooFew"))) {
      try TrainingFixture.model(TrainingFixture.opinions.filter { $0.category == 1 })
    }
  }

  @Test func aLabelOutsideTheSchemeIsRefused() {
    #expect(throws: Problem(Message("training.noSuchCategory"))) {
      try TrainingFixture.model([TrainingFixture.opinion("工资", 3)])
    }
  }

  @Test func twoCategoriesTrainAsWell() throws {
    let scheme = CodingScheme(
      id: "two", title: "", categories: Array(TrainingFixture.scheme.categories[1...]), other: 1)
    let opinions = TrainingFixture.opinions.filter { $0.category > 0 }.map {
      LabelledOpinion(text: $0.text, words: $0.words, category: $0.category - 1)
    }
    let model = try ClassifierTrainer(scheme: scheme, folding: .plain).train(opinions, words: TrainingFixture.words)
    #expect(TrainingFixture.judge(model, "工资三个月没发").category == 0)
    #expect(TrainingFixture.judge(model, "球赛真是不错").category == 1)
  }
}
