import Testing
import TingyinKit

/// docs/library.md says that all is `Sendable` but what it names: this compiles only as long as that is so.
@Suite struct SendableTests {
  private func count<each Value: Sendable>(_ types: repeat (each Value).Type) -> Int {
    var count = 0
    for _ in repeat each types { count += 1 }
    return count
  }

  @Test func whatIsCollectedAndConfiguredPassesBetweenTasks() {
    let collected = count(
      LabelledCollection.self, OtherExplorer.self, CollectedOpinions.self, PlanAgainstOpinions.self,
      CollectionReader.Values.self, OpinionSpool.self, AuditedSheet.self, HotIssues.self, DuplicateIndex.self,
      ShareEstimation.self, ReviewQueue.self, WordCounter.self, Concordance.self, KnownIssuesText.self, ShareTable.self)
    let configured = count(
      DictionaryFolder.self, DictionaryFolder.Judge.self, DictionaryFolder.Loaded<ReviewProfile>.self,
      FolderReport.self,
      FolderReport.Settings.self, OpinionAnalysis.self, SpeechAnalysis.self, Tokenizer.self, Redactor.self,
      CodingScheme.self,
      ReviewProfile.self, SurveyRules.self, ClassifierModel.self, DictionaryClassifier.self, WordJoiner.self, Input.self
    )
    let told = count(
      Document.self, TokenizedDocument.self, FoldedText.self, LineIndex.self, Opinion.self, Judgement.self,
      Finding.self,
      Corrections.self, Report.self, Message.self, Problem.self, Problems.self, Agreement.self, AuditSample.self,
      TableReader.Table.self)
    #expect(collected + configured + told == 46)
  }

  /// A collection is filled in one task and trained in another.
  @Test func aCollectionMovesToAnotherTask() async throws {
    let folder = CodingScheme(
      id: "s", title: "t",
      categories: ["a", "b"].map { .init(id: $0, label: $0, description: "", groups: [], exclude: []) }, other: 1)
    var collection = try LabelledCollection(scheme: folder)
    try collection.add(.memory(Array("意见,类别\n食堂太贵,a\n".utf8), name: "x.csv"), reader: OpinionReader())
    let filled = collection
    let words = try await Task.detached { try filled.words(of: Document(name: "", text: "食堂太贵")).count }.value
    #expect(words > 0 && filled.opinions.count == 1)
  }
}
