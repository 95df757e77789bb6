/// A symmetric positive definite system of linear equations, solved by Cholesky's decomposition in n³/6 steps.
struct SymmetricSystem {
  let size: Int
  /// Row after row; only the lower triangle is read.
  var matrix: [Double]

  init(size: Int) {
    self.size = size
    matrix = [Double](repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { matrix[row * size + column] }
    set { matrix[row * size + column] = newValue }
  }

  /// The solution for a right-hand side; nil when the matrix is not positive definite.
  func solution(_ right: [Double]) -> [Double]? {
    guard let lower = decomposed() else { return nil }
    var solution = right
    for row in 0..<size {
      for column in 0..<row { solution[row] -= lower[row, column] * solution[column] }
      solution[row] /= lower[row, row]
    }
    for row in (0..<size).reversed() {
      for column in row + 1..<max(size, row + 1) { solution[row] -= lower[column, row] * solution[column] }
      solution[row] /= lower[row, row]
    }
    return solution
  }

  private func decomposed() -> SymmetricSystem? {
    var lower = self
    for row in 0..<size {
      for column in 0...row {
        var rest = self[row, column]
        for inner in 0..<column { rest -= lower[row, inner] * lower[column, inner] }
        if row == column {
          guard rest > 0 else { return nil }
          lower[row, row] = rest.squareRoot()
        } else {
          lower[row, column] = rest / lower[column, column]
        }
      }
    }
    return lower
  }
}
