import Testing

@testable import Reporting

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    "19.9%（95% 区间 13.5–36.9%）", "2026-09-06 至 2026-10-25", "职工意见汇总.xlsx#职工意见 第 11 行", "7:1（管网公司）(二) {1}", "1.5 倍+2", "",
  ])
  func figuresAndDatesStayAsTheyAre(text: String) { #expect(MarkdownText.escaped(text) == text) }

  @Test(arguments: [
    ("1. 食堂", "1\\. 食堂"), ("12) 食堂", "12\\) 食堂"), ("- 食堂", "\\- 食堂"), ("# 食堂", "\\# 食堂"), ("===", "\\==="),
    ("a*b_c", "a\\*b\\_c"),
    ("[x](y)", "\\[x\\](y)"), ("见 #12", "见 \\#12"), ("http://a", "http\\://a"), (":100:", "\\:100:"),
    ("www.a", "www\\.a"),
    ("a|b", "a\\|b"), ("<b>", "&lt;b\\>"), ("a\nb", "a b"),
  ])
  func whatWouldBeMarkupIsEscaped(text: String, escaped: String) { #expect(MarkdownText.escaped(text) == escaped) }
}
