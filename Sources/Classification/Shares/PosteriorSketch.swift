/// The probabilities of any number of opinions in bounded memory, good enough to estimate shares from.
///
/// Opinions whose probabilities lie in one cell of a grid are kept together as their number, the sum of their
/// probabilities and the sums of the products of these. The grid starts so fine that opinions stay apart unless they are
/// equal to four digits; when there are too many cells, neighbours are joined, two by two along one category after the
/// other. An estimate then sees each cell as so many opinions around the cell's mean, with known covariances: sums of
/// probabilities stay exact, and what bends between them errs by the third moment inside a cell only.
///
/// A mergeable value: sums are whole numbers, and a coarser grid is reached only where the union needs it too, so any
/// order of adding and merging gives the same cells.
struct PosteriorSketch: Sendable {
  /// Fixed-point unit of a probability; a thousand million opinions fit their sum.
  static let unit = Double(1 << 33)
  private static let finest = 16

  private let categories: Int
  private let pairs: Int
  private let mostCells: Int
  /// How often the grid was made coarser along some category.
  private(set) var joins = 0
  /// From a cell's key to its number.
  private var numbers: [UInt64: Int32] = [:]
  /// Cell after cell: the place on the grid, the sum of probabilities.
  private var places: [UInt16] = []
  private var sums: [Int64] = []
  /// Of the products of each pair of categories, the first not behind the second.
  private var products: [Int64] = []
  private var counts: [Int] = []

  init(categories: Int, mostCells: Int) {
    self.categories = categories
    pairs = categories * (categories + 1) / 2
    self.mostCells = max(1, mostCells)
  }

  /// Number of cells.
  var cells: Int { counts.count }

  mutating func add(_ probabilities: [Double]) {
    for (category, probability) in probabilities.enumerated() {
      let place = UInt16(min(65_535, max(0, probability * 65_536)))
      places.append(place >> UInt16(coarseness(of: category)))
      sums.append(Self.fixed(probability))
      for other in category..<categories { products.append(Self.fixed(probability * probabilities[other])) }
    }
    settle(count: 1)
    coarsen()
  }

  mutating func merge(_ other: PosteriorSketch) {
    var other = other
    while other.joins < joins { other.join() }
    while joins < other.joins { join() }
    for cell in 0..<other.cells { take(cell, of: other) { $0 } }
    coarsen()
  }

  /// The cells in the order of their places.
  var summary: (means: ScoreTable, counts: [Int], spread: RowSpread) {
    let order = (0..<cells).sorted { left, right in
      places[left * categories..<(left + 1) * categories]
        .lexicographicallyPrecedes(places[right * categories..<(right + 1) * categories])
    }
    var (means, spread) = (ScoreTable(categories: categories), RowSpread(categories: categories))
    for cell in order {
      let size = Double(counts[cell])
      let mean = sums[cell * categories..<(cell + 1) * categories].map { Double($0) / Self.unit / size }
      means.append(mean)
      spread.append(counts[cell] == 1 ? nil : covariances(cell, mean))
    }
    return (means, order.map { counts[$0] }, spread)
  }

  private func covariances(_ cell: Int, _ mean: [Double]) -> [Double] {
    var covariances = [Double](repeating: 0, count: categories * categories)
    var pair = cell * pairs
    for left in 0..<categories {
      for right in left..<categories {
        let product = Double(products[pair]) / Self.unit / Double(counts[cell])
        covariances[left * categories + right] = product - mean[left] * mean[right]
        covariances[right * categories + left] = product - mean[left] * mean[right]
        pair += 1
      }
    }
    return covariances
  }

  static func fixed(_ probability: Double) -> Int64 { Int64((probability * unit).rounded()) }

  /// Binary digits that the grid has lost along a category.
  private func coarseness(of category: Int) -> Int {
    joins / categories + (category < joins % categories ? 1 : 0)
  }

  /// Makes a cell of what was appended last, or adds it to the cell that has its place.
  private mutating func settle(count: Int) {
    let (first, firstPair) = (sums.count - categories, products.count - pairs)
    var key: UInt64 = 0
    for index in first..<first + categories { key = Shingles.mixed(key ^ UInt64(places[index])) }
    guard let cell = numbers[key] else {
      numbers[key] = Int32(counts.count)
      counts.append(count)
      return
    }
    for category in 0..<categories { sums[Int(cell) * categories + category] += sums[first + category] }
    for pair in 0..<pairs { products[Int(cell) * pairs + pair] += products[firstPair + pair] }
    counts[Int(cell)] += count
    places.removeLast(categories)
    sums.removeLast(categories)
    products.removeLast(pairs)
  }

  private mutating func take(_ cell: Int, of other: PosteriorSketch, _ place: ([UInt16]) -> [UInt16]) {
    places += place(Array(other.places[cell * categories..<(cell + 1) * categories]))
    sums += other.sums[cell * categories..<(cell + 1) * categories]
    products += other.products[cell * pairs..<(cell + 1) * pairs]
    settle(count: other.counts[cell])
  }

  private mutating func coarsen() {
    while cells > mostCells, joins < Self.finest * categories { join() }
  }

  /// Joins neighbouring cells, two by two along the next category.
  private mutating func join() {
    let old = self
    let category = joins % categories
    numbers.removeAll(keepingCapacity: true)
    (places, sums, products, counts) = ([], [], [], [])
    joins += 1
    for cell in 0..<old.cells {
      take(cell, of: old) { place in
        var place = place
        place[category] >>= 1
        return place
      }
    }
  }
}
