import Documents
import Wording

/// Shares with their intervals as a native chart of office programs (DrawingML), its figures inside of it.
struct OfficeChart {
  enum Kind { case bars, lines }

  struct Point {
    let share: Double
    let low: Double
    let high: Double
  }

  struct Series {
    let name: String
    /// Six hexadecimal digits.
    let color: String
    /// One for each category; nil leaves a gap.
    let points: [Point?]
  }

  static let space = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"

  let kind: Kind
  let categories: [String]
  let series: [Series]

  /// The root of the chart's part.
  var part: XMLElement {
    XMLElement(
      "c:chartSpace", ["xmlns:c": Self.space, "xmlns:a": Self.drawing],
      [
        value("date1904", "0"), value("roundedCorners", "0"),
        c(
          "chart",
          [value("autoTitleDeleted", "1"), c("plotArea", [c("layout"), plot, categoryAxis, valueAxis])]
            + (series.count > 1 ? [c("legend", [value("legendPos", "b"), value("overlay", "0")])] : [])
            + [value("plotVisOnly", "1"), value("dispBlanksAs", "gap")]),
        textProperties,
      ])
  }

  private func c(_ name: String, _ children: [XMLElement] = []) -> XMLElement { XMLElement("c:" + name, [:], children) }

  private func value(_ name: String, _ value: String) -> XMLElement { XMLElement("c:" + name, ["val": value]) }

  private var plot: XMLElement {
    let all = series.enumerated().map { element($1, number: $0) }
    let axes = [value("axId", "1"), value("axId", "2")]
    switch kind {
    case .bars:
      return c(
        "barChart",
        [value("barDir", "bar"), value("grouping", "clustered"), value("varyColors", "0")] + all
          + [value("gapWidth", "60")] + axes)
    case .lines:
      return c(
        "lineChart", [value("grouping", "standard"), value("varyColors", "0")] + all + [value("marker", "1")] + axes)
    }
  }

  private func element(_ series: Series, number: Int) -> XMLElement {
    let column = Self.column(number + 1)
    let name = c("tx", [reference("str", "Sheet1!$\(column)$1", [series.name])])
    let end = categories.count + 1
    let start = [value("idx", String(number)), value("order", String(number)), name]
    let paint = c("spPr", [fill(series.color)])
    let look =
      kind == .bars
      ? [paint, value("invertIfNegative", "0")]
      : [
        c("spPr", [line(series.color, width: 22225)]),
        c("marker", [value("symbol", Self.symbols[number % Self.symbols.count]), value("size", "6"), paint]),
      ]
    let figures = numbers("Sheet1!$\(column)$2:$\(column)$\(end)", series.points.map { $0?.share })
    let rest = [
      errorBars(series), c("cat", [reference("str", "Sheet1!$A$2:$A$\(end)", categories)]), c("val", [figures]),
    ]
    return c("ser", start + look + rest + (kind == .lines ? [value("smooth", "0")] : []))
  }

  /// Lines must be told apart without colour too.
  private static let symbols = ["circle", "square", "triangle", "diamond", "x", "star"]

  private func errorBars(_ series: Series) -> XMLElement {
    let plus = series.points.map { $0.map { max(0, $0.high - $0.share) } }
    let minus = series.points.map { $0.map { max(0, $0.share - $0.low) } }
    return c(
      "errBars",
      (kind == .lines ? [value("errDir", "y")] : []) + [
        value("errBarType", "both"), value("errValType", "cust"), value("noEndCap", "0"),
        c("plus", [literal(plus)]), c("minus", [literal(minus)]),
        c("spPr", [line(kind == .bars ? "333333" : series.color, width: 9525)]),
      ])
  }

  private var categoryAxis: XMLElement {
    c(
      "catAx",
      [
        value("axId", "1"), c("scaling", [value("orientation", kind == .bars ? "maxMin" : "minMax")]),
        value("delete", "0"),
        value("axPos", kind == .bars ? "l" : "b"), value("majorTickMark", "none"), value("minorTickMark", "none"),
        value("tickLblPos", "low"), c("spPr", [line("808080", width: 9525)]), value("crossAx", "2"),
        value("crosses", "autoZero"),
      ])
  }

  private var valueAxis: XMLElement {
    c(
      "valAx",
      [
        value("axId", "2"), c("scaling", [value("orientation", "minMax"), value("max", top), value("min", "0")]),
        value("delete", "0"),
        value("axPos", kind == .bars ? "b" : "l"), c("majorGridlines", [c("spPr", [line("D9D9D9", width: 6350)])]),
        XMLElement("c:numFmt", ["formatCode": "0%", "sourceLinked": "0"]), value("majorTickMark", "none"),
        value("minorTickMark", "none"), value("tickLblPos", "nextTo"), value("crossAx", "1"),
        value("crosses", kind == .bars ? "max" : "autoZero"),
      ])
  }

  /// Programs choose the end of an axis by the shares and cut off what their intervals are longer.
  private var top: String {
    let highest = series.flatMap(\.points).compactMap { $0?.high }.max() ?? 1
    return Figures.fixed(ChartScale(highest: highest).top, decimals: 1)
  }

  private var textProperties: XMLElement {
    let run = XMLElement(
      "a:defRPr", ["sz": "1050"],
      [
        XMLElement("a:latin", ["typeface": "Times New Roman"]),
        XMLElement("a:ea", ["typeface": Message("report.word.chartFont").text(in: .chinese)]),
      ])
    let paragraph = XMLElement(
      "a:p", [:], [XMLElement("a:pPr", [:], [run]), XMLElement("a:endParaRPr", ["lang": "zh-CN"])])
    return c("txPr", [XMLElement("a:bodyPr"), XMLElement("a:lstStyle"), paragraph])
  }

  private func fill(_ color: String) -> XMLElement {
    XMLElement("a:solidFill", [:], [XMLElement("a:srgbClr", ["val": color])])
  }

  private func line(_ color: String, width: Int) -> XMLElement {
    XMLElement("a:ln", ["w": String(width)], [fill(color)])
  }

  private func reference(_ type: String, _ formula: String, _ values: [String]) -> XMLElement {
    let points = values.enumerated().map { index, text in
      XMLElement("c:pt", ["idx": String(index)], [XMLElement("c:v", text: text)])
    }
    return c(
      type + "Ref",
      [XMLElement("c:f", text: formula), c(type + "Cache", [value("ptCount", String(values.count))] + points)])
  }

  private func numbers(_ formula: String, _ values: [Double?]) -> XMLElement {
    c("numRef", [XMLElement("c:f", text: formula), c("numCache", cache(values, format: "0.0%"))])
  }

  private func literal(_ values: [Double?]) -> XMLElement { c("numLit", cache(values, format: "General")) }

  private func cache(_ values: [Double?], format: String) -> [XMLElement] {
    let points = values.enumerated().compactMap { index, number in
      number.map {
        XMLElement("c:pt", ["idx": String(index)], [XMLElement("c:v", text: Figures.fixed($0, decimals: 6))])
      }
    }
    return [XMLElement("c:formatCode", text: format), value("ptCount", String(values.count))] + points
  }

  private static func column(_ number: Int) -> String {
    number < 26 ? String(UnicodeScalar(UInt8(65 + number))) : column(number / 26 - 1) + column(number % 26)
  }
}
