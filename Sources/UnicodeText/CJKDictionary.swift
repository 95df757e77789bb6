internal import CICU

/// The Chinese and Japanese words of the installed ICU with their costs, read in place.
package enum CJKDictionary {
  private static let headerCount = 32
  private static let trieOfUnits: UInt32 = 9

  /// Visits every word in ascending order of its UTF-16 units; a higher cost means a rarer word.
  ///
  /// Takes about 10 ms for the 316,000 words of ICU 72.
  /// - Returns: false when ICU has no such dictionary or it is of another form.
  package static func forEachWord(_ visit: (_ word: [UInt16], _ cost: Int) -> Void) -> Bool {
    var status: Int32 = 0
    guard let dictionary = cicu_dictionary_open(&status), status <= 0 else { return false }
    defer { cicu_dictionary_close(dictionary) }
    guard let bytes = cicu_dictionary_bytes(dictionary) else { return false }
    let image = UnsafeRawPointer(bytes)
    let start = Int(image.load(fromByteOffset: 0, as: UInt32.self))
    let end = Int(image.load(fromByteOffset: 12, as: UInt32.self))
    let kind = image.load(fromByteOffset: 16, as: UInt32.self) & 0xF
    guard kind == trieOfUnits, start >= headerCount, start % 2 == 0, end > start else { return false }
    let trie = UnsafeRawBufferPointer(start: image + start, count: end - start)
    return UCharsTrieReader.walk(trie.assumingMemoryBound(to: UInt16.self), visit: visit)
  }
}

/// Which characters the dictionary can cut without help: Han and Hiragana that no normalisation changes.
package enum PlainIdeographs {
  /// For each scalar of the basic plane whether it is one. Takes about 5 ms.
  package static func members() -> [Bool] {
    let count = 0x1_0000
    let flags = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      cicu_fill_plain_ideographs(buffer.baseAddress, UInt32(count))
      filled = count
    }
    return flags.map { $0 != 0 }
  }
}
