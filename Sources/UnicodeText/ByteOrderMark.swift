/// U+FEFF at the beginning of a file, which tells its charset.
struct ByteOrderMark {
  let charset: String
  let length: Int

  init?(_ bytes: some Collection<UInt8>) {
    // UTF-32LE before UTF-16LE, whose mark it begins with.
    let marks: [(String, [UInt8])] = [
      ("UTF-8", [0xEF, 0xBB, 0xBF]), ("UTF-32LE", [0xFF, 0xFE, 0, 0]), ("UTF-32BE", [0, 0, 0xFE, 0xFF]),
      ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]), ("GB18030", [0x84, 0x31, 0x95, 0x33]),
    ]
    guard let (charset, mark) = marks.first(where: { bytes.starts(with: $0.1) }) else { return nil }
    self.charset = charset
    length = mark.count
  }
}
