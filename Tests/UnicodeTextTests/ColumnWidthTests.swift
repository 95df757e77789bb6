import Testing
import UnicodeText

@Suite struct ColumnWidthTests {
  @Test(arguments: [("发展", 4), ("abc", 3), ("ＡＢ", 4), ("e\u{301}", 1), ("\u{200B}", 0), ("“好”", 4), ("，", 2)])
  func wideCharactersTakeTwoColumns(text: String, width: Int) {
    #expect(columnWidth(text) == width)
  }
}
