package import TextModel
import UnicodeText

/// Text between white space, as the segmenter sees it: what training learns from and the slow twin of scoring reads.
package struct Stretch: Sendable {
  /// The spelling of each character (`StretchAlphabet`).
  package var scalars: [UInt32] = []
  /// Whether ICU ends a word at each place; place 0 is before the first character.
  package var icuEnds: [Bool] = [true]
  /// Whether the model decides at each place; elsewhere ICU's answer stands.
  package var isOpen: [Bool] = [false]
  /// The byte offset of each place.
  package var offsets: [Int] = []

  package var count: Int { scalars.count }

  /// The stretches of a document.
  /// - Parameter tokens: ICU's tokens of the document.
  package static func all(in document: Document, tokens: [Token], folding: FoldingTable) -> [Stretch] {
    var stretches: [Stretch] = []
    var current = Stretch()
    var last: UInt32?
    document.utf8.withUnsafeBufferPointer { bytes in
      for token in tokens {
        if token.kind == .space {
          current.finish(into: &stretches, at: token.start)
          last = nil
          continue
        }
        var offset = token.start
        while offset < token.end {
          let (scalar, length) = decodeScalar(bytes, at: offset)
          current.append(scalar, after: last, at: offset, startsToken: offset == token.start, folding)
          last = scalar
          offset += length
        }
      }
      current.finish(into: &stretches, at: bytes.count)
    }
    return stretches
  }

  private mutating func append(
    _ scalar: UInt32, after last: UInt32?, at offset: Int, startsToken: Bool, _ folding: FoldingTable
  ) {
    if let last {
      let (left, right) = (PlaceRules(last), PlaceRules(scalar))
      isOpen.append(startsToken ? left.mayJoin && right.mayJoin : left.mayPart && right.mayPart)
      icuEnds.append(startsToken)
    }
    scalars.append(StretchAlphabet.fold(scalar, with: folding))
    offsets.append(offset)
  }

  private mutating func finish(into stretches: inout [Stretch], at end: Int) {
    guard !scalars.isEmpty else { return }
    icuEnds.append(true)
    isOpen.append(false)
    offsets.append(end)
    stretches.append(self)
    self = Stretch()
  }
}

/// What the model may change beside a character.
///
/// It may part what ICU keeps together only between ideographs, and join what ICU parts only where neither side is a
/// mark, a control, a character beyond the basic plane that is no ideograph (an emoji) or a full-width sign that
/// separates (，。（》), which no word contains whatever stands beside it.
struct PlaceRules {
  let mayPart: Bool
  let mayJoin: Bool

  init(_ scalar: UInt32) {
    let kind = CharacterKinds.icu.kind(of: scalar)
    mayPart = kind == .han
    mayJoin = kind == .han || (kind != .other && scalar < 0x1_0000 && !(kind == .punctuation && separates(scalar)))
  }
}

/// Of the signs as wide as an ideograph: commas, full stops, colons, question and exclamation marks, brackets.
private func separates(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x3001...0x3002, 0x3008...0x3011, 0x3014...0x301B, 0xFF01, 0xFF08...0xFF09, 0xFF0C, 0xFF1A...0xFF1B, 0xFF1F: true
  default: false
  }
}
