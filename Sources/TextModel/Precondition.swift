/// Ends the process, with a sentence on stderr, where a caller broke what is documented as a precondition.
///
/// The standard library's `precondition` says nothing in release builds, and is left out of unchecked ones: a wrong range
/// would then read memory of others.
@inlinable @inline(__always)
package func require(
  _ holds: Bool, _ sentence: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line
) {
  if !holds { fatalError(sentence(), file: file, line: line) }
}
