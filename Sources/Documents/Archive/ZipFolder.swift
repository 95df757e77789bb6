internal import Wording

/// The files of a zip file that stands for a folder.
struct ZipFolder {
  /// Files up to this size are kept, so that each is found at once when its turn comes; all together take no more than
  /// the second number.
  private static let keptBytes = 1 << 20
  private static let allKeptBytes = 64 << 20

  private let container: ZipContainer

  init(_ container: ZipContainer) { self.container = container }

  /// The files that are not hidden, by the bytes of their names, and what cannot be read of them.
  func files() throws -> (files: [Input], problems: [Problem]) {
    let shown = container.members.filter { member in
      let components = Array(member.name.utf8).split(separator: UInt8(ascii: "/")).map(Array.init)
      return !components.isEmpty
        && !components.contains { $0 != Array("..".utf8) && FileListing.isHidden($0) }
    }
    let kept = try container.smallMembers(upTo: Self.keptBytes, inAll: Self.allKeptBytes)
    var (files, problems) = ([Input](), [Problem]())
    for member in shown.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      if let refusal = container.refusal(of: member) {
        problems.append(refusal)
      } else {
        let file = Input.member(member, of: container)
        files.append(kept[member.index].map { .memory($0, name: file.name) } ?? file)
      }
    }
    return (files, problems)
  }
}
