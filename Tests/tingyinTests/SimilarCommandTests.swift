import Foundation
import TestSupport
import Testing

@Suite struct SimilarCommandTests {
  @Test func aPipedTableIsComparedAsOpinions() throws {
    let table = "单位,意见\n一车间,食堂的菜又贵又凉，打饭排长队\n二车间,食堂的菜又贵又凉，打饭排长队！\n"
    let json = try Program.run(["similar", "--format", "json"], input: Array(table.utf8)).json()
    let duplicates = try #require(json["duplicates"] as? [String: Any])
    #expect(duplicates["opinions"] as? Int == 2 && duplicates["copies"] as? Int == 1)
  }

  private let first = "在航运公司的讲话\n渡船开航前，船长要亲自点一遍救生衣，少一件也不开船。票款另议。\n"
  private let second = "同志们：\n渡船开航前，船长要亲自数一遍救生衣，少一件也不开船！\n"

  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.put("a.txt", first)
    try scratch.put("b.txt", second)
    return scratch
  }

  @Test(arguments: ["text", "json"], ["zh", "en"])
  func passagesAreShownWithBothPlaces(format: String, language: String) throws {
    let scratch = try folder()
    let result = try Program.run(
      ["similar", "a.txt", "b.txt", "--format", format, "--language", language], in: scratch.folder)
    #expect(result.status == 0)
    // ICU's version is the machine's.
    let text = result.text.replacing(/"icuVersion": "[^"]*"/, with: "\"icuVersion\": \"…\"")
    expectSnapshot(Array(text.utf8), named: "similar-\(language).\(format == "json" ? "json" : "txt")")
  }

  @Test func placesCountScalarsBytesLinesAndColumns() throws {
    let scratch = try folder()
    let json = try Program.run(["similar", "a.txt", "b.txt", "--format", "json"], in: scratch.folder).json()
    let passage = try #require((json["passages"] as? [[String: Any]])?.first)
    let place = try #require(passage["first"] as? [String: Any])
    #expect(place["start"] as? Int == 9 && place["utf8Start"] as? Int == 25)
    #expect(place["line"] as? Int == 2 && place["column"] as? Int == 1)
    #expect((place["text"] as? String)?.hasPrefix("渡船开航前") == true)
  }

  @Test func oneThreadAndFourGiveTheSameBytes() throws {
    for format in ["text", "json"] {
      let results = try ["1", "4"].map { try Program.run(["similar", "Corpora/speeches", "-f", format, "-j", $0]) }
      #expect(results[0].status == 0)
      #expect(results[0].output == results[1].output)
    }
  }

  @Test func checkNamesThePassageInBothDocumentsAndNoneForOneAlone() throws {
    let scratch = try folder()
    let arguments = ["--only", "similarity", "--format", "json"]
    let json = try Program.run(["check", "a.txt", "b.txt"] + arguments, in: scratch.folder).json()
    let documents = try #require(json["documents"] as? [[String: Any]])
    let findings = documents.compactMap { ($0["findings"] as? [[String: Any]])?.first }
    #expect(findings.count == 2)
    let related = findings.compactMap { ($0["related"] as? [[String: Any]])?.first?["file"] as? String }
    #expect(related == ["b.txt", "a.txt"])
    let alone = try Program.run(["check", "a.txt"] + arguments, in: scratch.folder).json()
    #expect(((alone["documents"] as? [[String: Any]])?.first?["findings"] as? [Any])?.isEmpty == true)
  }

  @Test func opinionsThatCopyEachOtherAreCounted() throws {
    let scratch = try folder()
    try scratch.put(
      "o.csv", "编号,意见\n1,渡船的票又涨价了\n2,码头没有灯\n3,渡船的票，又涨价了！\n")
    let json = try Program.run(["similar", "o.csv", "a.txt", "b.txt", "-f", "json"], in: scratch.folder).json()
    let duplicates = try #require(json["duplicates"] as? [String: Any])
    #expect(duplicates["opinions"] as? Int == 3)
    #expect((duplicates["groups"] as? [[String: Any]])?.first?["opinions"] as? [String] == ["1", "3"])
    #expect((json["passages"] as? [Any])?.count == 1)
    let text = try Program.run(["similar", "o.csv", "--language", "en"], in: scratch.folder).text
    #expect(text.hasPrefix("3 opinions compared; 1 equal"))
  }

  @Test func copiesAreToldOnceWithAllTheirNames() throws {
    let scratch = try Scratch()
    for number in 1...7 { try scratch.put("抄\(number).txt", "渡船开航前，船长要亲自点一遍救生衣，少一件也不开船。\n") }
    try scratch.put("别.txt", "码头的灯坏了三个月，请港务处派人来修。\n")
    let text = try Program.run(["similar", ".", "--language", "en"], in: scratch.folder).text
    #expect(text.hasPrefix("documents: 8, shared passages: 6, pairs of documents that share some: 6\n"))
    #expect(text.contains("7 documents that are the same, 23 characters each\n"))
    for number in 1...7 { #expect(text.components(separatedBy: "抄\(number).txt").count == 2) }
    let json = try Program.run(["similar", ".", "-f", "json"], in: scratch.folder).json()
    #expect((json["pairs"] as? [Any])?.count == 6)
    #expect(((json["copies"] as? [[String: Any]])?.first?["files"] as? [String])?.count == 7)
  }

  @Test func anUnreadableFileIsNamedAndTheRestCompared() throws {
    let scratch = try folder()
    let result = try Program.run(["similar", "a.txt", "no.txt", "b.txt"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("no.txt") && result.text.contains("救生衣"))
  }
}
