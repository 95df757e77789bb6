import Classification

/// The axis that all charts of a report share, so that their bars can be compared with each other.
struct ChartScale {
  /// The share at the far end, a multiple of the step.
  let top: Double
  private let steps: Int

  /// Long enough for the longest interval that is drawn.
  init(_ table: ShareTable) {
    let drawn = table.shares + table.groups.flatMap { $0.groups.filter { !$0.isSmall }.flatMap(\.shares) }
    let highest = drawn.map { Figures.clamped($0.high) }.max() ?? 1
    let tenths = max(2, min(10, Int((highest * 10).rounded(.up))))
    let step = tenths <= 4 ? 1 : 2
    steps = (tenths + step - 1) / step
    top = Double(steps * step) / 10
  }

  /// Shares at which a line is drawn, the ends included.
  var ticks: [Double] { (0...steps).map { top * Double($0) / Double(steps) } }

  /// Position along the axis in hundredths of its length. SVG takes percentages as coordinates, so a chart fills any
  /// width without its letters growing or shrinking.
  func position(_ share: Double) -> String {
    Figures.fixed(min(1, Figures.clamped(share) / top) * 100, decimals: 2) + "%"
  }

  /// The same from the top downwards, for upright axes, in pixels of a plot of `height`.
  func height(_ share: Double, of height: Double) -> String {
    Figures.fixed((1 - min(1, Figures.clamped(share) / top)) * height, decimals: 1)
  }

  /// `start` at the left end, `end` at the right, so that labels stay inside the frame.
  func anchor(ofTick index: Int) -> String { index == 0 ? "start" : index == steps ? "end" : "middle" }
}
