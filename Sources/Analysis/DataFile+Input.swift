import DataFiles
import Documents

extension DataFile {
  /// A file of rules among the material, be it in a folder or in an archive.
  ///
  /// - Throws: a `Problem` that names the input when it cannot be read.
  init(_ input: Input) throws { self.init(path: input.name, bytes: try input.bytes()) }
}
