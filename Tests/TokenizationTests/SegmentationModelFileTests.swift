import TestSupport
import Testing
import TextModel
import Wording

@testable import Tokenization

extension SegmentationModel {
  /// A small model with something in every part of its file.
  static let sample = SegmentationModel(
    icuVersion: "72.1", patterns: somePatterns,
    vocabulary: [Word(scalars: [0x4E00, 0x4E01], level: 6), Word(scalars: [0x20000], level: 1)],
    firstTable: (0..<FeatureTables.firstCount).map { (cell: Int) -> Int16 in
      cell % 97 == 0 ? Int16(cell % 300 - 150) : 0
    },
    secondTable: (0..<NeighbourFeatures.count).map { (cell: Int) -> Int16 in cell % 7 == 0 ? Int16(cell % 50) : 0 },
    pairs: [PairWeight(key: 7 << 40, weight: -9), PairWeight(key: UInt64.max, weight: 12)], scoreWeight: -700,
    doubt: 500)

  private static let somePatterns: [Pattern] = [
    Pattern(scalars: [1, 0x4E00], weights: [0, 0, 0, 5, 0, -300, 0, 0, 0, 0, 0]),
    Pattern(scalars: [0x4E00], weights: [1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0]),
    Pattern(
      scalars: [0x4E00, 0x4E01, 0x4E03, 0x4E07, 0x4E08, 0x4E09], weights: [0, 0, 900, 0, 0, 0, 0, 0, -700, 0, 0]),
  ]
}

@Suite struct SegmentationModelFileTests {
  private func refusal(_ bytes: [UInt8]) -> String? {
    do {
      _ = try SegmentationModel(fileBytes: bytes, name: "a.model")
      return nil
    } catch {
      return error.description
    }
  }

  @Test func aModelComesBackFromItsFileAsItWas() throws {
    let bytes = SegmentationModel.sample.fileBytes
    let model = try SegmentationModel(fileBytes: bytes, name: "")
    #expect(model == .sample)
    #expect(model.fileBytes == bytes)
  }

  @Test func aTruncatedFileIsRefusedWhereverItBreaksOff() {
    let bytes = SegmentationModel.sample.fileBytes
    for count in 1..<bytes.count {
      let text = refusal(Array(bytes[..<count])) ?? "read"
      #expect(text == "a.model: the segmentation model is incomplete: it breaks off at byte \(count); get it again")
    }
  }

  @Test func anAlteredFileIsRefusedWhicheverBitIsAltered() {
    let bytes = SegmentationModel.sample.fileBytes
    for index in bytes.indices {
      var altered = bytes
      altered[index] ^= 1 << UInt8(index % 8)
      #expect(refusal(altered) != nil, "byte \(index)")
    }
    #expect(refusal(bytes + [0])?.contains("checksum") == true)
  }

  @Test(arguments: ["", "PK\u{3}\u{4}", "word\t1\tlabel\n", "TYSEGM\n\n 1234567890123456789"])
  func aForeignFileIsRefusedByName(text: String) {
    #expect(refusal(Array(text.utf8))?.hasPrefix("a.model: not a Tingyin segmentation model") == true)
  }

  @Test func anotherFormatIsNamed() {
    var bytes = SegmentationModel.sample.fileBytes
    bytes[8] = 200
    #expect(refusal(bytes)?.contains("has format 200, this program reads format 1") == true)
  }

  @Test func damageUnderARightChecksumIsNeverReadAsAModelThatCannotBeUsed() throws {
    let bytes = SegmentationModel.sample.fileBytes
    var generator = RepeatableGenerator(seed: 3)
    var refused = 0
    for round in 0..<1500 {
      var payload = Array(bytes[26...])
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        payload[Int.random(in: payload.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      let checksum = ModelWriter.checksum(payload[...])
      let sum = (0..<8).map { UInt8(truncatingIfNeeded: checksum >> UInt64(8 * $0)) }
      do {
        let model = try SegmentationModel(fileBytes: Array(bytes[..<18]) + sum + payload, name: "")
        if round % 100 == 0 { _ = try CompiledModel(model, icu: [:], folding: .plain) }
      } catch {
        refused += 1
      }
    }
    #expect(refused > 500)
  }
}
