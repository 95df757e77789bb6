import Foundation
import Testing

/// Programs that some tests need and a machine may lack.
enum Tool {
  static let python = find(["python3"])
  static let chromium = find(["chromium", "chromium-browser", "google-chrome"])

  private static func find(_ names: [String]) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// The page as a browser sees it: `page.py` looks for errors, requests, overflow and faint text, sorts, filters, prints.
@Suite(
  .enabled(
    if: Tool.chromium != nil && Tool.python != nil,
    "needs chromium and python3: apt-get install chromium fonts-noto-cjk python3"))
struct PageTests {
  @Test(arguments: [
    ["Corpora/speeches", "Corpora/survey"],
    ["Corpora/opinions/issues.csv", "Corpora/opinions/services.csv", "--language", "en"],
  ])
  func aBrowserHasNothingToSayAgainstThePage(arguments: [String]) throws {
    let scratch = try Scratch()
    let page = scratch.file("report.html").path
    let made = try Program.run(["report", "--format", "html", "--output", page] + arguments)
    #expect(made.status == 0, "\(made.errors)")
    let script = Program.root.appending(path: "Tests/tingyinTests/page.py").path
    let result = try Program.shell("python3 '\(script)' '\(Tool.chromium ?? "")' '\(page)'")
    #expect(result.status == 0, "\(result.text)\(result.errors)")
  }

  /// The looking itself must see what it looks for.
  @Test func aPageWithFaultsIsSeenThrough() throws {
    let scratch = try Scratch()
    let page = """
      <!DOCTYPE html><html lang="zh"><meta name="viewport" content="width=device-width"><title>x</title><style>p { color: #999; width: 700px }</style>
      <main><p>文字</p><svg role="img"></svg><a href="#nowhere">x</a><img src="missing.png"></main>
      <script>throw new Error("x")</script></html>
      """
    let path = try scratch.put("bad.html", page)
    let script = Program.root.appending(path: "Tests/tingyinTests/page.py").path
    let result = try Program.shell("python3 '\(script)' '\(Tool.chromium ?? "")' '\(path)'")
    #expect(result.status == 1)
    for sign in [
      "exception:", "asks for", "without title", "leads nowhere", "wider than", "contrast", "no table can be sorted",
    ] {
      #expect(result.text.contains(sign), "\(sign) is not among: \(result.text)")
    }
  }
}
