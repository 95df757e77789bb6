import Classification
import TextModel

/// Typical opinions of each category with the words that decided it.
struct QuotationsHTML {
  let section: Report.OpinionSection
  let words: Words

  /// Of the weight of the word that tells most.
  private static let leastPart = 0.3

  private var scheme: CodingScheme { section.scheme }

  var child: HTMLSection.Child {
    let title = words("report.opinions.quotations")
    let categories = zip(scheme.categories.indices, section.quotations).map { category($0, $1) }
    return HTMLSection.Child(
      id: "quotations", title: title,
      body: """
        <section id="quotations"><h3>\(title)</h3>
        <p class="meta">\(words("report.opinions.marked"))</p>
        <div class="quotations">\(categories)</div></section>

        """)
  }

  private func category(_ index: Int, _ quotations: [Report.Quotation]) -> HTML {
    let quotes: HTML =
      quotations.isEmpty
      ? "<p class=\"meta\">\(words("report.opinions.noQuotation"))</p>"
      : "\(quotations.enumerated().map { quote($1, id: "quote-\(index + 1)-\($0 + 1)") })\(back(index))"
    return """
      <div id="quoted-\(index + 1)" class="\(CategoryColor(scheme: scheme).className(index))"><h4><span class="swatch"></span>\
      \(scheme.categories[index].label)</h4>
      \(quotes)</div>

      """
  }

  private func back(_ index: Int) -> HTML {
    "<p class=\"back\"><a href=\"#category-\(index + 1)\">\(words("report.back.category"))</a></p>"
  }

  private func quote(_ quotation: Report.Quotation, id: String) -> HTML {
    """
    <blockquote id="\(id)"><p lang="zh-Hans">\(marked(quotation))</p><footer><a class="anchor" href="#\(id)">#</a> \(source(quotation))</footer></blockquote>

    """
  }

  private func marked(_ quotation: Report.Quotation) -> HTML {
    let document = quotation.opinion.text
    let evidence = telling(quotation.judgement.evidence, in: document)
    let parts = segments(of: document.range, coveredBy: evidence.map(\.range)).map { segment -> HTML in
      let text = document.text(segment.range)
      guard !segment.layers.isEmpty else { return "\(text)" }
      let here = segment.layers.map { evidence[$0] }
      let decides = here.contains { $0.weight > 0 && $0.category == quotation.judgement.category }
      let title = words.joined(here.map(why), by: .semicolon)
      return "<mark class=\"\(decides ? "for" : "aside")\" title=\"\(title)\">\(text)</mark>"
    }
    return "\(parts)"
  }

  /// A model finds a little in every word: what tells much less than the rest, or only frames the opinion, is not tinted.
  private func telling(_ evidence: [Judgement.Evidence], in document: Document) -> [Judgement.Evidence] {
    let framing = StockClauses.ranges(in: document)
    let strongest = evidence.map { abs($0.weight) }.max() ?? 0
    return evidence.filter { one in
      abs(one.weight) >= strongest * Self.leastPart && !framing.contains { $0.overlaps(one.range) }
        && document.text(one.range).contains { $0.isLetter || $0.isNumber }
    }
  }

  private func why(_ evidence: Judgement.Evidence) -> String {
    words(
      evidence.weight < 0 ? "report.opinions.against" : "report.opinions.evidence",
      ["label": scheme.categories[evidence.category].label])
  }

  private func source(_ quotation: Report.Quotation) -> HTML {
    let opinion = quotation.opinion
    let judgement = quotation.judgement
    var parts = [words.number(opinion), opinion.unit, opinion.channel, opinion.date].compactMap(\.self)
    parts.append(words("report.opinions.probability", ["share": Figures.certainty(judgement.probability)]))
    if !judgement.secondary.isEmpty {
      let labels = judgement.secondary.map { scheme.categories[$0].label }
      parts.append(words("report.opinions.also", ["labels": words.joined(labels, by: .pause)]))
    }
    let review: HTML =
      judgement.review ? " <span class=\"badge\">\(words("report.opinions.review"))</span>" : ""
    return "\(parts.map { "<span>\($0)</span>" as HTML }.joined(by: " · "))\(review)"
  }
}
