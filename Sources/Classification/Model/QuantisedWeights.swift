internal import CHints

/// A feature that a model has weights for, and how much it says of a text.
struct WeightedFeature {
  let number: Int
  let value: Double
}

/// The weights of a trained model in a byte each, and the constants of its categories.
///
/// A feature's weights share a scale, in steps of the fourth root of two, so that small weights are as exact as large
/// ones: none is off by more than 1/200 of the largest of its feature.
struct QuantisedWeights: Sendable, Hashable {
  let categories: Int
  /// For each feature its step on the scale, then one signed byte for each category.
  let codes: [UInt8]
  /// What a byte counts on step 0.
  let unit: Float
  let bias: [Double]
  /// What a byte counts on each step.
  private let scales: [Double]
  /// Features by which memory is asked ahead.
  private static let ahead = 4

  init(categories: Int, codes: [UInt8], unit: Float, bias: [Double]) {
    (self.categories, self.codes, self.unit, self.bias) = (categories, codes, unit, bias)
    scales = Self.scales(unit)
  }

  /// - Parameter plus: added to the constants.
  init(_ exact: LinearWeights, plus: [Double]) {
    let largest = exact.weights.reduce(0) { max($0, abs($1)) }
    // Next up, so that rounding to single precision never lets the largest weight overflow its byte.
    let unit = largest > 0 ? Float(largest / 127).nextUp : 1
    let scales = Self.scales(unit)
    var codes: [UInt8] = []
    codes.reserveCapacity(exact.features * (exact.categories + 1))
    for feature in 0..<exact.features {
      let own = exact.weights[feature * exact.categories..<(feature + 1) * exact.categories]
      let step = Self.step(holding: own.reduce(0) { max($0, abs($1)) }, scales)
      codes.append(UInt8(step))
      for weight in own {
        codes.append(UInt8(bitPattern: Int8(max(-127, min(127, (weight / scales[step]).rounded())))))
      }
    }
    self.init(categories: exact.categories, codes: codes, unit: unit, bias: zip(exact.bias, plus).map(+))
  }

  /// Bytes that a feature takes.
  static func size(categories: Int) -> Int { categories + 1 }

  var features: Int { codes.count / Self.size(categories: categories) }

  @inline(__always)
  func weight(_ feature: Int, _ category: Int) -> Double {
    let first = feature * (categories + 1)
    return scales[Int(codes[first])] * Double(Int8(bitPattern: codes[first + 1 + category]))
  }

  /// Adds a feature's weights for `count` categories from `category` on, times a value, to the sums from `place` on.
  @inline(__always)
  func add(
    _ feature: Int, times value: Double, from category: Int = 0, to sums: inout [Double], at place: Int = 0,
    _ count: Int
  ) {
    let first = feature * (categories + 1)
    let factor = value * scales[Int(codes[first])]
    for index in 0..<count {
      sums[place + index] += factor * Double(Int8(bitPattern: codes[first + 1 + category + index]))
    }
  }

  /// Adds the weights of many features, one after another, for as many categories from `category` on as there are sums.
  func add(_ features: [WeightedFeature], from category: Int = 0, to sums: inout [Double]) {
    let size = categories + 1
    precondition(category >= 0 && category + sums.count <= categories, "sums must be of categories")
    codes.withUnsafeBufferPointer { codes in
      guard let start = codes.baseAddress else { return }
      sums.withUnsafeMutableBufferPointer { sums in
        for (index, feature) in features.enumerated() {
          let next = start + features[min(index + Self.ahead, features.count - 1)].number * size
          chints_fetch(next)
          chints_fetch(next + 1 + category)
          let first = feature.number * size
          let factor = feature.value * scales[Int(codes[first])]
          let own = UnsafeBufferPointer(rebasing: codes[first + 1 + category..<first + 1 + category + sums.count])
          for index in sums.indices { sums[index] += factor * Double(Int8(bitPattern: own[index])) }
        }
      }
    }
  }

  /// The last step whose bytes reach so far.
  private static func step(holding largest: Double, _ scales: [Double]) -> Int {
    var (low, high) = (0, scales.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if scales[middle] * 127 >= largest { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Only multiplications of exact numbers: the same on every machine.
  private static func scales(_ unit: Float) -> [Double] {
    let roots = [1, 0.840_896_415_253_714_5, 0.707_106_781_186_547_5, 0.594_603_557_501_360_5]
    return (0..<256).map { step in
      Double(unit) * roots[step % 4] * Double(sign: .plus, exponent: -(step / 4), significand: 1)
    }
  }
}
