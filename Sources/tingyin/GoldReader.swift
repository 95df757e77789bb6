import Documents
import Evaluation
import TextModel
import UnicodeText

/// Reads text that people have cut into words, in whatever charset it is.
struct GoldReader {
  let charset: CharsetChoice

  func read(_ path: String) throws -> GoldSegmentation {
    let document = try DocumentReader(charset: charset).read(Input(path: path))
    return try GoldSegmentation(name: path, text: document.text(document.range))
  }
}
