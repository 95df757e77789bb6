import Lexicons
import UnicodeText

extension CompiledDictionary {
  private static let imageKind = "words"

  /// What another process compiled, nil when there is nothing good in the cache.
  init?(from cache: TableCache, key: TableDigest) {
    guard var image = cache.image(Self.imageKind, key: key), let codes = image.table(of: UInt16.self),
      let entries = image.table(of: UInt64.self), let pairFilter = image.table(of: UInt64.self),
      let tripleFilter = image.table(of: UInt64.self), image.isAtEnd
    else { return nil }
    (self.codes, self.entries, self.pairFilter, self.tripleFilter) = (codes, entries, pairFilter, tripleFilter)
    guard isSound else { return nil }
  }

  func store(in cache: TableCache, key: TableDigest) {
    var writer = TableImage.Writer(key: key)
    writer.append(codes)
    writer.append(entries)
    writer.append(pairFilter)
    writer.append(tripleFilter)
    cache.store(Self.imageKind, key: key, writer)
  }

  /// Whether no step leads out of the entries.
  private var isSound: Bool {
    let greatestCode = Int(codes.elements.max() ?? 0)
    let greatestBase = entries.elements.reduce(0) { max($0, Int($1 & 0xFF_FFFF)) }
    return codes.count == 0x1_0000 && greatestBase + greatestCode < entries.count
      && pairFilter.count == StepFilter.wordCount && tripleFilter.count == StepFilter.wordCount
  }
}
