import Foundation
import Lexicons
import TestSupport
import Testing
import TextModel
import UnicodeText

@testable import Tokenization

@Suite struct CompiledModelImageTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "tingyin-\(UUID().uuidString)")
  private let bytes = SegmentationModel.sample.fileBytes

  private func tokenizer(_ cache: TableCache) throws -> Tokenizer {
    try Tokenizer(modelFile: bytes, name: "a.model", userDictionary: .empty, cache: cache)
  }

  private func words(_ tokenizer: Tokenizer) throws -> [Token] {
    try tokenizer.makeWorker().tokens(of: Document(name: "", text: "一丁七，一丁七万丈三 一一丁七A1\n😀"))
  }

  @Test func aModelFromTheCacheCutsAsTheOneThatWasStoredAndADamagedOneIsMadeAnew() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = TableCache(folder: folder.path)
    let key = CompiledModel.imageKey(modelFile: bytes)
    let expected = try words(tokenizer(TableCache(folder: nil)))
    #expect(cache.image(CompiledModel.imageKind, key: key) == nil)
    #expect(try words(tokenizer(cache)) == expected)
    let stored = try #require(cache.image(CompiledModel.imageKind, key: key))
    let model = try #require(CompiledModel(stored))
    #expect(try words(Tokenizer(mode: .accurate, model: model, .empty, nil)) == expected)
    let path = try #require(cache.path(CompiledModel.imageKind, key: key))
    let whole = try Data(contentsOf: URL(filePath: path))
    try whole.dropLast(100).write(to: URL(filePath: path))
    #expect(try words(tokenizer(cache)) == expected)
    #expect(try Data(contentsOf: URL(filePath: path)) == whole)
  }

  @Test func aDamagedModelFileIsRefusedThoughItsWholeOneIsInTheCache() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let damaged = Array(bytes.dropLast())
    #expect(throws: (any Error).self) {
      try Tokenizer(modelFile: damaged, name: "a.model", userDictionary: .empty, cache: TableCache(folder: folder.path))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func tablesThatLeadOutOfOneAnotherAreRefused() throws {
    let key = TableDigest([1])
    let compiled = try CompiledModel(.sample, icu: [:], folding: .plain)
    func accepts(_ change: (inout TableImage.Writer) -> Void) -> Bool {
      var writer = TableImage.Writer(key: key)
      change(&writer)
      let file = writer.finished()
      let cache = TableCache(folder: folder.path)
      defer { try? FileManager.default.removeItem(at: folder) }
      cache.store("x", key: key, writer)
      return !file.isEmpty && cache.image("x", key: key).flatMap { CompiledModel($0) } != nil
    }
    func write(_ writer: inout TableImage.Writer, entries: [UInt64], weights: Int) {
      writer.append([Int32(compiled.firstLong), compiled.scoreWeight, Int32(compiled.doubt)])
      writer.append(compiled.characters)
      writer.append(compiled.scalars)
      writer.append(entries)
      writer.append(compiled.pairFilter)
      writer.append(compiled.tripleFilter)
      writer.append(Array(compiled.weights.elements.prefix(weights)))
      writer.append(compiled.longWeights)
      writer.append(compiled.placeTables)
      writer.append(compiled.secondTable)
      writer.append(compiled.pairs.slots)
    }
    let entries = Array(compiled.entries.elements)
    #expect(accepts { write(&$0, entries: entries, weights: compiled.weights.count) })
    #expect(!accepts { write(&$0, entries: entries, weights: compiled.weights.count - 2) })
    #expect(!accepts { write(&$0, entries: entries.map { $0 | 0x3F_FFFF }, weights: compiled.weights.count) })
    #expect(
      !accepts { write(&$0, entries: Array(entries.dropLast(entries.count / 2)), weights: compiled.weights.count) })
  }
}
