/// One way in which the figures of a sentence belong together, and what contradicts it.
protocol FigureReader {
  var figures: SentenceFigures { get }

  /// In text order.
  func faults() -> [FigureFault]
}

extension FigureReader {
  var text: SourceText { figures.text }
  var all: [Figure] { figures.all }
}
