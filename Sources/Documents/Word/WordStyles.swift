internal import Wording

/// What a .docx's styles say about headings, numbers and hidden text.
struct WordStyles: Sendable {
  private enum Tag: String {
    case style, name, basedOn, outlineLvl, numId, ilvl, vanish
    case pPrChange, rPrChange, tblStylePr
  }

  struct Style: Sendable {
    var basedOn: String?
    var outline: Int?
    var list: Int?
    var listLevel: Int?
    var isHidden: Bool?
    fileprivate var name = ""
  }

  /// Styles may be based on each other in a circle.
  private static let longestChain = 20

  private var styles: [String: Style] = [:]
  /// The style of paragraphs that name none.
  private(set) var usual: String?

  init() {}

  init(_ package: OfficePackage, part: String) throws {
    let reader = try package.reader(of: part, as: Tag.self)
    var (id, style) = ("", Style())
    while let event = try reader.next() {
      switch event {
      case .start(.style):
        (id, style) = (reader.attribute("styleId") ?? "", Style())
        let isUsual = reader.attribute("default").map { $0 == "1" || $0 == "true" } ?? false
        if isUsual, reader.attribute("type") == "paragraph" { usual = id }
      case .end(.style): styles[id] = style
      case .start(.pPrChange), .start(.rPrChange), .start(.tblStylePr): try reader.skip()
      case .start(.name): style.name = reader.attribute("val") ?? ""
      case .start(.basedOn): style.basedOn = reader.attribute("val")
      case .start(.outlineLvl): style.outline = reader.number("val")
      case .start(.numId): style.list = reader.number("val")
      case .start(.ilvl): style.listLevel = reader.number("val")
      case .start(.vanish): style.isHidden = WordSwitch.isOn(reader.attribute("val"))
      default: break
      }
    }
  }

  /// What a style says together with those it is based on.
  func resolved(_ id: String?) -> Style {
    var resolved = Style()
    var next = id
    for _ in 0..<Self.longestChain {
      guard let name = next, let style = styles[name] else { break }
      resolved.outline = resolved.outline ?? style.outline ?? Self.headingLevel(style.name)
      if resolved.list == nil { (resolved.list, resolved.listLevel) = (style.list, style.listLevel) }
      resolved.isHidden = resolved.isHidden ?? style.isHidden
      next = style.basedOn
    }
    return resolved
  }

  /// Headings that some programs write without a level in the outline: `heading 2`, `标题 2`.
  private static func headingLevel(_ name: String) -> Int? {
    let parts = name.lowercased().split(separator: " ")
    guard parts.count == 2, parts[0] == "heading" || parts[0] == "标题", let level = Int(parts[1]) else { return nil }
    return (1...9).contains(level) ? level - 1 : nil
  }
}

/// A property that is on when it is there, unless it says otherwise.
enum WordSwitch {
  static func isOn(_ value: String?) -> Bool { value != "0" && value != "false" && value != "off" }
}
