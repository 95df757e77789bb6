import TextModel
import Wording

/// A name that is blotted out wherever a document speaks of it, as in models and examples (××市人民政府, ××县××局), is said once and
/// not at every place.
struct MaskedNames {
  let text: SourceText

  /// The findings, in which all of one name are one.
  func merged(_ findings: [Finding]) -> [Finding] {
    let groups = Dictionary(grouping: findings) { name(at: $0).map { text.text($0) } }
    return (groups[String?.none] ?? [])
      + groups.keys.compactMap { $0 }.sorted().flatMap { name in one(name, groups[name] ?? []) }
  }

  /// ××市, XX公司: crosses and letters with what they belong to; a star is as often what a web page took out of many names.
  private func name(at finding: Finding) -> Range<Int>? {
    let mask = text.indices(finding.range)
    guard finding.rule == "mask", mask.count > 1, mask.allSatisfy({ Self.signs.contains(text.scalars[$0]) }),
      case let start = text.at(mask.upperBound) == .blank ? mask.upperBound + 1 : mask.upperBound,
      let owner = text.phrase(of: CheckWords.maskOwners, at: start) ?? text.phrase(of: Words.places, at: start)
    else { return nil }
    return mask.lowerBound..<start + owner.count
  }

  private func one(_ name: String, _ findings: [Finding]) -> [Finding] {
    guard let first = findings.min(by: Finding.inTextOrder), findings.count > 1 else { return findings }
    let others = findings.filter { $0.range != first.range }
    return [
      Finding(
        check: first.check, rule: first.rule, severity: first.severity, range: first.range,
        message: Message("anomaly.mask.document", ["text": name, "count": String(findings.count)]),
        related: others.map { .init(file: text.document.name, range: $0.range) },
        repeats: others.map { .init(range: $0.range, suggestion: nil) })
    ]
  }

  /// × ☓ ✕ x X and their full-width forms
  private static let signs: Set<UInt32> = [0xD7, 0x2613, 0x2715, 0x78, 0x58, 0xFF58, 0xFF38]
}

private enum Words {
  /// 省, 市: what XX and a blank name.
  static let places = WordTables.damage.longestFirst("mask-place")
}
