import Classification

/// Bars for the shares of one group of opinions, with a whisker for each interval.
struct ShareChart {
  let id: String
  let title: String
  let opinions: Int
  let shares: [Prevalence]
  let scheme: CodingScheme
  let scale: ChartScale
  let size: BarChart.Size
  let words: Words

  var html: HTML {
    BarChart(id: id, title: title, description: description, bars: shares.map(bar), scale: scale, size: size).html
  }

  private var description: String {
    let parts = shares.map { share in
      words(
        "report.chart.trendMonth",
        [
          "month": scheme.categories[share.category].label, "share": Figures.percent(share.roundedShare),
          "interval": Figures.interval(share),
        ])
    }
    return words(
      "report.chart.description", ["count": String(opinions), "shares": words.joined(parts, by: .semicolon)])
  }

  private func bar(_ share: Prevalence) -> BarChart.Bar {
    BarChart.Bar(
      label: scheme.categories[share.category].label, length: share.share, interval: (share.low, share.high),
      value: Figures.percent(share.roundedShare), detail: Figures.interval(share),
      className: CategoryColor(scheme: scheme).className(share.category))
  }
}
