import Checking
import DataFiles
import Documents
import Foundation
import Reporting
import Testing
import Wording

@testable import Analysis

@Suite struct ProfileFilesTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "profiles-\(UUID().uuidString)").path

  private func write(_ name: String, _ yaml: String) throws {
    let url = URL(filePath: folder).appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(yaml.utf8).write(to: url)
  }

  private var files: ProfileFiles {
    ProfileFiles(folder: folder + "/shared") { .init(name: $0.path, sha256: $0.sha256) }
  }

  @Test func aParentIsFoundBesideTheFileThenInTheSharedFolderThenByItsPath() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("shared/base.yaml", "id: base\ntitle: 总\nslogans: [甲]\n")
    try write("own/base.yaml", "id: base\ntitle: 自\nslogans: [乙]\n")
    try write("own/a.yaml", "id: a\ntitle: t\nextends: base\n")
    try write("other/b.yaml", "id: b\ntitle: t\nextends: base\n")
    try write("other/c.yaml", "id: c\ntitle: t\nextends: ../own/a.yaml\n")
    #expect(try files.load(folder + "/own/a.yaml").value.slogans.map(\.text) == ["乙"])
    #expect(try files.load(folder + "/other/b.yaml").value.slogans.map(\.text) == ["甲"])
    let grandchild = try files.load(folder + "/other/c.yaml")
    #expect(grandchild.value.slogans.map(\.text) == ["乙"])
    #expect(
      grandchild.sources.map(\.name).map { URL(filePath: $0).lastPathComponent } == ["base.yaml", "a.yaml", "c.yaml"])
  }

  @Test func whatAUserWritesOrChangesIsTheUsersOwn() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let term = { (id: String) in "{id: \(id), use: 甲\(id), not: [乙\(id)]}" }
    try write("shared/base.yaml", "id: base\ntitle: 总\nterms: [\(term("a")), \(term("b"))]\n")
    try write("own/a.yaml", "id: a\ntitle: t\nextends: base\nterms+: [{id: b, severity: info}, \(term("c"))]\n")
    #expect(try files.load(folder + "/shared/base.yaml").value.terms.map(\.isOwn) == [false, false])
    #expect(try files.load(folder + "/own/a.yaml").value.terms.map(\.isOwn) == [false, true, true])
  }

  @Test func aFileThatCarriesItsParentsNameMeansTheSharedOne() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("shared/base.yaml", "id: base\ntitle: 总\nslogans: [甲]\n")
    try write("own/base.yaml", "id: own\ntitle: 自\nextends: base\nslogans+: [乙]\n")
    #expect(try files.load(folder + "/own/base.yaml").value.slogans.map(\.text) == ["甲", "乙"])
  }

  /// In an archive a profile finds its parents as in a folder, but nothing on the disk besides the shared ones.
  @Test func aProfileInAnArchiveFindsWhatLiesThereAndTheSharedOnes() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("shared/base.yaml", "id: base\ntitle: 总\nslogans: [甲]\n")
    try write("secret.yaml", "id: secret\ntitle: 密\nslogans: [丁]\n")
    let inputs = [
      ("材料.zip/下/a.yaml", "id: a\ntitle: t\nextends: ../own.yaml\nslogans+: [丙]\n"),
      ("材料.zip/own.yaml", "id: own\ntitle: t\nextends: base\nslogans+: [乙]\n"),
      ("材料.zip/b.yaml", "id: b\ntitle: t\nextends: ../secret.yaml\n"),
    ].map { Input.memory(Array($0.1.utf8), name: folder + "/" + $0.0) }
    let files = files.with(inputs)
    #expect(try files.load(folder + "/材料.zip/下/a.yaml").value.slogans.map(\.text) == ["甲", "乙", "丙"])
    #expect(throws: Problems.self) { try files.load(folder + "/材料.zip/b.yaml") }
  }

  @Test func aCircleOfThreeIsNamedWhole() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, parent) in [("a", "b"), ("b", "c"), ("c", "a")] {
      try write("\(name).yaml", "id: \(name)\ntitle: t\nextends: \(parent)\n")
    }
    #expect {
      try files.load(folder + "/a.yaml")
    } throws: { error in
      (error as? Problems)?.all.contains { $0.text(in: .english).contains("a.yaml → b.yaml → c.yaml → a.yaml") } == true
    }
  }
}
