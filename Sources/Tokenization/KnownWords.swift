package import Lexicons
package import TextModel
import UnicodeText

extension [WordCandidate] {
  /// Those that neither ICU's dictionary nor the user's knows (the user's words compared folded).
  package func unknown(to words: UserDictionary, folding: FoldingTable) -> [WordCandidate] {
    var known = Set(words.words.map { FoldedText.scalars(of: $0.text, table: folding) })
    let candidates = Set(map(\.units))
    var listed: Set<[UInt16]> = []
    _ = CJKDictionary.forEachWord { word, _ in
      if candidates.contains(word) { listed.insert(word) }
    }
    known.remove([])
    return filter { candidate in
      !listed.contains(candidate.units) && !known.contains(FoldedText.scalars(of: candidate.text, table: folding))
    }
  }
}
