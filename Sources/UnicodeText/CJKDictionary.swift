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
    withTrie { UCharsTrieReader.walk($0.assumingMemoryBound(to: UInt16.self), visit: visit) } ?? false
  }

  /// What a word costs, the more the rarer; nil when the installed ICU does not hold it.
  ///
  /// Looks it up in place: a fraction of a microsecond.
  package static func cost(of word: some Collection<UInt16>) -> Int? {
    opened.flatMap { UCharsTrieReader.value(of: word, in: $0.units) }
  }

  /// Stays open as long as the process lives.
  private static let opened = Opened()

  /// The trie of the installed ICU, which never changes: any thread may read it.
  private struct Opened: @unchecked Sendable {
    let units: UnsafeBufferPointer<UInt16>

    init?() {
      var status: Int32 = 0
      guard let dictionary = cicu_dictionary_open(&status), status <= 0, let trie = CJKDictionary.trie(of: dictionary)
      else { return nil }
      units = trie.assumingMemoryBound(to: UInt16.self)
    }
  }

  /// What tells whether tables made of ICU's dictionary fit the installed ICU. A millisecond.
  package static func digest() -> TableDigest {
    let version = TableDigest(Array(ICU.version.utf8))
    return TableDigest(of: [version, withTrie { TableDigest($0) } ?? TableDigest([])])
  }

  /// Nil when ICU has no such dictionary or it is of another form.
  private static func withTrie<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    var status: Int32 = 0
    guard let dictionary = cicu_dictionary_open(&status), status <= 0 else { return nil }
    defer { cicu_dictionary_close(dictionary) }
    return trie(of: dictionary).map(body)
  }

  /// Good as long as the dictionary is open.
  private static func trie(of dictionary: OpaquePointer) -> UnsafeRawBufferPointer? {
    guard let bytes = cicu_dictionary_bytes(dictionary) else { return nil }
    let image = UnsafeRawPointer(bytes)
    let start = Int(image.load(fromByteOffset: 0, as: UInt32.self))
    let end = Int(image.load(fromByteOffset: 12, as: UInt32.self))
    let kind = image.load(fromByteOffset: 16, as: UInt32.self) & 0xF
    guard kind == trieOfUnits, start >= headerCount, start % 2 == 0, end > start else { return nil }
    return UnsafeRawBufferPointer(start: image + start, count: end - start)
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
