import TestSupport
import UnicodeText

/// Text of dictionary words and of everything that ICU's word rules and dictionaries treat in a way of its own.
struct UnusualText {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3041...0x309F, 0x30A0...0x30FF, 0xFF01...0xFF60, 0xFF61...0xFFDC,
    0xF900...0xFAD9,
    0xFE00...0xFE0F, 0xE0100...0xE0110, 0x300...0x36F, 0x3099...0x309C, 0x1F300...0x1F6FF, 0x1F1E6...0x1F1FF,
    0x1F3FB...0x1F3FF, 0x30...0x39, 0x41...0x7A, 0x20...0x2F, 0x3A...0x40, 0x00...0x1F, 0x7F...0x9F, 0xA0...0xFF,
    0x378...0x37F, 0xE000...0xE010, 0x20000...0x2000F, 0x2F800...0x2FA1D, 0x1100...0x11FF, 0xAC00...0xD7A3,
    0xE01...0xE5B, 0xE80...0xEDF, 0x1780...0x17F0, 0x1000...0x1090, 0x5D0...0x5EA, 0x620...0x6E0, 0x900...0x97F,
    0x2000...0x206F, 0x3000...0x303F, 0x2E80...0x2FDF, 0x3100...0x31FF, 0x3200...0x33FF, 0xFE10...0xFE6F,
    0xFEFF...0xFEFF,
    0x1B000...0x1B0FF, 0x16FE0...0x16FF1, 0x10FFF0...0x10FFFF, 0xFFF0...0xFFFF, 0x2460...0x24FF, 0x5F...0x5F,
    0x200D...0x200D,
    0x3005...0x3007, 0x30FC...0x30FC, 0x0A...0x0D, 0x1D165...0x1D172,
  ]

  private let words: [[UInt16]]

  init() {
    var words: [[UInt16]] = []
    var count = 0
    _ = CJKDictionary.forEachWord { word, _ in
      count += 1
      if count % 8 == 0 { words.append(word) }
    }
    self.words = words
  }

  func text(_ pieces: Int, using generator: inout RepeatableGenerator) -> String {
    var text = ""
    for _ in 0..<pieces {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0..<5: text += String(decoding: words.randomElement(using: &generator) ?? [], as: UTF16.self)
      case 5: text += repeated(Self.ranges[0], using: &generator)
      case 6:
        text += ["，", "。", "、", "\n", " ", "“", "2026", "％", "AI", "的", "了"].randomElement(using: &generator) ?? ""
      default: text += repeated(Self.ranges.randomElement(using: &generator) ?? 0x20...0x20, using: &generator)
      }
    }
    return text
  }

  private func repeated(_ range: ClosedRange<UInt32>, using generator: inout RepeatableGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      scalars.append(Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? "\u{FFFD}")
    }
    return String(scalars)
  }
}
