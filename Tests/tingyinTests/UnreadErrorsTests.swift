import Foundation
import Testing

/// What is said to the user may find no reader; the result and the exit code do not depend on it.
@Suite struct UnreadErrorsTests {
  /// A text that can be read and one that cannot, so that there is a result and something to say.
  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    for number in 0..<40 { try scratch.put("bad\(number).txt", [0xE6, 0xB8, 0x94, 0xFF, 0xFE, 0xFA, 0x0A]) }
    try scratch.put("good.txt", "渔船今天进港。\n")
    return scratch
  }

  @Test func aReaderThatHasGoneAwayCostsNothing() throws {
    let scratch = try folder()
    let words = try Program.run(["segment", scratch.file("good.txt").path]).text
    let (out, status) = (scratch.file("out.seg").path, scratch.file("status").path)
    _ = try Program.shell(
      "{ sleep 0.2; tingyin segment '\(scratch.folder.path)' --encoding utf-8 -o '\(out)'; echo $? > '\(status)'; } 2>&1 | :"
    )
    #expect(try String(contentsOfFile: status, encoding: .utf8) == "2\n")
    let text = try String(contentsOfFile: out, encoding: .utf8)
    #expect(text == words)
  }

  @Test func closedStandardErrorCostsNothing() throws {
    let scratch = try folder()
    let words = try Program.run(["segment", scratch.file("good.txt").path]).text
    let out = scratch.file("out.seg").path
    let written = try Program.shell("tingyin segment '\(scratch.folder.path)' --encoding utf-8 -o '\(out)' 2>&-")
    #expect(written.status == 2)
    // The file must not have got the number of standard error.
    #expect(try String(contentsOfFile: out, encoding: .utf8) == words)
    let printed = try Program.shell("tingyin segment '\(scratch.folder.path)' --encoding utf-8 2>&-")
    #expect(printed.status == 2 && printed.text == words)
    #expect(try Program.shell("tingyin segment --no-such-option 2>&-").status == 64)
  }

  @Test func closedStandardOutputIsAProblem() throws {
    let scratch = try folder()
    let result = try Program.shell("tingyin segment '\(scratch.file("good.txt").path)' >&-")
    #expect(result.status == 2 && !result.errors.isEmpty)
  }

  @Test func anOutputThatCannotBeWrittenIsToldOnce() throws {
    let scratch = try folder()
    for number in 0..<5 { try scratch.put("more\(number).txt", "渔船出港。\n") }
    let result = try Program.run(["segment", scratch.folder.path, "--encoding", "utf-8", "-o", "/no/such/folder/x.txt"])
    #expect(result.status == 2)
    #expect(result.errors.split(separator: "\n").count { $0.contains("/no/such/folder") } == 1)
  }

  @Test(arguments: [["segment"], ["words", "-f", "csv"]])
  func aNamedPipeIsReadToItsEnd(verb: [String]) throws {
    let scratch = try Scratch()
    let pipe = scratch.file("pipe").path
    let long = try scratch.put("long.txt", String(repeating: "渔船今天进港。\n", count: 20_000))
    let line =
      "mkfifo '\(pipe)'; cat '\(long)' > '\(pipe)' & timeout 20 \"$TINGYIN\" \(verb.joined(separator: " ")) '\(pipe)'"
    let result = try Program.shell(line)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.contains(verb[0] == "segment" ? "渔船 今天" : "渔船,han,20000") || result.text.contains("20000"))
  }
}
