import TestSupport
import Testing
import TextModel

@testable import Classification

struct PriorModelTests {
  private let scheme = TrainingFixture.scheme
  private var trainer: ClassifierTrainer { ClassifierTrainer(scheme: scheme, folding: .plain) }

  private func words(_ document: Document) -> [TextRange] { TrainingFixture.words(document) }

  /// A new collection calls welfare by words that the earlier model has never seen.
  private var ours: [LabelledOpinion] {
    let things = ["澡堂", "托班", "棉衣"]
    let troubles = ["关门半年", "排不上号", "发少一件"]
    return (0..<9).flatMap { number -> [LabelledOpinion] in
      let welfare = things[number % 3] + troubles[number / 3]
      let style = "窗口让我等了" + troubles[number / 3] + String(number)
      return [TrainingFixture.opinion(welfare, 1, source: 7), TrainingFixture.opinion(style, 0, source: 7)]
    }
  }

  @Test func `What the earlier model knew is kept and the new words are learned`() throws {
    let earlier = try trainer.train(TrainingFixture.opinions, words: words)
    let model = try trainer.train(ours, from: earlier, words: words)
    for (text, category) in [("澡堂排不上号", 1), ("托班关门半年", 1), ("昨晚的球赛看得过瘾", 2), ("盖章跑了三天没人理", 0)] {
      let opinion = TrainingFixture.opinion(text, category)
      #expect(model.judge(opinion.text, words: opinion.words).category == category, "\(text)")
    }
    let unseen = TrainingFixture.opinion("澡堂关门半年", 1)
    let before = earlier.judge(unseen.text, words: unseen.words).probabilities[1]
    #expect(model.judge(unseen.text, words: unseen.words).probabilities[1] > before)
  }

  @Test func `One model holds the words of both`() throws {
    let earlier = try trainer.train(TrainingFixture.opinions, words: words)
    let model = try trainer.train(ours, from: earlier, words: words)
    let keys = ["食堂", "澡堂"].map { SpelledFeature(.gram, $0).key }
    #expect(keys.map { earlier.vocabulary.number(of: $0) >= 0 } == [true, false])
    #expect(keys.allSatisfy { model.vocabulary.number(of: $0) >= 0 })
    #expect(model.vocabulary.count > earlier.vocabulary.count && model.vocabulary.isInOrder)
  }

  @Test func `Over the words of the earlier model alone the scores are its own, up to a constant`() throws {
    let earlier = try trainer.train(TrainingFixture.opinions, words: words)
    let prior = PriorModel(earlier, adding: [])
    let opinion = TrainingFixture.opinion("食堂饭菜凉了三个月没发", 1)
    let own = earlier.scores(opinion.text, words: opinion.words)
    var collector = FeatureCollector()
    collector.add(earlier.extractor.read(opinion.text, words: opinion.words).occurrences)
    var rows = SparseRows()
    rows.append(collector.entries(0, prior.vocabulary))
    let carried = prior.weights.scores(rows, 0)
    let constant = own.reduce(0, +) / Double(own.count)
    for (left, right) in zip(own, carried) { #expect(abs(left - constant - right) < 1e-6) }
  }

  @Test func `A model knows the texts that it and the one before it learned from`() throws {
    let earlier = try trainer.train(TrainingFixture.opinions, words: words)
    let model = try trainer.train(ours, from: earlier, words: words)
    #expect(TrainingFixture.opinions.allSatisfy { earlier.hasLearned($0.text) && model.hasLearned($0.text) })
    #expect(ours.allSatisfy { model.hasLearned($0.text) && !earlier.hasLearned($0.text) })
    #expect(!model.hasLearned(TrainingFixture.opinion("从没见过的话", 2).text))
    let read = try ClassifierModel(bytes: model.bytes, file: "m", scheme: scheme, folding: .plain)
    #expect(read.record == model.record)
  }

  /// A collection that files every kind of opinion elsewhere than the earlier model was taught.
  private var contrary: [LabelledOpinion] {
    let texts = [("盖章跑了五趟", 1), ("签字等了一个月", 1), ("工资拖了三个月", 2), ("食堂饭菜凉了", 2), ("今天天气不错", 0), ("昨晚的球赛看得过瘾", 0)]
    return (0..<40).map { number in
      let (text, category) = texts[number % texts.count]
      return TrainingFixture.opinion(text + String(number), category)
    }
  }

  @Test func `Labels that contradict the earlier model outweigh it`() throws {
    let earlier = try trainer.train(TrainingFixture.opinions, words: words)
    let model = try trainer.train(contrary, from: earlier, words: words)
    for (text, before) in [("食堂饭菜老人吃不下", 1), ("昨晚的球赛玩得开心", 2), ("签字等了三天没人理", 0)] {
      let opinion = TrainingFixture.opinion(text, before)
      #expect(earlier.judge(opinion.text, words: opinion.words).category == before)
      #expect(model.judge(opinion.text, words: opinion.words).category == (before + 1) % 3, "\(text)")
    }
  }

  @Test func `Labels that agree with the earlier model leave it its say`() throws {
    let earlier = try trainer.train(TrainingFixture.opinions, words: words)
    let model = try trainer.train(ours, from: earlier, words: words)
    #expect(model.record.steadyShare == 0)
  }
}
