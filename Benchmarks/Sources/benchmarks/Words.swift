import CYardstick
import TextModel
import Tokenization

/// Ours against ICU's iterator on one text in one process, runs interleaved because the speed of a machine drifts.
/// - Parameter accurate: the recipe of mode accurate, nil to leave it out.
func measureWords(_ text: Document, accurate: Tokenizer?) throws {
  let megabytes = Double(text.utf8.count) / 1e6
  let worker = try Tokenizer().makeWorker()
  let before = yardstick_peak_memory()
  var tokens: [Token] = []
  let first = try seconds { tokens = try worker.tokens(of: text) }
  let peak = Double(yardstick_peak_memory() - before) / 1e6
  let result = Double(tokens.count * MemoryLayout<Token>.stride) / 1e6
  print("text \(rounded(megabytes)) MB, \(tokens.count) tokens; first pass with reading the dictionary \(rounded(first)) s")
  print("memory above the text \(rounded(peak)) MB, of these the tokens themselves \(rounded(result)) MB")
  let accurateWorker = try accurate?.makeWorker()
  var (ours, theirs, trained, sentences): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
  for _ in 0..<7 {
    var checksum: UInt64 = 0
    theirs.append(seconds {
      _ = text.utf8.withUnsafeBufferPointer { yardstick_words($0.baseAddress, Int64($0.count), &checksum) }
    })
    tokens = []
    ours.append(try seconds { tokens = try worker.tokens(of: text) })
    if checksum != mixed(tokens) { print("DIFFERENT BOUNDARIES") }
    tokens = []
    if let accurateWorker { trained.append(try seconds { tokens = try accurateWorker.tokens(of: text) }) }
    sentences.append(try seconds { _ = try worker.sentences(of: text) })
  }
  func show(_ name: String, _ times: [Double]) {
    let ratio = rounded(median(theirs) / median(times))
    print("\(name) \(rounded(megabytes / median(times))) MB/s, ratio \(ratio)")
  }
  show("ubrk over utext_openUTF8:", theirs)
  show("Tingyin, words:          ", ours)
  if !trained.isEmpty { show("Tingyin, mode accurate:  ", trained) }
  show("Tingyin, sentences:      ", sentences)
}

/// The checksum that the yardstick makes of the same boundaries.
func mixed(_ tokens: [Token]) -> UInt64 { tokens.reduce(0) { $0 &* 31 &+ UInt64($1.end) } }
