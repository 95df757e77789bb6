/// Different words, numbered from 0 in the order in which they first appear.
struct WordTable: Sendable {
  private struct Entry {
    let hash: UInt64
    let offset: Int
    let length: Int
  }

  private var entries: [Entry] = []
  /// The words one after the other.
  private var bytes: [UInt8] = []
  /// Open addressing: 0, or 1 + the index of an entry. At most half of the places are taken.
  private var slots = [UInt32](repeating: 0, count: 1024)

  var count: Int { entries.count }

  /// The number of a word, which is added when it is not there.
  mutating func index(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    let (found, place) = find(word, hash: hash)
    if let found { return found }
    slots[place] = UInt32(entries.count + 1)
    entries.append(Entry(hash: hash, offset: bytes.count, length: word.count))
    bytes.append(contentsOf: word)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  /// The number of a word; nil when it is not there.
  func find(_ word: String) -> Int? {
    var word = word
    return word.withUTF8 { find($0, hash: Self.hash($0)).index }
  }

  /// Visits the bytes of all words in the order of their numbers.
  func forEach(_ visit: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for (index, entry) in entries.enumerated() {
        visit(index, UnsafeBufferPointer(rebasing: bytes[entry.offset..<entry.offset + entry.length]))
      }
    }
  }

  subscript(index: Int) -> String {
    let entry = entries[index]
    return String(decoding: bytes[entry.offset..<entry.offset + entry.length], as: UTF8.self)
  }

  private func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> (index: Int?, place: Int) {
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place] != 0 {
      let index = Int(slots[place]) - 1
      if entries[index].hash == hash, isEqual(entries[index], word) { return (index, place) }
      place = (place + 1) & (slots.count - 1)
    }
    return (nil, place)
  }

  private func isEqual(_ entry: Entry, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard entry.length == word.count else { return false }
    for offset in 0..<word.count where bytes[entry.offset + offset] != word[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var place = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = UInt32(index + 1)
    }
  }

  /// FNV-1a, its upper bits mixed in because the lower ones choose the place.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
