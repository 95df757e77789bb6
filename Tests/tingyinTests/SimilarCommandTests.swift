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

  @Test func pairsAreWrittenAsATableThoseThatShareTheMostFirst() throws {
    let scratch = try folder()
    try scratch.put("c.txt", "散会后请各船长留下。\n" + first.split(separator: "\n")[1] + "\n")
    try scratch.put("o.csv", "编号,意见\n1,渡船的票又涨价了\n2,码头没有灯\n3,渡船的票，又涨价了！\n")
    let result = try Program.run(["similar", "o.csv", "a.txt", "b.txt", "c.txt", "-f", "csv"], in: scratch.folder)
    let lines = result.text.split(separator: "\r\n").map(String.init)
    #expect(
      lines[0] == "kind,firstFile,first,secondFile,second,firstShare,secondShare,firstShared,secondShared,longest")
    #expect(lines.count == 5)
    #expect(lines[4] == "opinions,o.csv,1,o.csv,3,1.000000,1.000000,8,8,8")
    #expect(lines.dropFirst().prefix(3).allSatisfy { $0.hasPrefix("documents,") })
    let shares = lines.dropFirst().prefix(3).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).dropFirst(5).prefix(2).compactMap { Double($0) }
        .max() ?? 0
    }
    #expect(shares == shares.sorted(by: >))
  }

  @Test func theListCanBeLimitedAndSaysSo() throws {
    let scratch = try folder()
    try scratch.put("c.txt", first + "还有一件事，各码头的灯请港务处在本月内全部换好。\n")
    func run(_ more: String...) throws -> Program.Result {
      try Program.run(["similar", "a.txt", "b.txt", "c.txt", "--language", "en"] + more, in: scratch.folder)
    }
    let all = try run("-f", "json")
    #expect((try all.json()["pairs"] as? [Any])?.count == 3 && all.errors.isEmpty)
    let one = try run("-f", "json", "--top", "1")
    #expect((try one.json()["pairs"] as? [Any])?.count == 1 && one.errors.contains("the first 1 of 3"))
    #expect(try run("-f", "csv", "--top", "2").text.split(separator: "\r\n").count == 3)
    #expect((try run("-f", "json", "--least", "100%").json()["pairs"] as? [Any])?.count == 1)
    #expect((try run("-f", "json", "--least", "500").json()["pairs"] as? [Any])?.isEmpty == true)
    #expect((try run("-f", "json", "--least", "500").json()["passages"] as? [Any])?.isEmpty == true)
    let pairs = try run("--top", "1").lines.filter { $0.contains(".txt and ") && !$0.hasPrefix(" ") }
    #expect(pairs.count == 1)
    for wrong in ["0", "-1", "x", "120%"] { #expect(try run("--least", wrong).status == 64) }
  }

  @Test func opinionsCopiedInPartAreToldWithWhatTheyShare() throws {
    let letter = "我们渔村的码头去年冬天塌了一角，吊机不敢用，鱼获全靠人背，三个老渔民摔伤住院，请港务处派人看一看，赶在开海之前修好"
    let scratch = try Scratch()
    try scratch.put("o.csv", "编号,意见\n1,\"\(letter)\"\n2,\"\(letter.prefix(30))\"\n3,码头没有灯，晚上卸鱼看不见路\n")
    func groups(_ more: String...) throws -> [[String: Any]] {
      let json = try Program.run(["similar", "o.csv", "-f", "json"] + more, in: scratch.folder).json()
      return try #require((json["duplicates"] as? [String: Any])?["groups"] as? [[String: Any]])
    }
    let found = try groups()
    #expect(found.count == 1 && found[0]["opinions"] as? [String] == ["1", "2"])
    let shared = try #require((found[0]["shared"] as? [[String: Any]])?.first)
    #expect(shared["share"] as? Double == 1 && (shared["firstShare"] as? Double ?? 1) < 0.6)
    #expect(try groups("--least", "200").isEmpty)
    let text = try Program.run(["similar", "o.csv", "--language", "en"], in: scratch.folder).text
    #expect(text.contains("2 opinions that share at least 100% with the first"))
    // What classify calls a copy stays what it was.
    let classified = try Program.run(["classify", "o.csv", "-f", "json", "--model", "none"], in: scratch.folder).json()
    #expect(((classified["duplicates"] as? [String: Any])?["groups"] as? [Any])?.isEmpty == true)
  }
}
