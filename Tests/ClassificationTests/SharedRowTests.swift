import Testing

@testable import Classification

@Suite struct SharedRowTests {
  private func row(_ core: String, _ texts: [String]) -> String {
    SharedRow(around: core.unicodeScalars.map(\.value), in: texts.map { $0.unicodeScalars.map(\.value) }).text
  }

  @Test(arguments: [
    ("签字", ["签字笔写不出", "换签字笔", "签字笔没水"], "签字笔"), ("目镜", ["护目镜片花了", "新护目镜片也花"], "护目镜片"),
    // What most have beside it, and nothing that no name ends with.
    ("快递", ["快递的柜子", "快递的钱", "快递的人"], "快递"), ("快递", ["快递柜太少", "快递丢了", "快递慢"], "快递"),
    ("快递", ["快递柜"], "快递"),
    // Blanks end it.
    ("水表", [" 水表转不动", " 水表坏"], "水表"),
  ])
  func aRowHasWhatMostOfItsTextsHaveBesideIt(core: String, texts: [String], expected: String) {
    #expect(row(core, texts) == expected)
  }
}
