internal import CLinear

/// One-against-rest support vector machine with squared hinge loss by liblinear's trust region Newton method (solver 2),
/// which draws no random numbers (Fan et al. 2008, Journal of Machine Learning Research 9:1871). Every category weighs
/// the same, however few examples it has: what a collection holds most of is no reason to expect it in the next.
enum SupportVectors {
  /// What a unit of loss costs against the squared length of the weights.
  private static let cost = 1.0
  private static let tolerance = 0.01
  private static let silence: Void = clinear_be_silent()

  static func train(_ set: TrainingRows, _ rows: [Int], features: Int) -> LinearWeights {
    _ = silence
    var result = LinearWeights(categories: set.categories, features: features)
    let present = Set(rows.map { set.labels[$0] })
    guard present.count > 1 else { return result }
    let nodes = Nodes(set.rows, rows, biasIndex: features + 1)
    defer { nodes.deallocate() }
    var labels = rows.map { Double(set.labels[$0]) }
    var vectors = nodes.vectors
    var balance = Balance(rows.map { set.labels[$0] })
    labels.withUnsafeMutableBufferPointer { labels in
      vectors.withUnsafeMutableBufferPointer { vectors in
        var problem = CLinear.problem(
          l: Int32(rows.count), n: Int32(features + 1), y: labels.baseAddress, x: vectors.baseAddress, bias: 1)
        balance.withParameter { parameter in
          guard let model = CLinear.train(&problem, &parameter) else { return }
          read(model.pointee, into: &result)
          var owned: UnsafeMutablePointer<CLinear.model>? = model
          free_and_destroy_model(&owned)
        }
      }
    }
    settleAbsent(present, &result)
    return result.centred()
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

  /// liblinear stores two categories as one vector, more as one vector each, in its own order of labels.
  private static func read(_ model: CLinear.model, into result: inout LinearWeights) {
    let classes = Int(model.nr_class)
    let columns = classes == 2 ? 1 : classes
    for column in 0..<columns {
      let pair = [(model.label[0], 1.0), (model.label[1], -1.0)]
      for (category, sign) in classes == 2 ? pair : [(model.label[column], 1.0)] {
        for feature in 0..<result.features {
          result.weights[feature * result.categories + Int(category)] = sign * model.w[feature * columns + column]
        }
        result.bias[Int(category)] = sign * model.w[result.features * columns + column]
      }
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

    init(_ rows: SparseRows, _ selected: [Int], biasIndex: Int) {
      let size = selected.reduce(0) { $0 + rows.entries($1).count + 2 }
      let storage = UnsafeMutablePointer<feature_node>.allocate(capacity: max(1, size))
      var next = 0
      vectors = selected.map { row in
        let first = storage + next
        for entry in rows.entries(row) {
          storage[next] = feature_node(index: rows.columns[entry] + 1, value: rows.values[entry])
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
