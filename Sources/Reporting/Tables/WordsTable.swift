public import Lexicons
import TextModel

/// Lists of words as CSV (RFC 4180) for spreadsheets; shares are fractions of 1.
public struct WordsTable: Sendable {
  private let mark: [UInt8]

  /// - Parameter byteOrderMark: puts U+FEFF before the table, for Excel.
  public init(byteOrderMark: Bool = false) { mark = byteOrderMark ? [0xEF, 0xBB, 0xBF] : [] }

  /// Columns: `word,kind,count,share,texts`.
  public func words(_ list: WordList) -> [UInt8] {
    table(
      ["word", "kind", "count", "share", "texts"],
      list.words.map {
        [$0.word, $0.kind.description, String($0.count), fraction($0.count, list.tokens), String($0.texts)]
      })
  }

  /// Columns: `word,kind,direction,count,restCount,share,restShare,logLikelihood,logRatio,significant,texts,restTexts`.
  public func keyness(_ table: KeynessTable) -> [UInt8] {
    self.table(
      [
        "word", "kind", "direction", "count", "restCount", "share", "restShare", "logLikelihood", "logRatio",
        "significant", "texts", "restTexts",
      ],
      (table.more + table.less).map {
        [
          $0.word, $0.kind.description, $0.isMore ? "more" : "less", String($0.count), String($0.restCount),
          fraction($0.count, table.tokens), fraction($0.restCount, table.restTokens),
          Figures.fixed($0.logLikelihood, decimals: 4), Figures.fixed($0.logRatio, decimals: 4),
          $0.isSignificant ? "true" : "false", String($0.texts), String($0.restTexts),
        ]
      })
  }

  /// Columns: `file,id,line,start,end,left,text,right`.
  public func concordance(_ concordance: Concordance) -> [UInt8] {
    table(
      ["file", "id", "line", "start", "end", "left", "text", "right"],
      concordance.lines.map {
        [
          $0.place.file, $0.place.opinion ?? "", String($0.place.line), String($0.place.start), String($0.place.end),
          $0.left, $0.keyword, $0.right,
        ]
      })
  }

  private func table(_ header: [String], _ rows: [[String]]) -> [UInt8] {
    mark + ([header] + rows).flatMap(JudgedOpinionTable.record)
  }

  private func fraction(_ count: Int, _ total: Int) -> String {
    Figures.fixed(total == 0 ? 0 : Double(count) / Double(total), decimals: 6)
  }
}
