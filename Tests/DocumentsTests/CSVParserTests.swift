import TestSupport
import Testing

@testable import Documents

/// What a parser says of a text that comes in pieces of the given size; `\u{1}` stands for an illegal sequence.
private func parsed(_ text: String, pieces: Int = 1000, delimiter: Character = ",") throws -> [String] {
  var parser = CSVParser(delimiter: delimiter.asciiValue ?? 0)
  var said: [String] = []
  let sink = { (event: CSVParser.Event) in
    switch event {
    case .fault(let fault): said.append("\(fault.row): \(fault.kind) on line \(fault.line)")
    case .record(let record):
      let cells = (0..<record.count).map { index in
        String(decoding: record[cell: index].map { $0 == 0xFF ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
      }
      let illegal = record.illegal.map { " illegal at \($0.offset)" } ?? ""
      said.append("\(record.row): " + cells.joined(separator: "|") + illegal)
    }
  }
  let bytes = Array(text.utf8)
  var start = 0
  while start < bytes.count {
    if bytes[start] == 1 {
      try parser.feed(IllegalBytes(offset: start, count: 1, charset: "UTF-8"), to: sink)
      start += 1
      continue
    }
    let end = bytes[start..<min(bytes.count, start + pieces)].firstIndex(of: 1) ?? min(bytes.count, start + pieces)
    try bytes[start..<end].withUnsafeBufferPointer { try parser.feed($0, to: sink) }
    start = end
  }
  try parser.finish(sink)
  return said
}

@Suite struct CSVParserTests {
  @Test(
    arguments: [
      ("a,b\nc,d\n", ["1: a|b", "2: c|d"]),
      ("a,b\r\nc,d", ["1: a|b", "2: c|d"]),
      ("a\rb\r\nc\n", ["1: a", "2: b", "3: c"]),
      ("\"a,1\",\"say \"\"hi\"\"\"\n", ["1: a,1|say \"hi\""]),
      ("\"two\nlines\",b\nc,d\n", ["1: two\nlines|b", "2: c|d"]),
      ("a,\n,\n", ["1: a|", "2: |"]),
      ("a\n\n\nb\n", ["1: a", "2: ", "3: ", "4: b"]),
      ("a,", ["1: a|"]),
      ("\"a\"", ["1: a"]),
      ("\"\",x\n", ["1: |x"]),
      ("he said \"hi\",x\n", ["1: he said \"hi\"|x"]),
      ("", []),
    ] as [(String, [String])])
  func recordsFollowRFC4180(text: String, expected: [String]) throws {
    for size in [1, 2, 3, 100] { #expect(try parsed(text, pieces: size) == expected) }
  }

  @Test(
    arguments: [
      ("a,\"open\nb,c\nd,e\n", ["1: unclosedQuote on line 1", "2: b|c", "3: d|e"]),
      ("a,\"x\"y\nb,c\n", ["1: badQuote on line 1", "2: b|c"]),
      ("\"open\nb,\"c\"\nd,e\n", ["1: badQuote on line 1", "2: b|c", "3: d|e"]),
      ("a\n\"one\ntwo\",\"x\"y\nb\n", ["1: a", "2: badQuote on line 3", "3: b"]),
      ("\"open\r\nb\r\n\"also open\r\nc\r\n", ["1: badQuote on line 1", "2: b", "3: unclosedQuote on line 3", "4: c"]),
      ("\"open", ["1: unclosedQuote on line 1"]),
      ("\"open\n", ["1: unclosedQuote on line 1"]),
      ("\"a\"\"\nb\n", ["1: unclosedQuote on line 1", "2: b"]),
    ] as [(String, [String])])
  func aBrokenQuotationCostsItsOwnRowOnly(text: String, expected: [String]) throws {
    for size in [1, 2, 3, 5, 100] { #expect(try parsed(text, pieces: size) == expected) }
  }

  @Test(
    arguments: [
      ("a,\u{1}b\nc,d\n", ["1: a|?b illegal at 2", "2: c|d"]),
      ("a\n\u{1}\u{1}\nc\u{1}\nd", ["1: a", "2: ?? illegal at 2", "3: c? illegal at 6", "4: d"]),
      ("\"\u{1}open\nb\u{1}\nc\n", ["1: unclosedQuote on line 1", "2: b? illegal at 8", "3: c"]),
      ("\"x\"y\u{1}\n\u{1}b\n", ["1: badQuote on line 1", "2: ?b illegal at 6"]),
    ] as [(String, [String])])
  func anIllegalSequenceBelongsToItsRow(text: String, expected: [String]) throws {
    for size in [1, 2, 100] { #expect(try parsed(text, pieces: size) == expected) }
  }

  @Test func anyPiecesOfAnyTextGiveTheSameEvents() throws {
    var generator = RepeatableGenerator(seed: 11)
    let alphabet = Array("ab,\"\n\r\u{1}意")
    for _ in 0..<3000 {
      let text = String(
        (0..<Int.random(in: 0...24, using: &generator)).compactMap { _ in
          alphabet.randomElement(using: &generator)
        })
      let whole = try parsed(text)
      for size in [1, 2, 3, 7] { #expect(try parsed(text, pieces: size) == whole, "\(text.debugDescription)") }
    }
  }

  @Test func whatIsWrittenIsRead() throws {
    var generator = RepeatableGenerator(seed: 5)
    let alphabet = Array("ab,;\"\n\r 意见，")
    for delimiter in [Character(","), ";", "\t"] {
      for _ in 0..<300 {
        let rows = (0..<3).map { _ in
          (0..<3).map { _ in
            String(
              (0..<Int.random(in: 0...5, using: &generator)).compactMap { _ in alphabet.randomElement(using: &generator)
              })
          }
        }
        let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
        let text = rows.map { row in
          row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: String(delimiter))
        }.joined(separator: lineEnd)
        let expected = rows.enumerated().map { "\($0 + 1): " + $1.joined(separator: "|") }
        #expect(try parsed(text, pieces: 3, delimiter: delimiter) == expected)
      }
    }
  }

  @Test func aCellOverTheLimitIsRefusedAndTheNextRowIsRead() throws {
    let long = String(repeating: "x", count: CSVParser.cellLimit + 1)
    #expect(try parsed("a,\(long)\nb,c\n", pieces: 1 << 16) == ["1: tooLong on line 1", "2: b|c"])
    #expect(try parsed("a,\"\(long)\nb,c\n", pieces: 1 << 16).first == "1: tooLong on line 1")
    #expect(
      try parsed("a,\"x\n\(long)\nb,c\n", pieces: 1 << 16) == [
        "1: tooLong on line 1", "2: tooLong on line 2", "3: b|c",
      ])
  }

  @Test func aRowOfTooManyCellsIsRefused() throws {
    let commas = String(repeating: ",", count: CSVParser.cellCountLimit + 5)
    #expect(try parsed("a\n\(commas)\nb\n") == ["1: a", "2: tooLong on line 2", "3: b"])
  }
}
