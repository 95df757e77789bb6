public import Checking
import Classification
public import TextModel

/// What documents and opinions share as CSV (RFC 4180), a pair a row, those that share the most first.
public struct SimilarTable: Sendable {
  private static let head = [
    "kind", "firstFile", "first", "secondFile", "second", "firstShare", "secondShare", "firstShared", "secondShared",
    "longest",
  ]

  private struct Row {
    let share: Double
    let cells: [String]
  }

  private let rows: [Row]
  private let mark: [UInt8]

  /// - Parameters:
  ///   - documents: those that were compared, in their order.
  ///   - duplicates: groups of opinions with what each shares with the first.
  ///   - byteOrderMark: puts U+FEFF before the table, for Excel.
  public init(
    _ similarity: Similarity, of documents: [Document], duplicates: Report.Duplicates?, byteOrderMark: Bool = false
  ) {
    let pairs = similarity.overlaps.map { overlap in
      let (first, second) = (overlap.first, overlap.second)
      return Self.row(
        "documents", [documents[first.document].name, "", documents[second.document].name, ""],
        (first.share, first.length), (second.share, second.length), longest: overlap.longest)
    }
    let opinions = (duplicates?.groups ?? []).flatMap { group in
      group.shared.indices.map { index in Self.row(group, index) }
    }
    rows = [pairs, opinions].flatMap { rows in
      rows.indices.sorted { (-rows[$0].share, $0) < (-rows[$1].share, $1) }.map { rows[$0] }
    }
    mark = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
  }

  /// How many pairs there are.
  public var count: Int { rows.count }

  /// Columns: `kind,firstFile,first,secondFile,second,firstShare,secondShare,firstShared,secondShared,longest`; `first` and
  /// `second` are numbers of opinions, shares fractions of 1, the others letters, digits and ideographs.
  /// - Parameter most: rows that are written; nil for all.
  public func bytes(most: Int? = nil) -> [UInt8] {
    mark + ([Self.head] + rows.prefix(most ?? rows.count).map(\.cells)).flatMap(JudgedOpinionTable.record)
  }

  private static func row(_ group: Report.Duplicates.Group, _ index: Int) -> Row {
    let shared = group.shared[index]
    func file(_ place: Int) -> String { place < group.places.count ? group.places[place].sheet.name : "" }
    return row(
      "opinions", [file(0), group.opinions[0], file(index + 1), group.opinions[index + 1]],
      (shared.first.share, shared.first.shared), (shared.second.share, shared.second.shared), longest: shared.longest)
  }

  private static func row(
    _ kind: String, _ names: [String], _ first: (share: Double, shared: Int), _ second: (share: Double, shared: Int),
    longest: Int
  ) -> Row {
    Row(
      share: max(first.share, second.share),
      cells: [kind] + names + [first.share, second.share].map { Figures.fixed($0, decimals: 6) }
        + [first.shared, second.shared, longest].map(String.init))
  }
}
