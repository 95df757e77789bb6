package import TextModel
internal import Wording

/// Finds out in which charset bytes are written.
///
/// A byte order mark decides; so does valid UTF-8. Otherwise every candidate decodes the bytes and the one under
/// which the text is most probable wins: the bits of its characters (`CharacterRarity`) are added up, illegal
/// sequences cost 40 bits each, and charsets that are rare among Chinese files start with a handicap. ICU's own
/// detector is not asked: it calls most GBK texts of two to ten characters UTF-16, Arabic or Greek.
package enum CharsetDetector {
  /// How many bytes are worth looking at.
  package static let window = 32 << 10

  private struct Candidate {
    let charset: String
    let script: CharacterRarity.Script
    /// Bits that others must be worse by.
    let handicap: Int
  }

  private static let candidates = [
    Candidate(charset: "GB18030", script: .chinese, handicap: 0),
    Candidate(charset: "UTF-8", script: .chinese, handicap: 0),
    Candidate(charset: "Big5", script: .chinese, handicap: 8),
    Candidate(charset: "UTF-16LE", script: .chinese, handicap: 20),
    Candidate(charset: "UTF-16BE", script: .chinese, handicap: 20),
    Candidate(charset: "Shift_JIS", script: .japanese, handicap: 30),
    Candidate(charset: "EUC-JP", script: .japanese, handicap: 30),
    Candidate(charset: "EUC-KR", script: .korean, handicap: 30),
  ]

  /// The most probable charset with a confidence from 1 to 100; 100 for a byte order mark, ASCII and valid UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: the beginning of the input, `window` bytes or more if it has them; a BOM may lead it.
  ///   - isComplete: whether these are all the bytes; if not, a character cut off at the end is no fault.
  package static func guess(_ bytes: [UInt8], isComplete: Bool = true) throws -> CharsetGuess {
    if let mark = ByteOrderMark(bytes) { return CharsetGuess(name: mark.charset, confidence: 100) }
    return try bytes.withUnsafeBufferPointer { bytes in
      let isValid = try isProvablyUTF8(bytes, isComplete: isComplete)
      if isValid == .proven { return CharsetGuess(name: "UTF-8", confidence: 100) }
      return try mostProbable(bytes, isComplete: isComplete, utf8: isValid)
    }
  }

  /// The byte order of UTF-16 without a mark: the more probable of the two, little-endian when they are even.
  static func byteOrderOfUTF16(_ bytes: [UInt8], isComplete: Bool) throws -> String {
    try bytes.withUnsafeBufferPointer { bytes in
      let little = try Score(of: bytes, charset: "UTF-16LE", script: .chinese, isComplete: isComplete)
      let big = try Score(of: bytes, charset: "UTF-16BE", script: .chinese, isComplete: isComplete)
      return big.bits < little.bits ? "UTF-16BE" : "UTF-16LE"
    }
  }

  private enum UTF8Proof { case proven, possible, none }

  /// Three-byte sequences prove UTF-8; two-byte ones alone may also be a GBK word, and NUL bytes hint at UTF-16.
  private static func isProvablyUTF8(_ bytes: UnsafeBufferPointer<UInt8>, isComplete: Bool) throws -> UTF8Proof {
    var proof = UTF8Proof.proven
    var validator = UTF8Validator()
    try validator.validate(bytes, isLast: isComplete) { piece in
      if case .illegal = piece { proof = .none }
    }
    guard proof == .proven else { return .none }
    if bytes.contains(0) { return .possible }
    let isASCII = endOfASCII(bytes, from: 0) == bytes.count
    return isASCII || bytes.contains { $0 >= 0xE0 } ? .proven : .possible
  }

  private static func mostProbable(
    _ bytes: UnsafeBufferPointer<UInt8>, isComplete: Bool, utf8 proof: UTF8Proof
  ) throws -> CharsetGuess {
    var best: (candidate: Candidate, score: Score, bits: Int)?
    // No text at all: all bytes of the upper half equally probable.
    var second = bytes.reduce(0) { $0 + ($1 < 0x80 ? 7 : 8) }
    // Accented letters stand among plain ones as a rule; alone, two bytes are rather a Chinese character.
    let latinBonus = bytes.contains { (0x41...0x5A).contains($0 & 0xDF) } ? 6 : -8
    for candidate in candidates {
      let score = try Score(
        of: bytes, charset: candidate.charset, script: candidate.script, isComplete: isComplete)
      let bonus = candidate.charset == "UTF-8" && proof == .possible ? latinBonus : 0
      let bits = score.bits + candidate.handicap - bonus
      if let known = best, known.bits <= bits {
        second = min(second, bits)
      } else {
        if let known = best { second = min(second, known.bits) }
        best = (candidate, score, bits)
      }
    }
    guard let best else { return CharsetGuess(name: "UTF-8", confidence: 1) }
    let isProven = best.candidate.charset == "UTF-8" && proof == .possible
    return CharsetGuess(
      name: best.candidate.charset,
      confidence: isProven ? 100 : confidence(lead: second - best.bits, illegalShare: best.score.illegalShare))
  }

  /// The odds that a lead of so many bits gives, their square root taken because neighbouring characters depend on
  /// each other; lowered by the share of illegal sequences. 1 to 99.
  private static func confidence(lead: Int, illegalShare: Double) -> Int {
    let tempered = Double(min(max(lead, -60), 60)) / 2
    var odds = 1.0
    for _ in 0..<Int(tempered.magnitude.rounded()) { odds *= 2 }
    let posterior = tempered < 0 ? 1 / (1 + odds) : odds / (1 + odds)
    return min(max(Int(100 * posterior * (1 - illegalShare)), 1), 99)
  }

  /// What the bytes cost when they are read in one charset.
  private struct Score {
    var bits = 0
    private var wide = 0
    private var illegal = 0

    /// Share of illegal sequences among all that is not ASCII.
    var illegalShare: Double { illegal == 0 ? 0 : Double(illegal) / Double(illegal + wide) }

    init(
      of bytes: UnsafeBufferPointer<UInt8>, charset: String, script: CharacterRarity.Script, isComplete: Bool
    ) throws {
      var (bits, wide, illegal) = (0, 0, 0)
      let rarity = CharacterRarity.shared
      let converter = try ICUConverter(charset)
      try converter.convert(bytes, isLast: isComplete) { piece in
        guard case .text(let text) = piece else {
          bits += CharacterRarity.illegal
          illegal += 1
          return
        }
        var offset = 0
        while offset < text.count {
          let (scalar, length) = decodeScalar(text, at: offset)
          bits += rarity.bits(scalar, in: script)
          if length > 1 { wide += 1 }
          offset += length
        }
      }
      (self.bits, self.wide, self.illegal) = (bits, wide, illegal)
    }
  }
}
