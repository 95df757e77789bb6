import Checking
import Lexicons
import TextModel
import UnicodeText
import Wording

/// Chooses for each document the profile whose words of recognition stand most often in its title or, where as many of
/// another stand there, in its first lines. A document whose title calls it something else than a speech (通知, 总结报告) is
/// judged by a profile only that knows this name.
struct ProfileChoice: Sendable {
  /// The title and the salutation of a speech, and the sentence that says what the meeting is for.
  private static let scalarsRead = 400

  /// 员 室 科 处 站: what a word of recognition ends with where it names somebody.
  private static let bodies: Set<UInt32> = [0x5458, 0x5BA4, 0x79D1, 0x5904, 0x7AD9]

  private let matcher: PhraseMatcher
  /// For each phrase of the matcher the profile it recognises.
  private let owners: [Int]
  /// For each profile the words of which one must stand beside those that recognise it; nil where none need.
  private let beside: [PhraseMatcher?]
  private let count: Int
  /// The profile for documents that none recognises: the first without words of recognition.
  private let fallback: Int

  /// - Precondition: there is at least one profile.
  init(_ profiles: [ReviewProfile]) {
    require(!profiles.isEmpty, "A document needs a profile to be chosen from.")
    let words = profiles.enumerated().flatMap { index, profile in profile.recognise.map { (index, $0) } }
    matcher = PhraseMatcher(words.map { FoldedText.scalars(of: $1, table: .icu) })
    owners = words.map(\.0)
    beside = profiles.map { profile in
      profile.recogniseBeside.isEmpty
        ? nil : PhraseMatcher(profile.recogniseBeside.map { FoldedText.scalars(of: $0, table: .icu) })
    }
    count = profiles.count
    fallback = profiles.firstIndex { $0.recognise.isEmpty } ?? 0
  }

  /// The index of the profile; of two that fit equally the earlier.
  func index(for document: TokenizedDocument) -> Int { chosen(for: document).index }

  /// The profile with what recognised it. Where a document has no title, as the rest of a longer one, words count only in
  /// sentences that say what the occasion is: a text that speaks of 督导 need not be given to those who do it.
  func chosen(for document: TokenizedDocument) -> (index: Int, reason: Message?) {
    guard count > 1 else { return (fallback, nil) }
    let scalars = 0..<min(Self.scalarsRead, document.folded.scalars.count)
    let opening = DocumentOpening(document, reach: scalars.isEmpty ? 0 : document.folded.original(scalars).end)
    let hits = hits(in: document, scalars, opening).map { hits in
      opening.writtenForm.map { form in hits.filter { $0.overlaps(form) } } ?? hits
    }
    let inTitle = hits.map { hits in hits.count { opening.title?.contains($0) ?? false } }
    let best = hits.indices.max { (inTitle[$0], hits[$0].count, -$0) < (inTitle[$1], hits[$1].count, -$1) } ?? fallback
    guard let first = hits[best].first else { return (fallback, unrecognised(document, opening)) }
    let place = opening.title.map { $0.contains(first) ? "title" : "opening" } ?? "content"
    return (best, Message("profile.chosen.\(place)", ["words": document.document.text(first)]))
  }

  private func unrecognised(_ document: TokenizedDocument, _ opening: DocumentOpening) -> Message {
    guard let form = opening.writtenForm else {
      return Message("profile.chosen.\(opening.title == nil ? "untitled" : "none")")
    }
    return Message("profile.chosen.written", ["words": document.document.text(form)])
  }

  /// For each profile the places that recognise it.
  private func hits(in document: TokenizedDocument, _ scalars: Range<Int>, _ opening: DocumentOpening) -> [[TextRange]]
  {
    var hits = [[TextRange]](repeating: [], count: count)
    for match in matcher.longestMatches(in: document.folded, range: scalars) {
      let range = document.folded.original(match.range)
      // 督导员 is somebody, and no kind of speech.
      guard !Self.makesBody(document.folded.scalars, behind: match.range.upperBound),
        opening.title != nil || opening.occasions.contains(where: { $0.contains(range) })
      else { continue }
      hits[owners[match.phrase]].append(range)
    }
    for (profile, words) in beside.enumerated()
    where words?.longestMatches(in: document.folded, range: scalars).isEmpty ?? false {
      hits[profile] = []
    }
    return hits
  }

  private static func makesBody(_ scalars: [UInt32], behind index: Int) -> Bool {
    scalars.indices.contains(index) && bodies.contains(scalars[index])
  }
}

extension ReviewProfile {
  /// Asks for nothing: for documents where no profile is given. Its title is written in the language.
  static func plain(in language: Language) -> ReviewProfile {
    ReviewProfile(id: "plain", title: Message("profile.plain").text(in: language))
  }
}
