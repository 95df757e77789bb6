public import Classification
public import TextModel
import Wording

/// Judged opinions as JSON Lines: one object a line, for programs that read along while opinions are judged.
public struct JudgedOpinionLines: Sendable {
  private let json: ClassifyJSON

  /// - Parameter scheme: the scheme that the judgements refer to.
  public init(scheme: CodingScheme) {
    // A line holds no sentence of ours, so any language gives the same bytes.
    json = ClassifyJSON(scheme: scheme, language: .english)
  }

  /// One line with its line break:
  /// `{"id","file","sheet","table","row","text","category","probability","secondary","evidence","review"}`.
  public func line(_ opinion: Opinion, _ judgement: Judgement) -> [UInt8] {
    json.judged(opinion, judgement).line() + [UInt8(ascii: "\n")]
  }
}
