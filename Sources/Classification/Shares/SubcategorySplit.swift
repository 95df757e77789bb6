/// Divides the share of a category among its subcategories, by the method that made the share.
struct SubcategorySplit {
  private let leaves: SchemeLeaves
  /// Judged opinions by leaf.
  private let counts: [Int]

  init(_ leaves: SchemeLeaves, _ counts: [Int]) { (self.leaves, self.counts) = (leaves, counts) }

  /// Judged opinions of a category.
  func count(of category: Int) -> Int { counts[leaves.leaves(of: category)].reduce(0, +) }

  /// For each leaf its part of the category's judged opinions, of 1; all of it in the last leaf when there are none.
  var division: [Double] {
    (0..<leaves.categories).flatMap { category in
      let (own, count) = (leaves.leaves(of: category), count(of: category))
      return own.map { leaf in
        count > 0 ? Double(counts[leaf]) / Double(count) : leaf == own.upperBound - 1 ? 1 : 0
      }
    }
  }

  /// The share is a count by phrases, and so are its parts.
  func counted(_ whole: Prevalence, of opinions: Int) -> Prevalence {
    divided(whole) { own in
      let count = counts[own].reduce(0, +)
      let interval = UnauditedInterval.counted(count, of: opinions)
      return (Double(count) / Double(max(1, opinions)), interval.low, interval.high, whole.method)
    }
  }

  /// The share is an estimate: it is divided as the category's judged opinions are, in each bootstrap resample anew.
  ///
  /// - Parameters:
  ///   - resampled: the share in each resample.
  ///   - opinions: of the whole collection.
  func estimated(_ whole: Prevalence, resampled: [Double], of opinions: Int, seed: UInt64 = 1) -> Prevalence {
    let all = leaves.leaves(of: whole.category)
    guard all.count > 1, !resampled.isEmpty else { return divided(whole) { _ in (0, 0, 1, whole.method) } }
    var generator = SeededGenerator(seed: seed ^ UInt64(whole.category))
    let judged = Double(max(1, count(of: whole.category)))
    let drawn = resampled.map { share in
      generator.resample(counts: Array(counts[all])).map { share * Double($0) / judged }
    }
    return divided(whole) { own in
      let share = whole.share * Double(counts[own].reduce(0, +)) / judged
      let places = own.lowerBound - all.lowerBound..<own.upperBound - all.lowerBound
      let (low, high) = UnauditedInterval.ends(share, drawn.map { $0[places].reduce(0, +) }, opinions)
      return (share, low, high, whole.method)
    }
  }

  /// The share was checked by hand and so were its parts: prediction-powered shares of the leaves, brought to the sum,
  /// whichever way that was found.
  ///
  /// - Parameters:
  ///   - parts: shares of the leaves.
  ///   - merged: for each level shares of the leaves that stand for what is below it (`SchemeLeaves.merged(below:)`): a
  ///     sum's interval is not the sum of the intervals.
  ///   - isDivided: whether the labels say what a subcategory is divided into; where not, the judge does.
  func audited(
    _ whole: Prevalence, parts: [Prevalence], merged: [[Prevalence]] = [], isDivided: (Int) -> Bool = { _ in true }
  ) -> Prevalence {
    let all = leaves.leaves(of: whole.category)
    let sum = all.reduce(0) { $0 + max(0, parts[$1].share) }
    guard sum > 0 else { return dividedByJudge(whole) }
    let scale = whole.share / sum
    return divided(whole, found: parts.map(\.audited), isDivided: isDivided) { own in
      let share = own.reduce(0) { $0 + max(0, parts[$1].share) } * scale
      var part = parts[own.lowerBound]
      if own.count > 1 {
        part = merged[leaves.level(of: own.lowerBound - all.lowerBound, in: whole.category)][own.lowerBound]
      }
      let (low, high) = (min(1, max(0, part.low * scale)), min(1, part.high * scale))
      let method = whole.method == .combined && part.method == .predictionPowered ? .combined : part.method
      return own.count > 1 ? (share, min(low, share), max(high, share), method) : (share, low, high, method)
    }
  }

  /// The share was checked by hand, but not its parts: each is as doubtful as without any check (`UnauditedInterval`), but
  /// no more than the whole.
  func dividedByJudge(_ whole: Prevalence) -> Prevalence {
    let opinions = counts.reduce(0, +)
    return divided(whole) { own in
      let part = byJudge(own, of: leaves.leaves(of: whole.category), (whole.share, whole.low, whole.high, whole.method))
      let ends = UnauditedInterval.ends(part.share, [part.low, part.high], opinions)
      return (part.share, min(part.low, ends.low), max(part.high, min(ends.high, whole.high)), part.method)
    }
  }

  private typealias Part = (share: Double, low: Double, high: Double, method: Prevalence.Method)

  /// Each end of an interval is the share's with that of the division (Wilson 1927), so that it covers at least what
  /// both do.
  private func byJudge(_ own: Range<Int>, of all: Range<Int>, _ whole: Part) -> Part {
    let (count, judged) = (counts[own].reduce(0, +), counts[all].reduce(0, +))
    let interval = WilsonInterval(count: count, of: judged)
    return (
      whole.share * Double(count) / Double(max(1, judged)), whole.low * interval.low, whole.high * interval.high,
      .dividedByJudge
    )
  }

  /// - Parameters:
  ///   - found: for each leaf the opinions found by hand; nil where labels do not go that far.
  ///   - isDivided: whether `part` is asked for what a subcategory is divided into, or the judge.
  ///   - part: of the leaves of one subcategory, or of one leaf.
  private func divided(
    _ whole: Prevalence, found: [Int?]? = nil, isDivided: (Int) -> Bool = { _ in true },
    _ part: (Range<Int>) -> Part
  ) -> Prevalence {
    let all = leaves.leaves(of: whole.category)
    guard all.count > 1 else { return whole }
    func share(_ subcategory: Int?, _ own: Range<Int>, of outer: Range<Int>, _ part: (Range<Int>) -> Part)
      -> SubcategoryShare
    {
      let isTold = counts[outer].reduce(0, +) >= ShareEstimation.smallestGroup
      let figures = part(own)
      return SubcategoryShare(
        subcategory: subcategory, count: counts[own].reduce(0, +),
        estimate: isTold
          ? .init(share: figures.share, low: figures.low, high: figures.high, method: figures.method) : nil,
        children: subcategory.map { inner in
          children(of: inner, own) { isDivided(inner) ? part($0) : byJudge($0, of: own, figures) }
        } ?? [], audited: found.flatMap { Self.sum($0[own]) })
    }
    func children(of outer: Int?, _ own: Range<Int>, _ part: (Range<Int>) -> Part) -> [SubcategoryShare] {
      let inner = leaves.parts(of: outer, in: whole.category)
      // What belongs to the whole alone is the category's last leaf, and a subcategory's first.
      let rest = outer == nil ? own.upperBound - 1 : own.lowerBound
      return inner.isEmpty
        ? []
        : inner.map { share($0, leaves.leaves(of: $0, in: whole.category), of: own, part) }
          + [share(nil, rest..<rest + 1, of: own, part)]
    }
    return whole.divided(into: children(of: nil, all, part))
  }

  private static func sum(_ found: ArraySlice<Int?>) -> Int? {
    found.allSatisfy { $0 != nil } ? found.reduce(0) { $0 + ($1 ?? 0) } : nil
  }
}
