public import Checking
import DataFiles
import Wording

/// Points of speeches judged by a reader, to hold `check` against.
public struct CoverageGold: Sendable {
  /// What a reader found of one point in one speech.
  public struct Cell: Sendable, Hashable {
    /// The file's name without its folder.
    public let file: String
    /// The profile that the point belongs to.
    public let profile: String
    /// The point's id in the profile.
    public let point: String
    /// What the reader found the document to say of the point.
    public let status: PointCoverage.Status
  }

  /// In the order of the file.
  public let cells: [Cell]

  /// - Parameters:
  ///   - yaml: a list of mappings with `file`, `profile`, `point` and `status`.
  ///   - file: its name, for the problems.
  /// - Throws: `Problem` or `Problems` with every mistake in it.
  public init(yaml: String, file: String) throws {
    let reader = try YAMLReader(yaml, file: file)
    var seen: Set<[String]> = []
    cells = (reader.root.list ?? []).compactMap { value in
      let object = reader.object(value, allowing: ["file", "profile", "point", "status"])
      let status: PointCoverage.Status? = object.choice("status")
      if object["status"] == nil { reader.note(Message("yaml.missingKey", ["key": "status"]), at: object.place) }
      let names = ["file", "profile", "point"].map(object.requiredString)
      if !seen.insert(names).inserted {
        reader.note(Message("evaluation.repeatedCell", ["file": names[0], "point": names[2]]), at: value.place)
      }
      return status.map { Cell(file: names[0], profile: names[1], point: names[2], status: $0) }
    }
    if cells.isEmpty { reader.note(Message("evaluation.noCells"), at: reader.root.place) }
    try reader.finish()
  }

  /// The profiles that are asked for, each once, in the order of the file.
  public var profiles: [String] {
    var seen: Set<String> = []
    return cells.map(\.profile).filter { seen.insert($0).inserted }
  }

  /// How `check` does: a table by status, and every cell where it differs from the reader.
  ///
  /// - Parameters:
  ///   - isAsked: which cells count.
  ///   - found: what `check` says of a cell; nil when it does not judge it, which counts as missing.
  public func score(
    where isAsked: (Cell) -> Bool = { _ in true }, _ found: (Cell) -> PointCoverage.Status?
  ) -> CoverageScore {
    var score = CoverageScore()
    for cell in cells where isAsked(cell) { score.count(cell, as: found(cell) ?? .missing) }
    return score
  }
}

/// How well points are judged.
public struct CoverageScore: Sendable {
  /// By the reader's status, then by the one found, in the order of `PointCoverage.Status.allCases`.
  public private(set) var confusion = ConfusionTable(categories: PointCoverage.Status.allCases.count)
  /// The cells that were judged otherwise.
  public private(set) var differences: [(cell: CoverageGold.Cell, found: PointCoverage.Status)] = []

  mutating func count(_ cell: CoverageGold.Cell, as found: PointCoverage.Status) {
    let all = PointCoverage.Status.allCases
    guard let truth = all.firstIndex(of: cell.status), let given = all.firstIndex(of: found) else { return }
    confusion.count(truth, as: given)
    if found != cell.status { differences.append((cell, found)) }
  }
}
