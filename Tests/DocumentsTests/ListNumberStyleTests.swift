import Testing

@testable import Documents

@Suite struct ListNumberStyleTests {
  private static let numbers: [(String, Int, String)] = [
    ("decimal", 12, "12"), ("decimalZero", 3, "03"), ("decimalZero", 12, "12"), ("decimalFullWidth", 12, "１２"),
    ("chineseCounting", 1, "一"), ("chineseCounting", 10, "十"), ("chineseCounting", 11, "十一"),
    ("chineseCounting", 20, "二十"),
    ("chineseCounting", 21, "二十一"), ("chineseCounting", 105, "一〇五"), ("chineseCountingThousand", 10, "十"),
    ("chineseCountingThousand", 100, "一百"), ("chineseCountingThousand", 105, "一百零五"),
    ("chineseCountingThousand", 110, "一百一十"), ("chineseCountingThousand", 1001, "一千零一"),
    ("chineseCountingThousand", 10_010, "一万零一十"), ("chineseLegalSimplified", 12, "壹拾贰"),
    ("chineseLegalSimplified", 305, "叁佰零伍"), ("ideographDigital", 10, "一〇"), ("ideographDigital", 23, "二三"),
    ("ideographTraditional", 3, "丙"), ("ideographTraditional", 11, "11"), ("ideographZodiac", 12, "亥"),
    ("decimalEnclosedCircle", 1, "①"), ("decimalEnclosedCircle", 20, "⑳"), ("decimalEnclosedCircleChinese", 21, "㉑"),
    ("decimalEnclosedCircle", 51, "51"), ("decimalEnclosedFullstop", 2, "⒉"), ("decimalEnclosedParen", 3, "⑶"),
    ("ideographEnclosedCircle", 2, "㊁"), ("upperLetter", 1, "A"), ("upperLetter", 27, "AA"), ("lowerLetter", 28, "bb"),
    ("lowerRoman", 4, "iv"), ("upperRoman", 1999, "MCMXCIX"), ("upperRoman", 0, "0"), ("numberInDash", 3, "- 3 -"),
    ("none", 3, ""), ("unheardOf", 3, "3"), ("chineseCountingThousand", 0, "零"),
    ("ideographZodiacTraditional", 1, "甲子"), ("ideographZodiacTraditional", 13, "丙子"), ("japaneseLegal", 23, "弐拾参"),
    ("koreanDigital", 10, "일영"), ("iroha", 2, "ﾛ"), ("ganada", 15, "15"), ("russianLower", 30, "аа"),
    ("chicago", 6, "††"),
    ("hex", 255, "FF"),
  ]

  @Test(arguments: numbers)
  func numbersAreWrittenAsWordWritesThem(_ name: String, _ number: Int, _ text: String) {
    #expect(ListNumberStyle(name: name).text(of: number) == text)
  }

  @Test func everyNumberHasSomeText() {
    for name in [
      "chineseCounting", "ideographDigital", "upperLetter", "lowerRoman", "decimalEnclosedCircle", "custom",
      "ideographZodiacTraditional", "hex",
    ] {
      for number in [0, 1, 99, 999, 10_000, 99_999, 1_000_000] {
        #expect(!ListNumberStyle(name: name).text(of: number).isEmpty)
      }
    }
  }
}
