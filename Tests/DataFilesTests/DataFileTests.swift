import Testing
import Wording

@testable import DataFiles

@Suite struct DataFileTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func digestsAreThoseOfTheStandard(text: String, digest: String) {
    #expect(sha256(Array(text.utf8)) == digest)
    let both = sha256(Array((text + "tail").utf8), andOfFirst: text.utf8.count)
    #expect(both.first == digest && both.all == sha256(Array((text + "tail").utf8)))
  }

  @Test func anAbsentFileIsNamed() {
    #expect(throws: Problem(Message("file.absent"), in: "no/such/file")) { try DataFile(path: "no/such/file") }
  }
}
