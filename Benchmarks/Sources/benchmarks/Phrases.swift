import Lexicons
import TextModel
import Tokenization

private let phraseCount = 10_000
private let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FA5

/// Different phrases of ideographs, half of them pieces of the text itself, the others put together by chance.
private func phrases(_ folded: FoldedText) -> [[UInt32]] {
  var generator = Generator(seed: 9)
  var (known, phrases) = (Set<[UInt32]>(), [[UInt32]]())
  while phrases.count < phraseCount {
    let length = Int.random(in: 2...8, using: &generator)
    var phrase = (0..<length).map { _ in UInt32.random(in: ideographs, using: &generator) }
    if phrases.count % 2 == 0 {
      let start = Int.random(in: 0..<folded.scalars.count - length, using: &generator)
      phrase = Array(folded.scalars[start..<start + length])
    }
    if phrase.allSatisfy(ideographs.contains), known.insert(phrase).inserted { phrases.append(phrase) }
  }
  return phrases
}

/// The commonest words of the text, of two ideographs or more: as many matches as phrases can have.
private func commonestWords(_ text: Document) throws -> [[UInt32]] {
  var counter = WordCounter()
  counter.count(try Tokenizer().makeWorker().tokens(of: text)[...], of: text)
  var filter = WordFilter()
  filter.shortest = 2
  let words = WordList(counter, filter: filter).words.lazy.filter { $0.kind == .han }
  return words.prefix(phraseCount).map { $0.word.unicodeScalars.map(\.value) }
}

/// Prints the phrases one a line, for other programs to look for.
func printPhrases(_ text: Document) {
  for phrase in phrases(FoldedText(text, table: .plain)) {
    print(String(String.UnicodeScalarView(phrase.compactMap { Unicode.Scalar($0) })))
  }
}

/// Ten thousand phrases found in all of a text.
func measurePhrases(_ text: Document) throws {
  let folded = FoldedText(text, table: .plain)
  measure("10,000 phrases", phrases(folded), in: folded, of: text)
  measure("its 10,000 commonest words", try commonestWords(text), in: folded, of: text)
}

private func measure(_ name: String, _ phrases: [[UInt32]], in folded: FoldedText, of text: Document) {
  var matcher = PhraseMatcher([])
  let building = seconds { matcher = PhraseMatcher(phrases) }
  var count = 0
  let scanning = median((0..<5).map { _ in seconds { count = matcher.allMatches(in: folded).count } })
  let megabytes = Double(text.utf8.count) / 1e6
  print("\(name): built in \(rounded(building * 1000)) ms; \(count) matches at \(rounded(megabytes / scanning)) MB/s")
}
