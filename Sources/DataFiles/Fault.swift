package import Wording

/// What is wrong with a value, be it read from a file or made in code.
package struct Fault {
  package let message: Message
  /// The key of a file at which it stands; nil for the whole entry.
  package let key: String?

  package init(_ message: Message, at key: String? = nil) { (self.message, self.key) = (message, key) }

  /// That a value which a file must give is empty.
  package static func missing(_ key: String) -> Fault { Fault(Message("yaml.missingKey", ["key": key])) }

  /// That some texts, by their keys, are empty which a file must give.
  package static func missing(_ texts: KeyValuePairs<String, String>) -> [Fault] {
    texts.filter(\.value.isEmpty).map { missing($0.key) }
  }
}

extension YAMLReader {
  /// Notes what is wrong with the value that an entry was read to.
  package func note(_ faults: [Fault], in object: YAMLObject) {
    for fault in faults { note(fault.message, at: fault.key.flatMap { object[$0]?.place } ?? object.place) }
  }
}
