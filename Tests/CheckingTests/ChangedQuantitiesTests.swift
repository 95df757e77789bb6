import Testing

@testable import Checking

@Suite struct ChangedQuantitiesTests {
  private func scalars(_ text: String) -> ArraySlice<UInt32> { text.unicodeScalars.map(\.value)[...] }

  @Test(arguments: [
    ("要留出半个小时巡渠", "要留出四十分钟巡渠", 4, 4, 0), ("要留出三十分钟巡渠", "要留出四十分钟巡渠", 4, 4, 3),
    ("三天清渠", "三天清渠", 0, 0, 0), ("三天清渠", "清渠", 0, 0, 0),
    ("三天清渠五人", "四天清渠六人", 4, 4, 2), ("三天清渠五人补堤七次", "四天清渠六人补堤八次", 0, 0, 0), ("一律清渠", "统一清渠", 0, 0, 0),
  ])
  func quantitiesThatDifferAreCounted(one: String, other: String, left: Int, right: Int, matched: Int) {
    let changed = ChangedQuantities(scalars(one), scalars(other))
    #expect(changed.left == left && changed.right == right && changed.matched == matched)
  }

  @Test(arguments: [
    ("学员每次听完课要留出半个小时互相提问，谁也不许早退。", "学员每次听完课要留出四十分钟互相提问，谁也不许早退。"),
    ("会后每个班组都要拿出半个小时对照检查自己的渠段。", "会后每个班组都要拿出四十分钟对照检查自己的渠段。"),
  ])
  func aCopyWithAnotherQuantityIsACopy(one: String, other: String) {
    #expect(similarity(["渠工们好。" + one, "下面讲水情。" + other]).passages.count == 1)
  }

  @Test func aFormFilledInWithOtherWordsIsNone() {
    #expect(similarity(["东渠本月清淤三百米，补堤两处。", "西坝今年植树五千棵，修路一条。"]).passages.isEmpty)
  }
}
