import Classification

/// The figures behind the charts, as tables.
struct OpinionTables {
  let section: Report.OpinionSection
  let words: Words

  var overall: HTML {
    let colors = CategoryColor(scheme: section.scheme)
    let rows = section.table.shares.map { share in
      let category = section.scheme.categories[share.category]
      return """
        <tr><th scope="row"><span class="swatch \(colors.className(share.category))"></span>\(category.label)</th>\
        <td class="number">\(share.count)</td><td class="number">\(Figures.percent(share.share))</td>\
        <td class="number">\(Figures.interval(share))</td><td class="wide">\(category.description)</td></tr>

        """ as HTML
    }
    return """
      <div class="scroll" tabindex="0"><table class="figures-table">
      <thead><tr><th scope="col">\(words("report.column.category"))</th>\
      <th scope="col" class="number">\(words("report.column.count"))</th>\
      <th scope="col" class="number">\(words("report.column.share"))</th>\
      <th scope="col" class="number">\(words("report.column.interval"))</th>\
      <th scope="col" class="wide">\(words("report.column.description"))</th></tr></thead>
      <tbody>\(rows)</tbody></table></div>

      """
  }

  func groups(_ dimension: ShareTable.Dimension, _ groups: [ShareTable.Group]) -> HTML {
    let heads = section.scheme.categories.map { "<th scope=\"col\" class=\"number\">\($0.label)</th>" as HTML }
    let rows = groups.map { group in
      """
      <tr><th scope="row">\(group.value ?? words("report.unnamed"))</th><td class="number">\(group.opinions)</td>\
      \(group.shares.map { cell($0, isSmall: group.isSmall) })</tr>

      """ as HTML
    }
    return """
      <div class="scroll" tabindex="0"><table class="figures-table">
      <thead><tr><th scope="col">\(words.name(of: dimension))</th>\
      <th scope="col" class="number">\(words("report.column.opinions"))</th>\(heads)</tr></thead>
      <tbody>\(rows)</tbody></table></div>

      """
  }

  private func cell(_ share: Prevalence, isSmall: Bool) -> HTML {
    isSmall
      ? "<td class=\"number\"><span class=\"interval\">\(count(share.count))</span></td>"
      : """
      <td class="number"><span class="share">\(Figures.percent(share.share))</span> \
      <span class="interval">\(count(share.count)) · \(Figures.interval(share))</span></td>
      """
  }

  private func count(_ count: Int) -> String { words("report.opinions.count", ["count": String(count)]) }
}
