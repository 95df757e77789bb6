public import FoundationEssentials

/// Something that Tingyin could not do: which input, where in it, what is wrong and what helps.
public struct Problem: Error, Sendable, Hashable {
  /// A place inside an input, counted from 1.
  public enum Place: Sendable, Hashable {
    case line(Int, column: Int? = nil)
    case row(Int, sheet: String? = nil, column: String? = nil)
    /// A row of a table inside of a document.
    case tableRow(Int, table: Int)
    case byte(Int)
  }

  /// The file or other input as the user named it; nil when no input is at fault.
  public let input: String?
  /// Where in the input, when that is known.
  public let place: Place?
  /// What is wrong, and the remedy.
  public let message: Message

  /// Without an input and a place, its text is the message alone.
  public init(_ message: Message, in input: String? = nil, at place: Place? = nil) {
    self.message = message
    self.input = input
    self.place = place
  }

  /// The same problem, its input named, unless one was named already.
  public func named(_ input: String) -> Problem {
    self.input == nil ? Problem(message, in: input, at: place) : self
  }

  /// The same problem, its input and files in its sentence shown otherwise.
  package func named(by shown: (String) -> String) -> Problem {
    let message = message.mapValues { gap, value in ["file", "other"].contains(gap) ? shown(value) : value }
    return Problem(message, in: input.map(shown), at: place)
  }

  /// One line: input, place, sentence.
  public func text(in language: Language) -> String {
    let head = [input, place.map { $0.text(in: language) }].compactMap { $0 }.joined(separator: ":")
    return head.isEmpty ? message.text(in: language) : head + ": " + message.text(in: language)
  }
}

extension Problem.Place {
  /// The line or row; nil of other places.
  fileprivate var number: Int? {
    switch self {
    case .line(let number, _), .row(let number, _, _): number
    case .tableRow, .byte: nil
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .line(let line, let column): column.map { "\(line):\($0)" } ?? "\(line)"
    case .tableRow(let row, let table):
      Message("place.tableRow", ["table": String(table), "row": String(row)]).text(in: language)
    case .byte(let offset): Message("place.byte", ["offset": String(offset)]).text(in: language)
    case .row(let row, let sheet, let column):
      [
        sheet, Message("place.row", ["row": String(row)]).text(in: language),
        column.map { Message("place.column", ["column": $0]).text(in: language) },
      ].compactMap { $0 }.joined(separator: " ")
    }
  }
}

/// Several problems of one input, found in one pass so that all can be mended at once.
public struct Problems: Error, Sendable, Hashable {
  /// In the order in which they are shown.
  public let all: [Problem]

  /// - Parameter all: in the order in which they are to be shown.
  public init(_ all: [Problem]) { self.all = all }

  /// One line for each problem.
  public func text(in language: Language) -> String {
    all.map { $0.text(in: language) }.joined(separator: "\n")
  }
}

extension Problem: CustomStringConvertible {
  /// The text in English, for logs and debuggers.
  public var description: String { text(in: .english) }
}

extension Problems: CustomStringConvertible {
  /// The problems in English, one a line.
  public var description: String { text(in: .english) }
}

extension Problem: LocalizedError {
  /// The text in English, so that `localizedDescription` says what `description` does.
  public var errorDescription: String? { description }
}

extension Problems: LocalizedError {
  /// The text in English, so that `localizedDescription` says what `description` does.
  public var errorDescription: String? { description }
}

extension [Problem] {
  private static var mostAlike: Int { 5 }

  /// The first five, and how many more there are, where one mistake was made in many places; all six of six.
  ///
  /// - Precondition: all are of one kind and one input.
  package func shortened() -> [Problem] {
    guard count > Self.mostAlike + 1, let first else { return self }
    let rest = Message("problems.more", ["count": String(count - Self.mostAlike)])
    return prefix(Self.mostAlike) + [Problem(rest, in: first.input)]
  }

  /// The same with one sentence where one mistake was made in many places of an input: the first, how many there are,
  /// and where the next are. In the order of the first of each; up to five of a kind stay as they are.
  package func gathered() -> [Problem] {
    var kinds: [[Problem]] = []
    var places: [[String?]: Int] = [:]
    for problem in self {
      let kind = [problem.input, problem.message.key, problem.message.values["text"]]
      if let place = places[kind] {
        kinds[place].append(problem)
      } else {
        places[kind] = kinds.count
        kinds.append([problem])
      }
    }
    return kinds.flatMap { $0.count > Self.mostAlike ? [Self.gathered($0)] : $0 }
  }

  private static func gathered(_ alike: [Problem]) -> Problem {
    let first = alike[0]
    let next = alike.dropFirst().prefix(mostAlike - 1).compactMap { $0.place?.number }
    let rows = next.map(String.init).joined(separator: "、")
    let key = next.isEmpty ? "problems.alike" : "problems.alikeAt"
    let clause = Message(key, ["count": String(alike.count), "rows": rows])
    return Problem(first.message.followed(by: clause), in: first.input, at: first.place)
  }
}
