import TestSupport
import Testing
import TextModel

@testable import Checking

/// Lines that end without a full stop before a sentence of its own, and lines that break off.
@Suite struct LostStopsTests {
  private func broken(_ text: String) -> [String?] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "", text: text)))
    return BrokenLines().findings(in: source).filter { $0.rule == "broken-line" }.map(\.suggestion)
  }

  private static let before = "去年渠道改造迈出步伐。水库也加高了，三个村都受了益。\n"

  @Test func aLostStopIsToldWhereTheTextUsesBothWordsSo() {
    let line = "今年春天开了工，五月里放了水，渠道改造又迈出步伐\n"
    #expect(broken(Self.before + "会上大家都很高兴。" + line + "水库坝基也已经挖好，等着浇筑。") == ["步伐。\n水库"])
  }

  @Test func whatGoesOnIsJoined() {
    let line = "今年春天开了工，五月里放了水，大家都说要对渠道\n"
    #expect(broken(Self.before + "会上大家都很高兴。" + line + "水库，泵站一并检查，不留死角。") == ["渠道水库"])
    #expect(broken("《用水办法（草案）\n》已经提交大会审议，请各位代表审查。") == ["案）》已"])
  }
}
