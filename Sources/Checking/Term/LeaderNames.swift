import DataFiles
import Lexicons
import TextModel
import Wording

/// Names of leaders of Party and state with a wrong character: 胡锦滔, 习进平. The table `leader-names.tsv`.
///
/// Forms that nobody bears are told wherever they stand. Of a form that may be somebody else's name (胡景涛) only an office or
/// a theory beside it shows who is meant; before a mere 同志 a person has to look.
struct LeaderNames {
  private struct Form {
    let wrong: [UInt32]
    let right: String
    let isNobodys: Bool
  }

  private static let forms: [Form] = TabTable(String(decoding: PackageResources.leader_names_tsv, as: UTF8.self)).rows
    .flatMap { row -> [Form] in
      guard let right = row.cell(0) else { return [] }
      return [1, 2].flatMap { cell in
        (row.cell(cell) ?? "").split(separator: " ").map {
          Form(wrong: String($0).scalarValues, right: right, isNobodys: cell == 1)
        }
      }
    }
  private static let matcher = PhraseMatcher(forms.map(\.wrong))

  let text: SourceText

  init(text: SourceText) { self.text = text }

  func findings() -> [Finding] {
    let matches = Self.matcher.allMatches(in: text.plain).filter { isName($0.range) }
    guard !matches.isEmpty else { return [] }
    let mention = TermMention(text)
    return matches.filter { !mention.isMention($0.range) }.compactMap { match in
      let form = Self.forms[match.phrase]
      if form.isNobodys { return finding(form, match.range, .error, isCertain: true) }
      if isInOffice(match.range) { return finding(form, match.range, .error, isCertain: false) }
      return mayBeLeader(match.range) ? finding(form, match.range, .warning, isCertain: false) : nil
    }
  }

  /// 学习进平台 holds no name.
  private func isName(_ range: Range<Int>) -> Bool {
    !text.isPiece(range.lowerBound..<range.lowerBound + 1, of: Words.longer)
      && !(text.wordAcross(range.lowerBound).map { $0.upperBound == range.lowerBound + 1 } ?? false)
  }

  private func isInOffice(_ range: Range<Int>) -> Bool {
    text.has(anyOf: Words.offices, at: range.upperBound)
      || text.has(anyOf: Words.officesBefore, endingAt: range.lowerBound)
  }

  /// 局长胡景涛同志 is somebody else.
  private func mayBeLeader(_ range: Range<Int>) -> Bool {
    text.has(anyOf: Words.comrade, at: range.upperBound) && !text.has(anyOf: Words.posts, endingAt: range.lowerBound)
      && text.at(range.lowerBound - 1) != .colon
  }

  private func finding(_ form: Form, _ range: Range<Int>, _ severity: Severity, isCertain: Bool) -> Finding {
    Finding(
      check: .term, rule: "leader-name", severity: severity, range: text.range(range),
      message: Message(
        severity == .error ? "term.leaderName" : "term.leaderNameDoubt",
        ["text": text.text(range), "right": form.right]),
      suggestion: form.right, isCertain: isCertain)
  }
}

private enum Words {
  /// 总书记, 思想: right behind a name.
  static let offices = WordTables.personNames.longestFirst("leader-office")
  static let officesBefore = WordTables.personNames.longestFirst("leader-office-before")
  static let comrade = WordTables.personNames.longestFirst("leader-comrade")
  /// 局长, 县长: other posts.
  static let posts = WordTables.personNames.longestFirst("title-behind")
  /// 学习, 实习: words whose last character is no surname.
  static let longer = WordTables.personNames.longestFirst("leader-longer")
}
