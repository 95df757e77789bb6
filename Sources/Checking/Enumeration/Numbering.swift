import TextModel

/// The numbered items of a document, sorted into nested series.
struct Numbering: Sendable {
  /// Items that are numbered together.
  struct Series: Sendable {
    let style: NumberingStyle
    /// Indices of markers, in text order.
    var items: [Int]
    /// The marker of the item that holds this series.
    let parent: Int?
    /// What the numbers are said to be before the first of them.
    let announced: AnnouncedCount?
    var faults: [Fault] = []
  }

  /// A number that does not fit.
  struct Fault: Sendable {
    let marker: Int
    /// The number that the series had reached; 0 where the beginning is lost.
    let last: Int
    let reading: SeriesParser.Reading
  }

  let markers: [NumberingMarker]
  let falseHeadings: [NumberingMarker]
  let doubled: [NumberingMarker]
  let fragment: Fragment?
  private(set) var series: [Series] = []
  /// The series that a marker starts.
  private var seriesByFirstItem: [Int: Int] = [:]

  init(_ text: SourceText) {
    let scanner = MarkerScanner(text)
    markers = scanner.markers
    falseHeadings = scanner.falseHeadings
    doubled = scanner.doubled
    fragment = Fragment(text, markers)
    let announced = markers.map { $0.number == 1 ? AnnouncedCount(before: $0.range.lowerBound, in: text) : nil }
    var parser = SeriesParser(
      text, markers: markers, announced: announced.map { $0.flatMap { $0.isCertain ? $0.value : nil } },
      isFragment: fragment != nil)
    build(parser.parse(), announced)
  }

  private mutating func build(_ steps: [SeriesParser.Step], _ announced: [AnnouncedCount?]) {
    var open: [Int] = []
    var lostLevel = fragment == nil ? -1 : 99
    for (index, step) in steps.enumerated() {
      switch step {
      case .ignored: continue
      case .start(let depth):
        open.removeSubrange(depth...)
        var fresh = Series(
          style: markers[index].style, items: [index], parent: open.last.flatMap { series[$0].items.last },
          announced: announced[index])
        if beginsTooLate(markers[index], depth, &lostLevel) {
          fresh.faults.append(Fault(marker: index, last: 0, reading: .skip))
        }
        series.append(fresh)
        seriesByFirstItem[index] = series.count - 1
        open.append(series.count - 1)
      case .next(let depth, let last, let reading):
        open.removeSubrange((depth + 1)...)
        series[open[depth]].items.append(index)
        if reading != .expected {
          series[open[depth]].faults.append(Fault(marker: index, last: last, reading: reading))
        }
      }
    }
  }

  /// Whether a series begins with another number than 1 and its beginning does not stand before the fragment that the
  /// text is.
  ///
  /// - Parameter lostLevel: the level of the last series whose beginning did.
  private func beginsTooLate(_ marker: NumberingMarker, _ depth: Int, _ lostLevel: inout Int) -> Bool {
    guard marker.number > 1, marker.style != .adverb else { return false }
    let level = marker.style.level ?? 50
    guard depth == 0, level < lostLevel || level == 50 && lostLevel >= 50 else { return true }
    lostLevel = level
    return false
  }

  /// The series whose first marker is the first marker in a range of scalars.
  func series(startingIn range: Range<Int>) -> Series? {
    let place = markers.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    guard place < markers.count, markers[place].range.lowerBound < range.upperBound else { return nil }
    return seriesByFirstItem[place].map { series[$0] }
  }

  /// For each item of a series the scalars from its marker to the next item; the last, and a closing one without a number
  /// (最后…), to the end of its sentence.
  func extents(of series: Series, in text: SourceText, closing: Range<Int>? = nil) -> [Range<Int>] {
    let starts = series.items.map { markers[$0].range } + [closing].compactMap { $0 }
    return starts.enumerated().map { place, label in
      if place + 1 < starts.count { return label.lowerBound..<starts[place + 1].lowerBound }
      let end = text.endOfSentence(from: label.upperBound)
      return label.lowerBound..<end
    }
  }
}
