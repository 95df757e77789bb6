import Foundation
import Testing

@testable import UnicodeText

@Suite struct TableCacheTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "tingyin-\(UUID().uuidString)")
  private let key = TableDigest([1, 2, 3])

  private func writer(_ numbers: [UInt32]) -> TableImage.Writer {
    var writer = TableImage.Writer(key: key)
    writer.append(numbers)
    return writer
  }

  private func numbers(_ cache: TableCache) -> [UInt32]? {
    var image = cache.image("kind", key: key)
    return image?.table(of: UInt32.self).map { Array($0.elements) }
  }

  @Test func whatIsStoredIsFoundAgainAndReplacedWithoutLeftovers() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = TableCache(folder: folder.path + "/a/b")
    #expect(numbers(cache) == nil)
    cache.store("kind", key: key, writer([1, 2]))
    #expect(numbers(cache) == [1, 2])
    cache.store("kind", key: key, writer([3]))
    #expect(numbers(cache) == [3])
    #expect(cache.image("other", key: key) == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a/b").count == 1)
  }

  @Test(arguments: ["truncated", "altered", "empty", "foreign", "folder", "pipe"])
  func whatIsNoImageIsNotFound(damage: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = TableCache(folder: folder.path)
    cache.store("kind", key: key, writer(Array(0..<100)))
    let path = try #require(cache.path("kind", key: key))
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    switch damage {
    case "truncated": bytes.removeLast()
    case "altered": bytes[bytes.count - 9] ^= 4
    case "empty": bytes = []
    case "foreign": bytes = Array(repeating: 0x20, count: bytes.count)
    default: break
    }
    try FileManager.default.removeItem(atPath: path)
    switch damage {
    case "folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    case "pipe": #expect(mkfifo(path, 0o600) == 0)
    default: try Data(bytes).write(to: URL(filePath: path))
    }
    #expect(numbers(cache) == nil)
    cache.store("kind", key: key, writer([5]))
    #expect(numbers(cache) == (damage == "folder" ? nil : [5]))
  }

  @Test func whereNothingCanBeWrittenNothingHappens() {
    for cache in [TableCache(folder: nil), TableCache(folder: "/proc/nowhere"), TableCache(folder: "/dev/null/a")] {
      cache.store("kind", key: key, writer([1]))
      #expect(numbers(cache) == nil)
    }
  }

  @Test func theFolderGrowsNoFurtherThanEightFilesOfAKind() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = TableCache(folder: folder.path)
    for number in UInt8(0)..<50 {
      let key = TableDigest([number])
      var writer = TableImage.Writer(key: key)
      writer.append([number])
      cache.store("kind", key: key, writer)
      #expect(cache.image("kind", key: key) != nil)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count <= 8)
  }

  @Test(
    arguments: [
      (["TINGYIN_CACHE": "off", "HOME": "/h"], nil),
      (["TINGYIN_CACHE": "/there", "HOME": "/h"], "/there"),
      (["TINGYIN_CACHE": "", "XDG_CACHE_HOME": "/x", "HOME": "/h"], "/x/tingyin"),
      (["XDG_CACHE_HOME": "relative", "HOME": "/h"], "/h/.cache/tingyin"),
      (["HOME": "/h"], "/h/.cache/tingyin"),
      ([:], nil),
    ] as [([String: String], String?)])
  func theEnvironmentNamesTheFolder(environment: [String: String], expected: String?) {
    let path = TableCache { environment[$0] }.path("kind", key: key)
    #expect(path.map { String($0.prefix { $0 != "-" }) } == expected.map { $0 + "/kind" })
  }
}
