public import TextModel

/// The full names that stand beside a title or a cue somewhere in a collection, so that they can be masked wherever else
/// they stand; and the names of its units and channels, so that those which are masked alike can be told apart.
///
/// Names of three characters and more are kept, and those of two that are no word. Memory is bounded: at most
/// `most` different names.
public struct FoundNames: Sendable {
  /// So many names are kept.
  public static let most = 50_000

  /// Behind it a name is certain to stand.
  private static let nameFollows = "姓名："
  private static let endsOfPlaces = Set("省市县区旗州镇乡村街道路社组班科室局厅部处队厂院所站店园校馆楼".unicodeScalars.map(\.value))

  /// Between several people in one cell.
  private static let separators = Set("、，,；;/／()（）")

  private let redactor: Redactor
  private let words: Set<[UInt32]>
  private var names: Set<[UInt32]> = []
  private var groups: GroupNames
  private var lastSheet: String?
  /// Whether a further name was left out because there were too many.
  public private(set) var isFull = false

  /// - Parameters:
  ///   - redactor: tells which names a text holds.
  ///   - words: folded scalars of words of two and three characters that are no names by themselves.
  public init(_ redactor: Redactor, words: Set<[UInt32]>) {
    self.redactor = redactor
    self.words = words
    groups = GroupNames(folding: redactor.folding)
  }

  /// Takes the names of a text. Linear.
  public mutating func add(_ document: Document) {
    for name in redactor.names(in: document) where (name.count > 2 || !words.contains(name)) && !names.contains(name) {
      if names.count < Self.most { names.insert(name) } else { isFull = true }
    }
  }

  /// Takes the names of every field of an opinion, and of the worksheet that it stands on.
  public mutating func add(_ opinion: Opinion) {
    add(opinion.text)
    for field in [opinion.date, opinion.label, opinion.secondary].compactMap({ $0 }) {
      add(Document(name: "", text: field))
    }
    for group in [opinion.unit, opinion.channel].compactMap({ $0 }) { add(group: group) }
    guard let sheet = opinion.source.sheet, sheet != lastSheet else { return }
    lastSheet = sheet
    add(Document(name: "", text: sheet))
  }

  /// Takes the name of a worksheet; one that is nothing but a person's name needs no title beside it.
  public mutating func add(sheet name: String) {
    add(Document(name: "", text: name))
    let plain = FoldedText.scalars(of: name, table: redactor.folding)
    guard plain.count > 2, !words.contains(plain), let last = plain.last, !Self.endsOfPlaces.contains(last) else {
      return
    }
    let told = redactor.names(in: Document(name: "", text: Self.nameFollows + name))
    if told.contains(plain), names.count < Self.most { names.insert(plain) }
  }

  /// Takes a cell of a column that names people: 欧阳雪梅, 周小川、李芳. Whoever stands there is known also by the given name
  /// alone, where that is no word; 匿名 and 热心市民 are no names.
  public mutating func add(person cell: String) {
    add(Document(name: "", text: Self.nameFollows + cell))
    for piece in cell.split(whereSeparator: { Self.separators.contains($0) || $0.isWhitespace }) {
      let plain = FoldedText.scalars(of: String(piece), table: redactor.folding)
      guard (2...4).contains(plain.count), let length = redactor.surnameLength(of: plain), !words.contains(plain) else {
        continue
      }
      keep(plain)
      let given = Array(plain.dropFirst(length))
      if given.count > 1, !words.contains(given) { keep(given) }
    }
  }

  private mutating func keep(_ name: [UInt32]) {
    guard !names.contains(name) else { return }
    if names.count < Self.most { names.insert(name) } else { isFull = true }
  }

  /// Takes the name of a unit or channel.
  public mutating func add(group name: String) {
    add(Document(name: "", text: name))
    groups.add(name)
  }

  /// The redactor that masks the names too, and calls different groups differently.
  public func masking() -> Redactor {
    let redactor = redactor.masking(names.sorted { $0.lexicographicallyPrecedes($1) })
    return redactor.calling(groups.distinguished(by: redactor))
  }
}
