import CYardstick
import Foundation
import TextModel
import Tokenization

/// Ours against ICU on the same text in one process, runs interleaved because the speed of a shared machine drifts.
let arguments = CommandLine.arguments.dropFirst()
let files = arguments.filter { !$0.hasPrefix("--") }
/// Processor time of this thread, so that other work on the machine does not count.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = yardstick_thread_seconds()
  try work()
  return yardstick_thread_seconds() - start
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

var bytes: [UInt8] = []
for file in files { bytes += try Data(contentsOf: URL(fileURLWithPath: file)) }
let sample = Document(name: "sample", utf8: bytes)
bytes = []
var text: [UInt8] = []
while text.count < 24_000_000 { text += sample.utf8 }
let document = Document(name: "text", utf8: text)
text = []
let megabytes = Double(document.utf8.count) / 1e6
let before = yardstick_peak_memory()

let worker = try Tokenizer().makeWorker()
var count = 0
print("first tokens", try seconds { count = try worker.tokens(of: document).count })
print("peak memory above the text, MB", Double(yardstick_peak_memory() - before) / 1e6, "tokens", count)
var ours: [Double] = []
var theirs: [Double] = []
var sentences: [Double] = []
if arguments.contains("--profile") {
  for _ in 0..<20 { _ = try worker.tokens(of: document) }
  exit(0)
}
for _ in 0..<5 {
  var checksum: UInt64 = 0
  var words: Int64 = 0
  theirs.append(seconds {
    words = document.utf8.withUnsafeBufferPointer {
      yardstick_words($0.baseAddress, Int64($0.count), &checksum)
    }
  })
  var tokens: [Token] = []
  ours.append(try seconds { tokens = try worker.tokens(of: document) })
  var sum: UInt64 = 0
  for token in tokens { sum = sum &* 31 &+ UInt64(token.end) }
  print(checksum == sum && words == tokens.count ? "same boundaries" : "DIFFERENT", tokens.count, words)
  sentences.append(try seconds { _ = try worker.sentences(of: document) })
}
print("ICU  MB/s", megabytes / median(theirs))
print("ours MB/s", megabytes / median(ours), "ratio", median(theirs) / median(ours))
print("sentences MB/s", megabytes / median(sentences))
