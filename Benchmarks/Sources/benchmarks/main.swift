import CYardstick
import Foundation
import TextModel
import Tokenization

// benchmarks [--differences N | --first-token | --profile | --phrases |
//   --print-phrases | --checks] [--size BYTES] [FILE…]
var files: [String] = []
var differences: Int?
var profiles = false
var onlyPhrases = false
var printsPhrases = false
var onlyChecks = false
var size = 20_000_000
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--differences": differences = arguments.popFirst().flatMap { Int($0) } ?? 5_000_000
  case "--profile": profiles = true
  case "--first-token":
    // To be timed from outside: the whole life of a process that cuts one line.
    let line = Document(name: "line", text: "先进性教育活动第二批开始了。")
    print(line.text(try Tokenizer().makeWorker().tokens(of: line)[0].range))
    exit(0)
  case "--size": size = arguments.popFirst().flatMap { Int($0) } ?? size
  case "--phrases": onlyPhrases = true
  case "--checks": onlyChecks = true
  case "--print-phrases": printsPhrases = true
  default: files.append(argument)
  }
}

let texts = try files.map { Document(name: $0, utf8: [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0)))) }
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
  let worker = try Tokenizer().makeWorker()
  for _ in 0..<20 { _ = try worker.tokens(of: text) }
} else {
  if !onlyPhrases { try measureWords(text) }
  measurePhrases(text)
  if !onlyPhrases { try measureChecks(longText(of: texts, atLeast: 40_000)) }
}
