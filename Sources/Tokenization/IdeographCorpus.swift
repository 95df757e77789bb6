import TextModel
import UnicodeText
package import Wording

/// The runs of ideographs of a corpus, two bytes for each character.
///
/// Characters outside the basic plane and all other characters end a run.
package struct IdeographCorpus: Sendable {
  /// Most bytes of text that one corpus takes: what is made of it then stays below half a gigabyte.
  package static let mostBytes = 128 << 20

  /// Between two runs, at the start and at the end stands a 0.
  private(set) var units: [UInt16] = [0]
  private var bytesRead = 0

  package init() {}

  /// Adds a text; it does not continue the text before. Linear.
  /// - Throws: a `Problem` when the corpus grows too large.
  package mutating func append(_ utf8: [UInt8]) throws(Problem) {
    bytesRead += utf8.count
    guard bytesRead <= Self.mostBytes else {
      throw Problem(Message("suggest.tooLarge", ["most": "\(Self.mostBytes >> 20)"]))
    }
    let kinds = CharacterKinds.icu
    utf8.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let (scalar, length) = decodeScalar(bytes, at: offset)
        let isIdeograph = scalar > 0x2E7F && scalar < 0x1_0000 && kinds.kind(of: scalar) == .han
        if isIdeograph { units.append(UInt16(scalar)) } else { endRun() }
        offset += length
      }
    }
    endRun()
  }

  private mutating func endRun() {
    if units[units.count - 1] != 0 { units.append(0) }
  }
}
