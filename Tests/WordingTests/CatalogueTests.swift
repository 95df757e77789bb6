import Foundation
import Testing

@testable import Wording

@Suite struct CatalogueTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardizedFileURL

  /// The keys that stand in `Message("…")` and `say("…")` all over the sources.
  private static func keysInSources() throws -> Set<String> {
    let call = /(?:Message|say|words|notice)\(\s*"([a-zA-Z]+\.[a-zA-Z0-9.]+)"/
    var keys: Set<String> = []
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: call) { keys.insert(String(match.1)) }
    }
    return keys
  }

  @Test func everySentenceThatTheSourcesNameIsInTheCatalogue() throws {
    let keys = try Self.keysInSources()
    #expect(keys.count > 10)
    #expect(keys.subtracting(Catalogue.shared.keys).sorted() == [])
  }

  @Test func everySentenceStandsInBothLanguagesWithTheSameGaps() {
    for key in Catalogue.shared.keys {
      let gaps = Language.allCases.map { language in
        Set((Catalogue.shared.pattern(for: key, in: language) ?? "").matches(of: /\{[a-zA-Z]+\}/).map { String($0.0) })
      }
      #expect(gaps[0] == gaps[1], "\(key)")
      for language in Language.allCases {
        #expect(Catalogue.shared.pattern(for: key, in: language)?.isEmpty == false, "\(key) \(language)")
      }
    }
  }

  @Test func noKeyStandsTwice() {
    let table = String(decoding: PackageResources.catalogue_tsv, as: UTF8.self)
    let keys = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.prefix { $0 != "\t" } }
    #expect(Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
  }
}
