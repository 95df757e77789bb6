/// The probabilities of any number of opinions in bounded memory, good enough to estimate shares from.
///
/// Opinions whose probabilities lie in one cell of a grid are kept together as their number and the sum of their
/// probabilities. The grid starts so fine that opinions stay apart unless they are equal to four digits; when there are
/// too many cells, neighbours are joined, two by two in every direction. An estimate then sees each cell as so many
/// opinions at the cell's mean: sums of probabilities stay exact, and what bends between them errs by the variance
/// inside a cell only.
///
/// A mergeable value: sums are whole numbers, and a coarser grid is reached only where the union needs it too, so any
/// order of adding and merging gives the same cells.
struct PosteriorSketch: Sendable {
  /// Fixed-point unit of a probability; a thousand million opinions fit their sum.
  static let unit = Double(1 << 33)
  private static let finest = 16

  private let categories: Int
  private let mostCells: Int
  /// Binary digits of the grid along each category.
  private(set) var digits = PosteriorSketch.finest
  /// From a cell's key to its number.
  private var numbers: [UInt64: Int32] = [:]
  /// Cell after cell: the place on the grid, the sum of probabilities.
  private var places: [UInt16] = []
  private var sums: [Int64] = []
  private var counts: [Int] = []

  init(categories: Int, mostCells: Int) {
    self.categories = categories
    self.mostCells = max(1, mostCells)
  }

  /// Number of cells.
  var cells: Int { counts.count }

  mutating func add(_ probabilities: [Double]) {
    let (first, shift) = (sums.count, Self.finest - digits)
    for probability in probabilities {
      places.append(UInt16(min(65_535, max(0, probability * 65_536))) >> UInt16(shift))
      sums.append(Self.fixed(probability))
    }
    settle(first, count: 1)
    if cells > mostCells { coarsen() }
  }

  mutating func merge(_ other: PosteriorSketch) {
    var other = other
    while other.digits > digits { other.join() }
    while digits > other.digits { join() }
    for cell in 0..<other.cells {
      let first = sums.count
      places += other.places[cell * categories..<(cell + 1) * categories]
      sums += other.sums[cell * categories..<(cell + 1) * categories]
      settle(first, count: other.counts[cell])
    }
    if cells > mostCells { coarsen() }
  }

  /// The cells in the order of their places: mean probabilities, and how many opinions each holds.
  var means: (table: ScoreTable, counts: [Int]) {
    let order = (0..<cells).sorted { left, right in
      places[left * categories..<(left + 1) * categories]
        .lexicographicallyPrecedes(places[right * categories..<(right + 1) * categories])
    }
    let values = order.flatMap { cell in
      sums[cell * categories..<(cell + 1) * categories].map { Double($0) / Self.unit / Double(counts[cell]) }
    }
    return (ScoreTable(categories: categories, values: values), order.map { counts[$0] })
  }

  static func fixed(_ probability: Double) -> Int64 { Int64((probability * unit).rounded()) }

  /// Makes a cell of what was appended from `first` on, or adds it to the cell that has its place.
  private mutating func settle(_ first: Int, count: Int) {
    var key: UInt64 = 0
    for index in first..<first + categories { key = Shingles.mixed(key ^ UInt64(places[index])) }
    guard let cell = numbers[key] else {
      numbers[key] = Int32(counts.count)
      counts.append(count)
      return
    }
    for category in 0..<categories { sums[Int(cell) * categories + category] += sums[first + category] }
    counts[Int(cell)] += count
    places.removeLast(categories)
    sums.removeLast(categories)
  }

  private mutating func coarsen() {
    while cells > mostCells, digits > 0 { join() }
  }

  /// Joins neighbouring cells, two by two in every direction.
  private mutating func join() {
    let old = self
    numbers.removeAll(keepingCapacity: true)
    (places, sums, counts) = ([], [], [])
    digits -= 1
    for cell in 0..<old.cells {
      let first = sums.count
      for index in cell * categories..<(cell + 1) * categories {
        places.append(old.places[index] >> 1)
        sums.append(old.sums[index])
      }
      settle(first, count: old.counts[cell])
    }
  }
}
