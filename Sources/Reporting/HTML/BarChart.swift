/// Bars on one scale, with a whisker where a bar has an interval.
struct BarChart {
  struct Bar {
    let label: String
    let length: Double
    /// Ends of the interval; nil when the value has none.
    let interval: (low: Double, high: Double)?
    /// What stands at the right end, and behind it in a large chart.
    let value: String
    let detail: String
    /// The class of the style sheet that colours the bar.
    let className: String
  }

  /// How much a chart says: the large one carries details, small multiples the value alone.
  enum Size { case large, small }

  let id: String
  let title: String
  /// All figures in words, for readers who do not see the drawing.
  let description: String
  let bars: [Bar]
  let scale: ChartScale
  let size: Size

  private var rowHeight: Int { size == .large ? 48 : 38 }
  private var barTop: Int { size == .large ? 22 : 19 }
  private var barHeight: Int { size == .large ? 14 : 9 }

  var html: HTML {
    let bottom = bars.count * rowHeight
    return """
      <svg class="chart \(size == .large ? "large" : "small")" width="100%" height="\(bottom + 20)" role="img" \
      aria-labelledby="\(id)-title \(id)-desc">
      <title id="\(id)-title">\(title)</title>
      <desc id="\(id)-desc">\(description)</desc>
      \(axis(bottom))\(bars.enumerated().map { row($1, at: $0 * rowHeight) })</svg>

      """
  }

  private func axis(_ bottom: Int) -> HTML {
    let last = scale.ticks.count - 1
    let ticks = scale.ticks.enumerated().map { index, tick in
      let x = scale.position(tick)
      // A small chart has no room for neighbouring labels: it names every second line and the end.
      let isNamed = size == .large || index == last || index % 2 == 0 && index < last - 1
      let name: HTML = """
        <text class="tick-label" x="\(x)" y="\(bottom + 15)" text-anchor="\(scale.anchor(ofTick: index))">\
        \(scale.label(tick))</text>
        """
      return """
        <line class="grid" x1="\(x)" x2="\(x)" y1="0" y2="\(bottom)"/>\(isNamed ? name : "")

        """ as HTML
    }
    return "\(ticks)"
  }

  private func row(_ bar: Bar, at top: Int) -> HTML {
    let middle = top + barTop + barHeight / 2
    let whisker: HTML =
      bar.interval.map { interval in
        let (low, high) = (scale.position(interval.low), scale.position(interval.high))
        return """
          <line class="whisker" x1="\(low)" x2="\(high)" y1="\(middle)" y2="\(middle)"/>\
          <line class="whisker" x1="\(low)" x2="\(low)" y1="\(middle - 4)" y2="\(middle + 4)"/>\
          <line class="whisker" x1="\(high)" x2="\(high)" y1="\(middle - 4)" y2="\(middle + 4)"/>
          """
      } ?? ""
    let label = TerminalText.shortened(bar.label, to: size == .large ? 28 : 18)
    return """
      <g class="\(bar.className)"><text class="label" x="0" y="\(top + barTop - 6)">\(label)</text>\
      \(figures(bar, at: top + barTop - 6))\
      <rect class="bar" x="0" y="\(top + barTop)" width="\(scale.position(bar.length))" height="\(barHeight)"/>\
      \(whisker)</g>

      """
  }

  private func figures(_ bar: Bar, at baseline: Int) -> HTML {
    guard size == .large else {
      return "<text class=\"value\" x=\"100%\" y=\"\(baseline)\" text-anchor=\"end\">\(bar.value)</text>"
    }
    return """
      <text class="value" x="100%" dx="-96" y="\(baseline)" text-anchor="end">\(bar.value)</text>\
      <text class="value ends" x="100%" y="\(baseline)" text-anchor="end">\(bar.detail)</text>
      """
  }
}
