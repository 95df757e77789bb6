import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct SloganTwinsTests {
  /// “announced=found” of each slogan.
  private func counts(_ text: String) -> String {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    let slogans = SloganFinder(source).slogans(QuotedSpan.all(in: source))
    let expansions = SloganItems(text: source, numbering: Numbering(source), slogans: slogans).expansions()
    return zip(slogans, expansions).map { "\($0.announced)=\($1?.items.count ?? 0)" }.joined(separator: " ")
  }

  @Test func aListInALaterParagraphIsNotThatOfAnEarlierMention() {
    let text = "开展以“三个走在前面”为主题的竞赛。\n县里提出，要在清渠、补堤和植树三个方面走在前面，当好样板。开展以“三个走在前面”为主题的竞赛，是件大事。"
    #expect(counts(text) == "3=0 3=3")
  }

  @Test(arguments: [
    ("要把握“四个一”的总要求。就是要抓住节水这条主线，围绕增产这个主题，明确丰收这个目标，坚持科学种田这个办法。", "4=4"),
    ("要突出“四句话”。县里的目标是，清好渠道，补好堤坝，植好树木，修好道路。这“四句话”是一个整体。", "4=4 4=4"),
    ("以优质的种子、优良的农具、优美的田园迎来农户满意，实现“三优一满意”。", "4=4"),
    ("“三老四严”是老渠工留下的作风，就是对待渠务，要当老实人、说老实话、办老实事；对待水情，要有严格的要求、严密的组织、严肃的态度、严明的纪律。", "7=7"),
    ("大家要反“三违”，做到田边无事故、渠边无隐患、库边无差错。", "3=0"), ("确保实现“三保”任务，并为丰收创造条件、积累经验、打好底子。", "3=0"),
    ("做到“两保证、一带头”：保证下田时间，保证插秧质量，写好农事笔记。", "3=2"), ("做到“两保证、一带头”：保证下田时间，保证插秧质量，干部带头下田。", "3=3"),
    ("形成“四位一体”格局，即渠、路、田、林。", "4=4"), ("统筹“五位一体”总体布局。", "5=0"), ("推行“四统一管理”。", "4=0"),
    ("要坚持“三个到位”，做到人员到位、物资到位、经费到位。", "3=3"), ("重视“两籍学生”的帮扶。", ""), ("“三支一扶”人员下乡，“三夏”农忙不误，“五险一金”按月缴，“双创”有奖。", ""),
  ])
  func furtherFormsAreRead(text: String, expected: String) { #expect(counts(text) == expected) }

  @Test(arguments: [
    ("建设“四硬”渠工队伍。要选出手艺硬、作风硬、纪律硬、身板硬的渠工，放到一线。", "4=4"),
    ("以渠道畅、田间畅为目标，按照苗齐、苗匀、苗壮苗齐的标准，开展“双畅四旺”活动。", "6=0"),
    ("以渠道畅、田间畅为目标，按照人气旺、市场旺、产业旺、集体旺的标准评比，开展“双畅四旺”竞赛。", "6=6"),
    ("开展“双畅四旺”活动。以渠道畅、田间畅为目标，按照人气旺、市场旺、产业旺、集体旺的标准评比，开展“双畅四旺”竞赛。", "6=6 6=0"),
  ])
  func ofSingleSignsTheListsOfTheParagraphAreTheItems(text: String, expected: String) {
    #expect(counts(text) == expected)
  }

  @Test func aFormulaThatBeginsWithOneIsReadOnceBesideAnother() {
    #expect(counts("压实“一渠双管”责任；持续抓实“三防”，不松劲。") == "3=0 3=0")
    #expect(counts("牢记三个“三查三看”，守住“三防”。") == "6=0 3=0")
  }

  @Test(arguments: [
    ("要做到“两手抓、两促进”，一手抓水利，一手抓农机。", "4=2"), ("一手抓水利，一手抓农机，真正做到两手抓、两促进。", "4=2"),
    ("水利和农机要两手抓、两手硬、两促进，一手抓水利，一手抓农机。", "6=2"), ("坚持两手抓、两促进，一手抓修渠，一手抓春耕，以修渠促进春耕、以春耕促进修渠。", "4=4"),
    ("既不误春耕，又不误修渠，做到两不误、两促进。", "4=2"), ("做到两手抓、两促进，年底见效。", "4=0"), ("要两手抓、两促进，促进春耕。", "4=0"),
    ("要一手抓水利，一手抓农机，真正做到“两手抓、两促进”。", "4=2"), ("要在“清、补、植、护”四个字上下功夫。", "4=4"),
  ])
  func theItemsOfOneNumberAreCountedWhereTheOthersAreOnlyNamed(text: String, expected: String) {
    #expect(counts(text) == expected)
  }

  @Test(arguments: [
    ("组建“三渠一闸”。三渠一闸要管好，“三渠一闸”是命脉。", "4=0 4=0 4=0"), ("实行“四岗一队”，四岗一队都到田头。", "5=0 5=0"),
    ("“三个水库”要管好，三个水库都满了。", "3=0"), ("管好“三道闸”，共有十三道闸。", "3=0"),
  ])
  func whatIsQuotedOnceIsTheSameWithoutMarks(text: String, expected: String) { #expect(counts(text) == expected) }

  @Test func wordsOfTheSloganMayStandBeforeTheBracketsThatListIt() {
    #expect(counts("落实“四早”要求（早查渠、早备料、早布防、早抢修）。") == "4=4")
    #expect(counts("落实“三查”制度（试行），三年见效。") == "3=0")
    #expect(counts("建设“三型”车间（节水型、节电型、节料型）。") == "3=3")
    #expect(counts("建设“三型”车间（一号、二号）。") == "3=0")
  }

  @Test func theSentenceRightBehindMayExpandTheSlogan() {
    let text = "修渠要记住三个反对，而且要人人反对。我们要落实三个反对，反对拖拉；反对浪费；反对蛮干。"
    #expect(counts(text) == "3=3 3=3")
  }

  @Test func aHeadingHasTheItemsOfTheSentenceThatTakesItUp() {
    #expect(counts("开展“三比武”活动。“三比武”活动，即比插秧、比收割、比修机。") == "3=3 3=3")
    #expect(counts("开展“三比武”活动。大家都说好，场面很热闹，热闹过后就散了。过了很久，“三比武”就是比插秧、比收割、比修机。") == "3=0 3=3")
  }

  @Test func aSloganNamedAgainBehindItsListHasTheList() {
    #expect(counts("种田要抓好“四个字”。抢、细、精、管，这“四个字”一个也不能丢。") == "4=4 4=4")
  }

  @Test func slogansAnnouncedTogetherHaveTheItemsOfThoseThatTakeThemUp() {
    let text =
      "要树立“一个观念”，打好“两个基础”，管住“三个口子”。树立“一个观念”，就是要树立节水观念；打好“两个基础”，就是要打好水源基础和管网基础；"
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
