import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct ListedSlogansTests {
  private func slogan(_ text: String) -> String? {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    let reader = ListedSlogans(text: source)
    return (0..<source.count).lazy.compactMap { reader.slogan(at: $0) }.first.map { source.text($0.range) }
  }

  @Test(arguments: [
    ("管仓库要三清，账清、物清、人清，一样不能少。", "三清"), ("下乡坚持四问，就是问墒情、问苗情、问虫情、问行情。", "四问"),
    ("三净：手净、桌净、地净。", "三净"), ("什么叫三净？手净、桌净、地净。", "三净"), ("办事有三快，受理快，办理快，答复快。", "三快"),
    ("做到五带头，带头清淤、带头补堤、带头植树、带头值夜。", "五带头"), ("巡堤走在前、备料走在前，这两个走在前是规矩。", "两个走在前"),
    ("做到渠道、水表、收费三落实。", "三落实"), ("查账、查物、查人三到位工作。", "三到位"),
  ])
  func aFormulaIsKnownByTheListBehindIt(text: String, slogan: String) {
    #expect(self.slogan(text) == slogan)
  }

  @Test(arguments: [
    "十带头，带头清淤、带头补堤、带头植树。", "来了三人，老张、老李、老王。", "三天，第一天、第二天、第三天都下雨。",
    "巡堤走在前，这两个走在前是规矩。", "早来、晚走，这两个办法好。", "管仓库要三清，账清、物清，一样不能少。", "三清了又清，账清、物清、人清。",
    "到三村，看了水渠、看了大棚、看了学校。", "两清，账清、物清。", "会开了三次，上次、这次、下次。",
    "渠道、水表三落实。", "渠道、水表、收费三落实了一遍。", "要三落实。",
  ])
  func otherNumbersAreNone(text: String) {
    #expect(slogan(text) == nil)
  }
}
