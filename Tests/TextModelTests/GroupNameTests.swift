import Testing

@testable import TextModel

@Suite struct GroupNameTests {
  @Test(arguments: [("１车间", "1车间"), ("Ａ座（东）", "A座(东)"), ("三号楼－２", "三号楼-2"), ("机关", "机关")])
  func widthMakesNoOtherGroup(one: String, other: String) {
    #expect(GroupName(one) == GroupName(other) && GroupName(one).hashValue == GroupName(other).hashValue)
    #expect(GroupName(one).shown == one && GroupName(one).key == other)
  }

  @Test(arguments: [("1车间", "11车间"), ("a座", "A座"), ("一车间", "1车间"), ("三号楼", "三号搂")])
  func otherDifferencesDo(one: String, other: String) { #expect(GroupName(one) != GroupName(other)) }

  @Test func aDictionaryKeepsTheSpellingMetFirst() {
    var counts: [GroupName?: Int] = [:]
    for name in ["２班", "2班", nil, "２班"] { counts[name.map(GroupName.init), default: 0] += 1 }
    #expect(counts.count == 2 && counts[GroupName("2班")] == 3)
    #expect(counts.keys.compactMap { $0?.shown } == ["２班"])
  }
}
