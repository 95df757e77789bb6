import DataFiles
import Documents
public import Wording

/// One self-contained page: no request leaves it, and it says everything without its script.
///
/// Everything from input is escaped (see `HTML`), and a content security policy forbids whatever would be fetched, and
/// every style and script but the page's own, which it names by their digests.
public struct HTMLRenderer: ReportRenderer {
  /// There is nothing to set.
  public init() {}

  /// The whole page as UTF-8.
  public func render(_ report: Report, language: Language) -> [UInt8] {
    Array(HTMLPage(report: report, words: Words(language: language)).html.source.utf8)
  }
}

private struct HTMLPage {
  let report: Report
  let words: Words

  var html: HTML {
    let sections = self.sections
    return """
      <!DOCTYPE html>
      <html lang="\(words.language == .chinese ? "zh-Hans" : "en")">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="\(OwnReports.mark)">
      <link rel="icon" href="data:,">
      <title>\(report.title)</title>
      <style>\(markup: PackageResources.style_css)</style>
      </head>
      <body>
      \(StatusSymbol.definitions)
      <header class="masthead"><h1>\(report.title)</h1>\(imprint)</header>
      <nav id="contents" aria-label="\(words("report.contents"))">
      <p class="nav-title">\(words("report.contents"))</p>
      <ol>\(sections.map(entry))</ol>
      </nav>
      <main>
      \(sections.map(section))</main>
      <script>\(markup: PackageResources.page_js)</script>
      </body>
      </html>

      """
  }

  private static let policy: HTML = """
    default-src 'none'; style-src 'sha256-\(markup: digest(PackageResources.style_css))'; \
    script-src 'sha256-\(markup: digest(PackageResources.page_js))'; img-src data:; base-uri 'none'; form-action 'none'
    """

  private static func digest(_ bytes: [UInt8]) -> [UInt8] { Array(sha256InBase64(bytes).utf8) }

  private var sections: [HTMLSection] {
    var sections = [HTMLSection(id: "summary", title: words("report.summary"), body: summary)]
    if let opinions = report.opinions {
      var section = OpinionsHTML(section: opinions, words: words).sectionOfPage
      let keyWords = KeyWordsHTML(sections: report.keyWords, scheme: opinions.scheme, words: words)
      section.children += [keyWords.child].compactMap { $0 }
      sections.append(section)
    }
    sections += SurveyHTML.sections(report.surveys, words: words)
    sections += [PlansHTML(report, words: words)?.section].compactMap { $0 }
    if !report.speeches.isEmpty {
      if report.speeches.contains(where: \.isAskedForPoints) {
        sections.append(CoverageMatrix(speeches: report.speeches, words: words).section)
      }
      sections += [SharedPassagesHTML(report, words: words)?.section].compactMap { $0 }
      sections += [FindingsHTML(speeches: report.speeches, words: words).section].compactMap { $0 }
      sections.append(
        HTMLSection(
          id: "speeches", title: words("report.speeches"),
          body: "<p class=\"meta\">\(words("report.speech.legend"))</p>\n",
          children: report.speeches.enumerated().map { index, speech in
            SpeechHTML(speech, number: index + 1, words: words).child
          }))
    }
    let sources = SourcesHTML(report: report, words: words)
    return sections + [sources.inputs, sources.provenance]
  }

  private var imprint: HTML {
    "\(report.imprintLines(words).map { "<p class=\"meta\">\($0)</p>" as HTML })"
  }

  private var summary: HTML {
    let summary = ReportSummary(report, words: words)
    var figures: [HTML] = []
    if report.opinions != nil { figures.append(figure("opinions", summary.opinions)) }
    if !report.speeches.isEmpty {
      let reviewed =
        summary.speeches == 0
        ? [] : [figure("speeches", summary.speeches), figure("complete", summary.complete)]
      figures += reviewed + [figure("faults", summary.faults), figure("hints", summary.hints)]
    }
    // A word joiner keeps the two ends of an interval on one line.
    let sentences = summary.sentences.map { sentence in
      let parts = sentence.split(separator: "–", omittingEmptySubsequences: false)
      return "<p>\(parts.joined(separator: "–\u{2060}"))</p>\n" as HTML
    }
    return "<dl class=\"figures\">\(figures)</dl>\n<div class=\"lead\">\n\(sentences)</div>\n"
  }

  private func figure(_ name: String, _ value: Int) -> HTML {
    "<div><dt>\(words("report.figure.\(name)"))</dt><dd>\(value)</dd></div>"
  }

  private func entry(_ section: HTMLSection) -> HTML {
    let children = section.children.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" as HTML }
    let list: HTML = children.isEmpty ? "" : "<ul>\(children)</ul>"
    return "<li><a href=\"#\(section.id)\">\(section.title)</a>\(list)</li>\n"
  }

  private func section(_ section: HTMLSection) -> HTML {
    """
    <section id="\(section.id)" aria-labelledby="\(section.id)-title">
    <h2 id="\(section.id)-title">\(section.title)</h2>
    \(section.body)\(section.children.map(\.body))</section>

    """
  }
}

/// A numbered part of the page, with what the contents list names inside it.
struct HTMLSection {
  struct Child {
    let id: String
    let title: String
    let body: HTML
  }

  let id: String
  let title: String
  var body: HTML = ""
  var children: [Child] = []
}
