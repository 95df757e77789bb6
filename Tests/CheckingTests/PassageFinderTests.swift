import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct PassageFinderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// What is copied stands between ⟦ and ⟧; the n-th range on the left belongs to the n-th on the right.
    let left: String
    let right: String
    var testDescription: String { name }
  }

  static let copies: [Case] = [
    Case(
      name: "a sentence word for word", left: "船厂的同志们好。⟦码头的吊机每天开班前要由两个人一起试车并签字⟧，谁也不能例外。",
      right: "今年雨水多。⟦码头的吊机每天开班前要由两个人一起试车并签字⟧。散会以后再议食堂。"),
    Case(
      name: "twenty characters", left: "各位代表，⟦先把老仓库的旧账连同借条一笔一笔对清楚⟧，再谈搬迁。", right: "会计科要⟦先把老仓库的旧账连同借条一笔一笔对清楚⟧！其余放一放。"),
    Case(
      name: "other punctuation and blanks", left: "天冷了，⟦锅炉房夜里不许离人，压力表每半小时看一次，看完就记⟧。",
      right: "再强调：⟦锅炉房夜里不许离人；压力表　每半小时看一次、看完就记⟧"),
    Case(
      name: "a line break inside", left: "⟦运菜的车进园区之前一律在东门冲洗轮胎，司机下车登记⟧。完。", right: "新规定。⟦运菜的车进园区之前一律\n在东门冲洗轮胎，司机下车登记⟧。"),
    Case(
      name: "full-width digits and letters", left: "请记住⟦三号机组的ABC阀门关闭顺序必须贴在操作台正面显眼处⟧。",
      right: "另外，⟦三号机组的ＡＢＣ阀门关闭顺序必须贴在操作台正面显眼处⟧，别弄丢。"),
    Case(
      name: "a word replaced", left: "教研组长每周听课。⟦新来的老师要跟着老教师备满一个学期的课才能单独上讲台⟧。",
      right: "体育组例外。⟦新来的同事要跟着老教师备满一个学期的课才能单独上讲台⟧。"),
    Case(
      name: "two words replaced", left: "⟦药房窗口排队超过十个人就要马上加开一个窗口，主任亲自到场疏导⟧。其他照旧。",
      right: "门诊忙。⟦挂号窗口排队超过十个人就要马上加开一个窗口，院长亲自到场疏导⟧。"),
    Case(
      name: "a clause put in", left: "⟦山林防火的岗哨从清明到立夏日夜有人，巡山的人出发前领对讲机，回来要当面交班⟧。",
      right: "护林队注意，⟦山林防火的岗哨从清明到立夏日夜有人，不管刮风还是下雨，巡山的人出发前领对讲机，回来要当面交班⟧。"),
    Case(
      name: "words put in here and there", left: "⟦水库放水以前要给下游每个村打电话，确认有人接到，再开闸门⟧。",
      right: "汛期到了。⟦水库放水以前一定要给下游每个村打电话，确认真的有人接到，然后再开闸门⟧。"),
    Case(
      name: "a word left out", left: "⟦邮件分拣线停机检修的时候必须挂上红牌，钥匙由检修人自己带走⟧。", right: "安全员讲：⟦邮件分拣线停机检修时必须挂红牌，钥匙由检修人自己带走⟧。"),
    Case(
      name: "another beginning and another end",
      left: "春耕前，农机站要做到⟦拖拉机逐台发动听声音，发现毛病当天修好不过夜⟧，不误农时。",
      right: "供销社的库房里，⟦拖拉机逐台发动听声音，发现毛病当天修好不过夜⟧这句话贴了三年。"),
    Case(
      name: "another number before it", left: "一是⟦把住户反映漏水的单子按楼号装订成册，修好一户划掉一户⟧。",
      right: "第三，⟦把住户反映漏水的单子按楼号装订成册，修好一户划掉一户⟧。"),
    Case(
      name: "two passages", left: "⟦印刷车间的废油墨桶要当天送到指定的棚子里⟧。午休照常。⟦食堂剩饭由专人称重登记，月底在大门口张榜公布⟧。",
      right: "下面说环保。⟦印刷车间的废油墨桶要当天送到指定的棚子里⟧。工会另有通知，请大家留意布告栏。再说节约，"
        + "文体活动推迟到下个月底举行，各队抓紧排练，报名找宣传科。⟦食堂剩饭由专人称重登记，月底在大门口张榜公布⟧。"),
    Case(
      name: "a slogan in quotation marks inside it", left: "⟦开票大厅推行“一次办好”以后，还有人拿着材料来回跑三趟，这要查⟧。",
      right: "群众说，⟦开票大厅推行“一次办好”以后，还有人拿着材料来回跑三趟，这要查⟧到底。"),
    Case(
      name: "a name that is repeated everywhere inside it",
      left: "清河行动开始了。清河行动有三步。清河行动要靠大家。⟦沿街的饭馆在清河行动期间把隔油池掏干净，由街道派人逐家验收⟧。清河行动不收费。",
      right: "清河行动怎么做？⟦沿街的饭馆在清河行动期间把隔油池掏干净，由街道派人逐家验收⟧。清河行动。"),
    Case(
      name: "a paragraph with three edits",
      left: "⟦调度室接到险情电话，先问清地点和人数，再报告值班领导，同时通知救护队集合。救护队十分钟内出发，"
        + "路上保持联络。到了现场先救人，后抢设备，任何人不得擅自下井⟧。",
      right: "预案如下：⟦调度室接到险情电话，先问清位置和人数，再报告值班矿长，同时通知救护队集合。救护队五分钟内出发，"
        + "路上保持联络。到了现场先救人，后抢设备，任何人不得擅自下井⟧。"),
    Case(
      name: "letters of another alphabet",
      left: "⟦Please return every borrowed helmet to the gate office before noon⟧。谢谢。",
      right: "通知：⟦please return every borrowed helmet to the gate office before noon⟧"),
  ]

  @Test(arguments: copies)
  func aCopiedPassageIsFoundWholeOnBothSides(example: Case) {
    let (left, right) = (MarkedText(example.left), MarkedText(example.right))
    let passages = similarity([left.text, right.text]).passages
    #expect(passages.count == left.ranges.count)
    for (number, passage) in passages.enumerated() where number < left.ranges.count {
      #expect(agree(passage.first.range, left.ranges[number]))
      #expect(agree(passage.second.range, right.ranges[number]))
      #expect(passage.similarity > 0.75 && passage.similarity <= 1)
    }
  }

  static let lookAlikes: [Case] = [
    Case(name: "one topic in other words", left: "夜班司机连续开车不得超过四小时，中间要歇够二十分钟。", right: "开夜车的师傅，四个钟头必须停下来，至少休息二十分钟再走。"),
    Case(name: "twelve characters of officialese", left: "我们要进一步提高思想认识水平，抓紧修路。", right: "医院也要进一步提高思想认识水平。病房不够。"),
    Case(name: "a slogan both quote", left: "供电所贴出“停电不过夜报修不推诿服务不打折”的标语。", right: "有人问，“停电不过夜报修不推诿服务不打折”到底算不算数？"),
    Case(
      name: "a formula from the list", left: "渔港开会，以邓小平理论和“三个代表”重要思想为指导，讨论禁渔。", right: "会上说以邓小平理论和“三个代表”重要思想为指导。茶厂改制。"),
    Case(name: "a title", left: "请大家读《城镇居民生活垃圾分类投放与收运管理暂行规定》。", right: "《城镇居民生活垃圾分类投放与收运管理暂行规定》印错了两页。"),
    Case(
      name: "the name of a campaign that both repeat",
      left: "百日文明窗口服务质量提升专项行动开始。百日文明窗口服务质量提升专项行动很好。百日文明窗口服务质量提升专项行动要人。",
      right: "银行参加百日文明窗口服务质量提升专项行动。百日文明窗口服务质量提升专项行动，邮局也来。百日文明窗口服务质量提升专项行动结束。"),
    Case(
      name: "a third document quoted by both",
      left: "上级指出：“库区移民搬到新村以后三年之内要保证每户有一个人在附近的工厂找到稳定的活干”。我们差得远。",
      right: "文件怎么说的？“库区移民搬到新村以后三年之内要保证每户有一个人在附近的工厂找到稳定的活干”，请对照。"),
    Case(name: "the same form of dates", left: "第一阶段从3月15日至4月20日，先开会。", right: "采购从3月15日至4月20日，后付款。"),
    Case(name: "stages of a campaign", left: "（一）学习动员阶段：读书。（二）分析评议阶段：谈心。", right: "学习动员阶段抓得紧。到了分析评议阶段，人少了。"),
    Case(name: "a sentence frame", left: "不按时交表的班组要扣发当月奖金。", right: "不按时开门的书店要退还当天房租。"),
    Case(name: "the words in another order", left: "雨季来临之前必须完成屋面防水和排水沟清理。", right: "排水沟清理和屋面防水，雨季来临之前都要完成。"),
    Case(name: "nothing in common", left: "春天种树。", right: "秋天收粮，冬天修渠，夏天防汛。"),
    Case(name: "an empty document", left: "", right: "秋天收粮，冬天修渠，夏天防汛。"),
    Case(name: "only punctuation in common", left: "，。，。，。，。！！！？？？……——，。，。", right: "，。，。，。，。！！！？？？……——，。，。"),
    Case(name: "a long figure", left: "合同号20051103884512076630。", right: "发票20051103884512076630作废。"),
    Case(name: "thanks to the audience", left: "谢谢大家，祝大家工作顺利身体健康！", right: "最后祝大家工作顺利身体健康，散会。"),
  ]

  @Test(arguments: lookAlikes)
  func whatIsNotCopiedIsLeftAlone(example: Case) {
    #expect(similarity([example.left, example.right]).passages.isEmpty)
    #expect(similarity([example.right, example.left]).passages.isEmpty)
  }

  @Test func aTextThatSaysALongSentenceTwiceIsFoundRepeatingItself() throws {
    let marked = MarkedText(
      "⟦凡是进入冷库作业的人员必须两人同行，门外留一个人守着开关，每隔一刻钟喊一次话⟧。再说装车。"
        + "⟦凡是进入冷库作业的人员必须两人同行，门外留一个人守着开关，每隔一刻钟喊一次话⟧。")
    let passage = try #require(similarity([marked.text]).passages.first)
    #expect(passage.isInside)
    #expect(agree(passage.first.range, marked.ranges[0]) && agree(passage.second.range, marked.ranges[1]))
  }

  @Test func aPassageThatOneTextHasTwiceIsFoundAtBothPlaces() {
    let sentence = "外来施工队的名单一式三份，门卫、安全科和用人单位各存一份"
    let passages = similarity(["开头。" + sentence + "。", sentence + "。中间还有别的话要讲清楚。" + sentence]).passages
    #expect(passages.filter { !$0.isInside }.count == 2)
  }

  @Test func whatManyDocumentsShareIsToldApart() throws {
    let letterhead = "本通知由县供销合作联社办公室印发，有效期一年，逾期作废"
    let copied = "蜂农转场之前把蜂箱数报给镇里，镇里安排车辆和落脚的果园"
    var generator = RepeatableGenerator(seed: 5)
    let texts = (0..<9).map { number in
      letterhead + "。" + RandomText.scalars(120, using: &generator) + "。" + (number < 2 ? copied : "")
    }
    let similarity = similarity(texts)
    #expect(similarity.passages.count == 1)
    let common = try #require(similarity.common.first)
    #expect(common.documents == 9 && common.places.count == 9)
    #expect(common.places.allSatisfy { texts[$0.document].hasPrefix("本") && $0.range.start < 9 })
  }

  /// A formula shows no copying; where a good part of a document was taken over, it was taken over too.
  @Test func aFormulaIsACopyWhereMuchElseIs() throws {
    let formula = "紧密团结在以胡锦涛同志为总书记的党中央周围"
    let copied = "运菜的车进园区之前一律在东门冲洗轮胎，司机下车登记，押车的人也要登记。"
    let between = "河里的船队昨天靠岸，舱口都盖好了。码头上的工棚漏雨，木料还要再等两天才能运来，大家先住在仓库里。"
    func count(_ shared: String) -> Int {
      similarity([shared + between + "渔民要" + formula + "。", shared + "茶山今年收成不错，炒茶的师傅从外县请来三位，都是老手。我们要" + formula + "！"])
        .passages.count
    }
    #expect(count(copied) == 2)
    #expect(count("") == 0)
  }

  private func agree(_ found: TextRange, _ expected: TextRange) -> Bool {
    let shared = min(found.end, expected.end) - max(found.start, expected.start)
    return shared * 10 >= 8 * max(found.count, expected.count)
  }
}

func similarity(_ texts: [String]) -> Similarity {
  let documents = texts.enumerated().map { Document(name: "\($0)", text: $1) }
  let distinct = DistinctTexts(documents.map { PreparedText($0, folded: FoldedText($0, table: .plain)) })
  let index = FingerprintIndex(distinct.texts)
  let finder = PassageFinder(index)
  return Similarity(index, distinct.texts.indices.map(finder.find), of: distinct)
}
