import Classification

/// The axis that all charts of one kind share, so that their bars can be compared with each other.
struct ChartScale {
  /// What a tick says.
  enum Unit { case percent, doublings }

  /// The value at the far end, a multiple of the step.
  let top: Double
  private let steps: Int
  private let unit: Unit

  /// Long enough for the longest interval that is drawn.
  init(_ table: ShareTable) {
    let drawn = table.shares + table.groups.flatMap { $0.groups.filter { !$0.isSmall }.flatMap(\.shares) }
    self.init(highest: drawn.map(\.high).max() ?? 1)
  }

  /// - Parameter highest: the largest share that is drawn.
  init(highest: Double) {
    let tenths = max(2, min(10, Int((Figures.clamped(highest) * 10).rounded(.up))))
    let step = tenths <= 4 ? 1 : 2
    steps = (tenths + step - 1) / step
    top = Double(steps * step) / 10
    unit = .percent
  }

  /// For ratios, each step twice the one before.
  init(doublings: Double) {
    steps = max(2, min(10, Int((doublings.isFinite ? doublings : 1).rounded(.up))))
    top = Double(steps)
    unit = .doublings
  }

  /// Values at which a line is drawn, the ends included.
  var ticks: [Double] { (0...steps).map { top * Double($0) / Double(steps) } }

  func label(_ tick: Double) -> String {
    switch unit {
    case .percent: Figures.percent(tick, decimals: 0)
    case .doublings: "×" + String(1 << Int(tick.rounded()))
    }
  }

  /// Position along the axis in hundredths of its length. SVG takes percentages as coordinates, so a chart fills any
  /// width without its letters growing or shrinking.
  func position(_ value: Double) -> String { Figures.fixed(part(value) * 100, decimals: 2) + "%" }

  /// The same from the top downwards, for upright axes, in pixels of a plot of `height`.
  func height(_ value: Double, of height: Double) -> String {
    Figures.fixed((1 - part(value)) * height, decimals: 1)
  }

  private func part(_ value: Double) -> Double { value.isFinite ? min(1, max(0, value / top)) : 0 }

  /// `start` at the left end, `end` at the right, so that labels stay inside the frame.
  func anchor(ofTick index: Int) -> String { index == 0 ? "start" : index == steps ? "end" : "middle" }
}
