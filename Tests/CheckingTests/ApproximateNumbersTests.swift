import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct ApproximateNumbersTests {
  @Test(arguments: [
    "排队排了⟦二、三⟧趟。", "他今年十⟦七、八⟧岁。", "仓里还有⟦八、九⟧百斤，锅里只有⟦三、四⟧斤。",
    "前三、四季度回升。", "第三、四次会议开完了。", "分别由一、二、三个班包干。", "教室里坐着五、六年级的学生。", "三、四个方面的要求\n一、二个例子",
    "等了五六个小时。", "今年七、八月多雨。",
  ])
  func pausesInsideApproximateNumbersAreFound(marked: String) {
    let marked = MarkedText(marked)
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: marked.text)))
    #expect(ApproximateNumbers().findings(in: source).map(\.range) == marked.ranges)
  }
}
