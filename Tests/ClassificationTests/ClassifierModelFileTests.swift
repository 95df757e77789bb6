import DataFiles
import TestSupport
import Testing
import TextModel
import Wording

@testable import Classification

@Suite struct ClassifierModelFileTests {
  private static let bytes = Result { try TrainingFixture.model().bytes }

  private func read(_ bytes: [UInt8], scheme: CodingScheme = TrainingFixture.scheme) throws(Problem) -> ClassifierModel
  {
    try ClassifierModel(bytes: bytes, file: "m.model", scheme: scheme, folding: .plain)
  }

  private func problem(_ bytes: [UInt8]) -> Problem? {
    do throws(Problem) {
      _ = try read(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func aModelComesBackAsItWasWritten() throws {
    let model = try TrainingFixture.model(
      formulas: LetterFormulas(table: "您好\n尊敬的\t20\n", file: "f", folding: .plain))
    let again = try read(model.bytes)
    #expect(again.bytes == model.bytes)
    #expect(again.record == model.record)
    #expect(again.sha256OfFile == sha256(model.bytes) && model.sha256OfFile == again.sha256OfFile)
    #expect(TrainingFixture.judge(again, "食堂，您好").probabilities == TrainingFixture.judge(model, "食堂，您好").probabilities)
  }

  @Test func aFileCutOffAnywhereIsRefused() throws {
    let bytes = try Self.bytes.get()
    for length in Array(stride(from: 0, to: bytes.count, by: 211)) + [bytes.count - 1] {
      #expect(problem(Array(bytes[..<length]))?.message.key == "model.truncated")
    }
  }

  @Test func anyChangedByteIsNoticed() throws {
    let bytes = try Self.bytes.get()
    for place in Array(0..<24) + Array(stride(from: 24, to: bytes.count, by: 97)) + [bytes.count - 1] {
      var altered = bytes
      altered[place] ^= 0x41
      #expect(problem(altered) != nil, "byte \(place)")
    }
    #expect(problem(bytes + [0])?.message.key == "model.altered")
  }

  @Test(arguments: ["", "PK\u{3}\u{4}", "类别,意见\n"])
  func aForeignFileIsRefusedByName(content: String) throws {
    let problem = problem(Array(content.utf8))
    #expect(problem?.input == "m.model")
    #expect(problem?.message.key == (content.isEmpty ? "model.truncated" : "model.foreign"))
  }

  @Test(arguments: [3, 4, 9])
  func anotherVersionIsNamed(version: UInt8) throws {
    var bytes = try Self.bytes.get()
    bytes[8] = version
    #expect(
      problem(bytes)?.message == Message("model.otherVersion", ["version": String(version), "expected": "6"]))
  }

  @Test func aModelOfAnotherSchemeIsRefused() throws {
    let scheme = TrainingFixture.scheme
    let other = CodingScheme(id: "t", title: "", categories: scheme.categories.reversed(), other: 0)
    let bytes = try Self.bytes.get()
    #expect(throws: Problem.self) { try read(bytes, scheme: other) }
    #expect(scheme.digest != other.digest)
  }

  /// Whoever forges a checksum must still not bring the reader down.
  @Test(arguments: 0..<300)
  func damagedContentWithATrueChecksumIsReadOrRefused(seed: Int) throws {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    var bytes = try Self.bytes.get()
    bytes.removeLast(64)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let early = Bool.random(using: &generator)
      let place = Int.random(in: 20..<(early ? 400 : bytes.count), using: &generator)
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
    }
    bytes += Array(sha256(bytes).utf8)
    if let model = try? read(bytes) {
      #expect(TrainingFixture.judge(model, "食堂的饭菜").probabilities.count == 3)
    }
  }
}
