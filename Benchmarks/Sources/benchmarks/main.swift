import CYardstick
import Foundation
import TextModel
import Tokenization

// benchmarks [--model FILE] [--differences N | --first-token | --profile | --phrases |
//   --print-phrases | --checks | --memory CASE] [--size BYTES] [FILE…]
// With a model, mode accurate is measured too, and alone where only one mode is.
var files: [String] = []
var differences: Int?
var profiles = false
var onlyPhrases = false
var printsPhrases = false
var onlyChecks = false
var printsFirstToken = false
var memoryCase: Int?
var model: String?
var size = 20_000_000
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--differences": differences = arguments.popFirst().flatMap { Int($0) } ?? 5_000_000
  case "--profile": profiles = true
  case "--memory": memoryCase = arguments.popFirst().flatMap { Int($0) }
  case "--first-token": printsFirstToken = true
  case "--model": model = arguments.popFirst()
  case "--size": size = arguments.popFirst().flatMap { Int($0) } ?? size
  case "--phrases": onlyPhrases = true
  case "--checks": onlyChecks = true
  case "--print-phrases": printsPhrases = true
  default: files.append(argument)
  }
}

func bytes(of path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

if let memoryCase {
  let text = longText(of: try files.map { Document(name: $0, utf8: try bytes(of: $0)) }, atLeast: size)
  try MemoryCase.allCases[min(memoryCase, MemoryCase.allCases.count - 1)].measure(text, model: model)
  exit(0)
}
let accurate = try model.map { try Tokenizer(modelFile: bytes(of: $0), name: $0) }
if printsFirstToken {
  // To be timed from outside: the whole life of a process that cuts one line.
  let line = Document(name: "line", text: "先进性教育活动第二批开始了。")
  print(line.text(try (accurate ?? Tokenizer()).makeWorker().tokens(of: line)[0].range))
  exit(0)
}
let texts = try files.map { Document(name: $0, utf8: try bytes(of: $0)) }
if let differences {
  exit(try compareWithICU(texts, generated: differences) ? 0 : 1)
}
if onlyChecks {
  try measureChecks(longText(of: texts, atLeast: 40_000))
  exit(0)
}
let text = longText(of: texts, atLeast: size)
if printsPhrases {
  printPhrases(text)
} else if profiles {
  let worker = try (accurate ?? Tokenizer()).makeWorker()
  for _ in 0..<20 { try worker.forEachBatch(of: text) { _ in } }
} else {
  if !onlyPhrases {
    try measureMemory(Array(CommandLine.arguments.dropFirst()), hasModel: model != nil)
    try measureWords(text, accurate: accurate)
  }
  try measurePhrases(text)
  if !onlyPhrases { try measureChecks(longText(of: texts, atLeast: 40_000)) }
}
