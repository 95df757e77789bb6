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

  /// A line that `line` gave, with the member `issue`: the name of the opinion's issue, null where it has none. Which issue it
  /// is shows when all opinions have come.
  public func line(_ line: [UInt8], of issue: String?) -> [UInt8] {
    let member = JSONValue.object([("issue", .text(orNull: issue))]).line()
    return Array(line.dropLast(2)) + [UInt8(ascii: ",")] + Array(member.dropFirst()) + [UInt8(ascii: "\n")]
  }
}
