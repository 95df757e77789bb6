import CCrypto
import FoundationEssentials
package import Wording

/// A file of ours or of the user's that is read whole: a scheme, a profile, a word list.
package struct DataFile: Sendable {
  /// The path as given.
  package let path: String
  package let bytes: [UInt8]

  /// - Throws: a `Problem` that names the file when it cannot be read.
  package init(path: String) throws(Problem) {
    // The C library would cut the path at a zero and open another file.
    guard !path.utf8.contains(0) else { throw Problem(Message("file.absent"), in: path) }
    do {
      bytes = Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw Problem(Message(Self.fault(of: path)), in: path)
    }
    self.path = path
  }

  /// Why a file cannot be read.
  private static func fault(of path: String) -> String {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return "file.absent" }
    return isFolder ? "file.isFolder" : "file.unreadable"
  }

  /// A file that is in memory already.
  package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

  /// The content as text; files of rules and words are UTF-8.
  package func text() throws(Problem) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(Message("file.notUTF8"), in: path)
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  /// Hexadecimal SHA-256 of the content.
  package var sha256: String { DataFiles.sha256(bytes) }
}

/// Hexadecimal SHA-256 (FIPS 180-4).
package func sha256(_ bytes: [UInt8]) -> String { hexadecimal(digest(bytes)) }

/// Hexadecimal SHA-256 of all bytes and of the first so many, in one pass.
package func sha256(_ bytes: [UInt8], andOfFirst count: Int) -> (all: String, first: String) {
  let (context, early) = (EVP_MD_CTX_new(), EVP_MD_CTX_new())
  defer {
    EVP_MD_CTX_free(context)
    EVP_MD_CTX_free(early)
  }
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  return bytes.withUnsafeBytes { bytes in
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
    EVP_DigestUpdate(context, bytes.baseAddress, count)
    EVP_MD_CTX_copy_ex(early, context)
    EVP_DigestFinal_ex(early, &digest, nil)
    let first = hexadecimal(digest)
    EVP_DigestUpdate(context, bytes.baseAddress.map { $0 + count }, bytes.count - count)
    EVP_DigestFinal_ex(context, &digest, nil)
    return (hexadecimal(digest), first)
  }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// SHA-256 in base 64, as a content security policy names the script that may run.
package func sha256InBase64(_ bytes: [UInt8]) -> String { Data(digest(bytes)).base64EncodedString() }

private func digest(_ bytes: [UInt8]) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  _ = SHA256(bytes, bytes.count, &digest)
  return digest
}
