/// A table of the page: sortable by its columns, searchable when it is long, on narrow screens a list of cards when it
/// asks for that.
struct DataTable {
  struct Column {
    let title: String
    /// Also the class of its cells.
    let name: String
    var isNumber = false
  }

  struct Cell {
    let content: HTML
    /// By what the script sorts, when that is not the text.
    var value: String?
    var isHead = false

    init(_ content: HTML, value: String? = nil, isHead: Bool = false) {
      (self.content, self.value, self.isHead) = (content, value, isHead)
    }
  }

  struct Row {
    let cells: [Cell]
    var id: String?
    var className: String?
    /// Values of the filters, by their names; only what the page's filters ask for.
    var filters: [(name: String, value: String)] = []
  }

  let id: String
  let className: String
  var caption: String?
  let columns: [Column]
  let rows: [Row]
  let words: Words
  /// Longer tables scroll inside a frame on a screen.
  private static let rowsInSight = 25
  /// Shorter tables are looked through faster than a word is typed.
  private static let rowsToSearch = 10

  /// Whether each row becomes a card on a narrow screen; otherwise the table scrolls.
  var isCards = false
  /// Whether a table of cards still scrolls where the screen is wider than that and the table wider still.
  var isWide = false
  /// What stands above it instead of the usual search.
  var filter: FilterForm?

  var html: HTML {
    let usual = rows.count > Self.rowsToSearch ? FilterForm(id: id, words: words) : nil
    return ((filter ?? usual)?.html ?? "") + table
  }

  private var table: HTML {
    let caption: HTML = caption.map { "<caption>\($0)</caption>" } ?? ""
    let sort = words("report.filter.sort", ["column": "{column}"])
    let table: HTML = """
      <table id="\(id)" class="\(className)\(isCards ? " cards" : "")" data-sort="\(sort)">\(caption)
      <thead><tr>\(columns.map(head))</tr></thead>
      <tbody>\(rows.map(row))</tbody></table>
      """
    guard !isCards || isWide else { return table + "\n" }
    let frame: HTML = rows.count > Self.rowsInSight ? "scroll long" : "scroll"
    return "<div class=\"\(frame)\" tabindex=\"0\">\(table)</div>\n"
  }

  private func head(_ column: Column) -> HTML {
    "<th scope=\"col\" class=\"\(column.name)\(column.isNumber ? " number" : "")\">\(column.title)</th>"
  }

  private func row(_ row: Row) -> HTML {
    let id: HTML = row.id.map { " id=\"\($0)\"" } ?? ""
    let className: HTML = row.className.map { " class=\"\($0)\"" } ?? ""
    let filters = row.filters.map { " data-\($0.name)=\"\($0.value)\"" as HTML }
    return "<tr\(id)\(className)\(filters)>\(zip(columns, row.cells).map(cell))</tr>\n"
  }

  private func cell(_ column: Column, _ cell: Cell) -> HTML {
    let tag: HTML = cell.isHead ? "th" : "td"
    let scope: HTML = cell.isHead ? " scope=\"row\"" : ""
    let value: HTML = cell.value.map { " data-value=\"\($0)\"" } ?? ""
    let className: HTML = "\(column.name)\(column.isNumber ? " number" : "")"
    let label: HTML = isCards ? " data-label=\"\(column.title)\"" : ""
    let content: HTML = isCards ? "<div>\(cell.content)</div>" : cell.content
    return "<\(tag)\(scope) class=\"\(className)\"\(value)\(label)>\(content)</\(tag)>"
  }
}
