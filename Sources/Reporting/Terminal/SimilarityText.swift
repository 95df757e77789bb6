import Checking
import TextModel
public import Wording

extension SimilarityRenderer {
  /// For the terminal: the groups of identical documents, each other pair of documents with its passages, then what documents
  /// repeat, then what many share; then the copied opinions. Documents go unmentioned when only opinions were compared.
  public func text(style: TerminalStyle, language: Language) -> [UInt8] {
    let words = Words(language: language)
    let page = SimilarityText(renderer: self, style: style, words: words)
    var lines = finders.isEmpty && duplicates != nil ? [] : page.lines
    if let duplicates {
      let compared = words(
        "similar.opinions", ["opinions": String(duplicates.opinions), "copies": String(duplicates.copies)])
      lines += (lines.isEmpty ? [] : [""]) + [style.paint(compared, .heading)]
      lines += TerminalPatterns(scheme: nil, style: style, words: words).lines(duplicates)
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

private struct SimilarityText {
  private static let indent = "      "

  let renderer: SimilarityRenderer
  let style: TerminalStyle
  let words: Words
  /// Names without folders where those tell the documents apart.
  private let shortNames: [String]
  /// Documents that are told by the first of their group.
  private let copies: Set<Int>

  init(renderer: SimilarityRenderer, style: TerminalStyle, words: Words) {
    (self.renderer, self.style, self.words) = (renderer, style, words)
    let names = renderer.finders.map(\.document.name)
    let short = names.map(Figures.fileName)
    let uses = Dictionary(short.map { ($0, 1) }, uniquingKeysWith: +)
    shortNames = zip(names, short).map { TerminalText.printable(uses[$1] == 1 ? $1 : $0) }
    copies = Set(renderer.similarity.copies.flatMap { $0.documents.dropFirst() })
  }

  var lines: [String] {
    let similarity = renderer.similarity
    // Passages stand by their first document, so each pair's are picked out in one walk.
    var between: [[Int]: [SharedPassage]] = [:]
    var inside: [[SharedPassage]] = Array(repeating: [], count: renderer.finders.count)
    for passage in similarity.passages {
      if passage.isInside {
        inside[passage.first.document].append(passage)
      } else {
        between[[passage.first.document, passage.second.document], default: []].append(passage)
      }
    }
    var lines = opening + similarity.copies.flatMap(self.lines)
    for overlap in mostShared where !isCopy(overlap) {
      lines += [""] + head(overlap)
      lines += (between[[overlap.first.document, overlap.second.document]] ?? []).flatMap(self.lines)
    }
    for (document, passages) in inside.enumerated() where !passages.isEmpty && !copies.contains(document) {
      lines += ["", style.paint(words("similar.inside", ["file": name(document)]), .heading)]
      lines += passages.flatMap(self.lines)
    }
    guard !similarity.common.isEmpty else { return lines }
    return lines + ["", style.paint(words("similar.common"), .heading)] + similarity.common.flatMap(self.lines)
  }

  /// How much was found, and that turns which many documents have in common are left out of it.
  private var opening: [String] {
    let similarity = renderer.similarity
    let summary = words(
      "similar.summary",
      [
        "documents": String(renderer.finders.count), "passages": String(similarity.passages.count),
        "pairs": String(similarity.overlaps.count),
      ])
    let note = similarity.common.isEmpty ? [] : TerminalText.wrapped(words("similar.withoutCommon"), to: style.width)
    return [style.paint(summary, .heading)] + note.map { style.paint($0, .faint) }
  }

  /// A document that equals others makes a pair with the first of them and with no other document.
  private func isCopy(_ overlap: DocumentOverlap) -> Bool { copies.contains(overlap.second.document) }

  private func lines(_ copies: IdenticalDocuments) -> [String] {
    let head = words(
      "similar.copies", ["documents": String(copies.documents.count), "length": String(copies.length)])
    return ["", style.paint(head, .heading)] + copies.documents.map { "  " + name($0) }
  }

  /// The pairs that share the most first; by document where they share alike.
  private var mostShared: [DocumentOverlap] {
    func share(_ pair: DocumentOverlap) -> Double { max(pair.first.share, pair.second.share) }
    let pairs = renderer.similarity.overlaps
    return pairs.indices.sorted { (-share(pairs[$0]), $0) < (-share(pairs[$1]), $1) }.map { pairs[$0] }
  }

  private func head(_ overlap: DocumentOverlap) -> [String] {
    let pair = words("similar.pair", ["first": name(overlap.first.document), "second": name(overlap.second.document)])
    func values(_ side: DocumentOverlap.Side) -> [String: String] {
      [
        "file": shortNames[side.document], "length": String(side.length), "share": Figures.percent(side.share),
        "longest": Figures.percent(side.longestShare),
      ]
    }
    let longest = words("similar.longest", ["length": String(overlap.longest)])
    return [style.paint(pair, .heading)]
      + [words("similar.share", values(overlap.first)), words("similar.share", values(overlap.second)), longest]
      .map { "  " + $0 }
  }

  private func lines(_ passage: SharedPassage) -> [String] {
    let figures = words(
      "similar.passage",
      [
        "first": place(passage.first.range, passage.first.document),
        "second": place(passage.second.range, passage.second.document), "length": String(passage.first.length),
        "percent": Figures.percent(passage.similarity, decimals: 0),
      ])
    let first = quoted(passage.first.range, passage.first.document)
    let second = quoted(passage.second.range, passage.second.document)
    return ["  " + style.paint(figures, .faint)] + first + (first == second ? [] : second)
  }

  /// With all documents that have the passage, each by its first place.
  private func lines(_ passage: CommonPassage) -> [String] {
    var shown: [String] = []
    var last: Int?
    for place in passage.places where place.document != last {
      shown.append(shortNames[place.document] + " " + self.place(place.range, place.document))
      last = place.document
    }
    let head = words(
      "similar.commonPassage", ["documents": String(passage.documents), "places": words.joined(shown, by: .comma)])
    return TerminalText.wrapped(head, to: style.width - 2).map { "  " + style.paint($0, .faint) }
      + quoted(passage.places[0].range, passage.places[0].document)
  }

  private func quoted(_ range: TextRange, _ document: Int) -> [String] {
    TerminalText.wrapped(TerminalText.printable(renderer.finders[document].text(range)), to: style.width - 6)
      .map { Self.indent + $0 }
  }

  private func place(_ range: TextRange, _ document: Int) -> String {
    let place = renderer.finders[document].place(range)
    return words.place(place, in: renderer.finders[document])
  }

  private func name(_ document: Int) -> String { TerminalText.printable(renderer.finders[document].document.name) }
}
