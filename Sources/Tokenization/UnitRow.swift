import Lexicons
import TextModel

/// What is waiting to be cut: ideographs one by one, and between them whole pieces, which no word crosses.
///
/// One row of them goes through the lattice at a time, however short the lines and clauses are that it holds.
struct UnitRow: ~Copyable {
  private var lattice: WordLattice
  /// Where each unit starts in the bytes, and behind the last where that one ends.
  private(set) var offsets: UnsafeMutablePointer<UInt32>
  private(set) var kinds: UnsafeMutablePointer<TokenKind>
  private(set) var count = 0
  /// How many units there are up to the last that is a piece.
  private(set) var settledCount = 0
  // Here too, so that no loop asks another module for it.
  private let noCharacter = LatticeDictionary.noCharacter

  init(capacity: Int) {
    lattice = WordLattice(capacity: capacity)
    offsets = .allocate(capacity: capacity + 1)
    kinds = .allocate(capacity: capacity + 1)
  }

  deinit {
    offsets.deallocate()
    kinds.deallocate()
  }

  var isFull: Bool { count == lattice.capacity }

  /// Appends the ideographs at `start`, as many as there is room for, and gives the end.
  mutating func readIdeographs(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ units: UnsafePointer<UInt32>
  ) -> Int {
    let (codes, offsets, kinds) = (lattice.codes, self.offsets, self.kinds)
    let (capacity, noCharacter) = (lattice.capacity, self.noCharacter)
    var (index, offset) = (count, start)
    while offset < bytes.count, index < capacity, case let lead = bytes[offset], lead & 0xF0 == 0xE0 {
      let scalar = UInt32(lead & 0x0F) << 12 | utf8Tail(bytes, offset &+ 1) << 6 | utf8Tail(bytes, offset &+ 2)
      let unit = units[Int(scalar)]
      let code = UInt16(truncatingIfNeeded: unit)
      if code == noCharacter { break }
      codes[index] = code
      offsets[index] = UInt32(truncatingIfNeeded: offset)
      kinds[index] = unsafeBitCast(UInt8(truncatingIfNeeded: unit >> WordEngine.kindShift), to: TokenKind.self)
      index &+= 1
      offset &+= 3
    }
    count = index
    return offset
  }

  /// Appends a piece. There must be room.
  @inline(__always)
  mutating func append(pieceAt start: Int, _ kind: TokenKind) {
    lattice.codes[count] = noCharacter
    offsets[count] = UInt32(truncatingIfNeeded: start)
    kinds[count] = kind
    count &+= 1
    settledCount = count
  }

  /// Forgets the units from `newCount` on, which must be ideographs behind the last piece.
  mutating func removeIdeographs(from newCount: Int) { count = newCount }

  mutating func removeAll() { (count, settledCount) = (0, 0) }

  /// Says that all units will stay as they are and end here.
  mutating func settle() { settledCount = count }

  /// Cuts the settled units, and gives the ends of the words: numbers of units, the last first.
  ///
  /// Where a row that is full has none, the ideographs up to a place that no word crosses are cut, and if there is no
  /// such place, room is made.
  /// - Parameter end: where the last unit of the row ends.
  mutating func cut(_ tables: LatticeDictionary.Tables, end: Int) -> UnsafeBufferPointer<Int32> {
    offsets[count] = UInt32(truncatingIfNeeded: end)
    if settledCount == 0, isFull { settledCount = lattice.settled(in: count, with: tables) }
    if settledCount == 0, isFull { doubleCapacity() }
    lattice.cut(settledCount, with: tables)
    return UnsafeBufferPointer(start: lattice.ends, count: lattice.endCount)
  }

  /// Takes out what has been cut.
  mutating func removeSettled() {
    let rest = count - settledCount
    for index in 0..<rest {
      lattice.codes[index] = lattice.codes[settledCount + index]
      offsets[index] = offsets[settledCount + index]
      kinds[index] = kinds[settledCount + index]
    }
    (count, settledCount) = (rest, 0)
  }

  private mutating func doubleCapacity() {
    lattice.doubleCapacity()
    let (oldOffsets, oldKinds) = (offsets, kinds)
    offsets = .allocate(capacity: lattice.capacity + 1)
    kinds = .allocate(capacity: lattice.capacity + 1)
    offsets.update(from: oldOffsets, count: count + 1)
    kinds.update(from: oldKinds, count: count)
    oldOffsets.deallocate()
    oldKinds.deallocate()
  }
}
