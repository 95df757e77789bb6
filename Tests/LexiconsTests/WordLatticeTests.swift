import TestSupport
import Testing

@testable import Lexicons

@Suite struct WordLatticeTests {
  /// ICU's loop word for word: forwards, strictly less wins.
  private func slowEnds(_ run: [UInt16], _ costs: [[UInt16]: Int]) -> [Int] {
    var best = [Int](repeating: .max, count: run.count + 1)
    var previous = [Int](repeating: -1, count: run.count + 1)
    best[0] = 0
    for start in run.indices {
      for length in 1...min(WordLattice.longestWord, run.count - start) {
        let cost = costs[Array(run[start..<start + length])] ?? (length == 1 ? 255 : nil)
        guard let cost, best[start] + cost < best[start + length] else { continue }
        best[start + length] = best[start] + cost
        previous[start + length] = start
      }
    }
    var ends: [Int] = []
    var place = run.count
    while place > 0 {
      ends.append(place)
      place = previous[place]
    }
    return ends.reversed()
  }

  private func ends(_ run: [UInt16], _ dictionary: LatticeDictionary, capacity: Int) -> [Int] {
    let filters = dictionary.filters
    return dictionary.entries.withUnsafeBufferPointer { entries in
      filters.pairs.words.withUnsafeBufferPointer { pairs in
        filters.triples.words.withUnsafeBufferPointer { triples in
          guard let entries = entries.baseAddress, let pairs = pairs.baseAddress, let triples = triples.baseAddress
          else { return [] }
          return ends(run, LatticeDictionary.Tables(entries: entries, pairs: pairs, triples: triples), capacity)
        }
      }
    }
  }

  /// Cuts as much at a time as the lattice holds.
  private func ends(_ run: [UInt16], _ tables: LatticeDictionary.Tables, _ capacity: Int) -> [Int] {
    var lattice = WordLattice(capacity: capacity)
    var ends: [Int] = []
    var done = 0
    while done < run.count {
      let count = min(lattice.capacity, run.count - done)
      for index in 0..<count { lattice.codes[index] = run[done + index] }
      let settled = done + count == run.count ? count : lattice.settled(in: count, with: tables)
      lattice.cut(settled, with: tables)
      ends += (0..<lattice.endCount).reversed().map { done + Int(lattice.ends[$0]) }
      if settled == 0 { lattice.doubleCapacity() }
      done += settled
    }
    return ends
  }

  /// Few letters and few costs, so that words overlap everywhere and many ways cost the same.
  @Test(arguments: [2, 3, 5, 30] as [UInt16])
  func agreesWithTheSlowTwin(letters: UInt16) throws {
    var generator = RepeatableGenerator(seed: UInt64(letters))
    for _ in 0..<40 {
      var costs: [[UInt16]: Int] = [:]
      for _ in 0..<60 {
        let length = Int.random(in: 1...5, using: &generator)
        costs[(0..<length).map { _ in UInt16.random(in: 2...letters + 1, using: &generator) }] =
          Int.random(in: 1...5, using: &generator) * 50
      }
      costs[[UInt16](repeating: 2, count: 20)] = 300
      let alphabet = Int(letters) + 2
      let dictionary = LatticeDictionary(try #require(doubleArray(costs, alphabet: alphabet)), alphabet: alphabet)
      for count in [1, 2, 3, 21, 22, 300] {
        let run = (0..<count).map { _ in UInt16.random(in: 1...letters + 1, using: &generator) }
        let expected = slowEnds(run, costs)
        #expect(ends(run, dictionary, capacity: 400) == expected)
        #expect(ends(run, dictionary, capacity: 25) == expected)
      }
    }
  }
}
