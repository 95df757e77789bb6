import TextModel

/// Finds phone numbers, ID numbers and bank cards, with blanks or hyphens between their digits or without.
///
/// A number is found when it proves itself (`CheckedNumbers`) or a cue such as 电话 or 账号 stands directly before it.
/// Amounts (a unit behind, a currency before, decimals) and dates are let pass.
struct NumberFinder {
  private static let fewestDigits = 7
  private static let mostDigits = 30
  private static let longestExtension = 6

  private let spelled: [UInt32: UInt8]
  private let provinces: Set<UInt8>
  private let extensionMark: UInt32

  init(_ rules: PrivacyRules, folding: FoldingTable) {
    var spelled: [UInt32: UInt8] = [:]
    for (digit, signs) in rules.numbers.items("digit").enumerated() {
      for scalar in FoldedText.scalars(of: signs, table: folding) { spelled[scalar] = UInt8(digit) }
    }
    self.spelled = spelled
    provinces = Set(rules.numbers.items("province").compactMap(UInt8.init))
    extensionMark = 0x8F6C
  }

  func values(in text: FoldedText, _ hits: [PrivacyPhrases.Hit]) -> [FoundValue] {
    let surroundings = Surroundings(text: text, hits: hits)
    var values: [FoundValue] = []
    for run in DigitRun.all(in: text, spelled: spelled, least: Self.fewestDigits) {
      var start = 0
      while start < run.groups.count {
        if let (found, end) = value(in: run, from: start, surroundings, after: values.last) {
          values.append(found)
          start = end
        } else {
          start += 1
        }
      }
    }
    return values
  }

  /// The number that starts with a group, and the index of the group behind it. What proves itself goes before what
  /// only a cue says, the longer before the shorter.
  private func value(
    in run: DigitRun, from start: Int, _ surroundings: Surroundings, after last: FoundValue?
  ) -> (FoundValue, Int)? {
    let candidates = candidates(in: run, from: start)
    for candidate in candidates.reversed() {
      guard let kind = kind(candidate), kind == .identity || !surroundings.isAmount(candidate) else { continue }
      return extended(FoundValue(kind: kind, range: candidate.range), in: run, candidate.end, surroundings)
    }
    guard let first = candidates.first, let cue = surroundings.cue(before: first.range.lowerBound, after: last) else {
      return nil
    }
    for candidate in candidates.reversed() where fits(candidate.digits, cue) {
      return extended(FoundValue(kind: cue, range: candidate.range), in: run, candidate.end, surroundings)
    }
    return nil
  }

  private func candidates(in run: DigitRun, from start: Int) -> [NumberCandidate] {
    var candidates: [NumberCandidate] = []
    var digits: [UInt8] = []
    for end in start..<run.groups.count {
      digits += run.groups[end].digits
      if digits.count > Self.mostDigits { break }
      let candidate = NumberCandidate(run: run, groups: start..<end + 1, digits: digits)
      if digits.count >= Self.fewestDigits, candidate.isGroupedAsNumbersAre { candidates.append(candidate) }
    }
    return candidates
  }

  private func kind(_ candidate: NumberCandidate) -> PersonalKind? {
    let digits = candidate.digits
    let withX = candidate.endsWithX ? digits + [10] : digits
    if CheckedNumbers.isMobile(digits) { return .mobile }
    if CheckedNumbers.isIdentity(withX, provinces: provinces) { return .identity }
    if CheckedNumbers.isCard(digits) { return .card }
    return CheckedNumbers.isLandline(digits) ? .landline : nil
  }

  /// Whether digits can be what the cue before them says. A mistyped ID number is still one to its owner.
  private func fits(_ digits: [UInt8], _ cue: PersonalKind) -> Bool {
    switch cue {
    case .identity: (15...18).contains(digits.count)
    case .card: (10...Self.mostDigits).contains(digits.count)
    default:
      CheckedNumbers.isLocal(digits) && !isCompactDate(digits)
        || digits.count == 10 && (digits.starts(with: [4, 0, 0]) || digits.starts(with: [8, 0, 0]))
    }
  }

  private func isCompactDate(_ digits: [UInt8]) -> Bool {
    guard digits.count == 8 else { return false }
    let number = digits.reduce(0) { $0 * 10 + Int($1) }
    return (1990...2099).contains(number / 10000)
      && CheckedNumbers.isDate(number / 10000, number / 100 % 100, number % 100)
  }

  /// Takes in the extension of a landline: `-8001`, `转8001`.
  private func extended(
    _ value: FoundValue, in run: DigitRun, _ end: Int, _ surroundings: Surroundings
  ) -> (FoundValue, Int) {
    guard value.kind == .landline else { return (value, end) }
    if end < run.groups.count, run.groups[end].joint == DigitRun.hyphen,
      run.groups[end].digits.count <= Self.longestExtension
    {
      return (FoundValue(kind: .landline, range: value.range.lowerBound..<run.groups[end].range.upperBound), end + 1)
    }
    let scalars = surroundings.text.scalars
    var index = value.range.upperBound
    guard index < scalars.count, scalars[index] == extensionMark else { return (value, end) }
    index += 1
    let first = index
    while index < scalars.count, (0x30...0x39).contains(scalars[index]) { index += 1 }
    guard (1...Self.longestExtension).contains(index - first) else { return (value, end) }
    return (FoundValue(kind: .landline, range: value.range.lowerBound..<index), end)
  }
}

/// Some neighbouring groups of a run that may be one number.
struct NumberCandidate {
  private static let countryCode: [UInt8] = [8, 6]

  let run: DigitRun
  let groups: Range<Int>
  let digits: [UInt8]

  var end: Int { groups.upperBound }
  var endsWithX: Bool { run.groups[end - 1].endsWithX }
  var range: Range<Int> { run.groups[groups.lowerBound].range.lowerBound..<run.groups[end - 1].whole.upperBound }

  /// Numbers are written in groups of three digits or more, or digit by digit. Other groups may be a list of counts:
  /// they pass only when hyphens or dots join them and nothing else stands beside them.
  var isGroupedAsNumbersAre: Bool {
    let all = run.groups[groups]
    let own = all.first?.digits == Self.countryCode ? all.dropFirst() : all
    if own.dropLast().allSatisfy({ $0.digits.count >= 3 }), own.last.map({ $0.digits.count >= 3 }) ?? false {
      return true
    }
    let isCard = digits.count >= 16 && own.dropLast().allSatisfy { $0.digits.count >= 4 }
    let isWholeRun = groups.count == run.groups.count
    let isJoined = own.dropFirst().allSatisfy { $0.joint != DigitRun.blank }
    return isCard || isWholeRun && (isJoined || own.allSatisfy { $0.digits.count == 1 })
  }

  /// Whether decimals follow.
  var isBeforeDecimals: Bool { end < run.groups.count && run.groups[end].joint == DigitRun.dot }
}

/// What stands around a number.
struct Surroundings {
  /// Signs that may stand between a cue and its number, and how many.
  private static let fillers = Set("::#(是为.,、有\"".unicodeScalars.map(\.value) + [0x20])
  private static let mostFillers = 3
  private static let listSigns = Set("/、,;或和及".unicodeScalars.map(\.value) + [0x20])

  let text: FoldedText
  private let units: Set<Int>
  private let currencies: Set<Int>
  private let cues: [Int: PersonalKind]

  init(text: FoldedText, hits: [PrivacyPhrases.Hit]) {
    self.text = text
    units = hits.starts(.unit)
    currencies = hits.ends(.currency)
    var cues: [Int: PersonalKind] = [:]
    for hit in hits { if case .cue(let kind) = hit.role { cues[hit.range.upperBound] = kind } }
    self.cues = cues
  }

  func isAmount(_ candidate: NumberCandidate) -> Bool {
    let blank = UInt32(0x20)
    var behind = candidate.range.upperBound
    if behind < text.scalars.count, text.scalars[behind] == blank { behind += 1 }
    var before = candidate.range.lowerBound
    while before > 0, [blank, 0x3A].contains(text.scalars[before - 1]) { before -= 1 }
    return units.contains(behind) || currencies.contains(before) || candidate.isBeforeDecimals
  }

  /// What the words before an index say of a number there; after a phone number and a sign such as `/` another one.
  func cue(before start: Int, after last: FoundValue?) -> PersonalKind? {
    var index = start
    for step in 0...Self.mostFillers {
      if let kind = cues[index] { return kind }
      guard step < Self.mostFillers, index > 0, Self.fillers.contains(text.scalars[index - 1]) else { break }
      index -= 1
    }
    guard let last, last.kind == .landline || last.kind == .mobile, start - last.range.upperBound <= 3,
      start > last.range.upperBound
    else { return nil }
    return text.scalars[last.range.upperBound..<start].allSatisfy(Self.listSigns.contains) ? .landline : nil
  }
}
