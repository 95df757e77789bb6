import DataFiles
import Lexicons
import TextModel

/// Collocations of official speech in which a word was swapped for a synonym, as programs do that make a copied text look new:
/// 广阔党员 for 广大党员, 科学开展观, 团结带着. The table `swapped-words.tsv`.
struct SwappedWords: AnomalyRule {
  /// So many different pairs that stand in no good text show that a text was rewritten so; then those count too that may be meant.
  private static let fewestForAll = 2
  private static let doubt: Character = "?"

  private static let pairs: [(entry: Confusables.Entry, isDoubtful: Bool)] = {
    let rows = TabTable(String(decoding: PackageResources.swapped_words_tsv, as: UTF8.self)).rows
    return rows.flatMap { row -> [(Confusables.Entry, Bool)] in
      let isDoubtful = row.cell(0)?.first == doubt
      return Confusables.entriesInCompany(row, mark: doubt).map { ($0, isDoubtful) }
    }
  }()
  private static let matcher = PhraseMatcher(pairs.map(\.entry.wrong))

  func findings(in text: SourceText) -> [Finding] {
    let matches = Self.matcher.allMatches(in: text.plain).filter {
      Confusables().isWrong(Self.pairs[$0.phrase].entry, $0.range, in: text)
    }
    let certain = apart(matches.filter { !Self.pairs[$0.phrase].isDoubtful }, besides: [])
    let isRewritten = Set(certain.map { Self.pairs[$0.phrase].entry.wrong }).count >= Self.fewestForAll
    let doubtful =
      isRewritten ? apart(matches.filter { Self.pairs[$0.phrase].isDoubtful }, besides: certain.map(\.range)) : []
    return certain.map { finding($0, isCertain: true, in: text) }
      + doubtful.map { finding($0, isCertain: false, in: text) }
  }

  /// Those that overlap none before them; of two that begin together the longer.
  private func apart(_ matches: [PhraseMatcher.Match], besides taken: [Range<Int>]) -> [PhraseMatcher.Match] {
    var end = 0
    return matches.sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
      .filter { match in
        guard match.range.lowerBound >= end, !taken.contains(where: match.range.overlaps) else { return false }
        end = match.range.upperBound
        return true
      }
  }

  private func finding(_ match: PhraseMatcher.Match, isCertain: Bool, in text: SourceText) -> Finding {
    let right = Self.pairs[match.phrase].entry.right
    return anomaly(
      "confusable", match.range, in: text, suggestion: right,
      isCertain: isCertain && right.unicodeScalars.count == match.range.count)
  }
}
