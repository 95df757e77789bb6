import Checking
import TextModel
import Wording

/// The text of a speech as paragraphs, with evidence and findings marked where they stand.
struct SpeechText {
  /// What lies over a range of the text.
  private enum Layer {
    case evidence(point: Int, why: Message)
    case hit
    case finding(Int)

    var isEvidence: Bool { if case .evidence = self { true } else { false } }
    var isHit: Bool { if case .hit = self { true } else { false } }
  }

  /// A sign put between segments: before the text at its offset when it opens something, behind it when it closes.
  private struct Sign {
    let offset: Int
    let html: HTML
  }

  private let speech: Report.SpeechSection
  private let words: Words
  private let id: String
  private var ranges: [TextRange] = []
  private var layers: [Layer] = []

  init(_ speech: Report.SpeechSection, id: String, words: Words) {
    self.speech = speech
    self.words = words
    self.id = id
    for (point, coverage) in speech.review.coverage.enumerated() {
      for evidence in coverage.evidence {
        ranges.append(speech.document.trimmed(evidence.range))
        layers.append(.evidence(point: point, why: evidence.why))
        ranges += evidence.matched
        layers += evidence.matched.map { _ in .hit }
      }
    }
    ranges += speech.review.findings.map(\.range)
    layers += speech.review.findings.indices.map(Layer.finding)
  }

  var html: HTML {
    let document = speech.document.document
    let lines = LineIndex(document)
    let pieces = segments(of: document.range, coveredBy: ranges)
    var flags = self.flags[...]
    var labels = self.labels[...]
    var text: HTML = ""
    var isFront = true
    for line in 1...max(1, lines.lineCount) {
      let range = speech.document.trimmed(lines.lineRange(line))
      guard !range.isEmpty else { continue }
      let inside = paragraph(range, pieces, &flags, &labels)
      let isHeading = isHeading(range)
      isFront = isFront && isHeading && !isNumbered(range)
      let name: HTML = isHeading ? (isFront ? " class=\"heading front\"" : " class=\"heading\"") : ""
      text += "<p\(name)>\(inside)</p>\n"
    }
    guard !text.isEmpty else { return "<p>\(words("report.speech.empty"))</p>" }
    return "<div class=\"prose\" lang=\"zh-Hans\">\n\(text)\(flags.map(\.html))</div>"
  }

  private func paragraph(
    _ range: TextRange, _ pieces: [Segment], _ flags: inout ArraySlice<Sign>, _ labels: inout ArraySlice<Sign>
  ) -> HTML {
    var html: HTML = ""
    var index = pieces.partitioningIndex { $0.range.end > range.start }
    while index < pieces.count, pieces[index].range.start < range.end {
      let piece = pieces[index].range
      let part = TextRange(max(piece.start, range.start), min(piece.end, range.end))
      html += Self.taken(from: &flags) { $0 < part.end }
      html += span(part, pieces[index].layers)
      html += Self.taken(from: &labels) { $0 <= part.end }
      index += 1
    }
    return html
  }

  private static func taken(from signs: inout ArraySlice<Sign>, while isDue: (Int) -> Bool) -> HTML {
    let due = signs.prefix { isDue($0.offset) }
    signs = signs.dropFirst(due.count)
    return "\(due.map(\.html))"
  }

  private func span(_ range: TextRange, _ indices: [Int]) -> HTML {
    let text = speech.document.document.text(range)
    guard !indices.isEmpty else { return "\(text)" }
    let here = indices.map { layers[$0] }
    var classes: [String] = []
    if here.contains(where: \.isEvidence) { classes.append("evidence") }
    if here.contains(where: \.isHit) { classes.append("hit") }
    if let gravest = here.compactMap(severity).min() { classes += ["finding", gravest.rawValue] }
    let titles = unique(here.compactMap(title))
    let title: HTML = titles.isEmpty ? "" : " title=\"\(words.joined(titles, by: .semicolon))\""
    let tag: HTML = classes == ["evidence"] ? "span" : "mark"
    return "<\(tag) class=\"\(classes.joined(separator: " "))\"\(title)>\(text)</\(tag)>"
  }

  private func severity(_ layer: Layer) -> Severity? {
    guard case .finding(let index) = layer else { return nil }
    return speech.review.findings[index].severity
  }

  private func title(_ layer: Layer) -> String? {
    switch layer {
    case .hit: return nil
    case .evidence(let point, let why):
      return words(
        "report.speech.evidence", ["title": speech.review.coverage[point].title, "why": words(why)])
    case .finding(let index):
      let finding = speech.review.findings[index]
      return words.labelled(words(finding.severity), words(finding.message))
    }
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// Numbers before the findings, in text order.
  private var flags: [Sign] {
    speech.review.findings.enumerated()
      .sorted { ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset) }
      .map { index, finding in
        let label = words("report.finding.number", ["number": String(index + 1)])
        return Sign(
          offset: finding.range.start,
          html: """
            <a class="flag \(finding.severity.rawValue)" id="\(id)-place-\(index + 1)" \
            href="#\(id)-finding-\(index + 1)" aria-label="\(label)">\(index + 1)</a>
            """)
      }
  }

  /// Numbers of points behind their evidence, in text order; the first of each point is where its list entry leads.
  private var labels: [Sign] {
    var ends: [(offset: Int, point: Int)] = []
    for (range, layer) in zip(ranges, layers) {
      if case .evidence(let point, _) = layer { ends.append((range.end, point)) }
    }
    ends.sort(by: <)
    let repeated = zip(ends.dropFirst(), ends).map { $0 == $1 }
    let distinct = zip(ends, [false] + repeated).filter { !$0.1 }.map(\.0)
    var seen: Set<Int> = []
    return distinct.map { offset, point in
      let title = speech.review.coverage[point].title
      let anchor: HTML = seen.insert(point).inserted ? " id=\"\(id)-evidence-\(point + 1)\"" : ""
      return Sign(
        offset: offset,
        html: """
          <a class="point"\(anchor) href="#\(id)-point-\(point + 1)" title="\(title)" \
          aria-label="\(words("report.column.point")) \(title)">\(point + 1)</a>
          """)
    }
  }

  /// 一、 or （一）: a heading of the text, and not title, speaker or date above it.
  private func isNumbered(_ range: TextRange) -> Bool {
    let digits = words("report.word.digits") + words("report.word.ten") + "0123456789"
    let scalars = speech.document.document.text(range).unicodeScalars.drop { "（(".unicodeScalars.contains($0) }
    let number = scalars.prefix { digits.unicodeScalars.contains($0) }
    guard !number.isEmpty, let mark = scalars.dropFirst(number.count).first else { return false }
    return "、．.）)".unicodeScalars.contains(mark)
  }

  /// Short lines without a full stop are titles and headings in every speech of this kind.
  private func isHeading(_ range: TextRange) -> Bool {
    let scalars = speech.document.document.text(range).unicodeScalars
    guard scalars.count <= 32, let last = scalars.last else { return false }
    return !"。！？；：，、…”.!?;:,".unicodeScalars.contains(last)
  }
}
