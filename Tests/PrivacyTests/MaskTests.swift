import Testing

@testable import Privacy

@Suite struct MaskTests {
  @Test(arguments: [
    ("找王科长", "找＊科长", true), ("＊＊＊来过", "王建国来过", true), ("打13800138000", "打***********", true),
    ("打138＊", "打1***", false), ("找王科长", "找李科长", false), ("找王科长", "找王科", false), ("", "", true), ("一样", "一样", true),
    ("＊某", "王＊", true),
  ])
  func textsAreTheSameButForWhatIsMaskedInOneOfThem(one: String, other: String, same: Bool) {
    #expect(Mask.isSame(one, other) == same)
    #expect(Mask.isSame(other, one) == same)
  }
}
