import CYardstick
import Foundation
import TextModel
import Tokenization

/// Ours against ICU's iterator on one text in one process, runs interleaved because the speed of a machine drifts.
/// - Parameter accurate: the recipe of mode accurate, nil to leave it out.
func measureWords(_ text: Document, accurate: Tokenizer?) throws {
  let megabytes = Double(text.utf8.count) / 1e6
  let worker = try Tokenizer().makeWorker()
  var tokens: [Token] = []
  let first = try seconds { tokens = try worker.tokens(of: text) }
  print("text \(rounded(megabytes)) MB, \(tokens.count) tokens")
  print("first pass with reading the dictionary \(rounded(first)) s")
  let accurateWorker = try accurate?.makeWorker()
  var times = Times()
  for _ in 0..<7 {
    var checksum: UInt64 = 0
    times.add("ubrk over utext_openUTF8:") {
      _ = text.utf8.withUnsafeBufferPointer { yardstick_words($0.baseAddress, Int64($0.count), &checksum) }
    }
    var ours: UInt64 = 0
    try times.add("Tingyin, words:") { ours = try mixed(worker, text) }
    tokens = []
    try times.add("Tingyin, words, in an array:") { tokens = try worker.tokens(of: text) }
    if checksum != ours || checksum != mixed(tokens) { print("DIFFERENT BOUNDARIES") }
    tokens = []
    if let accurateWorker {
      try times.add("Tingyin, mode accurate:") { _ = try mixed(accurateWorker, text) }
      try times.add("Tingyin, mode accurate, in an array:") { tokens = try accurateWorker.tokens(of: text) }
      tokens = []
    }
    try times.add("Tingyin, sentences:") { _ = try worker.sentences(of: text) }
  }
  times.show(megabytes)
}

/// Processor times of several ways to do a thing, each run beside the others.
private struct Times {
  private var names: [String] = []
  private var seconds: [String: [Double]] = [:]

  mutating func add(_ name: String, _ work: () throws -> Void) rethrows {
    if seconds[name] == nil { names.append(name) }
    seconds[name, default: []].append(try benchmarks.seconds(work))
  }

  /// Speeds, and the ratios to the first by the median of the runs.
  func show(_ megabytes: Double) {
    guard let first = names.first.flatMap({ seconds[$0] }) else { return }
    for name in names {
      let own = seconds[name] ?? []
      let ratio = rounded(median(zip(first, own).map { $0 / $1 }))
      let padded = name.padding(toLength: 37, withPad: " ", startingAt: 0)
      print("\(padded) \(rounded(megabytes / median(own))) MB/s, ratio \(ratio)")
    }
  }
}

/// The checksum that the yardstick makes, of tokens that are visited and not kept, as the yardstick does.
func mixed(_ worker: TokenizerWorker, _ text: Document) throws -> UInt64 {
  var checksum: UInt64 = 0
  try worker.forEachBatch(of: text) { for token in $0 { checksum = checksum &* 31 &+ UInt64(token.end) } }
  return checksum
}

/// The checksum that the yardstick makes of the same boundaries.
func mixed(_ tokens: [Token]) -> UInt64 { tokens.reduce(0) { $0 &* 31 &+ UInt64($1.end) } }
