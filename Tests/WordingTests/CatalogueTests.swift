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
        Set(
          (Catalogue.shared.pattern(for: key, in: language) ?? "").matches(of: /\{([a-zA-Z]+)(?:\|[^}|]*\|[^}|]*)?\}/)
            .map { String($0.1) })
      }
      #expect(gaps[0] == gaps[1], "\(key)")
      for language in Language.allCases {
        #expect(Catalogue.shared.pattern(for: key, in: language)?.isEmpty == false, "\(key) \(language)")
      }
    }
  }

  /// What people read stands in the catalogue: no renderer and no verb has a sentence of its own.
  @Test(arguments: ["Reporting", "tingyin"]) func noSentenceStandsOutsideOfTheCatalogue(room: String) throws {
    let files = FileManager.default.enumerator(at: Self.sources.appending(path: room), includingPropertiesForKeys: nil)
    var read = 0
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      read += 1
      for (number, line) in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n").enumerated() {
        let code = line.trimmingCharacters(in: .whitespaces)
        guard !code.hasPrefix("//"), !code.hasPrefix("precondition(") else { continue }
        let place = "\(file.lastPathComponent):\(number + 1) \(code)"
        #expect(code.unicodeScalars.allSatisfy { !(0x4E00...0x9FFF).contains($0.value) }, "\(place)")
        let literals = code.matches(of: /"(?:[^"\\]|\\.)*"/).map { String($0.0) }
        for literal in literals {
          #expect(literal.firstMatch(of: /[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}[ .,"]/) == nil, "\(place)")
        }
      }
    }
    #expect(read > 10)
  }

  @Test func noKeyStandsTwice() {
    let table = String(decoding: Catalogue.table, as: UTF8.self)
    let keys = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.prefix { $0 != "\t" } }
    #expect(Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
  }
}
