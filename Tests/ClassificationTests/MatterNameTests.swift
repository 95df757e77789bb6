import Testing
import TextModel

@testable import Classification

@Suite struct MatterNameTests {
  private static let table = """
    place\t车棚\t车棚 车位
    place\t道路\t的路 路面 修路
    practice\t公开\t公开\tvague

    """

  private func name(_ name: String, isGiven: Bool = false) throws -> MatterName {
    MatterName(name, try SubjectTable(table: Self.table, file: "", folding: .plain), isGiven: isGiven)
  }

  private func folded(_ text: String) -> FoldedText { FoldedText(Document(name: "", text: text), table: .plain) }

  @Test func anotherWordForTheThingSpeaksOfIt() throws {
    let shed = try name("车棚")
    #expect(shed.isSpokenOf(in: folded("新增车位四十个")) && !shed.isNamed(in: folded("新增车位四十个")))
    #expect(shed.isNamed(in: folded("关于车棚")))
    #expect(!shed.isWritten(in: folded("新增车位四十个")) && shed.isWritten(in: folded("翻修车棚")))
    #expect(!shed.isSpokenOf(in: folded("更换饮水机")))
  }

  @Test func whatTheTableCallsAThingNamesItToo() throws {
    for road in try [name("道路"), name("路面")] {
      #expect(road.isNamed(in: folded("一、关于道路")) && road.isNamed(in: folded("道路问题")))
      #expect(road.isSpokenOf(in: folded("硬化村内道路两公里")))
    }
    #expect(try !name("路面").isNamed(in: folded("道路交通安全协管员招聘")), "among other words it is another matter")
    #expect(try !name("车棚").isNamed(in: folded("道路")))
  }

  @Test func aTextOfOtherThingsIsToldApart() throws {
    #expect(try name("车棚").isOfOthers(folded("年底前修路")) && !name("车棚").isOfOthers(folded("年底前完成")))
    #expect(try !name("车棚").isOfOthers(folded("修路并增加车位")) && !name("快递柜").isOfOthers(folded("修路")))
  }

  @Test func aNameWithoutAKnownThingIsKnownByItsPairs() throws {
    let mail = try name("快递柜太少")
    #expect(mail.isSpokenOf(in: folded("增设快递点")) && !mail.isNamed(in: folded("增设寄快点")))
    #expect(mail.isNamed(in: folded("关于快递柜")))
    #expect(!mail.isSpokenOf(in: folded("公开账目")))
  }

  @Test func whatAPersonCalledAMatterNeedNotBeSaid() throws {
    #expect(try name("老大难", isGiven: true).isSpokenOf(in: folded("更换饮水机")))
    #expect(try !name("车棚", isGiven: true).isSpokenOf(in: folded("更换饮水机")))
  }
}
