package import Wording
internal import Yams

/// A value of a YAML file that knows where it stands, so that every complaint names the line.
///
/// Reading collects problems instead of stopping at the first: see `YAMLReader`.
package struct YAMLValue {
  let node: Node

  /// Line and column, from 1.
  package var place: Problem.Place? { node.mark.map { .line($0.line, column: $0.column) } }

  package var string: String? { node.scalar?.string }
  package var int: Int? { node.scalar.flatMap { Int($0.string) } }
  package var double: Double? { node.scalar.flatMap { Double($0.string) } }
  package var bool: Bool? {
    switch node.scalar?.string {
    case "true": true
    case "false": false
    default: nil
    }
  }
  package var list: [YAMLValue]? { node.sequence.map { $0.map(YAMLValue.init) } }
  /// Keys and values in the order of the file.
  package var pairs: [(key: String, keyPlace: Problem.Place?, value: YAMLValue)]? {
    node.mapping.map { mapping in
      mapping.map { ($0.key.scalar?.string ?? "", YAMLValue(node: $0.key).place, YAMLValue(node: $0.value)) }
    }
  }
}
