import TingyinKit

// The examples of docstrings, compiled here; LibraryGuideTests compares the two. What they take for granted are the parameters.

private func tokenizer() throws -> [Token] {
  let words = try UserDictionary([.init(name: "words.tsv", text: "先进性教育活动\t10\t活动\n")])
  let worker = try Tokenizer(userDictionary: words).makeWorker()
  let tokens = try worker.tokens(of: Document(name: "-", text: "先进性教育活动第二批"))
  return tokens
}

private func opinionReader() throws -> OpinionReading {
  let reader = OpinionReader(columns: try ColumnChoice(["text=诉求内容"]))
  let reading = try reader.read(Input(path: "opinions.csv")) { opinion in print(opinion.id) }
  return reading
}

private func hotIssues(_ folder: DictionaryFolder, _ opinions: [Opinion]) throws {
  var issues = try folder.issueGrouping().value  // of a `DictionaryFolder`: its tables of subjects, weights and topics
  for opinion in opinions { issues.add(opinion, FoldedText(opinion.text, table: .icu)) }
  issues.settle()
  for issue in issues.ranked(10) { print(issue.name, issue.members.count) }
}
