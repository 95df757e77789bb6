import Analysis
public import Classification
public import TextModel

/// How far off the shares of categories are, and how often their 95 % intervals hold, on labelled opinions.
///
/// Models are trained on one part of the opinions. From the other part collections are drawn whose shares are known, a
/// random sample of each is taken as checked by hand, and every method estimates the shares. Nothing is made up but the
/// drawing: words, model and mistakes are real.
public struct ShareTrial: Sendable {
  /// In what the collections differ from what the model learned from.
  public enum Setting: String, Sendable, CaseIterable {
    /// Drawn at random from the half that was held back.
    case natural
    /// The same half, but each category is half as frequent as the one before, in random order.
    case shifted
    /// One file is held back, the model learned from the others. Only files that hold a whole collection, where there are
    /// any.
    case domain
  }

  /// How large the trial is.
  public struct Plan: Sendable {
    /// Opinions of a collection.
    public var size = 500
    /// How many of them are checked by hand.
    public var audited = 100
    /// Collections for each setting.
    public var repeats = 200
    /// The same seed gives the same figures.
    public var seed: UInt64 = 7
    /// Resamples of each bootstrap interval.
    public var resamples = 100
    /// How often the opinions are cut into halves; each half is held back once.
    public var halvings = 3

    /// The values given above, each of which can be set.
    public init() {}
  }

  /// Fewer opinions in a held-back file than this make no collection.
  static let smallestCollection = 50

  private let trainer: ClassifierTrainer
  private let plan: Plan
  private let jobs: Int

  /// - Parameter jobs: threads; the figures do not depend on them.
  public init(_ trainer: ClassifierTrainer, plan: Plan, jobs: Int) {
    (self.trainer, self.plan, self.jobs) = (trainer, plan, jobs)
  }

  /// Runs every setting that the opinions allow: a change of domain needs three files, one of them with 50 opinions.
  ///
  /// - Parameters:
  ///   - categories: number of categories of the scheme.
  ///   - words: cuts a phrase of the scheme into words, as the opinions were cut.
  /// - Returns: in the order of `Setting`. Throws what the training throws.
  public func run(
    _ opinions: [LabelledOpinion], categories: Int, words: (Document) throws -> [TextRange]
  ) throws -> [Result] {
    var generator = SeededGenerator(seed: plan.seed)
    let halves = try (0..<max(1, plan.halvings)).flatMap { _ in
      let first = Self.half(opinions, categories: categories, &generator)
      return try [first, first.map { !$0 }].map { try world(opinions, heldBack: $0, categories, words) }
    }
    var results = try [Setting.natural, .shifted].map { try result($0, halves) }
    let files = try Self.files(opinions, size: plan.size).map { file in
      try world(opinions, heldBack: opinions.map { $0.source == file }, categories, words)
    }
    if !files.isEmpty { results.append(try result(.domain, files)) }
    return results
  }

  /// Sources that can be held back: those that hold a collection of the size asked for, or else what 50 opinions are in;
  /// none when too little is left to learn from.
  static func files(_ opinions: [LabelledOpinion], size: Int) -> [Int] {
    var sizes: [Int: Int] = [:]
    for opinion in opinions { sizes[opinion.source, default: 0] += 1 }
    guard sizes.count > 2 else { return [] }
    let whole = sizes.keys.filter { sizes[$0, default: 0] >= size }
    return (whole.isEmpty ? sizes.keys.filter { sizes[$0, default: 0] >= smallestCollection } : whole).sorted()
  }

  /// A random half with its part of each category.
  private static func half(
    _ opinions: [LabelledOpinion], categories: Int, _ generator: inout SeededGenerator
  ) -> [Bool] {
    var chosen = [Bool](repeating: false, count: opinions.count)
    for category in 0..<categories {
      var members = opinions.indices.filter { opinions[$0].category == category }
      members.shuffle(using: &generator)
      for member in members.prefix(members.count / 2) { chosen[member] = true }
    }
    return chosen
  }

  private func world(
    _ opinions: [LabelledOpinion], heldBack: [Bool], _ categories: Int, _ words: (Document) throws -> [TextRange]
  ) throws -> ShareWorld {
    let model = try trainer.train(opinions.indices.filter { !heldBack[$0] }.map { opinions[$0] }, words: words)
    let tested = opinions.indices.filter { heldBack[$0] }.map { opinions[$0] }
    var scores = ScoreTable(categories: categories)
    for opinion in tested { scores.append(model.scores(opinion.text, words: opinion.words)) }
    return ShareWorld(
      record: model.record, scores: scores, labels: tested.map(\.category), resamples: plan.resamples,
      seed: plan.seed)
  }

  private func result(_ setting: Setting, _ worlds: [ShareWorld]) throws -> Result {
    let trials = try parallelTrials(setting, worlds)
    var tallies: [ShareTally] = []
    for trial in trials {
      if tallies.isEmpty { tallies = trial.estimates.map { ShareTally(method: $0.method) } }
      for index in trial.estimates.indices { tallies[index].add(trial.estimates[index].shares, trial.truth) }
    }
    let count = Double(max(1, trials.count))
    return Result(
      setting: setting, collections: trials.count, meanSize: Double(trials.reduce(0) { $0 + $1.size }) / count,
      meanAudited: Double(trials.reduce(0) { $0 + $1.audited }) / count, rows: tallies.map(\.row))
  }

  private func parallelTrials(_ setting: Setting, _ worlds: [ShareWorld]) throws -> [ShareWorld.Trial] {
    let plan = plan
    let number = UInt64(Setting.allCases.firstIndex(of: setting) ?? 0)
    return try parallelMap(Array(0..<plan.repeats), jobs: jobs) {
    } transform: { _, turn in
      worlds[turn % worlds.count].trial(setting, plan, seed: plan.seed &+ number << 32 &+ UInt64(turn))
    }
  }

  /// What one setting came to.
  public struct Result: Sendable, Hashable {
    /// In what the collections differed from what the model learned from.
    public let setting: Setting
    /// Collections that were estimated.
    public let collections: Int
    /// Mean number of opinions in a collection.
    public let meanSize: Double
    /// Mean number of opinions in a collection that are taken as checked by hand.
    public let meanAudited: Double
    /// One for each method, in a fixed order.
    public let rows: [Row]
  }

  /// What one method achieved in one setting.
  public struct Row: Sendable, Hashable {
    /// The method's name in the machine format.
    public let method: String
    /// Mean over categories and collections of |estimate − truth|, share of 1.
    public let error: Double
    /// Share of 1 of the intervals that hold the truth.
    public let coverage: Double
    /// Mean width of the intervals, share of 1.
    public let width: Double
  }
}
