import CYardstick
import Foundation
import TextModel
import Tokenization

/// What one way of cutting takes, in a process of its own: memory that earlier work took and has not given back would
/// serve what comes later unseen.
enum MemoryCase: String, CaseIterable {
  case batches = "mode icu, tokens visited in batches"
  case array = "mode icu, all tokens in an array"
  case accurateBatches = "mode accurate, tokens visited in batches"
  case accurateArray = "mode accurate, all tokens in an array"

  private var isAccurate: Bool { self == .accurateBatches || self == .accurateArray }
  private var keepsTokens: Bool { self == .array || self == .accurateArray }

  /// Prints by how many megabytes the resident memory rises, from when the text is there and nothing else is loaded
  /// to its greatest: dictionary, model and all else that is made until the last token.
  func measure(_ text: Document, model: String?) throws {
    let before = yardstick_start_memory()
    let chosen = isAccurate ? model : nil
    let tokenizer = try chosen.map { try Tokenizer(modelFile: bytes(of: $0), name: $0) } ?? Tokenizer()
    let worker = try tokenizer.makeWorker()
    var count = 0
    if keepsTokens {
      let tokens = try worker.tokens(of: text)
      count = tokens.count
    } else {
      try worker.forEachBatch(of: text) { count += $0.count }
    }
    let rise = before < 0 ? "unknown" : "\(rounded(Double(yardstick_peak_memory() - before) / 1e6)) MB"
    print("memory above the text, \(rawValue): \(rise) for \(count) tokens")
  }
}

/// Measures all cases, each in a process of its own.
/// - Parameter arguments: those of this process.
func measureMemory(_ arguments: [String], hasModel: Bool) throws {
  let count = hasModel ? MemoryCase.allCases.count : 2
  for number in 0..<count {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["--memory", "\(number)"] + arguments
    try process.run()
    process.waitUntilExit()
  }
}
