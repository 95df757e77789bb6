/// The weights of a trained model in 16 bits each, and the constants of its categories.
struct QuantisedWeights: Sendable, Hashable {
  let categories: Int
  /// `weights[feature * categories + category]`, in units of `unit`.
  let weights: [Int16]
  let unit: Float
  let bias: [Double]

  init(categories: Int, weights: [Int16], unit: Float, bias: [Double]) {
    self.categories = categories
    self.weights = weights
    self.unit = unit
    self.bias = bias
  }

  /// - Parameter plus: added to the constants.
  init(_ exact: LinearWeights, plus: [Double]) {
    let largest = exact.weights.reduce(0) { max($0, abs($1)) }
    let unit = largest > 0 ? Float(largest / 32_767) : 1
    categories = exact.categories
    self.unit = unit
    weights = exact.weights.map { Int16(max(-32_767, min(32_767, ($0 / Double(unit)).rounded()))) }
    bias = zip(exact.bias, plus).map(+)
  }
}
