import Testing

@testable import DataFiles

@Suite struct TabTableTests {
  @Test func commentsBlankLinesAndLineEndsAreLetPass() {
    let table = TabTable("\u{FEFF}# note\r\n甲\t1\t\r\n\r\n\t\t\n乙\n")
    #expect(table.rows.map(\.line) == [2, 5])
    #expect(table.rows[0].cell(0) == "甲")
    #expect(table.rows[0].cell(2) == nil)
    #expect(table.rows[1].cell(1) == nil)
  }
}
