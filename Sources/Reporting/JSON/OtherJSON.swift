public import Classification
import Lexicons

extension JSONRenderer {
  /// The answer of `classify --explore-other`.
  public func other(_ findings: OtherFindings, provenance: Provenance) -> [UInt8] {
    let words = findings.words.map {
      [
        "word": .text($0.word), "count": .integer($0.count), "restCount": .integer($0.restCount),
        "logLikelihood": .share($0.logLikelihood), "logRatio": .share($0.logRatio),
        "significant": .bool($0.isSignificant),
      ] as JSONValue
    }
    let groups = findings.groups.map { group in
      [
        "words": .array(group.words.map(JSONValue.text)), "opinions": .integer(group.opinions),
        "examples": .array(group.examples.map { ["id": .text($0.id), "text": .text($0.text)] }),
      ] as JSONValue
    }
    return Self.document(
      [
        "opinions": .integer(findings.opinions), "other": .integer(findings.others),
        "grouped": .integer(findings.grouped), "words": .array(words), "groups": .array(groups),
      ], provenance: provenance)
  }
}
