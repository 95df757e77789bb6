package import TextModel

/// A stretch of text over which the same ranges lie.
package struct Segment: Sendable, Hashable {
  package let range: TextRange
  /// Indices of the ranges that cover it, ascending.
  package let layers: [Int]

  package init(range: TextRange, layers: [Int]) {
    self.range = range
    self.layers = layers
  }
}

/// Cuts a text wherever a range begins or ends, so that ranges that overlap can be marked without crossing tags.
///
/// The segments tile `whole`; empty ranges and what lies outside of it leave no trace. n log n in the number of ranges,
/// times how many lie over one place.
package func segments(of whole: TextRange, coveredBy ranges: [TextRange]) -> [Segment] {
  let events = edges(of: ranges, in: whole)
  var segments: [Segment] = []
  var open: [Int] = []
  var start = whole.start
  for edge in events {
    if edge.offset > start {
      segments.append(Segment(range: TextRange(start, edge.offset), layers: open))
      start = edge.offset
    }
    let position = open.partitioningIndex { $0 >= edge.layer }
    if edge.opens { open.insert(edge.layer, at: position) } else { open.remove(at: position) }
  }
  if start < whole.end { segments.append(Segment(range: TextRange(start, whole.end), layers: open)) }
  return segments
}

private struct Edge {
  let offset: Int
  let layer: Int
  let opens: Bool
}

private func edges(of ranges: [TextRange], in whole: TextRange) -> [Edge] {
  var edges: [Edge] = []
  for (layer, range) in ranges.enumerated() {
    let start = max(range.start, whole.start)
    let end = min(range.end, whole.end)
    guard start < end else { continue }
    edges.append(Edge(offset: start, layer: layer, opens: true))
    edges.append(Edge(offset: end, layer: layer, opens: false))
  }
  // At one offset what ends goes first: two ranges that only touch never lie over each other.
  return edges.sorted {
    ($0.offset, $0.opens ? 1 : 0, $0.layer) < ($1.offset, $1.opens ? 1 : 0, $1.layer)
  }
}
