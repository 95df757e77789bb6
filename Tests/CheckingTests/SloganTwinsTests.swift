import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct SloganTwinsTests {
  /// “announced=found” of each slogan.
  private func counts(_ text: String) -> String {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    let slogans = SloganFinder(source).slogans(QuotedSpan.all(in: source))
    let expansions = SloganItems(text: source, numbering: Numbering(source), tables: .shared, slogans: slogans).expansions()
    return zip(slogans, expansions).map { "\($0.announced)=\($1?.items.count ?? 0)" }.joined(separator: " ")
  }

  @Test func aHeadingHasTheItemsOfTheSentenceThatTakesItUp() {
    #expect(counts("开展“三比武”活动。“三比武”活动，即比插秧、比收割、比修机。") == "3=3 3=3")
    #expect(counts("开展“三比武”活动。大家都说好，场面很热闹，热闹过后就散了。过了很久，“三比武”就是比插秧、比收割、比修机。") == "3=0 3=3")
  }

  @Test func aSloganNamedAgainBehindItsListHasTheList() {
    #expect(counts("种田要抓好“四个字”。抢、细、精、管，这“四个字”一个也不能丢。") == "4=4 4=4")
  }

  @Test func slogansAnnouncedTogetherHaveTheItemsOfThoseThatTakeThemUp() {
    let text = "要树立“一个观念”，打好“两个基础”，管住“三个口子”。树立“一个观念”，就是要树立节水观念；打好“两个基础”，就是要打好水源基础和管网基础；"
      + "管住“三个口子”，就是要管住进水口、放水口、排水口。"
    #expect(counts(text) == "1=1 2=2 3=3 1=1 2=2 3=3")
  }

  @Test func ofTwoAnnouncedTogetherTheFirstMayBeListedAtOnce() {
    let text = "变化是两个提升、两个下降。水流提升了，田里不再等水；货流提升了，库里不再压货。两个下降，一是跑腿下降，二是等候下降。"
    #expect(counts(text) == "2=2 2=2 2=2")
  }

  @Test func aSloganNamedByItsFirstWordsHasTheItemsBehindThem() {
    #expect(counts("争创“三净食堂”。什么叫三净？手净，碗净，桌净。") == "3=3 3=3")
    #expect(counts("争创“三净食堂”。年底评比，评上的挂牌，评不上的明年再来，这是老规矩了。三净：手净，碗净，桌净。") == "3=0 3=3")
  }

  @Test func aSloganNamedTwiceInOneSentenceIsNoAnnouncement() {
    #expect(counts("“三查”、“两看”、“三查”都要做。“三查”好。") == "3=0 2=0 3=0 3=0")
  }

  @Test func aLaterMentionOfAnExpandedSloganHasNone() {
    let text = "“三走访”，即走访村组，走访大户，走访贫困户。要把“三走访”活动贯穿始终，走访村组要带本子，走访大户要问销路，走访贫困户要问难处。"
    #expect(counts(text) == "3=3 3=0")
  }

  @Test func aWordKnownBesideOthersIsASloganAlone() {
    #expect(counts("开展“三讲”、“一评比”，即讲进度、讲质量、讲安全，比管理。“一评比”，就是开展现场管理评比。") == "3=3 1=1 1=1")
    #expect(counts("他那“一评比”的说法没人听。") == "")
  }
}
