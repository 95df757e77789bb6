import Dispatch
import Testing
import TextModel

@Suite struct WorkSharingTests {
  @Test(arguments: [0, 1, 7, 100])
  func resultsComeInOrderHoweverTheWorkIsShared(count: Int) {
    let backwards = WorkSharing { count, work in for number in (0..<count).reversed() { work(number) } }
    let atOnce = WorkSharing { count, work in DispatchQueue.concurrentPerform(iterations: count, execute: work) }
    for sharing in [.inTurn, backwards, atOnce] {
      #expect(sharing.map(count) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }
  }
}
