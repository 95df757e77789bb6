import CYardstick
import TextModel
import Tokenization

/// Compares the boundaries of files and of generated text with ICU's and says whether they are all the same.
func compareWithICU(_ texts: [Document], generated: Int) throws -> Bool {
  let worker = try Tokenizer().makeWorker()
  // From its second megabyte on a worker cuts without ICU.
  _ = try worker.tokens(of: longText(of: [], atLeast: 2_000_000))
  var generator = Generator(seed: 5)
  var (boundaries, different) = (0, 0)
  func compare(_ text: Document) throws {
    var checksum: UInt64 = 0
    let count = text.utf8.withUnsafeBufferPointer { yardstick_words($0.baseAddress, Int64($0.count), &checksum) }
    let tokens = try worker.tokens(of: text)
    boundaries += tokens.count
    if tokens.count != count || mixed(tokens) != checksum {
      different += 1
      print("DIFFERENT: \(text.name)")
    }
  }
  for text in texts { try compare(text) }
  print("files: \(texts.count), boundaries \(boundaries), files that differ \(different)")
  boundaries = 0
  var round = 0
  while boundaries < generated {
    round += 1
    try compare(Document(name: "generated \(round)", text: generatedText(3000, samples: texts, using: &generator)))
  }
  print("generated texts: \(round), boundaries \(boundaries), texts that differ, files included: \(different)")
  return different == 0
}
