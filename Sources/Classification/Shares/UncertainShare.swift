/// A share and how far it may be off, before anything is cut to what is possible.
package struct UncertainShare: Sendable, Hashable {
  /// Share of 1; may lie outside 0...1.
  package let share: Double
  /// Mean square of its error as to the collection itself, the opinions that are here: what a larger public differs by
  /// is no part of it.
  package let variance: Double

  package init(share: Double, variance: Double) { (self.share, self.variance) = (share, variance) }
}
