import Testing
import TextModel

@testable import Classification

@Suite struct MatterNameTests {
  private static let table = "place\t车棚\t车棚 车位\npractice\t公开\t公开\tvague\n"

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
