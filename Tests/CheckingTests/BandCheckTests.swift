import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct BandCheckTests {
  private func findings(_ text: String) -> [Finding] {
    NumberCheck.findings(in: text).filter { $0.rule == "bands" }
  }

  @Test(arguments: [
    "得分85分以上的为好，70分以上、不足85分的为中，⟦不足75分⟧的为差。",
    "得分85分以上的为好，⟦70分以上、不足80分⟧的为中，不足70分的为差。",
    "欠水费500元以上、2000元以下的，停水一周；⟦1500元以上⟧的，停水一月。",
    "用水5000方以上的，须报水利局审批；⟦5000方以上⟧的，由乡里审批。",
    "20户以上（含20户）的村，派2名看水员；⟦20户以下⟧（含20户）的村，派1名。",
    "每次奖励⟦300元至100元⟧。",
    "修闸一次不超过2000元的，由站长审批；⟦超过3000元⟧的，由局长审批。",
    "修闸费在2000元以内的，由站长审批；⟦超过3000元⟧的，由局长审批。",
    "水位⟦超过警戒水位以下⟧的，立即开闸。",
  ])
  func limitsThatDoNotGoTogether(marked: String) {
    let text = MarkedText(marked)
    #expect(findings(text.text).map(\.range).first.map { text.ranges.contains($0) } ?? false, "\(marked)")
    #expect(findings(text.text).count == 1)
  }

  @Test(arguments: [
    "得分85分以上的为好，70分以上、不足85分的为中，不足70分的为差。",
    "得分分为四个档次，高于90分的为好，75分到90分的为较好，60分以下的为差。",  // the third is what is left
    "欠水费500元以上、2000元以下的，停水一周；2000元以上的，停水一月。",
    "欠水费500元以上的，停水一周；1500元以上的，停水一月；5000元以上的，起诉。",  // the last that holds
    "用水5000方以上的，须报水利局审批；5000方以上的，还要装表。",
    "用水5000方以上的，须审批；连续两月5000方以上的，停水。",
    "20户以上（含20户）的村，派2名看水员；20户以下的村，派1名。",
    "1至5人的村派1名；6至10人的村派2名；11人以上的派3名。",
    "修闸一次不超过2000元的，由站长审批；超过2000元的，由局长审批。", "得分60分以下的为差，90分以上的为好。",
    "修闸一次不超过2000元的，由站长审批；2000元至3000元的，会商后审批；超过3000元的，由局长审批。",
    "由每次300元至100元逐年减少。", "距渠口100米至50米处应减速。", "奖励100元至300元。", "成本下降了30%到20%。",
    "超过规定标准30%以下的，限期补交。", "水位超过警戒水位的，开闸；以下情况除外。",
  ])
  func limitsThatMayGoTogether(text: String) {
    #expect(findings(text).map(\.message.key) == [])
  }
}
