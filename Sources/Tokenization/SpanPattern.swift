import TextModel

/// What a rule's pattern says, as a tree.
///
/// Written: characters for themselves, `[0-9年]` and `[^》]` for one character of a set (a set with `^` never holds a
/// line break), `<name>` for a pattern named before or a kind of character, `(a|b)` for a choice, and `?` `*` `+`
/// `{2}` `{1,3}` behind what may be left out or repeated; `\` takes the next character as it is.
indirect enum SpanPattern: Sendable {
  case oneOf(ScalarSet)
  case sequence([SpanPattern])
  case choice([SpanPattern])
  case repeated(SpanPattern, atLeast: Int, atMost: Int?)

  /// A pattern that cannot be read: the scalar (from 1) at which that shows, and the key of the sentence that says why.
  struct Fault: Error {
    let position: Int
    let key: String
  }

  /// - Parameters:
  ///   - text: the pattern as written.
  ///   - named: the patterns that `<name>` may stand for.
  ///   - folding: the table by which the texts will be folded.
  init(_ text: String, named: [String: SpanPattern], folding: FoldingTable) throws(Fault) {
    var reader = PatternReader(scalars: text.unicodeScalars.map(\.value), named: named, folding: folding)
    self = try reader.choice()
    guard reader.isAtEnd else { throw reader.fault("rules.bracket") }
    guard !canBeEmpty else { throw reader.fault("rules.empty") }
    guard size <= Self.mostNodes else { throw reader.fault("rules.patternTooLarge") }
  }

  /// More than this, repetitions written out, is no rule but a mistake.
  private static let mostNodes = 20_000

  private var size: Int {
    switch self {
    case .oneOf: 1
    case .sequence(let parts), .choice(let parts): parts.reduce(1) { min($0 + $1.size, 1 << 30) }
    case .repeated(let part, let atLeast, let atMost): min(part.size * max(1, atMost ?? atLeast + 1), 1 << 30)
    }
  }

  /// Whether it matches nothing at all.
  var canBeEmpty: Bool {
    switch self {
    case .oneOf: false
    case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
    case .choice(let parts): parts.contains(where: \.canBeEmpty)
    case .repeated(let part, let atLeast, _): atLeast == 0 || part.canBeEmpty
    }
  }
}

private struct PatternReader {
  private static let mostRepeats = 80

  let scalars: [UInt32]
  let named: [String: SpanPattern]
  let folding: FoldingTable
  private var index = 0
  private var depth = 0

  init(scalars: [UInt32], named: [String: SpanPattern], folding: FoldingTable) {
    (self.scalars, self.named, self.folding) = (scalars, named, folding)
  }

  var isAtEnd: Bool { index == scalars.count }
  private var next: Unicode.Scalar? { index < scalars.count ? Unicode.Scalar(scalars[index]) : nil }

  func fault(_ key: String) -> SpanPattern.Fault { SpanPattern.Fault(position: index + 1, key: key) }

  mutating func choice() throws(SpanPattern.Fault) -> SpanPattern {
    var options = [try sequence()]
    while take("|") { options.append(try sequence()) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() throws(SpanPattern.Fault) -> SpanPattern {
    var parts: [SpanPattern] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let part = try atom()
      parts.append(try repetition(of: part))
    }
    return .sequence(parts)
  }

  private mutating func atom() throws(SpanPattern.Fault) -> SpanPattern {
    if take("(") {
      depth += 1
      guard depth < 50 else { throw fault("rules.bracket") }
      let inner = try choice()
      guard take(")") else { throw fault("rules.bracket") }
      depth -= 1
      return inner
    }
    if take("<") { return try reference() }
    if take("[") { return .oneOf(try set()) }
    guard let scalar = next, !"?*+{}]>".unicodeScalars.contains(scalar) else { throw fault("rules.bracket") }
    let value = try literal()
    return .oneOf(ScalarSet(ranges: [value...value]))
  }

  private mutating func repetition(of part: SpanPattern) throws(SpanPattern.Fault) -> SpanPattern {
    if take("?") { return .repeated(part, atLeast: 0, atMost: 1) }
    if take("*") { return .repeated(part, atLeast: 0, atMost: nil) }
    if take("+") { return .repeated(part, atLeast: 1, atMost: nil) }
    guard take("{") else { return part }
    guard let low = number() else { throw fault("rules.count") }
    let high = take(",") ? number() : low
    guard let high, take("}"), low <= high, (1...Self.mostRepeats).contains(high) else { throw fault("rules.count") }
    return .repeated(part, atLeast: low, atMost: high)
  }

  private mutating func reference() throws(SpanPattern.Fault) -> SpanPattern {
    var name = ""
    while let scalar = next, scalar != ">" {
      name.unicodeScalars.append(scalar)
      index += 1
    }
    guard take(">") else { throw fault("rules.bracket") }
    if let known = named[name] { return known }
    guard let kind = TokenKind.allCases.first(where: { $0.description == name }) else { throw fault("rules.name") }
    return .oneOf(ScalarSet(kind: kind))
  }

  private mutating func set() throws(SpanPattern.Fault) -> ScalarSet {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    while let scalar = next, scalar != "]" {
      let low = try literal()
      let high = take("-") ? try literal() : low
      guard low <= high else { throw fault("rules.range") }
      ranges.append(low...high)
    }
    guard take("]"), !ranges.isEmpty else { throw fault("rules.bracket") }
    return ScalarSet(ranges: ranges, isNegated: isNegated)
  }

  /// One character, folded as the texts are.
  private mutating func literal() throws(SpanPattern.Fault) -> UInt32 {
    _ = take("\\")
    guard let scalar = next else { throw fault("rules.bracket") }
    guard let folded = FoldedText.scalars(of: String(scalar), table: folding).first, folded < 0x1_0000 else {
      throw fault("rules.character")
    }
    index += 1
    return folded
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar), (value ?? 0) < 1000 {
      value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
      index += 1
    }
    return value
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }
}
