public import Classification
public import Wording

/// How far coders agree, for people and for programs.
public struct AgreementRenderer: Sendable {
  private let agreement: Agreement
  private let coded: CodedOpinions
  private let coders: [String]
  private let categories: [String]
  private let ids: [String]
  private let finer: [String?]
  private let texts: [String]
  /// Characters of an opinion that are shown.
  private static let longestText = 40

  /// - Parameters:
  ///   - categories: names, in the order of the codes.
  ///   - ids: numbers of the opinions, in the order of the codes.
  ///   - finer: for each of them a label below the level that is compared, on which most agree; nil where there is none.
  ///   - texts: what they say, in the same order, empty where no sheet has it; none where none has any.
  public init(
    _ agreement: Agreement, of coded: CodedOpinions, coders: [String], categories: [String], ids: [String],
    finer: [String?] = [], texts: [String] = []
  ) {
    self.agreement = agreement
    self.coded = coded
    self.coders = coders
    self.categories = categories
    self.ids = ids
    self.finer = finer
    self.texts = texts
  }

  /// The machine format: coefficients, agreement by category, and each opinion the coders differ on.
  public func json(provenance: Provenance) -> [UInt8] {
    JSONRenderer.document(
      [
        "coders": .array(coders.map(JSONValue.text)),
        "opinions": .integer(agreement.opinions),
        "codedByAll": .integer(agreement.codedByAll),
        "codedByOne": .integer(coded.count(codedBy: 1)),
        "uncoded": .integer(coded.count(codedBy: 0)),
        "observed": agreement.observed.map(JSONValue.share) ?? .null,
        "alpha": json(agreement.alpha),
        "kappa": json(agreement.kappa),
        "pairs": .array(agreement.pairs.map(json)),
        "categories": .array(agreement.byCategory.map(json)),
        "disagreements": .array(
          coded.disagreements.map { opinion -> JSONValue in
            let codes: JSONValue = [
              "id": .text(ids[opinion]), "codes": .array(coded.codes[opinion].map { .text(orNull: name($0)) }),
            ]
            return text(of: opinion).map { codes.appending(["text": .text($0)]) } ?? codes
          }),
      ], provenance: provenance)
  }

  private func json(_ coefficient: Agreement.Coefficient?) -> JSONValue {
    guard let coefficient else { return .null }
    return ["value": .share(coefficient.value), "low": .share(coefficient.low), "high": .share(coefficient.high)]
  }

  private func json(_ pair: Agreement.PairAgreement) -> JSONValue {
    [
      "coders": .array([.text(coders[pair.first]), .text(coders[pair.second])]), "opinions": .integer(pair.opinions),
      "kappa": json(pair.kappa),
    ]
  }

  private func json(_ category: Agreement.CategoryAgreement) -> JSONValue {
    [
      "category": .text(categories[category.category]), "codes": .integer(category.codes),
      "alpha": category.alpha.map(JSONValue.share) ?? .null,
      "specific": category.specific.map(JSONValue.share) ?? .null,
    ]
  }

  /// The table for people, with the agreement of each category and the opinions the coders differ on.
  public func text(style: TerminalStyle, language: Language) -> [UInt8] {
    let words = Words(language: language)
    let summary = [
      "opinions": String(agreement.opinions), "coders": String(coders.count), "all": String(agreement.codedByAll),
    ]
    let key = coders.count == 2 ? "agreement.summary" : "agreement.summaryOfMany"
    var lines = [style.paint(words(key, summary), .heading)]
    let (single, uncoded) = (coded.count(codedBy: 1), coded.count(codedBy: 0))
    if single + uncoded > 0 {
      lines.append("  " + words("agreement.leftOut", ["single": String(single), "uncoded": String(uncoded)]))
    }
    if let observed = agreement.observed {
      lines.append("  " + words.labelled(words("agreement.observed"), Figures.percent(observed)))
    }
    lines.append("  " + words.labelled("Krippendorff α", text(agreement.alpha, words)))
    lines += kappas(words)
    for category in agreement.byCategory {
      let specific = category.specific.map { Figures.percent($0) } ?? words("report.none")
      let alpha = category.alpha.map { Figures.fixed($0, decimals: 3) } ?? words("report.none")
      let figures = words(
        "agreement.category", ["specific": specific, "alpha": alpha, "codes": String(category.codes)])
      lines.append("  " + words.labelled(TerminalText.printable(categories[category.category]), figures))
    }
    let open = coded.disagreements
    lines += ["", words("agreement.disagreements", ["count": String(open.count)])]
    for opinion in open {
      let codes = coded.codes[opinion].map { name($0) ?? words("report.none") }.joined(separator: " | ")
      let text = text(of: opinion).map { "  " + Self.shortened($0) } ?? ""
      lines.append(TerminalText.printable("  \(ids[opinion])  \(codes)" + text))
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func text(of opinion: Int) -> String? {
    texts.indices.contains(opinion) && !texts[opinion].isEmpty ? texts[opinion] : nil
  }

  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= longestText ? line : line.prefix(longestText - 1) + "…"
  }

  /// Cohen's κ of each pair of coders.
  private func kappas(_ words: Words) -> [String] {
    agreement.pairs.map { pair in
      let values = [
        "first": coders[pair.first], "second": coders[pair.second], "opinions": String(pair.opinions),
      ]
      let name = coders.count == 2 ? "Cohen κ" : "Cohen κ " + words("agreement.pair", values)
      return "  " + words.labelled(TerminalText.printable(name), text(pair.kappa, words, opinions: pair.opinions))
    }
  }

  private func text(_ coefficient: Agreement.Coefficient?, _ words: Words, opinions: Int? = nil) -> String {
    guard let coefficient else {
      return words((opinions ?? agreement.opinions) == 0 ? "agreement.nothingCommon" : "agreement.undefined")
    }
    let interval = [coefficient.low, coefficient.high].map { Figures.fixed($0, decimals: 3) }.joined(separator: "–")
    return words.bracketed(
      Figures.fixed(coefficient.value, decimals: 3), words("report.interval95", ["interval": interval]))
  }

  private func name(_ code: Int?) -> String? { code.map { categories[$0] } }

  /// The labels agreed on, as CSV; ties and opinions that nobody coded stay empty, with the reason beside.
  ///
  /// - Parameters:
  ///   - numbers: of the opinions as they stand in the sheets; nil for `ids`.
  ///   - names: of further columns.
  ///   - cells: of these columns for each opinion.
  ///   - byteOrderMark: puts U+FEFF before it, for Excel.
  public func resolvedTable(
    numbers: [String]? = nil, names: [String] = [], cells: [[String]] = [], byteOrderMark: Bool = false
  ) -> [UInt8] {
    var table: [UInt8] = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    table += JudgedOpinionTable.record(["id", "label", "resolution"] + names)
    for (opinion, resolved) in resolved.enumerated() {
      let own = [(numbers ?? ids)[opinion], resolved.label ?? "", resolved.reason]
      table += JudgedOpinionTable.record(own + (names.isEmpty ? [] : cells[opinion]))
    }
    return table
  }

  /// The labels agreed on, for programs.
  public func resolvedJSON(provenance: Provenance) -> [UInt8] {
    let opinions = zip(ids, resolved).map { id, resolved in
      ["id": .text(id), "label": .text(orNull: resolved.label), "resolution": .text(resolved.reason)] as JSONValue
    }
    return JSONRenderer.document(
      ["coders": .array(coders.map(JSONValue.text)), "resolved": .array(opinions)], provenance: provenance)
  }

  /// What the coders say of each opinion, as finely as more than half of them agree.
  private var resolved: [(label: String?, reason: String)] {
    coded.resolve().enumerated().map { opinion, resolution in
      let finer = self.finer.isEmpty ? nil : self.finer[opinion]
      return finer.map { ($0, "majority") } ?? (name(resolution.category), Self.reason(resolution))
    }
  }

  private static func reason(_ resolution: CodedOpinions.Resolution) -> String {
    switch resolution {
    case .agreed(_, coders: 1): "single"
    case .agreed: "agreed"
    case .majority: "majority"
    case .tie: "tie"
    case .uncoded: "uncoded"
    }
  }
}
