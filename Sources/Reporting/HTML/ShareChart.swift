import Classification

/// Bars for the shares of one group of opinions, with a whisker for each interval.
struct ShareChart {
  /// How much a chart says: the large one carries counts and intervals in figures, small multiples the share alone.
  enum Size { case large, small }

  let id: String
  let title: String
  let opinions: Int
  let shares: [Prevalence]
  let scheme: CodingScheme
  let scale: ChartScale
  let size: Size
  let words: Words

  private var rowHeight: Int { size == .large ? 48 : 38 }
  private var barTop: Int { size == .large ? 22 : 19 }
  private var barHeight: Int { size == .large ? 14 : 9 }

  var html: HTML {
    let bottom = shares.count * rowHeight
    return """
      <svg class="chart \(size == .large ? "large" : "small")" width="100%" height="\(bottom + 20)" role="img" \
      aria-labelledby="\(id)-title \(id)-desc">
      <title id="\(id)-title">\(title)</title>
      <desc id="\(id)-desc">\(description)</desc>
      \(axis(bottom))\(shares.enumerated().map { row($1, at: $0 * rowHeight) })</svg>

      """
  }

  /// All figures in words, for readers who do not see the drawing.
  private var description: String {
    let parts = shares.map { share in
      words(
        "report.chart.trendMonth",
        [
          "month": scheme.categories[share.category].label, "share": Figures.percent(share.share),
          "interval": Figures.interval(share),
        ])
    }
    return words(
      "report.chart.description", ["count": String(opinions), "shares": words.joined(parts, by: .semicolon)])
  }

  private func axis(_ bottom: Int) -> HTML {
    let last = scale.ticks.count - 1
    let ticks = scale.ticks.enumerated().map { index, share in
      let x = scale.position(share)
      // A small chart has no room for neighbouring labels: it names every second line and the end.
      let isNamed = size == .large || index == last || index % 2 == 0 && index < last - 1
      let name: HTML = """
        <text class="tick-label" x="\(x)" y="\(bottom + 15)" text-anchor="\(scale.anchor(ofTick: index))">\
        \(Figures.percent(share, decimals: 0))</text>
        """
      return """
        <line class="grid" x1="\(x)" x2="\(x)" y1="0" y2="\(bottom)"/>\(isNamed ? name : "")

        """ as HTML
    }
    return "\(ticks)"
  }

  private func row(_ share: Prevalence, at top: Int) -> HTML {
    let middle = top + barTop + barHeight / 2
    let (low, high) = (scale.position(share.low), scale.position(share.high))
    let label = TerminalText.shortened(scheme.categories[share.category].label, to: size == .large ? 28 : 18)
    return """
      <g class="\(CategoryColor(scheme: scheme).className(share.category))">\
      <text class="label" x="0" y="\(top + barTop - 6)">\(label)</text>\
      \(figures(share, at: top + barTop - 6))\
      <rect class="bar" x="0" y="\(top + barTop)" width="\(scale.position(share.share))" height="\(barHeight)"/>\
      <line class="whisker" x1="\(low)" x2="\(high)" y1="\(middle)" y2="\(middle)"/>\
      <line class="whisker" x1="\(low)" x2="\(low)" y1="\(middle - 4)" y2="\(middle + 4)"/>\
      <line class="whisker" x1="\(high)" x2="\(high)" y1="\(middle - 4)" y2="\(middle + 4)"/></g>

      """
  }

  private func figures(_ share: Prevalence, at baseline: Int) -> HTML {
    let percent = Figures.percent(share.share)
    guard size == .large else {
      return "<text class=\"value\" x=\"100%\" y=\"\(baseline)\" text-anchor=\"end\">\(percent)</text>"
    }
    return """
      <text class="value" x="100%" dx="-96" y="\(baseline)" text-anchor="end">\(percent)</text>\
      <text class="value ends" x="100%" y="\(baseline)" text-anchor="end">\(Figures.interval(share))</text>
      """
  }
}
