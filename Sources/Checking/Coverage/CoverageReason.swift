import Wording

extension ReviewProfile.Point {
  /// What a point still counts that is made too seldom or too early, 0 to 1.
  func fulfilled(sentences: Int, isInOrder: Bool) -> Double {
    (times > 1 ? min(1, Double(sentences) / Double(times)) : 1) * (isInOrder ? 1 : 0.5)
  }

  /// The conditions that what is said of the point does not meet, by the endings of the keys of their messages.
  func violated(isInOrder: Bool, isOftenEnough: Bool, isInPlace: Bool) -> [String] {
    [
      isInOrder ? nil : "tooEarly", isOftenEnough ? nil : "tooSeldom", isInPlace ? nil : "elsewhere.\(place.rawValue)",
    ].compactMap { $0 }
  }
}

extension Message {
  /// Names all conditions that are not met; nil where there are none.
  static func violated(_ conditions: [String], _ values: [String: String]) -> Message? {
    conditions.first.map { first in
      Message(
        "coverage.\(first)", values, followedBy: conditions.dropFirst().map { Message("coverage.also.\($0)", values) })
    }
  }
}

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
    let isEnough = anywhere >= Double(point.need)
    let isElsewhere = sum < anywhere && sum < Double(point.need) && (isEnough || weak.isEmpty)
    let isAsked = status == .covered || !isEnough
    let violated = point.violated(
      isInOrder: isAsked || isInOrder, isOftenEnough: isAsked || sentences >= point.times, isInPlace: !isElsewhere)
    if let reason = Message.violated(violated, values) { return reason }
    if absent.isEmpty, weak.isEmpty { return Message("coverage.all", values) }
    if weak.isEmpty { return Message("coverage.some", values) }
    return Message(absent.isEmpty ? "coverage.weak" : "coverage.someWeak", values)
  }
}
