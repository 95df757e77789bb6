/// What one number of a slogan counts, in the forms in which items take it up: 笔账 and 账 of 四笔账, each of them 第一笔, 头一笔账.
struct SloganWord {
  /// As the slogan says it, and without its measure.
  let forms: [[UInt32]]
  /// Without its measure.
  let noun: [UInt32]
  /// 笔, 张: a measure of its own, which no other list is likely to be counted by.
  let measure: [UInt32]

  init(_ part: NumberedSlogan.Part, in text: SourceText) {
    let head = Array(text.plain[part.head])
    let counted = text.at(part.head.lowerBound - 1)
    if part.isCounted {
      (noun, measure) = (head, Words.measures.contains(counted) ? [counted] : [])
    } else if head.count > 1, Words.measures.contains(head[0]) {
      (noun, measure) = (Array(head.dropFirst()), [head[0]])
    } else {
      (noun, measure) = (head, [])
    }
    forms = noun == head ? [head] : [head, noun]
  }

  /// 六个一, whose items are things to do once: 读一本书.
  var isOfOnes: Bool { noun == [NumberedSlogan.one] }

  /// A single sign stands in many other words.
  static func isLong(_ form: [UInt32]) -> Bool { form.count > 1 }
}

private enum Words {
  /// 笔, 本: measures that few other lists of a speech are counted by.
  static let measures = WordTables.words.scalars("slogan-measure")
}
