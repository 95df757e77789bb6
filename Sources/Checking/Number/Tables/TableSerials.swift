/// Numbers of rows (序号) that skip or repeat.
struct TableSerials: Sendable {
  /// Of so many numbers one may break the row.
  private static let seldom = 3

  let reading: TableReading

  func faults() -> [TableFault] { (0..<reading.table.width).filter(reading.isSerial).flatMap(faults) }

  private func faults(_ column: Int) -> [TableFault] {
    var (faults, count, last) = ([TableFault](), 0, Int?.none)
    for row in reading.kinds.indices where reading.kinds[row] == .part || reading.kinds[row] == .among {
      guard let cell = reading.table.rows[row].first(where: { $0.column == column }), !cell.isContinued,
        let number = number(cell)
      else { continue }
      count += 1
      // 1 begins anew.
      // 1 2 4 4 6: the second 4 was to be 5.
      let isBehindRepeat =
        faults.last?.key == "table-order.repeated" && faults.last?.figure.value == last.map(Double.init)
      if let before = last, number != 1, number != before + 1, !isBehindRepeat || number != before + 2 {
        let key =
          number == before ? "table-order.repeated" : number > before ? "table-order.skipped" : "table-order.back"
        faults.append(
          TableFault(
            .order, figure(number, cell.range), key: key, ["before": String(before), "right": String(before + 1)]))
      }
      last = number
    }
    return faults.count * Self.seldom <= count ? faults : []
  }

  private func figure(_ number: Int, _ range: Range<Int>) -> Figure {
    Figure(value: Double(number), unit: "", range: range, step: 1, factor: 1, isVague: false)
  }

  /// 3, 3. or 三
  private func number(_ cell: TextTable.Cell) -> Int? {
    guard let number = LabelNumber(reading.text, at: cell.range.lowerBound, in: 1...9999, digits: 4) else { return nil }
    let end = cell.range.lowerBound + number.length
    return end == cell.range.upperBound
      || end + 1 == cell.range.upperBound && [.point, .pause].contains(reading.text.at(end)) ? number.value : nil
  }
}
