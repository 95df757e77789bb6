import Testing
import Wording

@testable import Reporting

@Suite struct FilterFormTests {
  @Test func choicesAndSearchAreHiddenUntilTheScriptShowsThem() {
    let form = FilterForm(
      id: "t", choices: [.init(name: "kind", title: "<种类>", values: [("a\"", "甲")])], words: Words(language: .english))
    let source = form.html.source
    #expect(source.contains("<form class=\"filters\" data-for=\"t\" hidden>"))
    #expect(
      source.contains(
        "&lt;种类&gt; <select name=\"kind\"><option value=\"\">all</option><option value=\"a&quot;\">甲</option>"))
    #expect(source.contains("<input type=\"search\" name=\"search\">"))
  }
}
