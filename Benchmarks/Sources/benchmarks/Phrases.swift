import Lexicons
import TextModel

/// Ten thousand phrases taken from the text itself and from chance, found in all of it.
func measurePhrases(_ text: Document) {
  let folded = FoldedText(text, table: .plain)
  var generator = Generator(seed: 9)
  let phrases = (0..<10_000).map { number -> [UInt32] in
    let length = Int.random(in: 2...8, using: &generator)
    if number % 2 == 0 {
      let start = Int.random(in: 0..<folded.scalars.count - length, using: &generator)
      return Array(folded.scalars[start..<start + length])
    }
    return (0..<length).map { _ in UInt32.random(in: 0x4E00...0x9FA5, using: &generator) }
  }
  var matcher = PhraseMatcher([])
  let building = seconds { matcher = PhraseMatcher(phrases) }
  var count = 0
  let scanning = median((0..<5).map { _ in seconds { count = matcher.allMatches(in: folded).count } })
  let megabytes = Double(text.utf8.count) / 1e6
  print("10,000 phrases: built in \(rounded(building * 1000)) ms; \(count) matches at \(rounded(megabytes / scanning)) MB/s")
}
