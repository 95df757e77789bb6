/// Votes that are not as many as came: 实到5人，4票同意，0票反对，0票弃权.
struct VotesReader: FigureReader {
  /// Scalars between the words and their figure.
  private static let reach = 8

  let figures: SentenceFigures
  /// Of the sentences before it in the paragraph.
  let before: [SentenceFigures]

  func faults() -> [FigureFault] {
    guard let votes = votes(), case let voters = (before.flatMap(\.all) + figures.all).filter(isVoters),
      voters.count == 1, let came = voters.first,
      text.first(
        of: Words.noVotes, in: (before.first?.range.lowerBound ?? figures.range.lowerBound)..<figures.range.upperBound)
        == nil,
      case let sum = votes.reduce(0, { $0 + $1.value }), sum != came.value
    else { return [] }
    let range = votes[0].range.lowerBound..<votes[2].range.upperBound
    return [
      FigureFault(
        .sum, votes[0], key: "sum.votes", range: range,
        ["right": WorkedOut.text(sum, like: votes[0]), "whole": text.text(came.range)])
    ]
  }

  /// For, against and none, each with its figure before or behind it.
  private func votes() -> [Figure]? {
    let ballots = figures.all.filter { !$0.isVague && ($0.unit == "票" || $0.isOfPersons) }
    for number in ballots.indices.dropLast(2) {
      let row = Array(ballots[number...number + 2])
      let isNamed = zip(row, Words.votes).allSatisfy { ballot, vote in
        text.has(anyOf: vote, endingAt: ballot.range.lowerBound) || text.has(anyOf: vote, at: ballot.range.upperBound)
      }
      if isNamed, Set(row.map(\.unit)).count == 1 { return row }
    }
    return nil
  }

  /// 实到5人, 出席5人
  private func isVoters(_ figure: Figure) -> Bool {
    let start = figure.range.lowerBound
    let near = max(0, start - Self.reach)..<start
    guard figure.isOfPersons, !figure.isVague, let word = text.first(of: Words.voting, in: near) else { return false }
    return !(word.upperBound..<start).contains { ScalarClass.endsClause(text.plain[$0]) || text.plain[$0] == .pause }
  }
}

private enum Words {
  /// 出席: before how many could vote.
  static let voting = WordTables.arithmetic.phrases("voting")
  /// 同意; 反对; 弃权
  static let votes = ["vote-for", "vote-against", "vote-none"].map(WordTables.arithmetic.longestFirst)
  /// 回避: not all who came have voted.
  static let noVotes = WordTables.arithmetic.phrases("no-vote")
}
