import TestSupport
import Testing
import Wording

@testable import Checking

/// Lists in which the text ends, and lists in brackets, in marks and before a slogan.
@Suite struct CutListsTests {
  private func cut(_ text: String) -> [String] {
    SloganReading(text).findings.filter { $0.message.key == "slogan.cut" }.map { $0.message.values["found"] ?? "" }
  }

  @Test(arguments: [
    ("今年要做到“四个提早”。一是提早清淤，冬天就动手，不等开春。各队都要排好班，把人和车都安排到渠上。", "1"),
    ("做好“四个到位”，即一要人员到位各队报数二要物资到位车辆归库，查漏补缺。", "2"),
    ("“三有一低”指标完成情况\n1.有渠长。\n（1）东渠三人。", "1"),
    ("通过“四个结合”，把水管好。\n与春灌相结合。各队排班，白天清渠，夜里看水，人手不够就请邻村帮工。\n与防汛相结合。堤上留人，一段一段地看，各段都要有人值守，并把物资运到", "2"),
    ("要做到“五个坚持”：一要坚持早动手。二要坚持勤看水。三要坚持严管护，各队把渠段分到人头，并由水管站", "3"),
  ])
  func whereTheTextEndsInAListNoCountIsWrong(text: String, found: String) {
    #expect(cut(text) == [found])
    #expect(SloganReading(text).findings.allSatisfy { $0.severity == .info })
  }

  @Test(arguments: [
    "要做到“五个坚持”：一要坚持早动手，二要坚持勤看水，三要坚持严管护。", "做到“四个到位”。一是人员到位。\n二、抓好春灌\n各队排班。",
    "做到“三个到位”：人员到位、物资到位、经费到位。", "学习“三会一课”制度。一是定时间。", "发扬“三个提早”的作风，大家动手",
  ])
  func wholeTextsAreNotCut(text: String) { #expect(cut(text).isEmpty) }

  @Test(arguments: [
    ("坚持以“一个中心、两条渠道、三项手艺”为主抓手（以农户增收为中心，强化种和养两条渠道；突出修渠、补堤、植树三项手艺工程）。", "6=6"),
    ("坚持以“一个中心、两条渠道”为主抓手（以农户增收为中心，强化种、养、加工两条渠道）。", "3=0"),
    ("“两向四渠”供水：东西两个方向四条渠，东向甲渠、乙渠，西向丙渠、丁渠。", "6=6"),
    ("推行“三必”工作法，做到“缺水户必访，夜间、雨后必查，纠纷必调”，一天一清。", "3=3"),
    ("推行“三必”工作法，做到“缺水户必访，夜间、雨后必查”，一天一清。", "3=0"),
    ("把重要渠段、重要闸门、重要堤坝，大额工程等“三重一大”事项交大家定。", "4=4"), ("把重要渠段、闸门、堤坝等“三重一大”事项交大家定。", "4=0"),
    ("1、推进“两个率先”为渠上工作开了路。", "2=0"), ("围绕“率先通水”的目标，以“两个率先·青春行”为统揽，为推进“两个率先”出力。", "2=0 2=0"),
    ("8.开展“双强四好”活动。各队以水管强、渠管强为目标，按照渠道好、堤坝好、林子好、账目好的标准，开展“双强四好”竞赛。", "6=6 6=0"),
  ])
  func listsInBracketsInMarksAndBeforeAreRead(text: String, expected: String) {
    #expect(SloganReading(text).counts == expected)
  }
}
