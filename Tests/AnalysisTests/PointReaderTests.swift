import Checking
import Classification
import Foundation
import Testing
import TextModel
import Tokenization
import Wording

@testable import Analysis

@Suite struct PointReaderTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL

  private func reader() throws -> any SentenceReader {
    let folder = try DictionaryFolder(path: Self.root.appending(path: "Dictionaries").path)
    return try folder.sentenceReader("mobilisation-points").value
  }

  @Test func eachSentenceHasAProbabilityForEachPointAndForNone() throws {
    let reader = try reader()
    #expect(
      reader.points == [
        "significance", "superior-requirements", "local-arrangement", "problems", "demands",
        "leadership-and-safeguards",
      ])
    let text = "师傅们好。\n第一步四月里搞，每周二晚上学两个钟头。仓库的门锁坏了三个月没人修，大伙意见很大。"
    let document = try Tokenizer().makeWorker().tokenize(Document(name: "a.txt", text: text))
    let readings = reader.read(document)
    #expect(readings.count == document.sentences.count)
    for reading in readings {
      #expect(reading.probabilities.count == 7 && reading.aspects.count == 6)
      #expect(abs(reading.probabilities.reduce(0, +) - 1) < 1e-9)
    }
    let best = readings.suffix(2).map { reading in
      reading.probabilities.indices.max { reading.probabilities[$0] < reading.probabilities[$1] }
    }
    #expect(best == [2, 3])
  }

  @Test func itsPointsAndAspectsAreThoseOfTheProfile() throws {
    let folder = try DictionaryFolder(path: Self.root.appending(path: "Dictionaries").path)
    let profile = try folder.profile("mobilisation")
    #expect(profile.value.reader != nil)
    let scheme = try folder.scheme("mobilisation-points").value
    for (number, category) in scheme.categories.enumerated() where number != scheme.other {
      let point = try #require(profile.value.points.first { $0.id == category.id })
      #expect(category.subcategories.map(\.label).filter { name in !point.aspects.contains { $0.name == name } } == [])
    }
    #expect(profile.sources.map(\.name).contains("models/mobilisation-points.model"))
  }

  @Test func aReaderWithoutSchemeOrModelIsNamedWithPlaceAndRemedy() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "readers-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["schemes", "profiles"] {
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    let scheme = """
      id: bare
      title: 空
      other: b
      categories:
        - {id: a, label: 甲, description: 一}
        - {id: b, label: 乙, description: 二}

      """
    try Data(scheme.utf8)
      .write(to: folder.appending(path: "schemes/bare.yaml"))
    for (name, reader) in [("one", "nowhere"), ("two", "bare")] {
      try Data("id: \(name)\ntitle: 试\nreader: \(reader)\nslogans: [甲]\n".utf8)
        .write(to: folder.appending(path: "profiles/\(name).yaml"))
    }
    func problem(_ name: String) -> String {
      do {
        _ = try DictionaryFolder(path: folder.path).profile(name)
        return ""
      } catch let problems as Problems {
        return problems.all.map { $0.text(in: .english) }.joined()
      } catch {
        return "\(error)"
      }
    }
    #expect(problem("one").contains("one.yaml:3:9") && problem("one").contains("schemes/nowhere.yaml"))
    #expect(problem("two").contains("two.yaml:3:9") && problem("two").contains("tingyin train"))
  }
}
