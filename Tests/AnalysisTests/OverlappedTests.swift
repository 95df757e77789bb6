import Testing

@testable import Analysis

@Suite struct OverlappedTests {
  private struct Failure: Error, Equatable { let name: String }

  @Test func bothAreDoneAndTheOthersResultComesBack() throws {
    var done = false
    let value = try overlapped({ (1...1000).reduce(0, +) }, with: { done = true })
    #expect(value == 500_500 && done)
  }

  @Test func whatThisThreadThrowsComesFirst() {
    #expect(throws: Failure(name: "here")) {
      _ = try overlapped({ throw Failure(name: "there") }, with: { throw Failure(name: "here") }) as Int
    }
    #expect(throws: Failure(name: "there")) { _ = try overlapped({ throw Failure(name: "there") }, with: {}) as Int }
  }
}
