/// Whether the bytes are well-formed UTF-8 (Unicode 15, table 3-7). Linear.
package func isValidUTF8(_ bytes: [UInt8]) -> Bool {
  String(validating: bytes, as: UTF8.self) != nil
}

/// Number of bytes of the scalar whose first byte this is.
/// - Precondition: `lead` starts a scalar of valid UTF-8.
@inlinable @inline(__always)
package func utf8Length(ofLead lead: UInt8) -> Int {
  lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

/// The scalar that starts at `offset` of valid UTF-8, and its length in bytes.
@inlinable @inline(__always)
package func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
  let lead = UInt32(bytes[offset])
  if lead < 0x80 { return (lead, 1) }
  if lead < 0xE0 { return ((lead & 0x1F) << 6 | utf8Tail(bytes, offset + 1), 2) }
  if lead < 0xF0 { return ((lead & 0x0F) << 12 | utf8Tail(bytes, offset + 1) << 6 | utf8Tail(bytes, offset + 2), 3) }
  return (
    (lead & 0x07) << 18 | utf8Tail(bytes, offset + 1) << 12 | utf8Tail(bytes, offset + 2) << 6
      | utf8Tail(bytes, offset + 3), 4
  )
}

@inlinable @inline(__always)
package func utf8Tail(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt32 { UInt32(bytes[offset] & 0x3F) }
