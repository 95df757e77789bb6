/// Finds the minimum of a smooth convex function of many numbers (L-BFGS, Liu and Nocedal 1989): deterministic, memory for
/// a dozen points.
enum QuasiNewton {
  private static let remembered = 6
  private static let mostSteps = 100
  /// Of the gradient's length, in the length that it had at the start.
  private static let tolerance = 1e-4

  /// - Parameter function: gives the value at a point and overwrites the gradient.
  static func minimum(
    from start: [Double], _ function: (_ point: [Double], _ gradient: inout [Double]) -> Double
  ) -> [Double] {
    var point = start
    var gradient = [Double](repeating: 0, count: start.count)
    var value = function(point, &gradient)
    let goal = tolerance * dot(gradient, gradient).squareRoot()
    var memory: [Pair] = []
    for _ in 0..<mostSteps where dot(gradient, gradient).squareRoot() > goal {
      let direction = direction(gradient, memory)
      let slope = dot(direction, gradient)
      guard slope < 0 else { break }
      // The first step has no scale yet.
      var step = memory.isEmpty ? 1 / max(1, dot(gradient, gradient).squareRoot()) : 1
      var (next, nextGradient, nextValue) = (point, gradient, Double.infinity)
      for _ in 0..<30 {
        for index in point.indices { next[index] = point[index] + step * direction[index] }
        nextValue = function(next, &nextGradient)
        if nextValue <= value + 1e-4 * step * slope { break }
        step /= 2
      }
      guard nextValue < value else { break }
      let pair = Pair(step: difference(next, point), change: difference(nextGradient, gradient))
      if pair.curvature > 0 { memory.append(pair) }
      if memory.count > remembered { memory.removeFirst() }
      (point, gradient, value) = (next, nextGradient, nextValue)
    }
    return point
  }

  private struct Pair {
    let step: [Double]
    let change: [Double]
    let curvature: Double

    init(step: [Double], change: [Double]) {
      (self.step, self.change) = (step, change)
      curvature = dot(step, change)
    }
  }

  /// The gradient, times an approximation of minus the inverse of the curvature.
  private static func direction(_ gradient: [Double], _ memory: [Pair]) -> [Double] {
    var direction = gradient.map { -$0 }
    var factors: [Double] = []
    for pair in memory.reversed() {
      let factor = dot(pair.step, direction) / pair.curvature
      factors.append(factor)
      for index in direction.indices { direction[index] -= factor * pair.change[index] }
    }
    if let last = memory.last {
      let scale = last.curvature / dot(last.change, last.change)
      for index in direction.indices { direction[index] *= scale }
    }
    for (pair, factor) in zip(memory, factors.reversed()) {
      let other = dot(pair.change, direction) / pair.curvature
      for index in direction.indices { direction[index] += (factor - other) * pair.step[index] }
    }
    return direction
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }

  private static func difference(_ left: [Double], _ right: [Double]) -> [Double] {
    left.indices.map { left[$0] - right[$0] }
  }
}
