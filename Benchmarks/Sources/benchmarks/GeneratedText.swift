import TextModel

/// The same numbers in every run (SplitMix64, Steele et al. 2014).
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

private let ranges: [ClosedRange<UInt32>] = [
  0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3041...0x309F, 0x30A0...0x30FF, 0xFF01...0xFF60, 0xFF61...0xFFDC, 0xF900...0xFAD9,
  0xFE00...0xFE0F, 0xE0100...0xE0110, 0x300...0x36F, 0x3099...0x309C, 0x1F300...0x1F6FF, 0x1F1E6...0x1F1FF,
  0x1F3FB...0x1F3FF, 0x30...0x39, 0x41...0x7A, 0x20...0x2F, 0x3A...0x40, 0x00...0x1F, 0x7F...0x9F, 0xA0...0xFF,
  0x378...0x37F, 0xE000...0xE010, 0x20000...0x2000F, 0x2F800...0x2FA1D, 0x1100...0x11FF, 0xAC00...0xD7A3,
  0xE01...0xE5B, 0xE80...0xEDF, 0x1780...0x17F0, 0x1000...0x1090, 0x5D0...0x5EA, 0x620...0x6E0, 0x900...0x97F,
  0x2000...0x206F, 0x3000...0x303F, 0x2E80...0x2FDF, 0x3100...0x31FF, 0x3200...0x33FF, 0xFE10...0xFE6F, 0xFEFF...0xFEFF,
  0x1B000...0x1B0FF, 0x16FE0...0x16FF1, 0x10FFF0...0x10FFFF, 0xFFF0...0xFFFF, 0x2460...0x24FF, 0x5F...0x5F, 0x200D...0x200D,
  0x3005...0x3007, 0x30FC...0x30FC, 0x0A...0x0D, 0x0...0x10FFFF,
]

/// Common words and signs, so that runs of ideographs hold words and end.
private let words = [
  "，", "。", "、", "\n", " ", "“", "”", "2026", "％", "AI", "的", "了", "我们", "工作", "发展", "中国", "人民", "研究", "研究生", "生命",
  "起源", "经济", "社会", "建设", "学习", "教育", "活动", "问题", "群众", "干部", "企业", "改革", "开放", "国家", "大学", "北京", "不", "在", "是",
  "ジョン", "テスト", "です", "の",
]

/// Text of everything that ICU's rules and dictionaries treat in a way of its own, and of pieces of the samples.
func generatedText(_ pieces: Int, samples: [Document], using generator: inout Generator) -> String {
  var text = ""
  for _ in 0..<pieces {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<4: text += words.randomElement(using: &generator) ?? ""
    case 4..<6: text += piece(of: samples, using: &generator)
    case 6: text += repeated(ranges[0], using: &generator)
    default: text += repeated(ranges.randomElement(using: &generator) ?? 0x20...0x20, using: &generator)
    }
  }
  return text
}

private func piece(of samples: [Document], using generator: inout Generator) -> String {
  guard let sample = samples.randomElement(using: &generator), sample.utf8.count > 40 else { return "" }
  var start = Int.random(in: 0..<sample.utf8.count - 30, using: &generator)
  while sample.utf8[start] & 0xC0 == 0x80 { start += 1 }
  var end = min(sample.utf8.count, start + Int.random(in: 3...24, using: &generator))
  while end < sample.utf8.count, sample.utf8[end] & 0xC0 == 0x80 { end += 1 }
  return sample.text(TextRange(start, max(start, end)))
}

private func repeated(_ range: ClosedRange<UInt32>, using generator: inout Generator) -> String {
  var scalars = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 1...3, using: &generator) {
    scalars.append(Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? "\u{FFFD}")
  }
  return String(scalars)
}
