internal import CLinear

/// One-against-rest support vector machine with squared hinge loss by liblinear's trust region Newton method (solver 2),
/// which draws no random numbers (Fan et al. 2008, Journal of Machine Learning Research 9:1871). Every category weighs
/// the same, however few examples it has: what a collection holds most of is no reason to expect it in the next.
enum SupportVectors {
  /// What a unit of loss costs against the squared length of the weights.
  private static let cost = 1.0
  private static let tolerance = 0.01
  private static let silence: Void = clinear_be_silent()

  /// - Parameter emphasis: how far features that tell a category from the rest may be used more freely than others
  ///   (`ClassEmphasis`); 0 treats all alike.
  static func train(_ set: TrainingRows, _ rows: [Int], features: Int, emphasis: Double = 0) -> LinearWeights {
    var result = LinearWeights(categories: set.categories, features: features)
    let present = Set(rows.map { set.labels[$0] })
    guard present.count > 1 else { return result }
    if emphasis > 0 {
      for category in present.sorted() {
        let scale = ClassEmphasis.scale(of: category, set, rows, features: features, power: emphasis)
        let labels = rows.map { set.labels[$0] == category ? 1 : 0 }
        solve(set.rows, rows, labels, features: features, scale: scale) { model in
          read(model, classes: [1: category], scale: scale, into: &result)
        }
      }
    } else {
      solve(set.rows, rows, rows.map { set.labels[$0] }, features: features, scale: nil) { model in
        read(model, classes: Dictionary(uniqueKeysWithValues: present.map { ($0, $0) }), scale: nil, into: &result)
      }
    }
    settleAbsent(present, &result)
    return result.centred()
  }

  /// - Parameter scale: what each feature's values are multiplied by; nil for 1.
  private static func solve(
    _ set: SparseRows, _ rows: [Int], _ classes: [Int], features: Int, scale: [Double]?,
    _ body: (CLinear.model) -> Void
  ) {
    _ = silence
    let nodes = Nodes(set, rows, biasIndex: features + 1, scale: scale)
    defer { nodes.deallocate() }
    var labels = classes.map(Double.init)
    var vectors = nodes.vectors
    var balance = Balance(classes)
    labels.withUnsafeMutableBufferPointer { labels in
      vectors.withUnsafeMutableBufferPointer { vectors in
        var problem = CLinear.problem(
          l: Int32(rows.count), n: Int32(features + 1), y: labels.baseAddress, x: vectors.baseAddress, bias: 1)
        balance.withParameter { parameter in
          guard let model = CLinear.train(&problem, &parameter) else { return }
          body(model.pointee)
          var owned: UnsafeMutablePointer<CLinear.model>? = model
          free_and_destroy_model(&owned)
        }
      }
    }
  }

  /// What a unit of loss costs in each category: in inverse proportion to its examples, 1 on average.
  private struct Balance {
    private var categories: [Int32]
    private var weights: [Double]

    init(_ labels: [Int]) {
      var counts: [Int: Int] = [:]
      for label in labels { counts[label, default: 0] += 1 }
      let present = counts.sorted { $0.key < $1.key }
      categories = present.map { Int32($0.key) }
      weights = present.map { Double(labels.count) / Double(present.count * $0.value) }
    }

    mutating func withParameter(_ train: (inout CLinear.parameter) -> Void) {
      categories.withUnsafeMutableBufferPointer { categories in
        weights.withUnsafeMutableBufferPointer { weights in
          var parameter = CLinear.parameter()
          parameter.solver_type = Int32(L2R_L2LOSS_SVC)
          (parameter.eps, parameter.C, parameter.p) = (tolerance, cost, 0.1)
          parameter.nr_weight = Int32(categories.count)
          (parameter.weight_label, parameter.weight) = (categories.baseAddress, weights.baseAddress)
          train(&parameter)
        }
      }
    }
  }

  /// liblinear stores two classes as one vector, more as one vector each, in its own order of labels.
  ///
  /// - Parameter classes: the category of each class that is read.
  private static func read(
    _ model: CLinear.model, classes: [Int: Int], scale: [Double]?, into result: inout LinearWeights
  ) {
    let count = Int(model.nr_class)
    let columns = count == 2 ? 1 : count
    let vectors = (0..<count).map { (label: Int(model.label[$0]), column: min($0, columns - 1)) }
    for (place, vector) in vectors.enumerated() {
      guard let category = classes[vector.label] else { continue }
      let sign = columns == 1 && place == 1 ? -1.0 : 1
      for feature in 0..<result.features {
        result.weights[feature * result.categories + category] =
          sign * model.w[feature * columns + vector.column] * (scale?[feature] ?? 1)
      }
      result.bias[category] = sign * model.w[result.features * columns + vector.column]
    }
  }

  /// A category without any example is never the first choice.
  private static func settleAbsent(_ present: Set<Int>, _ result: inout LinearWeights) {
    let lowest = present.map { result.bias[$0] }.min() ?? 0
    for category in 0..<result.categories where !present.contains(category) { result.bias[category] = lowest - 5 }
  }

  /// The rows as liblinear reads them: pairs of index (from 1) and value, each row ended by index -1.
  private struct Nodes {
    private let storage: UnsafeMutablePointer<feature_node>
    let vectors: [UnsafeMutablePointer<feature_node>?]

    init(_ rows: SparseRows, _ selected: [Int], biasIndex: Int, scale: [Double]?) {
      let size = selected.reduce(0) { $0 + rows.entries($1).count + 2 }
      let storage = UnsafeMutablePointer<feature_node>.allocate(capacity: max(1, size))
      var next = 0
      vectors = selected.map { row in
        let first = storage + next
        for entry in rows.entries(row) {
          let value = rows.values[entry] * (scale?[Int(rows.columns[entry])] ?? 1)
          storage[next] = feature_node(index: rows.columns[entry] + 1, value: value)
          next += 1
        }
        storage[next] = feature_node(index: Int32(biasIndex), value: 1)
        storage[next + 1] = feature_node(index: -1, value: 0)
        next += 2
        return first
      }
      self.storage = storage
    }

    func deallocate() { storage.deallocate() }
  }
}
