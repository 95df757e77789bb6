import Classification

/// The share of one category month by month.
struct TrendChart {
  private static let height = 120.0

  let id: String
  let category: Int
  /// By time, each with a value.
  let months: [ShareTable.Group]
  let scheme: CodingScheme
  let scale: ChartScale
  let words: Words

  private var label: String { scheme.categories[category].label }

  var html: HTML {
    """
    <svg class="chart trend \(CategoryColor(scheme: scheme).className(category))" width="100%" height="150" role="img" \
    aria-labelledby="\(id)-title \(id)-desc">
    <title id="\(id)-title">\(words("report.chart.trend", ["label": label]))</title>
    <desc id="\(id)-desc">\(description)</desc>
    \(axis)\(connections)\(months.indices.map(point))\(months.indices.map(monthLabel))</svg>

    """
  }

  private var description: String {
    let parts = months.map { month in
      month.isSmall
        ? words("report.chart.trendFew", ["month": month.value ?? "", "count": String(month.opinions)])
        : words(
          "report.chart.trendMonth",
          [
            "month": month.value ?? "", "share": Figures.percent(month.shares[category].roundedShare),
            "interval": Figures.interval(month.shares[category]),
          ])
    }
    return words("report.chart.trendDescription", ["months": words.joined(parts, by: .semicolon)])
  }

  /// Months stand in the middle of columns of equal width.
  private func x(_ index: Int) -> String {
    Figures.fixed((Double(index) + 0.5) / Double(months.count) * 100, decimals: 2) + "%"
  }

  private func y(_ share: Double) -> String { scale.height(share, of: Self.height) }

  private var axis: HTML {
    let lines = scale.ticks.map { share in
      let y = y(share)
      return """
        <line class="grid" x1="0" x2="100%" y1="\(y)" y2="\(y)"/>\
        <text class="tick-label" x="-6" y="\(y)" dy="0.35em" text-anchor="end">\(Figures.percent(share, decimals: 0))</text>

        """ as HTML
    }
    return "\(lines)"
  }

  /// Lines between neighbouring months that both have a share.
  private var connections: HTML {
    let pairs = months.indices.dropFirst().filter { !months[$0].isSmall && !months[$0 - 1].isSmall }
    let lines = pairs.map { index in
      """
      <line class="trend-line" x1="\(x(index - 1))" y1="\(y(months[index - 1].shares[category].share))" \
      x2="\(x(index))" y2="\(y(months[index].shares[category].share))"/>
      """ as HTML
    }
    return "\(lines)"
  }

  private func point(_ index: Int) -> HTML {
    guard !months[index].isSmall else { return "" }
    let share = months[index].shares[category]
    let x = x(index)
    let value: HTML = """
      <text class="value" x="\(x)" y="\(y(share.share))" dx="7" dy="-0.3em">\(Figures.percent(share.roundedShare))</text>
      """
    return """
      <line class="whisker" x1="\(x)" x2="\(x)" y1="\(y(share.low))" y2="\(y(share.high))"/>\
      <circle class="dot" cx="\(x)" cy="\(y(share.share))" r="4"/>\(isNamed(index) ? value : "")

      """
  }

  /// Of many months every second, third… is named, so that names and figures do not touch.
  private func isNamed(_ index: Int) -> Bool { index % ((months.count + 3) / 4) == 0 }

  private func monthLabel(_ index: Int) -> HTML {
    guard isNamed(index) else { return "" }
    return """
      <text class="tick-label" x="\(x(index))" y="\(Int(Self.height) + 18)" text-anchor="middle">\
      \(months[index].value ?? "")</text>
      """
  }
}
