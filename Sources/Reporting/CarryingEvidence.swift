import Classification
import TextModel

extension Judgement {
  /// The evidence that carried the main category, signs without a word left out; see `carrying(most:)`.
  func carrying(in document: Document) -> [Evidence] {
    carrying().filter { evidence in
      document.text(evidence.range).unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    }
  }
}
