public import Checking
public import Wording

/// What a rule means, with an example, and how one of its findings is let stand: the answer to `check --explain`.
public struct RuleExplanation: Sendable {
  private let profiles: [ReviewProfile]
  private let words: Words

  /// - Parameter profiles: their terms and points are rules too.
  public init(profiles: [ReviewProfile], language: Language) {
    self.profiles = profiles
    words = Words(language: language)
  }

  /// The rules of a check that the catalogue explains, by name; those of profiles are not among them.
  package static func rules(of check: Check) -> [String] {
    let prefix = "explain.\(check.rawValue)."
    return Catalogue.shared.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }

  /// The first line of a rule's explanation, for the formats of machines; nil for the rules of profiles.
  static func summary(_ check: Check, _ rule: String, language: Language) -> String? {
    Catalogue.shared.pattern(for: "explain.\(check.rawValue).\(rule)", in: language)?
      .split(separator: "\n").first.map(String.init)
  }

  /// Whether there is a rule of this name (`mask`, `anomaly/mask`): one of the checks or one of a profile.
  package static func knows(_ name: String, profiles: [ReviewProfile]) -> Bool {
    Check.allCases.contains { check in
      let prefix = check.rawValue + "/"
      let rule = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
      if rules(of: check).contains(rule) { return true }
      return profiles.contains { profile in
        check == .term && profile.terms.contains { $0.id == rule }
          || check == .coverage && profile.points.contains { $0.id == rule }
      }
    }
  }

  /// Whether a name is that of a point made of a hot issue by `check --against`: `issue-3`.
  private static func isIssue(_ name: String) -> Bool {
    name.hasPrefix("issue-") && Int(name.dropFirst("issue-".count)).map { $0 > 0 } ?? false
  }

  /// The explanation of a check, a rule (`mask`), or a check and a rule (`anomaly/mask`); nil when there is none such.
  public func text(of name: String) -> String? {
    var parts: [String] = []
    for check in Check.allCases {
      if name == check.rawValue { parts.append(text(of: check)) }
      let prefix = check.rawValue + "/"
      let rule = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
      if Self.rules(of: check).contains(rule) { parts.append(text(of: rule, in: check)) }
      parts += fromProfiles(rule, of: check)
    }
    let issue = ["coverage/", "plan/"].first(where: name.hasPrefix).map { String(name.dropFirst($0.count)) } ?? name
    if Self.isIssue(issue) {
      parts.append(heading("plan/" + issue, .plan) + body(words("explain.issue", ["id": issue])))
    }
    return parts.isEmpty ? nil : parts.joined(separator: "\n\n") + "\n"
  }

  private func text(of check: Check) -> String {
    let rules = Self.rules(of: check)
    let head =
      heading(check.rawValue, check) + body(words("explain.\(check.rawValue)")) + (check == .coverage ? pointIDs : "")
    return rules.isEmpty ? head : head + "\n" + body(words("explain.rules", ["rules": rules.joined(separator: ", ")]))
  }

  /// The ids of the points of each profile, which are rules of the coverage.
  private var pointIDs: String {
    profiles.filter { !$0.points.isEmpty }.map { profile in
      "\n"
        + body(
          words(
            "explain.points", ["profile": profile.title, "points": profile.points.map(\.id).joined(separator: ", ")]))
    }.joined()
  }

  private func text(of rule: String, in check: Check) -> String {
    let name = "\(check.rawValue)/\(rule)"
    return heading(name, check) + body(words("explain.\(check.rawValue).\(rule)")) + "\n" + silence(name)
  }

  private func fromProfiles(_ rule: String, of check: Check) -> [String] {
    switch check {
    case .term:
      profiles.flatMap { profile in
        profile.terms.filter { $0.id == rule }.map { text(of: $0) }
      }.withoutRepeats()
    case .coverage:
      profiles.flatMap { profile in
        profile.points.filter { $0.id == rule }.map { text(of: $0, in: profile) }
      }
    default: []
    }
  }

  private func text(of term: ReviewProfile.Term) -> String {
    let wrong = words.joined(term.not.map(words.quoted), by: .pause)
    let reason = term.because.isEmpty ? "" : "\n" + term.because
    let exceptions =
      term.except.isEmpty
      ? "" : "\n" + words("explain.except", ["names": words.joined(term.except.map(words.quoted), by: .pause)])
    let example = words("explain.termExample", ["wrong": term.not.first ?? "", "right": term.use])
    let meaning = words("explain.termRule", ["wrong": wrong, "right": term.use])
    return heading("term/\(term.id)", .term) + body(meaning + reason + exceptions + "\n" + example) + "\n"
      + silence("term/\(term.id)")
  }

  private func text(of point: ReviewProfile.Point, in profile: ReviewProfile) -> String {
    let aspects = point.aspects.map { aspect in
      "- " + words.labelled(aspect.name, words.joined(aspect.phrases.prefix(6).map(words.quoted), by: .pause))
    }
    let values = [
      "title": point.title, "profile": profile.title, "need": String(point.need), "count": String(aspects.count),
    ]
    let isRead = profile.reader != nil
    let lines =
      [words(isRead ? "explain.point.read" : "explain.point", values)]
      + (point.description.isEmpty ? [] : [point.description]) + aspects + conditions(of: point, in: profile)
    return heading("coverage/\(point.id)", .coverage)
      + body((lines + [words("explain.pointChange", ["id": point.id, "profile": profile.id])]).joined(separator: "\n"))
  }

  /// Where the point must be made, in how many sentences and behind which other.
  private func conditions(of point: ReviewProfile.Point, in profile: ReviewProfile) -> [String] {
    let after = point.after.map { id in profile.points.first { $0.id == id }?.title ?? id }
    return [
      point.place == .anywhere ? nil : words("explain.point.where.\(point.place.rawValue)"),
      point.times > 1 ? words("explain.point.times", ["times": String(point.times)]) : nil,
      after.map { words("explain.point.after", ["after": $0]) },
    ].compactMap { $0 }
  }

  private func heading(_ name: String, _ check: Check) -> String { words.bracketed(name, words(check)) + "\n" }

  private func body(_ text: String) -> String {
    text.split(separator: "\n").map { "  " + TerminalText.printable(String($0)) }.joined(separator: "\n")
  }

  private func silence(_ name: String) -> String {
    body(words("explain.silence", ["file": Silences.fileName, "rule": name, "text": words("explain.silence.text")]))
  }
}

extension [String] {
  /// Profiles share terms.
  fileprivate func withoutRepeats() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
