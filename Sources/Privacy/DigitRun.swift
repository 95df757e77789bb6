import TextModel

/// Digits that stand together.
struct DigitGroup {
  /// Values from 0 to 9.
  let digits: [UInt8]
  let range: Range<Int>
  /// An `X` follows, as at the end of an ID number.
  let endsWithX: Bool
  /// What separates it from the group before: a blank, `-`, `.` or a bracket.
  let joint: UInt32

  /// The group with its `X`.
  var whole: Range<Int> { endsWithX ? range.lowerBound..<range.upperBound + 1 : range }
}

/// Groups of digits with nothing but blanks, hyphens, dots and brackets between them: `138-1234 5678`.
struct DigitRun {
  static let hyphen = UInt32(0x2D)
  static let dot = UInt32(0x2E)
  static let blank = UInt32(0x20)
  /// Most signs between two groups of one number: `) -`.
  private static let longestGap = 3

  var groups: [DigitGroup]

  var digitCount: Int { groups.reduce(0) { $0 + $1.digits.count } }

  /// The joint as one of a few: all hyphens and dashes are one.
  static func joint(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case blank, dot, 0x28, 0x29: scalar
    case hyphen, 0x5F, 0x2010...0x2015, 0x2212, 0x30FC: hyphen
    case 0xB7, 0x2022, 0x30FB: dot
    default: nil
    }
  }

  /// The runs of a text that hold at least `least` digits. Dates written in figures are left out and end a run.
  static func all(in text: FoldedText, spelled: [UInt32: UInt8], least: Int) -> [DigitRun] {
    var scanner = Scanner(scalars: text.scalars, spelled: spelled)
    return scanner.runs().flatMap(\.withoutDates).filter { $0.digitCount >= least }
  }

  private var withoutDates: [DigitRun] {
    var runs: [DigitRun] = []
    var start = 0
    var index = 0
    while index + 2 < groups.count {
      if Self.isDate(groups[index...index + 2]) {
        runs.append(DigitRun(groups: Array(groups[start..<index])))
        index += 3
        start = index
      } else {
        index += 1
      }
    }
    return runs + [DigitRun(groups: Array(groups[start...]))]
  }

  private static func isDate(_ groups: ArraySlice<DigitGroup>) -> Bool {
    guard let first = groups.first, first.digits.count == 4, groups.dropFirst().allSatisfy({ $0.digits.count <= 2 })
    else { return false }
    let parts = groups.map { $0.digits.reduce(0) { $0 * 10 + Int($1) } }
    let joints = groups.dropFirst().map(\.joint)
    return joints[0] == joints[1] && joints[0] != blank && (1900...2099).contains(parts[0])
      && CheckedNumbers.isDate(parts[0], parts[1], parts[2])
  }

  private struct Scanner {
    let scalars: [UInt32]
    let spelled: [UInt32: UInt8]

    mutating func runs() -> [DigitRun] {
      var runs: [DigitRun] = []
      var wasSpelled = false
      var index = 0
      while index < scalars.count {
        guard let isSpelled = isSpelled(at: index) else {
          index += 1
          continue
        }
        let joint = wasSpelled == isSpelled ? runs.last?.groups.last.flatMap { self.joint(from: $0, to: index) } : nil
        let group = group(at: index, isSpelled: isSpelled, joint: joint ?? 0)
        if joint != nil { runs[runs.count - 1].groups.append(group) } else { runs.append(DigitRun(groups: [group])) }
        wasSpelled = isSpelled
        index = group.whole.upperBound
      }
      return runs
    }

    private func isFigure(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    /// Nil when no digit stands there.
    private func isSpelled(at index: Int) -> Bool? {
      isFigure(scalars[index]) ? false : scalars[index] > 0x7F && spelled[scalars[index]] != nil ? true : nil
    }

    private func joint(from group: DigitGroup, to start: Int) -> UInt32? {
      let gap = scalars[group.range.upperBound..<start]
      guard !group.endsWithX, !gap.isEmpty, gap.count <= DigitRun.longestGap else { return nil }
      let joints = gap.compactMap(DigitRun.joint)
      guard joints.count == gap.count else { return nil }
      return joints.last { $0 != DigitRun.blank } ?? DigitRun.blank
    }

    private func group(at start: Int, isSpelled: Bool, joint: UInt32) -> DigitGroup {
      var digits: [UInt8] = []
      var end = start
      while end < scalars.count, self.isSpelled(at: end) == isSpelled {
        digits.append(isSpelled ? spelled[scalars[end]] ?? 0 : UInt8(scalars[end] - 0x30))
        end += 1
      }
      let isX = end < scalars.count && (scalars[end] == 0x78 || scalars[end] == 0xD7)
      let isLast = end + 1 >= scalars.count || !isLetterOrDigit(scalars[end + 1])
      return DigitGroup(digits: digits, range: start..<end, endsWithX: isX && isLast, joint: joint)
    }
  }
}

/// Whether a folded scalar is an ASCII letter or digit.
func isLetterOrDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) || (0x61...0x7A).contains(scalar) }
