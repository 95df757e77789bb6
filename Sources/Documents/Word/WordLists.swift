internal import Wording

/// The automatic lists that a .docx defines.
struct WordLists: Sendable {
  private enum Tag: String {
    case abstractNum, num, lvl, start, numFmt, lvlText, suff, lvlRestart, isLgl, pStyle
    case numStyleLink, abstractNumId, lvlOverride, startOverride
    case fallback = "mc:Fallback"
  }

  struct Level: Sendable {
    var start = 0
    var style = ListNumberStyle.decimal
    var isBullet = false
    /// With `%1` to `%9` for the numbers of the levels.
    var text = ""
    /// What stands between the number and the text.
    var hasGap = true
    /// The number of the level behind which this one starts anew; 0 for none, nil for every higher one.
    var restart: Int?
    /// Whether all numbers in it are written as decimal ones.
    var isDecimal = false
    /// The paragraph style that this level belongs to.
    var paragraphStyle: String?
  }

  /// A pattern of levels; lists that share one count on from each other.
  struct Pattern: Sendable {
    var levels: [Int: Level] = [:]
    /// The style whose list this is an image of.
    var styleLink: String?
  }

  struct List: Sendable {
    var pattern = 0
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private(set) var patterns: [Int: Pattern] = [:]
  private(set) var lists: [Int: List] = [:]

  init() {}

  init(_ package: OfficePackage, part: String) throws {
    let reader = try package.reader(of: part, as: Tag.self)
    var (pattern, patternID, list, listID) = (Pattern(), 0, List(), 0)
    var (level, place, overridden) = (Level(), 0, 0)
    var isInList = false
    while let event = try reader.next() {
      switch event {
      case .start(.abstractNum): (pattern, patternID) = (Pattern(), reader.number("abstractNumId") ?? 0)
      case .end(.abstractNum): patterns[patternID] = pattern
      case .start(.num): (list, listID, isInList) = (List(), reader.number("numId") ?? 0, true)
      case .end(.num):
        lists[listID] = list
        isInList = false
      case .start(.lvl): (level, place) = (Level(), reader.number("ilvl") ?? 0)
      case .end(.lvl):
        if isInList { list.levels[place] = level } else { pattern.levels[place] = level }
      case .start(.lvlOverride): overridden = reader.number("ilvl") ?? 0
      case .start(.startOverride): list.starts[overridden] = reader.number("val")
      case .start(.abstractNumId): list.pattern = reader.number("val") ?? 0
      case .start(.numStyleLink): pattern.styleLink = reader.attribute("val")
      // What older programs are to read instead.
      case .start(.fallback): try reader.skip()
      case .start(let tag): Self.note(tag, reader, &level)
      default: break
      }
    }
  }

  private static func note(_ tag: Tag?, _ reader: XMLPartReader<Tag>, _ level: inout Level) {
    switch tag {
    case .start: level.start = min(max(0, reader.number("val") ?? 0), 1_000_000)
    case .numFmt:
      let name = reader.attribute("val") ?? "decimal"
      level.isBullet = name == "bullet"
      level.style = ListNumberStyle(name: name, pattern: reader.attribute("format"))
    case .lvlText: level.text = String((reader.attribute("val") ?? "").prefix(255))
    case .suff: level.hasGap = reader.attribute("val") != "nothing"
    case .lvlRestart: level.restart = reader.number("val")
    case .isLgl: level.isDecimal = WordSwitch.isOn(reader.attribute("val"))
    case .pStyle: level.paragraphStyle = reader.attribute("val")
    default: break
    }
  }
}
