import Checking
import Classification
import Foundation
import Reporting
import Testing
import Wording

@testable import Analysis

@Suite struct DictionaryFolderTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

  @Test func theFolderIsFoundFromBelow() throws {
    let folder = try DictionaryFolder(searchingFrom: [root.appending(path: "Tests/AnalysisTests").path])
    #expect(folder.path == root.appending(path: "Dictionaries").path)
  }

  @Test func everySchemeAndProfileOfTheProjectLoads() throws {
    let folder = try DictionaryFolder(path: root.appending(path: "Dictionaries").path)
    let scheme = try folder.scheme("enterprise")
    #expect(scheme.value.categories.map(\.id) == ["development", "work-style", "welfare", "other"])
    #expect(scheme.value.categories.map(\.label) == ["发展", "工作作风", "福利待遇", "其他"])
    #expect(scheme.source.name == "schemes/enterprise.yaml")
    #expect(scheme.source.sha256.count == 64)
    let profiles = try folder.profiles().map(\.value.id)
    #expect(Set(profiles).isSuperset(of: ["mobilisation", "training", "supervision", "plan"]))
  }

  @Test func aMissingFolderIsNamedWithTheRemedy() {
    #expect(throws: Problem(Message("dictionaries.absent"), in: "no/such")) { try DictionaryFolder(path: "no/such") }
    #expect(throws: Problem.self) { try DictionaryFolder(searchingFrom: ["/proc/self"]) }
  }

  @Test func aFolderIsNoSchemeAndAZeroEndsNoPath() throws {
    let folder = try DictionaryFolder(path: root.appending(path: "Dictionaries").path)
    let said = { (name: String) in
      #expect(throws: Problem.self) { try folder.scheme(name) }?.text(in: .english) ?? ""
    }
    #expect(said(folder.path + "/").hasSuffix("this is a folder; a file is needed"))
    #expect(said(folder.path + "/schemes/enterprise.yaml\0.yaml").hasSuffix("there is no such file"))
    #expect(throws: Problem.self) { try DictionaryFolder(path: folder.path + "\0") }
  }

  @Test(arguments: [0, -1, Double.nan, .infinity]) func aHalfLifeIsADayOrMore(days: Double) throws {
    let folder = try DictionaryFolder(path: root.appending(path: "Dictionaries").path)
    #expect(throws: Problem(Message("issues.halfLifeOutOfRange"))) { try folder.issueGrouping(halfLife: days) }
  }
}
