/// The search above a table, with a choice for each thing that its rows differ in.
struct FilterForm {
  /// Rows are chosen by the value that `DataTable.Row.filters` has under the name.
  struct Choice {
    let name: String
    let title: String
    let values: [(value: String, title: String)]
  }

  /// Of the table.
  let id: String
  var choices: [Choice] = []
  let words: Words

  /// Hidden until the script shows it: without the script it would do nothing.
  var html: HTML {
    """
    <form class="filters" data-for="\(id)" hidden>
    \(choices.map(choice))\
    <label>\(words("report.filter.search")) <input type="search" name="search"></label>
    <output data-text="\(words("report.filter.shown", ["shown": "{shown}", "total": "{total}"]))"></output></form>

    """
  }

  private func choice(_ choice: Choice) -> HTML {
    let options = choice.values.map { "<option value=\"\($0.value)\">\($0.title)</option>" as HTML }
    return """
      <label>\(choice.title) <select name="\(choice.name)"><option value="">\(words("report.filter.all"))\
      </option>\(options)</select></label>

      """
  }
}
