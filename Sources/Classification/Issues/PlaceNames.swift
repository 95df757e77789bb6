import TextModel

/// Which units are spoken of: a text that says 青石 speaks of 青石村 wherever it was collected.
///
/// A piece of at least two characters of a unit's name stands for it as long as no other unit's name has it and the
/// subject table does not own it (食堂 names no unit). 第二分公司 is also 二公司 and 二分公司.
struct PlaceNames: Sendable {
  /// Numbers of the units by name, in the order of their appearance.
  private(set) var names: [String] = []
  private var numbers: [GroupName: Int] = [:]
  /// The unit that a piece stands for; -1 when several have it.
  private var pieces: [UInt64: Int] = [:]
  /// For each unit the rows of characters by which its name is known in a text: three each, the whole of a shorter name.
  private var rows: [Set<UInt64>] = []
  private var lengthsOfRows: [Int] = []
  private static let lengths = 2...4
  private static let (row, blank): (Int, UInt32) = (3, 0x20)

  /// The number of a unit; a new one is remembered.
  mutating func number(of name: String, _ table: SubjectTable) -> Int {
    if let known = numbers[GroupName(name)] { return known }
    let scalars = FoldedText.scalars(of: name, table: table.folding)
    let number = names.count
    names.append(name)
    numbers[GroupName(name)] = number
    addRows(of: scalars, table)
    var own: Set<UInt64> = []
    for variant in Self.variants(scalars) {
      for length in Self.lengths where variant.count >= length {
        for start in 0...variant.count - length where start == 0 || length > 2 {
          let piece = variant[start..<start + length]
          if !table.holds(Array(piece)) { own.insert(Self.key(piece)) }
        }
      }
    }
    for piece in own { pieces[piece] = pieces[piece] == nil ? number : -1 }
    return number
  }

  /// The units that a text names, ascending.
  func mentioned(in scalars: [UInt32]) -> [Int] {
    guard !pieces.isEmpty else { return [] }
    var found: Set<Int> = []
    for length in Self.lengths where scalars.count >= length {
      for start in 0...scalars.count - length {
        if let unit = pieces[Self.key(scalars[start..<start + length])], unit >= 0 { found.insert(unit) }
      }
    }
    return found.sorted()
  }

  private mutating func addRows(of name: [UInt32], _ table: SubjectTable) {
    let length = min(Self.row, name.count)
    var own: Set<UInt64> = []
    for variant in length < 2 ? [] : Self.variants(name) where variant.count >= length {
      for start in 0...variant.count - length {
        let row = variant[start..<start + length]
        if !table.holds(Array(row)) { own.insert(Self.key(row)) }
      }
    }
    rows.append(own)
    lengthsOfRows.append(length)
  }

  /// A text with blanks where the names of some units stand, of the same length: they tell where something is and not what,
  /// and what 一病区 says of its duty room is not what it says of its holidays. 教育 alone does not name 教育局. Linear.
  func masked(_ scalars: [UInt32], _ units: [Int]) -> [UInt32] {
    var masked = scalars
    for unit in units where !rows[unit].isEmpty && scalars.count >= lengthsOfRows[unit] {
      for start in 0...scalars.count - lengthsOfRows[unit] {
        let row = start..<start + lengthsOfRows[unit]
        if rows[unit].contains(Self.key(scalars[row])) { for place in row { masked[place] = Self.blank } }
      }
    }
    return masked
  }

  /// 第二分公司 without 第, and without 分 as well: nobody writes 第 in a hurry, and 第二 means many things.
  private static func variants(_ name: [UInt32]) -> [[UInt32]] {
    let bare = name.filter { $0 != 0x7B2C }
    return [bare, bare.filter { $0 != 0x5206 }]
  }

  private static func key(_ piece: ArraySlice<UInt32>) -> UInt64 {
    piece.reduce(UInt64(piece.count)) { $0 << 15 ^ UInt64($1 & 0xFFFF) &* 0x9E37_79B1 }
  }
}
