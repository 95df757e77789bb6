import Wording

/// Why a point is judged as it is, in words.
struct CoverageReason {
  let point: ReviewProfile.Point
  let aspects: [ShownAspect]
  /// The strengths of the aspects where the point must stand, added up, and anywhere.
  let sum: Double
  let anywhere: Double
  /// What the point must come after, as people call it.
  let after: String?

  func message(_ status: PointCoverage.Status, sentences: Int, isInOrder: Bool) -> Message {
    let own = aspects.prefix(point.aspects.count)
    let absent = own.filter { $0.strength == 0 }.map(\.name)
    let weak = own.filter { $0.strength > 0 && $0.strength < 1 }.map(\.name)
    let values = [
      "found": String(own.count { $0.strengthInPlace == 1 }), "need": String(point.need), "of": String(own.count),
      "absent": absent.joined(separator: "、"), "weak": weak.joined(separator: "、"), "times": String(point.times),
      "sentences": String(sentences), "after": after ?? "",
    ]
    if anywhere == 0 { return Message("coverage.nothing", values) }
    if status == .covered, own.reduce(0, { $0 + $1.strength }) < Double(point.need), aspects.count > own.count {
      return Message("coverage.bySection", values)
    }
    if status != .covered, sum >= Double(point.need) {
      if !isInOrder { return Message("coverage.tooEarly", values) }
      if sentences < point.times { return Message("coverage.tooSeldom", values) }
    }
    if sum < anywhere, sum < Double(point.need), anywhere >= Double(point.need) || weak.isEmpty {
      return Message("coverage.elsewhere.\(point.place.rawValue)", values)
    }
    if absent.isEmpty, weak.isEmpty { return Message("coverage.all", values) }
    if weak.isEmpty { return Message("coverage.some", values) }
    return Message(absent.isEmpty ? "coverage.weak" : "coverage.someWeak", values)
  }
}
