import Classification
import Testing
import Wording

@testable import Analysis

@Suite struct PointTransitionsTests {
  private static let scheme = CodingScheme(
    id: "s", title: "",
    categories: ["a", "b"].map { Category(id: $0, label: $0, description: "", groups: [], exclude: []) }, other: 1)

  private func shares(_ table: String) throws -> [[Double]] {
    try PointTransitions(table: table, file: "t.tsv", scheme: Self.scheme).shares
  }

  @Test func sharesAreReadAndRoundedOnesMadeWhole() throws {
    #expect(try shares("# from\tto\tshare\na\ta\t0.75\na\tb\t0.25\nb\tb\t1\n") == [[0.75, 0.25], [0, 1]])
    let row = try shares("a\ta\t0.333\na\tb\t0.666\nb\tb\t1\n")[0]
    #expect(abs(row.reduce(0, +) - 1) < 1e-12)
  }

  @Test(arguments: [
    ("a\ta\t1\nb\tc\t1\n", "t.tsv:2: “c”"), ("z\ta\t1\n", "t.tsv:1: “z”"), ("a\ta\t1.5\n", "t.tsv:1: “1.5”"),
    ("a\ta\n", "t.tsv:1: “”"), ("a\ta\t0.5\nb\tb\t1\n", "t.tsv: the shares of the category “a”"),
  ])
  func mistakesAreNamedWithTheirPlace(table: String, expected: String) {
    #expect {
      _ = try shares(table)
    } throws: { error in
      (error as? Problem)?.text(in: .english).hasPrefix(expected) == true
    }
  }
}
