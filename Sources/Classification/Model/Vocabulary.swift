internal import CHints

#if canImport(Glibc)
  import Glibc
#endif

/// The features that a model knows, each with its number and its inverse document frequency.
///
/// A feature is kept as the place of its key: the highest bits say in which bucket it stands, 32 others tell it from its
/// neighbours there. An unknown feature is taken for a known one about once in a billion times. The words themselves are
/// not kept: the file is a third of the size, is used as it was read, and shows nobody what was said.
struct Vocabulary: Sendable {
  /// What a step of the inverse document frequency is.
  private static let idfSteps = 16.0
  /// A bucket holds four features on average, eight at most.
  private static let meanBucket = 4
  static let bits: ClosedRange<Int> = 12...26

  /// How many of a key's highest bits are the number of its bucket.
  let bucketBits: Int
  /// The number of the first feature of each bucket, and behind the last one the count of all.
  let starts: [UInt32]
  /// 32 bits of each feature's key, ascending within a bucket.
  let fingerprints: [UInt32]
  /// What an occurrence counts (`idf(of:documents:with:)`), in steps of 1/16.
  let idf: [UInt8]

  /// - Parameters:
  ///   - features: keys and what their occurrences count, in any order. Of two that share a place one is kept.
  ///   - bucketBits: as many as suit the features when nil.
  init(_ features: [(key: UInt64, idf: UInt8)], bucketBits: Int? = nil) {
    var bits = bucketBits ?? Self.bits.lowerBound
    while bucketBits == nil, bits < Self.bits.upperBound, features.count >> bits >= Self.meanBucket * 2 { bits += 1 }
    let placed = features.map {
      (bucket: Self.bucket($0.key, bits), mark: UInt32(truncatingIfNeeded: $0.key), idf: $0.idf)
    }
    .sorted { ($0.bucket, $0.mark, $0.idf) < ($1.bucket, $1.mark, $1.idf) }
    var counts = [UInt32](repeating: 0, count: 1 << bits)
    var fingerprints: [UInt32] = []
    var idf: [UInt8] = []
    fingerprints.reserveCapacity(placed.count)
    idf.reserveCapacity(placed.count)
    for (index, feature) in placed.enumerated() {
      if index > 0, placed[index - 1].bucket == feature.bucket, placed[index - 1].mark == feature.mark { continue }
      counts[feature.bucket] += 1
      fingerprints.append(feature.mark)
      idf.append(feature.idf)
    }
    self.init(bucketBits: bits, starts: Self.starts(counts), fingerprints: fingerprints, idf: idf)
  }

  init(bucketBits: Int, starts: [UInt32], fingerprints: [UInt32], idf: [UInt8]) {
    (self.bucketBits, self.starts, self.fingerprints, self.idf) = (bucketBits, starts, fingerprints, idf)
  }

  /// - Parameter counts: of the features in each bucket.
  static func starts(_ counts: [UInt32]) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(counts.count + 1)
    var sum: UInt32 = 0
    for count in counts {
      sum += count
      starts.append(sum)
    }
    return starts
  }

  var count: Int { fingerprints.count }

  /// Whether marks ascend within each bucket, and every feature counts.
  var isInOrder: Bool {
    for bucket in 0..<(1 << bucketBits) where starts[bucket] < starts[bucket + 1] {
      for number in Int(starts[bucket]) + 1..<Int(starts[bucket + 1])
      where fingerprints[number - 1] >= fingerprints[number] {
        return false
      }
    }
    return !idf.contains(0)
  }

  @inline(__always)
  private static func bucket(_ key: UInt64, _ bits: Int) -> Int { Int(truncatingIfNeeded: key &>> UInt64(64 - bits)) }

  /// Fetches the bucket of a key that will be looked up later, and the marks in that of one that will be sooner: else
  /// most look-ups wait twice for memory.
  @inline(__always)
  func fetch(bucketOf later: UInt64, marksOf sooner: UInt64) {
    starts.withUnsafeBufferPointer { starts in
      guard let first = starts.baseAddress else { return }
      chints_fetch(first + Self.bucket(later, bucketBits))
      let mark = Int(starts[Self.bucket(sooner, bucketBits)])
      fingerprints.withUnsafeBufferPointer { marks in
        if let first = marks.baseAddress { chints_fetch(first + mark) }
      }
    }
  }

  /// The number of the feature with this key, -1 when it is unknown.
  @inline(__always)
  func number(of key: UInt64) -> Int32 {
    let bucket = Self.bucket(key, bucketBits)
    let mark = UInt32(truncatingIfNeeded: key)
    var number = starts[bucket]
    var end = starts[bucket + 1]
    // Only after much was added to a small vocabulary are there buckets that a search is worth while in.
    while end - number > 16 {
      let middle = number + (end - number) / 2
      if fingerprints[Int(middle)] > mark { end = middle } else { number = middle }
    }
    while number < end {
      if fingerprints[Int(number)] == mark { return Int32(bitPattern: number) }
      number &+= 1
    }
    return -1
  }

  /// What an occurrence of a feature counts.
  @inline(__always)
  func weight(of number: Int) -> Double { Double(idf[number]) * (1 / Self.idfSteps) }

  /// ln((1 + documents) / (1 + documents with the feature)) + 1, times the share of the feature's kind, in steps.
  static func idf(of kind: Feature.Kind, documents: Int, with frequency: Int) -> UInt8 {
    steps((log(Double(1 + documents) / Double(1 + frequency)) + 1) * share(of: kind))
  }

  /// At least one, at most 255.
  static func steps(_ idf: Double) -> UInt8 { UInt8(max(1, min(255, (idf * idfSteps).rounded()))) }

  /// Neighbouring characters are so many that they would drown the words.
  static func share(of kind: Feature.Kind) -> Double { kind == .gram ? 0.7 : 1 }
}

extension Vocabulary {
  /// A vocabulary of the features of both. It has as many buckets as this one, since what is left of the keys tells no more.
  ///
  /// - Parameter new: keys of which those that this vocabulary lacks are added, with what their occurrences count.
  /// - Returns: the vocabulary, and for each of its features the number that it has here, -1 when it is new.
  func adding(_ new: [(key: UInt64, idf: UInt8)]) -> (vocabulary: Vocabulary, known: [Int32]) {
    let added = new.filter { number(of: $0.key) < 0 }
    var own = keys.map { (key: $0, number: Int32(-1), idf: UInt8(0)) }
    for number in own.indices { (own[number].number, own[number].idf) = (Int32(number), idf[number]) }
    let vocabulary = Vocabulary(own.map { ($0.key, $0.idf) } + added, bucketBits: bucketBits)
    var known = [Int32](repeating: -1, count: vocabulary.count)
    for feature in own { known[Int(vocabulary.number(of: feature.key))] = feature.number }
    return (vocabulary, known)
  }

  /// What is left of the keys: their bucket and their lowest 32 bits.
  private var keys: [UInt64] {
    (0..<(1 << bucketBits)).flatMap { bucket in
      fingerprints[Int(starts[bucket])..<Int(starts[bucket + 1])].map {
        UInt64(bucket) << UInt64(64 - bucketBits) | UInt64($0)
      }
    }
  }
}
