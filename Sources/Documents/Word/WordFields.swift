/// The fields that are open around a place: of a field only the result is text, and of a table of contents nothing.
struct WordFields {
  private enum State { case instruction, result, contents }

  private var open: [State] = []
  private var instruction = ""
  private(set) var tablesOfContents = 0

  /// Whether what comes is no text.
  var hides: Bool { open.contains { $0 != .result } }

  var isInContents: Bool { open.contains(.contents) }

  mutating func mark(_ type: String?) {
    switch type {
    case "begin":
      open.append(.instruction)
      instruction = ""
    case "separate":
      guard open.last == .instruction else { return }
      let isContents = instruction.split(separator: " ").first == "TOC"
      open[open.count - 1] = isContents ? .contents : .result
      if isContents { tablesOfContents += 1 }
    case "end": _ = open.popLast()
    default: break
    }
  }

  mutating func addInstruction(_ text: String) { if instruction.utf8.count < 255 { instruction += text } }

  /// A field whose instruction does not end with its paragraph is broken, and would swallow the rest of the text.
  mutating func endParagraph() { while open.last == .instruction { open.removeLast() } }
}
