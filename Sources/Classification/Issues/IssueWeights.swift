import DataFiles
import Wording

/// How much each kind of evidence counts when an opinion looks for its group (natural logarithms of likelihood ratios
/// are multiplied by these and summed), and what makes an issue hot. Read from a table, which says how they were chosen.
public struct IssueWeights: Sendable, Hashable {
  /// A thing at one place, such as a canteen.
  public let place: Double
  /// A practice of the organisation, such as approvals.
  public let practice: Double
  /// What is wrong.
  public let trouble: Double
  /// When.
  public let time: Double
  /// A single character.
  public let character: Double
  /// A pair of characters.
  public let pair: Double
  /// Opinions of usual length that each group is taken to have besides its own when it is asked how long those are.
  public let length: Double
  /// Pieces of evidence of an opinion from which on each counts less.
  public let fullLength: Double
  /// The power of how many times longer it is by which each counts less.
  public let dilution: Double
  /// Characters and pairs that stand in a larger share of the opinions say nothing.
  public let common: Double
  /// The unit where it was collected, or that it names.
  public let unit: Double
  /// The most that a unit may count for a group, before weighting: in a large collection every unit is rare.
  public let unitLimit: Double
  /// The most that another unit may count against it, before weighting.
  public let otherUnit: Double
  /// What counts instead of `unit` against an opinion on a practice of the group from another unit.
  public let unitOfPractice: Double
  /// How many opinions the background counts for when a group's share of a unit is estimated.
  public let unitBackground: Double
  /// How many more for each further unit that the group spans.
  public let unitVariety: Double
  /// Against a group of other units, for each e-fold of opinions beyond `crowdFrom`: where there are more groups, one
  /// fits by chance sooner.
  public let crowd: Double
  /// By how much both thresholds rise for each e-fold of opinions beyond `crowdFrom`, and fall below it.
  public let growth: Double
  /// Opinions for which the thresholds are as given.
  public let crowdFrom: Double
  /// Opinions beyond which nothing grows further.
  public let crowdUntil: Double
  /// A house or machine number that the group knows.
  public let numeral: Double
  /// Against one that it does not know.
  public let otherNumeral: Double
  /// Against names of places that the group does not know.
  public let otherName: Double
  /// The category, when the caller gives one; it only speaks against groups of another.
  public let category: Double
  /// How far an opinion and the group are about the same topic.
  public let topic: Double
  /// What the scores of topics are multiplied by before they become shares.
  public let topicSharpness: Double
  /// The share of 1 that is left to what is usual whatever the scores say.
  public let topicDoubt: Double
  /// How many opinions of no known topic a group is taken to have besides its own.
  public let topicBackground: Double
  /// How far they must be about the same topic that nothing else need be shared.
  public let topicCore: Double
  /// The logarithm of the group's size.
  public let size: Double
  /// Groups larger than this attract no more than groups of this size.
  public let sizeLimit: Int
  /// The least sum with which an opinion joins a group.
  public let threshold: Double
  /// The least mean sum with which a group joins a larger one.
  public let mergeThreshold: Double
  /// The least part of the sum that subjects, characters and pairs must bring.
  public let text: Double
  /// How many opinions the background counts for when a group's share of a subject is estimated.
  public let background: Double
  /// The most that a subject counts against a group that has not spoken of it, before weighting.
  public let missing: Double
  /// What the group speaks of and the opinion does not.
  public let absence: Double
  /// Share of a group, 0 to 1, that must have something that the opinion has too.
  public let core: Double
  /// In larger groups than this a single character is not enough, nor what is hardly likelier there than elsewhere.
  public let coreSize: Int
  /// In such groups the logarithm of how many times likelier it must be there than in the collection.
  public let coreLift: Double
  /// The probability of the scheme's rest category from which an opinion counts as no complaint.
  public let rest: Double
  /// What makes an issue hot.
  public var heat: IssueHeat

  /// - Parameters:
  ///   - table: name, number, what it means; one weight a line.
  ///   - file: its name, for the problems.
  /// - Throws: `Problems` with every line that is no weight and every weight that is missing.
  public init(table: String, file: String) throws {
    var values = Values(table: table, file: file)
    place = values.take("place")
    practice = values.take("practice")
    trouble = values.take("trouble")
    time = values.take("time")
    character = values.take("character")
    pair = values.take("pair")
    length = values.take("length")
    common = values.take("common")
    unit = values.take("unit")
    unitLimit = values.take("unitLimit")
    otherUnit = values.take("otherUnit")
    unitOfPractice = values.take("unitOfPractice")
    unitBackground = values.take("unitBackground")
    unitVariety = values.take("unitVariety")
    crowd = values.take("crowd")
    growth = values.take("growth")
    crowdFrom = max(1, values.take("crowdFrom"))
    crowdUntil = max(crowdFrom, values.take("crowdUntil"))
    numeral = values.take("numeral")
    otherNumeral = values.take("otherNumeral")
    otherName = values.take("otherName")
    category = values.take("category")
    topic = values.take("topic")
    topicSharpness = values.take("topicSharpness")
    topicDoubt = min(1, values.take("topicDoubt"))
    topicBackground = max(0.01, values.take("topicBackground"))
    topicCore = values.take("topicCore")
    fullLength = max(1, values.take("fullLength"))
    dilution = values.take("dilution")
    size = values.take("size")
    sizeLimit = Int(max(1, min(1e6, values.take("sizeLimit"))))
    threshold = values.take("threshold")
    mergeThreshold = values.take("mergeThreshold")
    text = values.take("text")
    background = values.take("background")
    missing = values.take("missing")
    absence = values.take("absence")
    core = values.take("core")
    coreLift = values.take("coreLift")
    coreSize = Int(max(1, min(1e6, values.take("coreSize"))))
    rest = values.take("rest")
    heat = IssueHeat(
      base: values.take("heat.base"), halfLife: max(1, values.take("heat.halfLife")),
      undated: values.take("heat.undated"), copy: values.take("heat.copy"), unitWidth: values.take("heat.unitWidth"),
      channelWidth: values.take("heat.channelWidth"), temper: values.take("heat.temper"))
    try values.finish()
  }

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
