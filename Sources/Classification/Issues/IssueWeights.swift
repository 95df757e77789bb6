/// How much each kind of evidence counts when an opinion looks for its group; natural logarithms of likelihood ratios
/// are multiplied by these and summed.
///
/// The defaults were chosen by random search on half of the groups of `Corpora/gold/issues.yaml` (`IssueGold.halves`),
/// alone and among other opinions.
public struct IssueWeights: Sendable, Hashable {
  /// A thing at one place, such as a canteen.
  public var place = 1.0
  /// A practice of the organisation, such as approvals.
  public var practice = 3.0
  /// What is wrong.
  public var trouble = 0.8
  public var time = 0.8
  /// A pair of characters that is rare in the collection.
  public var pair = 0.35
  /// The unit where it was collected, or that it names.
  public var unit = 2.0
  /// The most that a unit may count for a group, before weighting: in a large collection every unit is rare.
  public var unitLimit = 2.5
  /// What counts instead of `unit` against an opinion on a practice from another unit.
  public var unitOfPractice = 0.5
  /// A house or machine number.
  public var numeral = 2.0
  /// The category, when the caller gives one; it only speaks against groups of another.
  public var category = 1.0
  /// The logarithm of the group's size.
  public var size = 0.6
  /// The least sum with which an opinion joins a group.
  public var threshold = 6.8
  /// The least mean sum with which a group joins a larger one.
  public var mergeThreshold = 4.8
  /// The least part of the sum that subjects and pairs must bring.
  public var text = 1.5
  /// How many opinions the background counts for when a group's share of a subject is estimated.
  public var background = 4.0
  /// The same for units.
  public var unitBackground = 0.02
  /// The most that a place, practice or trouble counts against a group that has not spoken of it, before weighting.
  public var missingPlace = 0.8
  public var missingPractice = 0.8
  public var missingTrouble = 0.2

  /// What the group speaks of and the opinion does not.
  public var absence = 0.4

  /// Share of a group, 0 to 1, that must have something that the opinion has too.
  public var core = 0.3
  /// Groups larger than this attract no more than groups of this size.
  public var sizeLimit = 20

  public init() {}
}
