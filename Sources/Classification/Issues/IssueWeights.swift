import DataFiles
import Wording

/// How much each kind of evidence counts when an opinion looks for its group (natural logarithms of likelihood ratios
/// are multiplied by these and summed), and what makes an issue hot. Read from a table, which says how they were chosen.
public struct IssueWeights: Sendable, Hashable {
  /// A thing at one place, such as a canteen.
  public private(set) var place = 1.0
  /// A practice of the organisation, such as approvals.
  public private(set) var practice = 1.0
  /// What is wrong.
  public private(set) var trouble = 1.0
  /// When.
  public private(set) var time = 1.0
  /// A single character.
  public private(set) var character = 1.0
  /// A pair of characters.
  public private(set) var pair = 1.0
  /// Opinions of usual length that each group is taken to have besides its own when it is asked how long those are.
  public private(set) var length = 1.0
  /// Pieces of evidence of an opinion from which on each counts less.
  public private(set) var fullLength = 1.0
  /// The power of how many times longer it is by which each counts less.
  public private(set) var dilution = 1.0
  /// Characters and pairs that stand in a larger share of the opinions say nothing.
  public private(set) var common = 1.0
  /// The unit where it was collected, or that it names.
  public private(set) var unit = 1.0
  /// The most that a unit may count for a group, before weighting: in a large collection every unit is rare.
  public private(set) var unitLimit = 1.0
  /// The most that another unit may count against it, before weighting.
  public private(set) var otherUnit = 1.0
  /// What counts instead of `unit` against an opinion on a practice of the group from another unit.
  public private(set) var unitOfPractice = 1.0
  /// How many opinions the background counts for when a group's share of a unit is estimated.
  public private(set) var unitBackground = 1.0
  /// How many more for each further unit that the group spans.
  public private(set) var unitVariety = 1.0
  /// Against a group of other units, for each e-fold of opinions beyond `crowdFrom`: where there are more groups, one
  /// fits by chance sooner.
  public private(set) var crowd = 1.0
  /// By how much both thresholds rise for each e-fold of opinions beyond `crowdFrom`, and fall below it.
  public private(set) var growth = 1.0
  /// Opinions for which the thresholds are as given.
  public private(set) var crowdFrom = 1.0
  /// Opinions beyond which nothing grows further.
  public private(set) var crowdUntil = 1.0
  /// A house or machine number that the group knows.
  public private(set) var numeral = 1.0
  /// Against one that it does not know.
  public private(set) var otherNumeral = 1.0
  /// Against names of places that the group does not know.
  public private(set) var otherName = 1.0
  /// The category, when the caller gives one; it only speaks against groups of another.
  public private(set) var category = 1.0
  /// How far an opinion and the group are about the same topic.
  public private(set) var topic = 1.0
  /// What the scores of topics are multiplied by before they become shares.
  public private(set) var topicSharpness = 1.0
  /// The share of 1 that is left to what is usual whatever the scores say.
  public private(set) var topicDoubt = 1.0
  /// How many opinions of no known topic a group is taken to have besides its own.
  public private(set) var topicBackground = 1.0
  /// How far they must be about the same topic that nothing else need be shared.
  public private(set) var topicCore = 1.0
  /// The logarithm of the group's size.
  public private(set) var size = 1.0
  /// Groups larger than this attract no more than groups of this size.
  public private(set) var sizeLimit = 1.0
  /// The least sum with which an opinion joins a group.
  public private(set) var threshold = 1.0
  /// The least mean sum with which a group joins a larger one.
  public private(set) var mergeThreshold = 1.0
  /// The least part of the sum that subjects, characters and pairs must bring.
  public private(set) var text = 1.0
  /// How many opinions the background counts for when a group's share of a subject is estimated.
  public private(set) var background = 1.0
  /// The most that a subject counts against a group that has not spoken of it, before weighting.
  public private(set) var missing = 1.0
  /// What the group speaks of and the opinion does not.
  public private(set) var absence = 1.0
  /// Share of a group, 0 to 1, that must have something that the opinion has too.
  public private(set) var core = 1.0
  /// In larger groups than this a single character is not enough, nor what is hardly likelier there than elsewhere.
  public private(set) var coreSize = 1.0
  /// In such groups the logarithm of how many times likelier it must be there than in the collection.
  public private(set) var coreLift = 1.0
  /// The probability of the scheme's rest category from which an opinion counts as no complaint.
  public private(set) var rest = 1.0
  /// What makes an issue hot.
  public var heat = IssueHeat()

  /// - Parameters:
  ///   - table: name, number, what it means; one weight a line.
  ///   - file: its name, for the problems.
  /// - Throws: `Problems` with every line that is no weight and every weight that is missing.
  public init(table: String, file: String) throws {
    var values = Values(table: table, file: file)
    for (name, weight) in Self.names { self[keyPath: weight] = values.take(name) }
    try values.finish()
    crowdFrom = max(1, crowdFrom)
    crowdUntil = max(crowdFrom, crowdUntil)
    topicDoubt = min(1, topicDoubt)
    topicBackground = max(0.01, topicBackground)
    fullLength = max(1, fullLength)
    sizeLimit = max(1, sizeLimit)
    coreSize = max(1, coreSize)
    heat.halfLife = max(1, heat.halfLife)
  }

  /// What the weights are called in the table.
  private static let names: [(String, WritableKeyPath<Self, Double> & Sendable)] = [
    ("place", \.place), ("practice", \.practice), ("trouble", \.trouble), ("time", \.time),
    ("character", \.character), ("pair", \.pair), ("length", \.length), ("fullLength", \.fullLength),
    ("dilution", \.dilution), ("common", \.common), ("unit", \.unit), ("unitLimit", \.unitLimit),
    ("otherUnit", \.otherUnit), ("unitOfPractice", \.unitOfPractice), ("unitBackground", \.unitBackground),
    ("unitVariety", \.unitVariety), ("crowd", \.crowd), ("growth", \.growth), ("crowdFrom", \.crowdFrom),
    ("crowdUntil", \.crowdUntil), ("numeral", \.numeral), ("otherNumeral", \.otherNumeral),
    ("otherName", \.otherName), ("category", \.category), ("topic", \.topic), ("topicSharpness", \.topicSharpness),
    ("topicDoubt", \.topicDoubt), ("topicBackground", \.topicBackground), ("topicCore", \.topicCore),
    ("size", \.size), ("sizeLimit", \.sizeLimit), ("threshold", \.threshold), ("mergeThreshold", \.mergeThreshold),
    ("text", \.text), ("background", \.background), ("missing", \.missing), ("absence", \.absence), ("core", \.core),
    ("coreSize", \.coreSize), ("coreLift", \.coreLift), ("rest", \.rest), ("heat.base", \.heat.base),
    ("heat.halfLife", \.heat.halfLife), ("heat.undated", \.heat.undated), ("heat.copy", \.heat.copy),
    ("heat.unitWidth", \.heat.unitWidth), ("heat.channelWidth", \.heat.channelWidth), ("heat.temper", \.heat.temper),
  ]

  /// The numbers of the table by name, and what is wrong with it.
  private struct Values {
    private let file: String
    private var values: [String: (value: Double, line: Int)] = [:]
    private var problems: [Problem] = []

    init(table: String, file: String) {
      self.file = file
      for row in TabTable(table).rows {
        guard let name = row.cell(0), let value = row.cell(1).flatMap(Double.init), value >= 0, value.isFinite else {
          problems.append(Problem(Message("issues.badWeight"), in: file, at: .line(row.line)))
          continue
        }
        values[name] = (value, row.line)
      }
    }

    mutating func take(_ name: String) -> Double {
      guard let found = values.removeValue(forKey: name) else {
        problems.append(Problem(Message("issues.noWeight", ["name": name]), in: file))
        return 1
      }
      return found.value
    }

    func finish() throws {
      let unknown = values.sorted { $0.value.line < $1.value.line }.map { name, found in
        Problem(Message("issues.unknownWeight", ["name": name]), in: file, at: .line(found.line))
      }
      guard problems.isEmpty, unknown.isEmpty else { throw Problems(problems + unknown) }
    }
  }
}
