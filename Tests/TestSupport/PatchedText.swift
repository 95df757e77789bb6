/// Short texts put together at random from what speeches, minutes and damaged copies are made of: slogans of several
/// numbers with lists behind or before them, openers of items, dates and shares, broken lines, masks, mojibake.
public struct PatchedText: Sendable {
  private var generator: RepeatableGenerator

  public init(seed: UInt64) { generator = RepeatableGenerator(seed: seed) }

  private static let numbers = "一 二 两 双 三 四 五 六 七 八 九 十 十二 3 5 12 〇 廿 百 千 第三".split(separator: " ")
  private static let counts = ["", "", "", "个", "项", "条", "种", "张", "百", "次", "一"]
  private static let heads = [
    "查", "看", "比", "亮", "讲", "清", "防", "到位", "坚持", "意识", "不误", "促进", "岗", "责", "手抓", "公开",
    "必须", "带头", "制度", "风", "化", "字", "行动", "“想到”", "严", "实",
  ]
  private static let words = [
    "账目", "水渠", "仓库", "质量", "党员", "职工", "学习", "整改", "安全", "会议", "领导", "活动", "群众", "路",
    "代表", "同志", "支部", "作风", "工作", "情况", "，", "要", "不", "的", "和", "及", "与",
  ]
  private static let leads = [
    "，即", "：", "，就是", "，", "。", "活动，", "的要求，", "。就是要", "？", "——", "\n", "（", "", "是", "要求大家", "，既要",
    "，一是", "等", "的", "这", "、", "”", "，具体是：",
  ]
  private static let openers = [
    "一是", "二是", "三是", "四是", "五是", "第一，", "第二，", "第三，", "首先，", "其次，", "再次，", "最后，", "（一）", "（二）",
    "（四）", "(3)", "1.", "2.", "4、", "1）", "①", "②", "⑤", "一、", "二、", "三、", "五、", "一要", "二要", "既要", "又要", "一查", "二看",
    "其一，",
    "其二，", "第一步，", "第二阶段，", "第三章 ", "第一条 ", "第十条 ", "⒈", "⒊", "另外，", "同时，", "——", "· ", "一方面", "另一方面", "100、", "零、",
  ]
  private static let marks = [
    "。", "；", "，", "、", "：", "！", "？", "\n", "\n\n", "\r\n", " ", "　", ",", ".", ";", "?", "!", "……", "...", "——", "-",
    "。。",
    "，，", "、，", "，。", "”", "“", "\"", "'", "‘", "’", "《", "》", "（", "）", "(", ")", "【", "】", "「", "」", "〔", "〕", "\t",
    "\u{2028}",
  ]
  private static let quantities = [
    "60%以上", "20％左右", "不到三分之二", "不少于45个学时", "30%至40%的要补课", "百分之三十", "三成五", "上百人", "六千八百多万元", "二〇〇五年",
    "20xx年l月", "25080?2亿元", "l0月3O日", "2月30日", "13月41日", "0月0日", "１２３", "1２3", "1,2,345", "99999999999999999999999999亿",
    "九九九九九九九九九九九九九九九九九",
    "九亿亿亿亿", "五、六趟", "两三天", "十五六个", "几十", "数百", "万", "半", "0", "%", "3.", ".5", "1.2.3.4", "占一半", "满意率为92.5%",
    "低于80%的必须整改", "不得超过3次", "近万名",
    "截止6月30日", "8时至9时", "第二、三批", "三分之", "分之一", "百分之", "１／３", "1/3", "-5", "+3", "廿卅", "一点", "一点五点六",
  ]
  private static let scraps = [
    "**", "**集团", "XX同志", "×××", "某某公司", "某", "&nbsp;", "<br>", "锟斤拷", "ï»¿", "\u{FFFD}", "\u{FEFF}", "鏄", "鐨", "自已",
    "权利观、地位观、利益观",
    "即使、", "[1]", "http://a.cn/b?c=1", "a@b.cn", "\u{1F600}", "e\u{301}", "\u{200B}", "黨員", "与时具进", "（此处隐藏300字）",
    "以下简称“先教办”", "（以下简称《办法》）", "先教办", "不宜称为“先教办”",
    "切实切实", "做到做到", "提高认识，提高认识，", "统一思想。统一思想。", "各党（总)支部", "同志们：", "谢谢大家！", "——在会上的讲话", "对第", "一把手", "十六大", "三个代表",
    "三会一课", "五一长假", "三个月",
    "四不两直", "两手抓、两手都要硬", "一岗双责", "门前三包", "八个字", "“看、问、记”三字诀", "围绕一条主线、一个主题、一个方针", "这两个走在前", "双", "两", "讲三点意见：",
    "提出五条要求", "不再", "没有讲", "责任单位：", "完成时限：年底前",
  ]

  /// The next text, of up to a few hundred scalars.
  public mutating func next() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) { text += piece() }
    return damaged(text)
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: list.indices, using: &generator)]
  }

  private mutating func isLucky(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }

  private mutating func piece() -> String {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0...2: slogan() + pick(Self.leads) + list()
    case 3: list() + pick(Self.leads) + slogan()
    case 4: list()
    case 5: slogan()
    case 6: pick(Self.quantities) + phrase()
    case 7: pick(Self.scraps) + (isLucky(0.5) ? phrase() : "")
    case 8: pick(Self.openers) + phrase() + pick(Self.marks)
    default: phrase() + pick(Self.marks)
    }
  }

  private mutating func phrase() -> String {
    (0..<Int.random(in: 1...5, using: &generator)).reduce(into: "") { text, _ in text += pick(Self.words) }
  }

  /// A formula of one to six numbers, in any quotation marks or in half of them.
  private mutating func slogan() -> String {
    let most = pick([1, 1, 2, 2, 3, 4, 6])
    let separator = pick(["", "", "、", "，", "·", " "])
    let parts = (0..<most).map { step in
      let count = isLucky(0.3) ? String(Self.numbers[min(step, 3)]) : String(pick(Self.numbers))
      return count + pick(Self.counts) + pick(Self.heads)
    }
    let formula = (isLucky(0.1) ? pick(Self.words) : "") + parts.joined(separator: separator)
    let (open, close) = pick([
      ("“", "”"), ("“", "”"), ("", ""), ("\"", "\""), ("“", ""), ("", "”"), ("‘", "’"), ("「", "」"),
    ])
    return open + formula + close
  }

  private mutating func list() -> String {
    let separator = pick(["、", "，", "；", "。", "\n", "和", "，又", "”、“"])
    let head = isLucky(0.7) ? pick(Self.heads) : ""
    let isNumbered = isLucky(0.4)
    let first = Int.random(in: 0..<Self.openers.count, using: &generator)
    return (0..<Int.random(in: 1...6, using: &generator)).map { step in
      let opener =
        isNumbered ? (isLucky(0.9) ? Self.openers[min(first + step, Self.openers.count - 1)] : pick(Self.openers)) : ""
      return opener + (isLucky(0.8) ? head : pick(Self.heads)) + (isLucky(0.8) ? pick(Self.words) : "")
    }.joined(separator: separator)
  }

  /// One text in five loses its beginning or end, or has a stretch twice.
  private mutating func damaged(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 2, isLucky(0.2) else { return text }
    let cut = Int.random(in: 0..<scalars.count, using: &generator)
    var view = String.UnicodeScalarView()
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: view.append(contentsOf: scalars[cut...])
    case 1: view.append(contentsOf: scalars[..<cut])
    default: view.append(contentsOf: scalars + [Unicode.Scalar(0x0A)] + scalars[cut...])
    }
    return String(view)
  }
}
