import DataFiles
import Lexicons
import TextModel

/// Finds opinions whose words may mean the opposite of what they are counted for: faults that are denied (没有推诿扯皮) and
/// thanks for what nobody gives thanks for. Who is meant to be praised or mocked a model cannot know; a person should
/// look.
struct DoubtMarks: Sendable {
  private enum Role: String {
    case fault, negation, closeNegation, noNegation, gone, praise, grievance, relief
  }

  /// Marks at which a negation ends; the comma of enumerations is none of them.
  private static let ends = Set("，。！？；：,.!?;:…\n".unicodeScalars.map(\.value))

  private let matcher: PhraseMatcher
  private let roles: [Role]
  private let reach: Int
  private let goneReach: Int
  /// Scalars of the longest phrase.
  private let longest: Int

  /// By the table `doubts.tsv` of this room.
  init(folding: FoldingTable) {
    var phrases: [[UInt32]] = []
    var roles: [Role] = []
    for row in TabTable(String(decoding: PackageResources.doubts_tsv, as: UTF8.self)).rows {
      guard let role = row.cell(0).flatMap(Role.init), let text = row.cell(1) else { continue }
      phrases.append(FoldedText.scalars(of: text, table: folding))
      roles.append(role)
    }
    let limits = NamedLimits(table: PackageResources.doubts_tsv, name: 1)
    (reach, goneReach) = (limits.whole("reach"), limits.whole("goneReach"))
    longest = phrases.map(\.count).max() ?? 0
    (matcher, self.roles) = (PhraseMatcher(phrases), roles)
  }

  /// Whether a person should look. Linear.
  func isDoubtful(_ text: FoldedText) -> Bool {
    let matches = matcher.allMatches(in: text)
    let hits = matches.map { (role: roles[$0.phrase], range: $0.range) }
    guard !hits.isEmpty else { return false }
    func ranges(_ role: Role) -> [Range<Int>] { hits.filter { $0.role == role }.map(\.range) }
    if !ranges(.praise).isEmpty, !ranges(.grievance).isEmpty, ranges(.relief).isEmpty { return true }
    let faults = DictionaryClassifier.maximal(matches.filter { roles[$0.phrase] == .fault }).map(\.range)
    let (far, close, blocked) = (ranges(.negation), ranges(.closeNegation), ranges(.noNegation))
    let gone = ranges(.gone)
    return !faults.isEmpty
      && faults.allSatisfy { isDenied($0, text, far, close, blocked) || isGone($0, text, gone) }
  }

  private func isDenied(
    _ fault: Range<Int>, _ text: FoldedText, _ far: [Range<Int>], _ close: [Range<Int>], _ blocked: [Range<Int>]
  ) -> Bool {
    // Only what is near can deny it: time stays in proportion to the text.
    let before = fault.lowerBound - 4 * reach - longest..<fault.lowerBound + 1
    let farther = far.beginning(in: before).contains { negation in
      negation.upperBound <= fault.lowerBound && isOneClause(negation.upperBound..<fault.lowerBound, text)
        && isFree(negation, blocked)
    }
    return farther || close.beginning(in: before).contains { $0.upperBound == fault.lowerBound && isFree($0, blocked) }
  }

  /// Faults in a row are denied together: 没有推诿扯皮、吃拿卡要.
  private func isOneClause(_ gap: Range<Int>, _ text: FoldedText) -> Bool {
    let inside = text.scalars[gap]
    guard !inside.contains(where: Self.ends.contains) else { return false }
    return gap.count <= reach || inside.contains(0x3001) && gap.count <= 4 * reach
  }

  private func isFree(_ negation: Range<Int>, _ blocked: [Range<Int>]) -> Bool {
    !blocked.beginning(in: negation.lowerBound - longest..<negation.upperBound).contains { $0.overlaps(negation) }
  }

  private func isGone(_ fault: Range<Int>, _ text: FoldedText, _ gone: [Range<Int>]) -> Bool {
    gone.beginning(in: fault.upperBound..<fault.upperBound + goneReach + 1).contains { word in
      isOneClause(fault.upperBound..<word.lowerBound, text)
    }
  }
}
