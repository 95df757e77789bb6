import Foundation
import Testing
import UnicodeText

@testable import Tokenization

@Suite struct CompiledDictionaryImageTests {
  @Test func theDictionaryComesBackFromTheCacheAsItWasAndNotForAnotherICU() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tingyin-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = TableCache(folder: folder.path)
    let key = CJKDictionary.digest()
    #expect(CompiledDictionary(from: cache, key: key) == nil)
    let dictionary = try #require(CompiledDictionary())
    dictionary.store(in: cache, key: key)
    let stored = try #require(CompiledDictionary(from: cache, key: key))
    #expect(stored.codes.elements.elementsEqual(dictionary.codes.elements))
    #expect(stored.entries.elements.elementsEqual(dictionary.entries.elements))
    #expect(WordEngine(stored) != nil)
    #expect(CompiledDictionary(from: cache, key: TableDigest(of: [key])) == nil)
  }
}
