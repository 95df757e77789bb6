/// Finds the numbers that start items, and leaves out what only looks like one (二、三批, 3.15, 唯一是).
struct MarkerScanner {
  private let text: SourceText
  private let reader: MarkerReader
  private(set) var markers: [NumberingMarker] = []
  /// Line starts that look numbered because a sentence was broken there.
  private(set) var falseHeadings: [NumberingMarker] = []
  /// Typed numbers right behind one that the program wrote: 一、 一、总体要求.
  private(set) var doubled: [NumberingMarker] = []

  init(_ text: SourceText) {
    self.text = text
    reader = MarkerReader(text: text)
    for line in text.lines { scan(line) }
    markers = markers.borneOut()
  }

  private mutating func scan(_ line: Range<Int>) {
    var index = scanStart(of: line)
    while index < line.upperBound {
      guard Self.mayStart(text.plain[index], text.scalars[index]), let position = position(of: index, in: line),
        let marker = reader.marker(at: index, position)
      else {
        index += 1
        continue
      }
      if marker.position == .line, isBrokenSentence(before: line, marker) {
        falseHeadings.append(marker)
      } else if !isOrdinalPair(marker) {
        markers.append(marker)
      }
      // 一、二班 is no heading, and 二班 no item either.
      index = marker.range.upperBound + (marker.isPair ? 1 : 0)
    }
  }

  /// Takes what only a line begins with: a number that the program wrote, a named part, a number cut in two by the line
  /// break before it.
  ///
  /// - Returns: where the rest of the line begins.
  private mutating func scanStart(of line: Range<Int>) -> Int {
    if let automatic = AutomaticMarker.marker(startingLine: line, in: text) {
      markers.append(automatic)
      guard let typed = typed(behind: automatic, line) else { return automatic.range.upperBound }
      doubled.append(typed)
      return typed.range.upperBound
    }
    if let named = NamedMarker.marker(startingLine: line, in: text) {
      markers.append(named)
      return named.range.upperBound
    }
    guard let broken = BrokenMarker.marker(acrossStartOf: line, in: text) else { return line.lowerBound }
    markers.append(broken)
    falseHeadings.append(broken)
    return broken.range.upperBound
  }

  private func typed(behind automatic: NumberingMarker, _ line: Range<Int>) -> NumberingMarker? {
    let start = reader.skipBlanks(automatic.range.upperBound)
    guard start < line.upperBound, Self.mayStart(text.plain[start], text.scalars[start]) else { return nil }
    return reader.marker(at: start, .line).flatMap { $0.style == automatic.style ? $0 : nil }
  }

  private static func mayStart(_ plain: UInt32, _ scalar: UInt32) -> Bool {
    switch plain {
    case .openBracket, 0x30...0x39, .第, .其, .首, .再: true  // ( 0-9 第 其 首 再
    default:
      (0x2460...0x2473).contains(scalar) || (0x2488...0x249B).contains(scalar) || HanNumeral.digit(plain) != nil
        || plain == .十
    }
  }

  /// What the sign before `index` makes of it; nil when no item can start here.
  private func position(of index: Int, in line: Range<Int>) -> NumberingMarker.Position? {
    guard let before = text.before(index) else { return .line }
    if index - before > 2 { return .sentence }
    switch text.plain[before] {
    case .fullStop, .exclamation, .question: return .sentence
    case .quote, 0x27, .closeBracket, .closeTitle:
      return LostBreaks.closesSentence(before, in: text) ? .sentence : .clause
    case .comma, .semicolon, .colon, .pause, .dash, .ellipsis: return .clause
    case _ where index - before == 2 && LostBreaks.isHanInBrackets(index, in: text): return .sentence
    default: return isWeakStart(index) || (0x2460...0x2473).contains(text.scalars[index]) ? .clause : nil
    }
  }

  /// 一是 or 一要 right behind a word.
  private func isWeakStart(_ index: Int) -> Bool {
    text.at(index) == .一 && [.是, .要].contains(text.at(index + 1))
      && ScalarClass.isHan(text.at(index - 1)) && !CheckWords.wordsBeforeOne.contains(text.at(index - 1))
  }

  /// 二、三季度 at the start of a line.
  private func isOrdinalPair(_ marker: NumberingMarker) -> Bool {
    marker.style == .han && marker.position == .line
      && MarkerLookAlikes.pair(behind: marker.range.upperBound - 1, after: marker.number, .line, in: text) == .certain
  }

  /// A broken sentence: the line before cannot end where it ends, or this one goes on with another ordinal.
  private func isBrokenSentence(before line: Range<Int>, _ marker: NumberingMarker) -> Bool {
    guard marker.style == .han || marker.style == .arabic, let last = lastScalar(before: line) else { return false }
    if last == .第 { return true }
    if isOrdinalPair(marker) { return CheckWords.ordinalTwins.contains(last) }
    let follows = text.at(reader.skipBlanks(marker.range.upperBound))
    // 二、第三批 goes on with the next ordinal; “2. 第二项” is an item.
    let ordinal = follows == .第 ? HanNumeral.read(text.plain, at: reader.skipBlanks(marker.range.upperBound) + 1) : nil
    let goesOn = ordinal?.value == marker.number + 1 && marker.mark != .point && marker.mark != 0xFF0E
    if last == .comma, goesOnFromHeading(marker) { return false }
    return CheckWords.wordsThatCannotEnd.contains(last) || goesOn && !ScalarClass.endsSentence(last)
  }

  /// 二、 or 2. behind a paragraph that ends in a comma: the heading is the next of its kind, and the comma the fault.
  private func goesOnFromHeading(_ marker: NumberingMarker) -> Bool {
    let isLabel = marker.mark == .pause || ScalarClass.isHan(text.at(reader.skipBlanks(marker.range.upperBound)))  // no 3.5
    guard isLabel, marker.number > 1 else { return false }
    let last = markers.last { $0.style == marker.style && $0.position == .line }
    return last?.number == marker.number - 1
      && !MarkerLookAlikes.isOrdinalTail(behind: marker.range.upperBound, in: text)
  }

  private func lastScalar(before line: Range<Int>) -> UInt32? {
    (0..<line.lowerBound).last { !text.isBlank($0) }.map { text.plain[$0] }
  }
}
