import Documents

/// What an office program demands of a file before it opens it without repair: parts well formed and of a known kind,
/// relationships that lead somewhere, numbers used once, comments with both ends, children in the order of the schema.
struct OfficeShape {
  /// In which order ECMA-376 has the children of the elements that Tingyin writes.
  private static let orders: [String: [String]] = {
    let table = """
      document body
      pPr pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc textDirection outlineLvl rPr sectPr
      rPr rStyle rFonts b bCs i iCs caps strike color spacing w kern position sz szCs highlight u vertAlign lang
      tbl tblPr tblGrid tr
      tblPr tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook
      tr trPr tc
      tcPr cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign
      sectPr headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid
      style name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr
      styles docDefaults latentStyles style
      settings zoom trackRevisions evenAndOddHeaders characterSpacingControl compat themeFontLang
      font altName panose1 charset family pitch
      tblBorders top left bottom right insideH insideV
      tblCellMar top left bottom right
      inline extent effectExtent docPr cNvGraphicFramePr graphic
      chartSpace date1904 roundedCorners chart spPr txPr
      chart title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs
      plotArea layout barChart lineChart catAx valAx
      barChart barDir grouping varyColors ser dLbls gapWidth overlap axId
      lineChart grouping varyColors ser dLbls marker axId
      ser idx order tx spPr invertIfNegative marker dLbls errBars cat val smooth
      errBars errDir errBarType errValType noEndCap plus minus spPr
      catAx axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses
      valAx axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses
      numCache formatCode ptCount pt
      numLit formatCode ptCount pt
      strCache ptCount pt
      """
    return Dictionary(
      uniqueKeysWithValues: table.split(separator: "\n").map { line in
        let words = line.split(separator: " ").map(String.init)
        return (words[0], Array(words.dropFirst()))
      })
  }()

  private let file: OfficeFile
  private var problems: [String] = []

  /// Everything that is wrong with a file.
  static func problems(of bytes: [UInt8]) throws -> [String] {
    var shape = OfficeShape(file: try OfficeFile(.memory(bytes, name: "test.docx")))
    try shape.checkParts()
    try shape.checkTypes()
    try shape.checkRelationships()
    try shape.checkAnnotations()
    return shape.problems
  }

  private init(file: OfficeFile) { self.file = file }

  private var markup: [String] { file.parts.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") } }

  private mutating func checkParts() throws {
    for part in markup {
      guard let root = try file.tree(part) else { continue }
      checkOrder(root, part)
    }
    if Set(file.parts).count != file.parts.count { problems.append("a part stands twice") }
  }

  private mutating func checkOrder(_ element: XMLElement, _ part: String) {
    let children = element.elements.map { String($0.localName) }
    // Text effects of drawings have elements of the same names.
    if let order = Self.orders[String(element.localName)], element.prefix != "a:", element.localName != "body" {
      var last = 0
      for child in children {
        guard let place = order.firstIndex(of: child) else {
          problems.append("\(part): \(element.name) has \(child)")
          continue
        }
        if place < last { problems.append("\(part): \(child) stands too late in \(element.name)") }
        last = place
      }
    }
    checkPlaces(element, children, part)
    for child in element.elements { checkOrder(child, part) }
  }

  private mutating func checkPlaces(_ element: XMLElement, _ children: [String], _ part: String) {
    for (name, first) in [("p", "pPr"), ("r", "rPr"), ("tc", "tcPr")]
    where element.localName == name && element.prefix == "w:" {
      if children.dropFirst().contains(first) { problems.append("\(part): \(first) is not the first of \(name)") }
    }
    if element.localName == "tc", children.last != "p" {
      problems.append("\(part): a cell does not end with a paragraph")
    }
    if element.localName == "body", children.dropLast().contains("sectPr") {
      problems.append("\(part): the section is not the last of the body")
    }
    if element.localName == "r", children.contains("t"), children.contains("delText") {
      problems.append("\(part): a run is deleted and not")
    }
  }

  private mutating func checkTypes() throws {
    guard let types = try file.tree("[Content_Types].xml") else { return problems.append("no content types") }
    let overrides = types.elements.compactMap { $0[attribute: "PartName"] }
    let defaults = types.elements.compactMap { $0[attribute: "Extension"] }
    for name in overrides where !file.has(String(name.dropFirst())) { problems.append("type of nothing: \(name)") }
    if Set(overrides).count != overrides.count { problems.append("a type stands twice") }
    for part in file.parts where part != "[Content_Types].xml" {
      let ending = part.split(separator: ".").last.map(String.init) ?? ""
      if !overrides.contains("/" + part), !defaults.contains(ending) { problems.append("no type: \(part)") }
    }
  }

  private mutating func checkRelationships() throws {
    for part in markup where part.hasSuffix(".rels") {
      let folder = part.split(separator: "/").dropLast(2).map(String.init)
      let all = try file.tree(part)?.elements ?? []
      let ids = all.compactMap { $0[attribute: "Id"] }
      if Set(ids).count != ids.count { problems.append("\(part): an id stands twice") }
      for item in all where item[attribute: "TargetMode"] != "External" {
        let target = item[attribute: "Target"] ?? ""
        let path = target.hasPrefix("/") ? String(target.dropFirst()) : (folder + [target]).joined(separator: "/")
        if !file.has(path) { problems.append("\(part) leads to \(path)") }
      }
      let name = part.split(separator: "/").last.map { $0.dropLast(".rels".count) } ?? ""
      let owner = (folder + [String(name)]).joined(separator: "/")
      for id in try references(in: owner) where !ids.contains(id) { problems.append("\(owner): \(id) leads nowhere") }
    }
  }

  private func references(in part: String) throws -> [String] {
    guard part.hasSuffix(".xml"), let root = try file.tree(part) else { return [] }
    return Self.all(root).flatMap { element in element.attributes.filter { $0.name.hasPrefix("r:") }.map(\.value) }
  }

  private mutating func checkAnnotations() throws {
    guard let document = try file.tree(file.mainPart) else { return }
    let elements = Self.all(document)
    func ids(_ name: String) -> [String] {
      elements.filter { $0.localName == name }.compactMap { $0.attribute(local: "id") }
    }
    let comments = try file.tree("word/comments.xml")?.elements.compactMap { $0.attribute(local: "id") } ?? []
    if Set(comments).count != comments.count { problems.append("a comment's number stands twice") }
    for name in ["commentRangeStart", "commentRangeEnd", "commentReference"]
    where ids(name).sorted() != comments.sorted() {
      problems.append("\(name): \(ids(name)) for \(comments)")
    }
    let order = elements.enumerated().reduce(into: [String: Int]()) { order, item in
      guard item.element.localName.hasPrefix("comment"), let id = item.element.attribute(local: "id") else { return }
      order["\(item.element.localName) \(id)"] = item.offset
    }
    for id in comments {
      let places = ["commentRangeStart", "commentRangeEnd", "commentReference"].map { order["\($0) \(id)"] ?? -1 }
      if places != places.sorted() { problems.append("comment \(id) ends before it begins") }
    }
    let changes = ids("ins") + ids("del")
    if Set(changes).count != changes.count { problems.append("a change's number stands twice") }
  }

  static func all(_ root: XMLElement) -> [XMLElement] { [root] + root.elements.flatMap(all) }
}
