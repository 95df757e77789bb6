import Analysis
import Checking
import Foundation
import TextModel
import Tokenization
import UnicodeText

/// All checks on one speech of ten thousand characters, with every profile of the dictionaries in turn.
func measureChecks(_ text: Document) throws {
  let scalars = text.text(text.range).unicodeScalars.prefix(10_000)
  let speech = Document(name: "speech", text: String(String.UnicodeScalarView(scalars)))
  let folder = try DictionaryFolder(searchingFrom: [FileManager.default.currentDirectoryPath])
  let worker = try Tokenizer().makeWorker()
  let cutting = median((0..<9).map { _ in (try? seconds { _ = try worker.tokenize(speech) }) ?? .infinity })
  let document = try worker.tokenize(speech)
  print("one speech of \(scalars.count) characters: cut into words in \(rounded(cutting * 1000)) ms")
  for loaded in try folder.profiles() {
    var reviewer = Reviewer(loaded.value, folding: .icu)
    let making = seconds { reviewer = Reviewer(loaded.value, folding: .icu) }
    var findings = 0
    let times = [WorkSharing.inTurn, .onAllCores].map { sharing in
      median((0..<9).map { _ in seconds { findings = reviewer.review(document, sharing: sharing).findings.count } })
    }
    print(
      "  profile \(loaded.value.id): all checks in \(rounded(times[0] * 1000)) ms on one thread, "
        + "\(rounded(times[1] * 1000)) ms on two, \(findings) findings; made in \(rounded(making * 1000)) ms")
  }
}
