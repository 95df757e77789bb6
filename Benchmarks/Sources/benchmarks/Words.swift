import CYardstick
import TextModel
import Tokenization

/// Ours against ICU's iterator on one text in one process, runs interleaved because the speed of a machine drifts.
func measureWords(_ text: Document) throws {
  let megabytes = Double(text.utf8.count) / 1e6
  let worker = try Tokenizer().makeWorker()
  let before = yardstick_peak_memory()
  var tokens: [Token] = []
  let first = try seconds { tokens = try worker.tokens(of: text) }
  let peak = Double(yardstick_peak_memory() - before) / 1e6
  let result = Double(tokens.count * MemoryLayout<Token>.stride) / 1e6
  print("text \(rounded(megabytes)) MB, \(tokens.count) tokens; first pass with compiling \(rounded(first)) s")
  print("memory above the text \(rounded(peak)) MB, of these the tokens themselves \(rounded(result)) MB")
  var (ours, theirs, sentences): ([Double], [Double], [Double]) = ([], [], [])
  for _ in 0..<7 {
    var checksum: UInt64 = 0
    theirs.append(seconds {
      _ = text.utf8.withUnsafeBufferPointer { yardstick_words($0.baseAddress, Int64($0.count), &checksum) }
    })
    tokens = []
    ours.append(try seconds { tokens = try worker.tokens(of: text) })
    if checksum != mixed(tokens) { print("DIFFERENT BOUNDARIES") }
    sentences.append(try seconds { _ = try worker.sentences(of: text) })
  }
  print("ubrk over utext_openUTF8: \(rounded(megabytes / median(theirs))) MB/s")
  print("Tingyin, words:           \(rounded(megabytes / median(ours))) MB/s, ratio \(rounded(median(theirs) / median(ours)))")
  print("Tingyin, sentences:       \(rounded(megabytes / median(sentences))) MB/s")
}

/// The checksum that the yardstick makes of the same boundaries.
func mixed(_ tokens: [Token]) -> UInt64 { tokens.reduce(0) { $0 &* 31 &+ UInt64($1.end) } }
