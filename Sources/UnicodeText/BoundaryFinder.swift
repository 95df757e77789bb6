internal import CICU
package import TextModel
internal import Wording

/// ICU's break iterator over UTF-8: where words or sentences end.
///
/// Owns one iterator; use it from one task at a time. Opening costs a few microseconds, walking 15-20 MB/s.
package struct BoundaryFinder: ~Copyable {
  package enum Unit: Sendable { case word, sentence }

  private let breaker: OpaquePointer

  /// - Throws: a `Problem` when ICU lacks its break rules.
  package init(_ unit: Unit, locale: String = "zh") throws {
    breaker = try Self.open(unit, locale: locale)
  }

  deinit { cicu_breaker_close(breaker) }

  /// Calls `visit(end, status)` for each piece, in order; the pieces tile the bytes.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8 of less than 2 GiB (ICU's offsets are 32 bits wide).
  ///   - visit: gets the byte offset behind the piece and ICU's rule status.
  package func walk(
    _ bytes: UnsafeBufferPointer<UInt8>, visit: (_ end: Int, _ status: Int32) -> Void
  ) throws {
    guard !bytes.isEmpty else { return }
    try ICU.check { cicu_breaker_set_text(breaker, bytes.baseAddress, Int64(bytes.count), &$0) }
    while case let end = cicu_breaker_next(breaker), end >= 0 {
      visit(Int(end), cicu_breaker_status(breaker))
    }
  }

  /// The ranges of all pieces. They tile the bytes.
  package func ranges(in bytes: [UInt8]) throws -> [TextRange] {
    var ranges: [TextRange] = []
    var start = 0
    try bytes.withUnsafeBufferPointer { buffer in
      try walk(buffer) { end, _ in
        ranges.append(TextRange(start, end))
        start = end
      }
    }
    return ranges
  }

  private static func open(_ unit: Unit, locale: String) throws -> OpaquePointer {
    let kind = unit == .word ? CICU_WORD : CICU_SENTENCE
    guard let breaker = try ICU.check({ cicu_breaker_open(kind, locale, &$0) }) else {
      throw Problem(Message("icu.failed", ["error": "NULL", "version": ICU.version]))
    }
    // ー is Common until ICU's Chinese engine has been loaded; one Chinese word makes every later answer the same.
    Array("中国".utf8).withUnsafeBufferPointer { word in
      var status: Int32 = 0
      cicu_breaker_set_text(breaker, word.baseAddress, Int64(word.count), &status)
      while status <= 0, cicu_breaker_next(breaker) >= 0 {}
    }
    return breaker
  }
}
