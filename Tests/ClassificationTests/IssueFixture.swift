import Foundation
import TestSupport
import TextModel

@testable import Classification

/// A small table and opinions of an invented quarry, for tests of the grouping.
enum IssueFixture {
  static let table = """
    # kind	name	words
    place	食堂	食堂 饭堂 打饭
    place	浴室	澡堂 浴室 淋浴
    place	电梯	电梯 升降梯
    practice	审批	审批 批件 批下来
    trouble	排队	排队 长队 队伍
    trouble	坏了	坏了 停了
    aside	失物	捡到
    strong	强烈	忍无可忍
    ending	地名	渠 村
    nameless	无名	这条修
    """

  static func subjects() throws -> SubjectTable {
    try SubjectTable(table: table, file: "subjects.tsv", folding: .plain)
  }

  /// The weights that ship.
  static func weights() throws -> IssueWeights { try IssueWeights(table: weightsTable(), file: "weights.tsv") }

  static func weightsTable() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    let file = root.appending(path: "Dictionaries/issues/weights.tsv")
    return try String(contentsOf: file, encoding: .utf8)
  }

  static func opinion(_ id: Int, _ text: String, unit: String?, date: String? = nil, channel: String? = nil) -> Opinion
  {
    Opinion(
      id: "Q\(id)", text: text, unit: unit, channel: channel, date: date, source: .init(file: "quarry.csv", row: id + 2)
    )
  }

  static func issues(_ opinions: [(text: String, unit: String?)]) throws -> HotIssues {
    var issues = HotIssues(subjects: try subjects(), weights: try weights())
    for (index, item) in opinions.enumerated() { issues.take(opinion(index, item.text, unit: item.unit)) }
    return issues
  }

  /// Two places with a canteen, one with a bath, and talk about other things.
  static let quarry: [(text: String, unit: String?)] = [
    ("中午打饭的队伍排出大门", "采石一队"), ("澡堂的花洒坏了一半，白挂个牌", "采石一队"),
    ("饭堂又是长队，吃完都该上工了", "采石一队"), ("食堂排队半小时，饭都凉透", "采石一队"),
    ("石粉厂的食堂没位置，打饭端着走", "石粉厂"), ("淋浴坏了三个，浴室地上全是水", "采石一队"),
    ("石粉厂饭堂排队的人快打起来", "石粉厂"), ("路边捡到一串钥匙", "采石一队"),
    ("爆破前的喇叭声太小，听不见", "爆破班"), ("新来的炮工没有证", "爆破班"),
    ("矿车轨道歪了两处", "运输队"), ("绞车钢绳该量一量", "运输队"), ("称重的磅不准", "销售科"),
    ("客户说石子里泥太多", "销售科"), ("报价单少盖一个章", "销售科"), ("化验的人手不够", "化验室"),
    ("烘箱温度飘", "化验室"), ("月底盘库对不上", "仓库"), ("油桶摆在过道", "仓库"), ("皮卡车胎磨平了", "车队"),
    ("加油要跑二十公里", "车队"), ("围挡被风吹倒", "基建科"), ("图纸晚来一个月", "基建科"), ("夜里灯暗，巡查的看不清坑边", "安全科"), ("安全帽发小了一号", "安全科"),
  ]
}

extension HotIssues {
  mutating func take(_ opinion: Opinion, category: Int? = nil, copyOf: Int? = nil) {
    add(opinion, FoldedText(opinion.text, table: .plain), category: category, copyOf: copyOf)
  }
}
