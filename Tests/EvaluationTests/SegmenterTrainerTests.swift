import Evaluation
import Testing
import TextModel
import Tokenization

@Suite struct SegmenterTrainerTests {
  /// Sentences of an invented standard that joins numbers to their units and parts 我们.
  private static let gold: String = {
    let subjects = ["我 们", "居民", "社区"]
    let verbs = ["讨论", "安排", "参加"]
    let things = ["3个 问题", "12项 工作", "5次 活动", "20户 家庭"]
    var lines: [String] = []
    for subject in subjects {
      for verb in verbs { for thing in things { lines.append("\(subject) \(verb) \(thing) 。") } }
    }
    return lines.joined(separator: "\n")
  }()

  @Test func theStandardOfTheGoldTextIsLearnedAndTheSameFileIsMadeEachTime() throws {
    let gold = try GoldSegmentation(name: "invented", text: Self.gold)
    var options = SegmenterTrainer.Options()
    options.folds = 4
    let result = try SegmenterTrainer(options).train([gold])
    let again = try SegmenterTrainer(options).train([gold])
    #expect(result.model.fileBytes == again.model.fileBytes)
    #expect(result.bothPasses.f > 0.95)

    let worker = try Tokenizer(model: result.model).makeWorker()
    #expect(try gold.score(worker).f == 1)
    #expect(try gold.score(Tokenizer().makeWorker()).f < 0.9)
    let other = try GoldSegmentation(name: "", text: "居民 參加 聚会 。")
    #expect(try other.score(worker, unknownTo: result.model).unknown == 1)
    let document = Document(name: "", text: "社区安排12次活动。")
    #expect(try worker.tokens(of: document).map { document.text($0.range) } == ["社区", "安排", "12次", "活动", "。"])
  }
}
