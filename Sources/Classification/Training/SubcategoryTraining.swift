import TextModel

/// Learns to tell the subcategories of all categories apart, level by level.
///
/// Complement naive Bayes and a support vector machine with the same say (`LearnerPair`), over the vectors that the
/// categories are learned from; a phrase of weight 3 counts half an opinion. No opinion needs to be labelled for it to
/// work. Every subcategory is set against its siblings. Once opinions are learned from, it is set against all others of its
/// level too, with the same say: this tells siblings apart a little better than either, and gives the score a meaning
/// before the category is known.
struct SubcategoryTraining {
  /// A feature must stand in this many phrases; in more, once opinions were labelled, of which there are many.
  private static let (leastPhrases, leastDocuments) = (2, 3)
  /// A phrase of weight 3 counts as half an opinion.
  private static let phraseWeight = 1.0 / 6

  private let leaves: SchemeLeaves
  private var rows: TrainingRows
  private var isTrained = false

  /// What the scheme's phrases say.
  ///
  /// - Parameter vocabulary: of the model that tells the categories apart.
  init(_ scheme: CodingScheme, extractor: FeatureExtractor, folding: FoldingTable, vocabulary: Vocabulary) {
    leaves = SchemeLeaves(scheme)
    rows = TrainingRows(categories: leaves.count)
    for (number, category) in scheme.categories.enumerated() {
      for group in category.groups {
        guard let inner = category.subcategory(of: group) else { continue }
        let leaf = leaves.leaf(of: SchemePlace(category: number, subcategory: inner))
        for phrase in group.phrases {
          let text = FoldedText(Document(name: "", text: phrase), table: folding)
          let known = vocabulary.known(extractor.read(text, words: []).occurrences)
          rows.append(
            TextVector.runs(known, vocabulary).map { ($0.column, $0.value) }, label: leaf,
            weight: group.countedWeight * Self.phraseWeight)
        }
      }
    }
  }

  /// Those without a subcategory are passed over.
  ///
  /// - Parameter vectors: of the opinions, in order.
  mutating func add(_ opinions: [LabelledOpinion], _ vectors: SparseRows) {
    for (row, opinion) in opinions.enumerated() where opinion.subcategory != nil {
      let place = SchemePlace(category: opinion.category, subcategory: opinion.subcategory)
      rows.append(vectors.vector(row), label: leaves.leaf(of: place), weight: 1)
      isTrained = true
    }
  }

  /// - Parameter sharing: how the comparisons are done; the model does not depend on it.
  func model(_ sharing: WorkSharing) -> SubcategoryModel {
    let (columns, own) = own(leastDocuments: isTrained ? Self.leastDocuments : Self.leastPhrases)
    var exact = LinearWeights(categories: leaves.count, features: columns.count)
    for level in 0..<leaves.levels { learn(level, own, sharing, into: &exact) }
    return SubcategoryModel(
      leaves: leaves, columns: columns, weights: QuantisedWeights(exact, plus: exact.bias), isTrained: isTrained)
  }

  /// The columns that stand in enough of the rows, and the rows over these alone, numbered anew.
  private func own(leastDocuments: Int) -> (columns: [Int32], rows: TrainingRows) {
    var frequency = [Int](repeating: 0, count: Int(rows.rows.columns.max() ?? -1) + 1)
    for column in rows.rows.columns { frequency[Int(column)] += 1 }
    let columns = frequency.indices.filter { frequency[$0] >= leastDocuments }.map { Int32($0) }
    var number = [Int32](repeating: -1, count: frequency.count)
    for (new, column) in columns.enumerated() { number[Int(column)] = Int32(new) }
    var own = TrainingRows(categories: leaves.count)
    for row in 0..<rows.rows.count {
      let kept = rows.rows.vector(row).filter { number[Int($0.column)] >= 0 }
      own.append(kept.map { (number[Int($0.column)], $0.value) }, label: rows.labels[row], weight: rows.weights[row])
    }
    return (columns, own)
  }

  /// The weights of the subcategories of one level; what lies below them counts as theirs.
  private func learn(_ level: Int, _ own: TrainingRows, _ sharing: WorkSharing, into exact: inout LinearWeights) {
    let merged = leaves.merged(below: level)
    var rows = own
    rows.labels = own.labels.map { merged[$0] }
    let groups = comparisons(of: leaves.named(level: level), rows.labels)
    let learned = sharing.map(groups.count) { [rows, features = exact.features] in
      let pair = LearnerPair(rows, groups[$0].rows, features: features, emphasis: 0)
      return pair.evened(rows, groups[$0].rows)
    }
    let say = isTrained ? 0.5 : 1
    for (group, found) in zip(groups, learned) {
      for feature in 0..<exact.features {
        let first = feature * exact.categories
        for leaf in group.asked { exact.weights[first + leaf] += say * found.weights[first + leaf] }
      }
    }
  }

  /// Leaves to tell apart, and the rows to learn that from.
  private func comparisons(of asked: [Int], _ labels: [Int]) -> [(asked: [Int], rows: [Int])] {
    let siblings = (0..<leaves.categories).map { leaves.leaves(of: $0) }
    let all = isTrained ? [0..<leaves.count] : []
    return (all + siblings).compactMap { leaves in
      let own = (asked: asked.filter(leaves.contains), rows: labels.indices.filter { leaves.contains(labels[$0]) })
      return own.asked.isEmpty || own.rows.isEmpty ? nil : own
    }
  }
}

extension SubcategoryModel {
  /// nil for a scheme that divides no category.
  ///
  /// - Parameters:
  ///   - vocabulary: of the model that tells the categories apart.
  ///   - opinions: those without a subcategory are passed over.
  ///   - vectors: of the opinions, in order.
  ///   - sharing: how the work is done; the model does not depend on it.
  init?(
    _ scheme: CodingScheme, extractor: FeatureExtractor, folding: FoldingTable, vocabulary: Vocabulary,
    opinions: [LabelledOpinion] = [], vectors: SparseRows = SparseRows(), sharing: WorkSharing = .inTurn
  ) {
    guard scheme.categories.contains(where: { !$0.subcategories.isEmpty }) else { return nil }
    var training = SubcategoryTraining(scheme, extractor: extractor, folding: folding, vocabulary: vocabulary)
    training.add(opinions, vectors)
    self = training.model(sharing)
  }
}
