package import TextModel
package import Wording

/// Tells a rectification plan or a reply to opinions by what it calls itself: in its title, in the name of its file, or,
/// where its title says nothing of the kind, in the sentence with which it begins (现将职工意见办理情况答复如下).
///
/// Only what is certain counts: a speech about plans, a notice that asks for them and a lecture on how to write them are
/// none, and whoever knows better names the file.
package struct PlanRecognition {
  /// Scalars in which a text without such a title must say what it is.
  private static let reach = 400
  /// （征求意见稿）, （二稿）
  private static let longestBracket = 12

  /// How it is known; nil of any other document.
  package let reason: Message?

  /// Linear in the beginning of the text.
  ///
  /// - Parameter folding: of the document, for the name of its file.
  package init(_ document: TokenizedDocument, folding: FoldingTable) {
    let text = SourceText(document)
    let title = Self.titleLines(of: document, in: text)
    guard !title.contains(where: { Self.isOther($0, in: text) }) else {
      reason = nil
      return
    }
    let file = Self.fileName(of: document.document.name, folding)
    if let words = title.lazy.compactMap({ Self.name(in: $0, of: text) }).first {
      reason = Message("profile.chosen.planTitle", ["words": text.text(words)])
    } else if let words = Self.name(in: 0..<file.count, of: file) {
      reason = Message("profile.chosen.planFile", ["words": file.text(words)])
    } else {
      reason = Self.announcement(in: text).map { Message("profile.chosen.planOpening", ["words": text.text($0)]) }
    }
  }

  /// Whether a title that calls its document otherwise names a plan: 关于印发《整改方案》的通知.
  package static func isNamed(in document: TokenizedDocument) -> Bool {
    let text = SourceText(document)
    let title = titleLines(of: document, in: text)
    guard TitleForm(title, in: text).written != nil else { return false }
    return title.contains { line in
      guard let matter = text.first(of: Words.rectification, in: line) else { return false }
      return text.first(of: Words.forms, in: matter.lowerBound..<line.upperBound) != nil
    }
  }

  private static func titleLines(of document: TokenizedDocument, in text: SourceText) -> [Range<Int>] {
    let reach = text.range(0..<min(Self.reach, text.count)).end
    guard let title = DocumentOpening(document, reach: reach).title.map(text.indices) else { return [] }
    return text.lines.map(text.trimmed).filter { !$0.isEmpty && title.contains($0.lowerBound) }
  }

  /// 整改方案 of 材料/3.整改方案（定稿）.docx
  private static func fileName(of name: String, _ folding: FoldingTable) -> SourceText {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
    let document = Document(name: "", text: stem)
    return SourceText(
      TokenizedDocument(document: document, sentences: [], tokens: [], folded: FoldedText(document, table: folding)))
  }

  /// What a line that ends so calls the document: 整改方案, or 答复 where the line says whose opinions are answered.
  private static func name(in line: Range<Int>, of text: SourceText) -> Range<Int>? {
    let line = withoutVersion(line, in: text)
    guard text.first(of: Words.others, in: line) == nil else { return nil }
    if let form = text.phrase(of: Words.forms, endingAt: line.upperBound) {
      let before = line.lowerBound..<line.upperBound - form.count
      if let matter = text.first(of: Words.rectification, in: before) { return matter.lowerBound..<line.upperBound }
    }
    guard let reply = text.phrase(of: Words.replies, endingAt: line.upperBound) else { return nil }
    let own = line.upperBound - reply.count..<line.upperBound
    let before = line.lowerBound..<own.lowerBound
    return [Words.asked, Words.askers].contains { text.first(of: $0, in: before) != nil } ? own : nil
  }

  /// Without （征求意见稿）, 2026.5.3 and 终稿 at the end.
  private static func withoutVersion(_ line: Range<Int>, in text: SourceText) -> Range<Int> {
    let end = text.endOfTitle(line, longestBracket: longestBracket) { end in
      text.phrase(of: Words.versions, endingAt: end).map { end - $0.count }
    }
    return line.lowerBound..<end
  }

  /// Whether a line of the title calls the document something else: 讲话, 通知.
  private static func isOther(_ line: Range<Int>, in text: SourceText) -> Bool {
    text.has(anyOf: Words.otherEnds, endingAt: withoutVersion(line, in: text).upperBound)
  }

  /// 答复如下, 整改措施如下, behind 意见 of the same sentence.
  private static func announcement(in text: SourceText) -> Range<Int>? {
    let beginning = 0..<min(reach, text.count)
    guard let found = text.first(of: Words.announcements, in: beginning) else { return nil }
    let sentence = beginning.prefix(found.lowerBound).lastIndex {
      ScalarClass.endsSentence(text.plain[$0]) || text.plain[$0] == .lineBreak
    }
    return text.first(of: Words.asked, in: (sentence ?? 0)..<found.lowerBound) == nil ? nil : found
  }
}

private enum Words {
  /// 整改: what a plan is for.
  static let rectification = WordTables.words.longestFirst("plan-matter")
  /// 方案, 清单, 情况通报: what a plan or what tells of it is called.
  static let forms = WordTables.words.longestFirst("plan-form")
  /// 答复, 办理情况: a reply where its title says to what.
  static let replies = WordTables.words.longestFirst("reply-form")
  /// 意见, 来信: what a reply is to.
  static let asked = WordTables.words.longestFirst("reply-to")
  /// 居民, 问题: whom or what a reply is to, in its title.
  static let askers = WordTables.words.longestFirst("reply-whom")
  /// 如何, 制定: a text on plans.
  static let others = WordTables.words.phrases("plan-about")
  /// 讲话, 通知: a document of another kind.
  static let otherEnds = WordTables.words.longestFirst("not-plan-form")
  /// 答复如下: says in running text what it is.
  static let announcements = WordTables.words.longestFirst("plan-announcement")
  /// 定稿: at the end of a name.
  static let versions = WordTables.words.longestFirst("draft-version")
}
