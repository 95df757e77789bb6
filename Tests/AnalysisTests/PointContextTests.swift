import Classification
import Testing
import Wording

@testable import Analysis

@Suite struct PointContextTests {
  private static let scheme = CodingScheme(
    id: "s", title: "",
    categories: ["a", "b"].map { Category(id: $0, label: $0, description: "", groups: [], exclude: []) }, other: 1)

  private func weights(_ table: String) throws -> [String: [Double]] {
    try PointContext(table: table, file: "t.tsv", scheme: Self.scheme).weights
  }

  @Test func weightsAreReadAndThoseNotNamedAreNought() throws {
    let read = try weights("# feature\tcategory\tweight\nalone.a\ta\t0.75\nalone.a\tb\t-2\nheading\tb\t1\n")
    #expect(read == ["alone.a": [0.75, -2], "heading": [0, 1]])
  }

  @Test(arguments: [
    ("heading\ta\t1\nalone.c\ta\t1\n", "t.tsv:2: “alone.c”"), ("heading\tz\t1\n", "t.tsv:1: “z”"),
    ("heading\ta\tmuch\n", "t.tsv:1: “much”"), ("heading\ta\tnan\n", "t.tsv:1: “nan”"), ("heading\ta\n", "t.tsv:1: “”"),
  ])
  func mistakesAreNamedWithTheirPlace(table: String, expected: String) {
    #expect {
      _ = try weights(table)
    } throws: { error in
      (error as? Problem)?.text(in: .english).hasPrefix(expected) == true
    }
  }
}
