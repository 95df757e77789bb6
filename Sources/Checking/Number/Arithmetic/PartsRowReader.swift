/// Reads the rows of parts of a paragraph: what begins with 其中 or stands behind a colon, in brackets or in the next clause.
struct PartsRowReader {
  /// Clauses between the parts and their whole.
  private static let farthest = 8
  /// The same where they are seen in several ways one after the other: 从类别看，…。从级别看，….
  private static let farthestView = 18
  private static let farthestKind = 60
  /// Scalars behind a whole up to 中.
  private static let longestNoun = 8
  private static let mostParts = 12

  private let text: SourceText
  private let sentences: [SentenceFigures]
  private let clauses: [FigureClause]
  private let reader: PartClauseReader

  /// - Parameter sentences: of one paragraph, in text order.
  init(_ text: SourceText, _ sentences: [SentenceFigures]) {
    self.text = text
    self.sentences = sentences
    clauses = sentences.flatMap(FigureClause.clauses)
    reader = PartClauseReader(text: text)
  }

  /// In text order. Linear in the paragraph.
  func rows() -> [PartsRow] {
    clauses.indices.compactMap(row)
      + sentences.flatMap { sentence in sentence.all.compactMap { bracketed($0, sentence) } }
  }

  // MARK: where a row begins

  private func row(at number: Int) -> PartsRow? {
    guard let (opening, first, start) = opening(at: number), let parts = parts(of: clauses, from: first, start: start),
      let (whole, place) = whole(of: parts.all, opening, before: number)
    else { return nil }
    let last = clauses[parts.end - 1]
    let isBracketed = clauses[place..<parts.end].contains(where: \.hasBrackets)
    guard !isBracketed, !isMultiplied(clauses[place].range.lowerBound..<last.range.upperBound) else { return nil }
    return PartsRow(
      whole: whole, lead: clauses[place].range.lowerBound..<whole.range.lowerBound,
      gap: whole.range.upperBound..<parts.all[0].name.lowerBound, opening: opening, parts: parts.all,
      row: rowBefore(place) + [whole],
      isOpen: parts.isOpen || text.first(of: Words.opens, in: whole.range.upperBound..<last.range.upperBound) != nil,
      endsSentence: !FigureClause.goesOn(behind: last.mark) && endsWithFigure(last),
      isOver: parts.isOver && endsWithFigure(last))
  }

  private func endsWithFigure(_ clause: FigureClause) -> Bool {
    clause.figures.last?.range.upperBound == clause.range.upperBound
  }

  /// How a row begins at a clause, its first clause, and where the name of its first part begins.
  private func opening(at number: Int) -> (PartsRow.Opening, first: Int, start: Int)? {
    let clause = clauses[number]
    if let word = text.phrase(of: Words.leads, at: clause.range.lowerBound) {
      let start = clause.range.lowerBound + word.count
      // 其中：产业项目42个
      if clause.range.upperBound == start { return next(.among, number) }
      return (.among, number, start)
    }
    if reader.isView(clause) { return next(.view, number) }
    guard number > 0 else { return nil }
    switch clauses[number - 1].mark {
    case .colon: return (.colon, number, clause.range.lowerBound)
    case _ where endsAmong(clauses[number - 1]): return (.among, number, clause.range.lowerBound)
    case let mark where FigureClause.goesOn(behind: mark): return (.plain, number, clause.range.lowerBound)
    default: return nil
    }
  }

  private func next(_ opening: PartsRow.Opening, _ number: Int) -> (PartsRow.Opening, first: Int, start: Int)? {
    number + 1 < clauses.count ? (opening, number + 1, clauses[number + 1].range.lowerBound) : nil
  }

  /// 132个问题中，
  private func endsAmong(_ clause: FigureClause) -> Bool {
    guard clause.mark == .comma, let figure = clause.figures.last else { return false }
    return clause.range.upperBound - figure.range.upperBound <= Self.longestNoun
      && clause.range.upperBound > figure.range.upperBound
      && [.中, .内, .里].contains(text.at(clause.range.upperBound - 1))
  }

  // MARK: its parts

  private func parts(of clauses: [FigureClause], from first: Int, start: Int) -> (
    all: [PartsRow.Part], end: Int, isOpen: Bool, isOver: Bool
  )? {
    var (parts, number, end) = ([PartsRow.Part](), first, first)
    while number < clauses.count, parts.count <= Self.mostParts {
      let clause = clauses[number]
      guard number == first || FigureClause.goesOn(behind: clauses[number - 1].mark),
        !isOther(clauses, number, behind: parts)
      else { break }
      if let part = reader.part(clause, from: number == first ? start : clause.range.lowerBound),
        parts.first.map({ $0.figure.isSameMeasure(as: part.figure) && !reader.isTotal(part, in: clause) }) ?? true
      {
        parts.append(part)
        end = number + 1
      } else if number > first, reader.isRemark(clause) {
        if let share = reader.share(clause), parts[parts.count - 1].share == nil {
          parts[parts.count - 1].share = share
        }
      } else {
        break
      }
      number += 1
    }
    guard let unit = parts.first?.figure else { return nil }
    let isOther = isOther(clauses, number, behind: parts)
    // What is told of it behind it in words of its own, or behind a semicolon, leaves it closed: ，总数由21个增加到26个.
    let next = number < clauses.count && [.comma, .pause].contains(clauses[number - 1].mark) ? clauses[number] : nil
    let isOpen = next.map { $0.figures.count == 1 && $0.figures[0].isSameMeasure(as: unit) && !isOther } ?? false
    let follows =
      number < clauses.count && FigureClause.goesOn(behind: clauses[number - 1].mark) ? clauses[number] : nil
    let isOver = follows.map { isOther || !$0.figures.contains { $0.isSameMeasure(as: unit) } } ?? true
    return (parts, end, isOpen, isOver)
  }

  /// ；上年发生20起, ，任务数为500人, ，整改1463条 behind parts in a row: what is no part of this whole.
  private func isOther(_ clauses: [FigureClause], _ number: Int, behind parts: [PartsRow.Part]) -> Bool {
    guard number > 0, number < clauses.count, let first = parts.first, let last = parts.last,
      [.comma, .semicolon].contains(clauses[number - 1].mark)
    else { return false }
    return OtherFigures(text: text).isOther(
      clauses[number].range, than: first.name.lowerBound..<last.figure.range.upperBound, parts.map(\.name))
  }

  // MARK: its whole

  private func whole(of parts: [PartsRow.Part], _ opening: PartsRow.Opening, before number: Int) -> (Figure, Int)? {
    var place = number - 1
    let isAnnounced = opening == .colon && reader.announces(clauses[place], parts.count)
    while place >= 0, number - place <= (opening == .view ? Self.farthestView : Self.farthest) {
      let clause = clauses[place]
      let isOtherSentence = clauses[place..<number].contains {
        !FigureClause.goesOn(behind: $0.mark) && $0.mark != .colon
      }
      if opening == .plain, isOtherSentence { return nil }
      if reader.isRemark(clause) {
        guard opening != .plain else { return nil }
      } else if let found = clause.figures.last(where: { $0.isSameMeasure(as: parts[0].figure) }) {
        guard let whole = reader.whole(found, in: clause), opening != .view || isTotal(whole, clause) else {
          if opening == .view {
            place -= 1
            continue
          }
          return nil
        }
        return isAnnounced || isCertain(whole, place, parts, opening, isOtherSentence) ? (whole, place) : nil
      } else if opening == .colon, !isAnnounced {
        return nil
      }
      place -= 1
    }
    return nil
  }

  /// Right behind its whole a row needs no more; across a sentence the nearest figure of the unit must say that it counts all.
  private func isCertain(
    _ whole: Figure, _ place: Int, _ parts: [PartsRow.Part], _ opening: PartsRow.Opening, _ isFar: Bool
  ) -> Bool {
    let clause = clauses[place]
    switch opening {
    case .colon: return clause.mark == .colon || isTotal(whole, clause)
    case .among where isFar:
      return isTotal(whole, clause) || hasKind(of: parts, whole, place)
        || rowBefore(place).isEmpty && clause.range.upperBound == whole.range.upperBound
    case .plain: return rowBefore(place).isEmpty
    default: return true
    }
  }

  /// The figures of the clauses before one that are told in a row with its own.
  private func rowBefore(_ place: Int) -> [Figure] {
    var (figures, number) = ([Figure](), place - 1)
    while number >= 0, FigureClause.goesOn(behind: clauses[number].mark), figures.count < Self.mostParts,
      let part = reader.part(clauses[number], from: clauses[number].range.lowerBound),
      let own = clauses[place].figures.last,
      part.figure.isSameMeasure(as: own)
    {
      figures.insert(part.figure, at: 0)
      number -= 1
    }
    return figures
  }

  /// 共上报142例
  private func isTotal(_ whole: Figure, _ clause: FigureClause) -> Bool {
    reader.isTotal(clause.range.lowerBound..<whole.range.lowerBound)
  }

  /// 项目80个 of 产业项目42个、民生项目38个: the one figure of that kind.
  private func hasKind(of parts: [PartsRow.Part], _ whole: Figure, _ place: Int) -> Bool {
    let kind = Array(text.plain[max(0, whole.range.lowerBound - 2)..<whole.range.lowerBound])
    return parts.allSatisfy { text.has(kind, endingAt: $0.figure.range.lowerBound) }
      && clauses[max(0, place - Self.farthestKind)..<place].allSatisfy { clause in
        !clause.figures.contains { $0.isSameUnit(as: whole) && text.has(kind, endingAt: $0.range.lowerBound) }
      }
  }

  /// 每组8人: what is told of each is multiplied.
  private func isMultiplied(_ range: Range<Int>) -> Bool {
    text.first(of: ArithmeticWords.multiplying, in: range) != nil
      || range.contains { text.plain[$0] == .各 && HanNumeral.isNumeral(text.at($0 + 1)) }  // 各五个
  }

  // MARK: in brackets

  private func bracketed(_ whole: Figure, _ sentence: SentenceFigures) -> PartsRow? {
    let inside = FigureClause.clauses(inBracketsOf: sentence, behind: whole)
    guard inside.count > 1, !whole.isVague, !whole.isShare, !whole.unit.isEmpty, !inside.contains(where: \.hasBrackets),
      case let start = inside[0].range.lowerBound,
      let parts = parts(
        of: inside, from: 0, start: start + (text.phrase(of: ArithmeticWords.partWords, at: start)?.count ?? 0)),
      parts.end == inside.count,
      parts.all[0].figure.isSameMeasure(as: whole),
      !isMultiplied(inside[0].range.lowerBound..<inside[inside.count - 1].range.upperBound)
    else { return nil }
    return PartsRow(
      whole: whole,
      lead: max(sentence.range.lowerBound, whole.range.lowerBound - Self.longestNoun)..<whole.range.lowerBound,
      gap: whole.range.upperBound..<start, opening: .brackets, parts: parts.all, row: [whole],
      isOpen: text.first(of: Words.opens, in: start..<inside[inside.count - 1].range.upperBound) != nil,
      endsSentence: true, isOver: true)
  }
}

private enum Words {
  /// 其中, 包括: before the first part.
  static let leads = WordTables.arithmetic.longestFirst("part-lead")
  /// 等, 主要: a row may not name all parts.
  static let opens = WordTables.arithmetic.phrases("part-open")
}
