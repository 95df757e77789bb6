import Classification
public import Wording

extension AuditedSheet {
  /// Why filled rows are not used, each with the end of a sentence that says so.
  enum Refusal: String, CaseIterable {
    case weight, contradicted, absent, repeated
  }

  private static let namedRows = 5

  /// Rows that speak of no opinion of the collection, or of one that another row spoke of already.
  public var missing: [Problem] {
    let (absent, repeated) = (rowsLeft(.absent), rowsLeft(.repeated))
    if used == 0, absent.count > 1 {
      let key = areTextsKnown ? "audit.otherNumbers" : "audit.noneInCollection"
      return [Problem(Message(key, ["count": String(absent.count), "id": firstID]), in: name)]
    }
    return absent.map { problem(Message("audit.notInCollection"), $0) }.shortened()
      + repeated.map { problem(Message("audit.repeated"), $0) }.shortened()
  }

  /// What readers of the shares have to know of the sheet, once all opinions have come.
  public var warnings: [Message] {
    refusedWarnings + [missingRowsWarning, unfilledWarning, respelledWarning, learnedWarning].compactMap { $0 }
  }

  private var refusedWarnings: [Message] {
    let refusals = Refusal.allCases.map { (reason: reason($0), rows: rowsLeft($0)) }
      .filter { !$0.rows.isEmpty }
    let all = String(refusals.reduce(0) { $0 + $1.rows.count })
    guard used > 0 else {
      return refusals.isEmpty
        ? [] : [Message("audit.allRefused", ["file": name, "count": all], followedBy: refusals.map(\.reason))]
    }
    return refusals.map { reason, rows in
      let values = ["file": name, "count": String(rows.count), "rows": Self.named(rows), "used": String(used)]
      return Message(
        used < PredictionPoweredEstimator.smallestAudit ? "audit.refusedOfFew" : "audit.refused", values,
        followedBy: [reason])
    }
  }

  private func reason(_ refusal: Refusal) -> Message {
    let isOnlyNumber = refusal == .absent && used == 0 && areTextsKnown
    return isOnlyNumber ? Message("audit.refused.otherNumbers") : Message("audit.refused.\(refusal.rawValue)")
  }

  private static func named(_ rows: [Int]) -> String {
    rows.prefix(namedRows).map(String.init).joined(separator: "、") + (rows.count > namedRows ? " …" : "")
  }

  /// On what a model has learned it is better than elsewhere, so that the sheet shows too few of its mistakes.
  private var learnedWarning: Message? {
    let isUsed = used >= PredictionPoweredEstimator.smallestAudit
    return learned > 0 && isUsed ? Message("audit.learned", ["file": name, "count": String(learned)]) : nil
  }

  /// That rows are missing, by what the weights add up to.
  private var missingRowsWarning: Message? {
    guard used > 0, let (sum, opinions) = missingWeight else { return nil }
    let values = ["file": name, "sum": String(sum), "opinions": String(opinions), "short": String(opinions - sum)]
    return Message("audit.rowsMissing", values)
  }

  /// That rows were left empty, unless all were.
  private var unfilledWarning: Message? {
    guard !empty.isEmpty, used > 0 else { return nil }
    let rows = empty.prefix(Self.namedRows).map(String.init).joined(separator: "、")
    let key = empty.count > Self.namedRows ? "audit.unfilledMore" : "audit.unfilled"
    return Message(key, ["file": name, "count": String(empty.count), "rows": rows])
  }

  /// That numbers stand otherwise in the sheet than in the collection.
  private var respelledWarning: Message? {
    respelled.map { respelled in
      Message(
        respelled.id.isEmpty ? "audit.respelledEmpty" : "audit.respelled",
        ["file": name, "count": String(respelled.count), "id": respelled.id, "other": respelled.original],
        followedBy: [Message(respelled.isByText ? "audit.respelled.byText" : "audit.respelled.byPlace")])
    }
  }
}
