import Checking
import Lexicons
import TextModel
import UnicodeText
import Wording

/// Chooses for each document the profile whose words of recognition stand most often in its title and first lines.
struct ProfileChoice: Sendable {
  /// The title and the salutation of a speech, and the sentence that says what the meeting is for.
  private static let scalarsRead = 400

  private let matcher: PhraseMatcher
  /// For each phrase of the matcher the profile it recognises.
  private let owners: [Int]
  private let count: Int
  /// The profile for documents that none recognises: the first without words of recognition.
  private let fallback: Int

  /// - Precondition: there is at least one profile.
  init(_ profiles: [ReviewProfile]) {
    precondition(!profiles.isEmpty, "A document needs a profile to be chosen from.")
    let words = profiles.enumerated().flatMap { index, profile in profile.recognise.map { (index, $0) } }
    matcher = PhraseMatcher(words.map { FoldedText.scalars(of: $1, table: .icu) })
    owners = words.map(\.0)
    count = profiles.count
    fallback = profiles.firstIndex { $0.recognise.isEmpty } ?? 0
  }

  /// The index of the profile; of two that fit equally the earlier.
  func index(for document: TokenizedDocument) -> Int {
    let opening = 0..<min(Self.scalarsRead, document.folded.scalars.count)
    var hits = [Int](repeating: 0, count: count)
    for match in matcher.longestMatches(in: document.folded, range: opening) { hits[owners[match.phrase]] += 1 }
    let best = hits.indices.max { (hits[$0], -$0) < (hits[$1], -$1) } ?? fallback
    return hits[best] > 0 ? best : fallback
  }
}

extension ReviewProfile {
  /// Asks for nothing: for documents where no profile is given. Its title is written in the language.
  static func plain(in language: Language) -> ReviewProfile {
    ReviewProfile(id: "plain", title: Message("profile.plain").text(in: language))
  }
}
