internal import CArchive

/// Zip files for tests, made in memory.
package enum ZipFixture {
  /// - Parameters:
  ///   - members: names and contents, in this order.
  ///   - password: encrypts the contents.
  ///   - isStored: whether contents are left unpacked.
  package static func zip(
    _ members: [(name: [UInt8], content: [UInt8])], password: String? = nil, isStored: Bool = false
  ) -> [UInt8] {
    let archive = archive_write_new()
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    archive_write_zip_set_compression(archive, isStored: isStored)
    if let password {
      archive_write_set_options(archive, "zip:encryption=zipcrypt")
      archive_write_set_passphrase(archive, password)
    }
    var buffer = [UInt8](
      repeating: 0, count: members.reduce(1 << 16) { $0 + $1.content.count + 4 * $1.name.count + 256 })
    var used = 0
    buffer.withUnsafeMutableBytes { bytes in
      archive_write_open_memory(archive, bytes.baseAddress, bytes.count, &used)
      for (name, content) in members { write(name, content, to: archive) }
      archive_write_close(archive)
    }
    return Array(buffer[..<used])
  }

  /// The same with names in UTF-8.
  package static func zip(_ members: [(String, [UInt8])], password: String? = nil, isStored: Bool = false) -> [UInt8] {
    zip(members.map { (Array($0.0.utf8), $0.1) }, password: password, isStored: isStored)
  }

  private static func archive_write_zip_set_compression(_ archive: OpaquePointer?, isStored: Bool) {
    if isStored {
      archive_write_zip_set_compression_store(archive)
    } else {
      archive_write_zip_set_compression_deflate(archive)
    }
  }

  private static func write(_ name: [UInt8], _ content: [UInt8], to archive: OpaquePointer?) {
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    (name + [0]).withUnsafeBytes { archive_entry_copy_pathname(entry, $0.bindMemory(to: CChar.self).baseAddress) }
    archive_entry_set_size(entry, Int64(content.count))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_write_header(archive, entry)
    content.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
  }
}
