import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct AnomalyCheckTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return AnomalyCheck(source, Numbering(source), fragment: Fragment(source, Numbering(source))).findings()
      .sorted(by: Finding.inTextOrder)
  }

  private static let damage: [(String, String, String?)] = [
    ("全年完成产值⟦806?3⟧万元。", "garbled-number", "806.3"),
    ("同比增长⟦７?５⟧％。", "garbled-number", "7.5"),
    ("缺口为⟦3?1?⟧万元。", "garbled-number", nil),
    ("收到来信⟦38?⟧条。", "garbled-number", nil),
    ("收入⟦12？6⟧亿元。", "garbled-number", "12.6"),
    ("定于⟦2Ol6⟧年开工。", "letter-for-digit", "2016"),
    ("⟦l2⟧月底前交账。", "letter-for-digit", "12"),
    ("从⟦l⟧日起执行。", "letter-for-digit", "1"),
    ("（5月2⟦曰⟧）", "letter-for-digit", "日"),
    ("散漫的⟦做风⟧要改。", "confusable", "作风"),
    ("各队要⟦各司其责⟧。", "confusable", "各司其职"), ("水库⟦座落在⟧村北。", "confusable", "坐落在"), ("上级⟦步署⟧了春灌。", "confusable", "部署"),
    ("这是⟦深克的⟧教训，不能抱⟦侥幸心里⟧。", "confusable confusable", nil), ("抓好⟦清淤、清淤⟧、护坡。", "doubled-passage", "清淤"),
    ("抓住⟦机迂⟧修渠。", "confusable", "机遇"), ("分清责任，⟦严名纪律⟧。", "confusable", "严明纪律"), ("⟦思思⟧想要跟上。", "doubled-word", "思"),
    ("⟦支部支部⟧书记要带头。", "doubled-word", "支部"), ("把责任⟦落到落到⟧人头。", "doubled-word", "落到"),
    ("一、抓好清淤\n各村都要把会议精神传达到户，把清淤任务分到人头⟦，⟧\n二、抓好补堤", "sign-for-sign", "。"),
    ("我算了⟦一笔帐⟧。", "confusable", "一笔账"),
    ("发到⟦每一个个⟧车间。", "confusable", "每一个"),
    ("补贴⟦5O0⟧元。", "letter-for-digit", "500"),
    ("共有⟦１5⟧户。", "mixed-width", "15"),
    ("亩产提高⟦4．7⟧个百分点。", "mixed-width", "4.7"),
    ("值班电话5⟦×××⟧318。", "mask", nil),
    ("他说：“老人讲，⟦‘桥断了⟧，走不得。”", "unclosed-mark", "‘桥断了’"),
    ("为了一张证明跑了⟦七、八⟧回。", "sign-for-sign", "七八"),
    ("会场坐了⟦四、五⟧百人。", "sign-for-sign", "四五"),
    ("仓库里清点了⟦器材器材⟧。", "doubled-word", "器材"),
    ("胸前的⟦党微⟧闪闪发光。", "confusable", "党徽"),
    ("这笔钱他还不⟦认帐⟧。", "confusable", "认账"),
    ("水费⟦投人⟧不够。", "confusable", "投入"), ("泵站⟦接人电网⟧。", "confusable", "接入电网"), ("闸门⟦己于⟧三月换好。", "confusable", "已于"),
    ("数据⟦录人⟧电脑。", "confusable", "录入"), ("要⟦纳人考核⟧。", "confusable", "纳入考核"), ("⟦进人汛期⟧以后。", "confusable", "进入汛期"),
    ("渠道⟦己建成⟧通水。", "confusable", "已建成"), ("他⟦激动不己⟧。", "confusable", "激动不已"), ("要⟦严于律已⟧。", "confusable", "严于律己"),
    ("⟦太家⟧一起动手。", "confusable", "大家"), ("⟦重太隐患⟧要挂牌。", "confusable", "重大隐患"), ("⟦天力推进⟧改水。", "confusable", "大力推进"),
    ("⟦做为⟧样板田推广。", "confusable", "作为"), ("他⟦不象⟧从前那样懒。", "confusable", "不像"), ("这样下去早晚⟦跨掉⟧。", "confusable", "垮掉"),
    ("⟦党的十八以来⟧，水渠全部修通。", "confusable", "党的十八大以来"),
    ("先做到⟦帐实⟧相符。", "confusable", "账实"), ("队员们⟦认真的查找⟧漏点。", "particle", "认真地查找"),
    ("方案⟦末经⟧讨论。", "confusable", "未经"),
    ("请大家⟦批评指证⟧。", "confusable", "批评指正"),
    ("⟦20××⟧年的账目。", "masked-year", nil),
    ("⟦xx⟧年⟦x⟧月⟦x⟧日召开。", "masked-year masked-year masked-year", nil),
    ("⟦**⟧矿业公司的经验。", "mask", nil),
    ("请⟦××⟧同志发言。", "mask", nil), ("管水站长  ⟦×××⟧", "mask", nil),
    ("表扬了司机⟦＊⟧师傅。", "mask", nil),
    ("由⟦XX⟧厂承办。", "mask", nil), ("⟦**⟧集团与⟦**⟧公司签约。", "mask mask", nil), ("在⟦**⟧带领下，由⟦**⟧组织验收。", "mask mask", nil),
    ("⟦**⟧师傅和⟦**⟧师傅到场。", "mask mask", nil), ("张⟦**⟧和李⟦**⟧两人。", "mask mask", nil), ("⟦####⟧书记讲了话，大家鼓掌。", "mask", nil),
    ("深入学习“⟦*⟧”重要思想。", "mask", nil), ("践行“⟦×⟧”精神。", "mask", nil), ("竞赛开始了。 ⟦×⟧第一，抓紧清渠。", "mask", nil),
    ("会议⟦\u{FFFD}\u{FFFD}⟧开始。", "mojibake", nil),
    ("落款⟦锟斤拷⟧。", "mojibake", nil),
    ("提高⟦ï¼Œ⟧认识。", "mojibake", nil),
    ("提高认识⟦&nbsp;⟧狠抓落实。", "leftover-markup", nil),
    ("提高认识⟦&nbsp⟧狠抓落实。", "leftover-markup", nil), ("⟦<?xml:namespace prefix = o />⟧提高认识。", "leftover-markup", nil),
    ("⟦SPAN lang=EN-US>⟧三月起清渠。", "leftover-markup", nil),
    ("印发《清渠⟦办法（实行）⟧》。", "confusable", "办法（试行）"), ("身边的样板⟦听的到⟧。", "confusable", "听得到"),
    ("⟦派和无党派人士⟧三十名。", "confusable", "民主党派和无党派人士"),
    ("这是大家⟦的的⟧意见。", "doubled-word", "的"),
    ("要⟦进行进行⟧检查。", "doubled-word", "进行"),
    ("抓好⟦标准化标准化⟧建设。", "doubled-word", "标准化"),
    ("⟦对外出的渠工对外出的渠工⟧，要一个一个联系。", "doubled-word", "对外出的渠工"), ("群众获得⟦感感⟧增强。", "doubled-word", "感"),
    ("渠里⟦存存⟧在漏洞。", "doubled-word", "存"),
    ("对⟦敷衍看水、敷衍看水⟧的，要罚。", "doubled-passage", "敷衍看水"), ("一年来，⟦扎实看水，扎实看水⟧，渠没有漏。", "doubled-passage", "扎实看水"),
    ("定于上午⟦9：75⟧开闸。", "impossible-date", nil), ("在修渠会上的讲话\n（2023年6月16日）\n今天是⟦星期四⟧，天晴。", "wrong-weekday", "星期五"),
    ("会议强调，要抓好以下工作⟦；⟧\n清渠要早。", "missing-colon", "："),
    ("⟦安全生产责任重大，安全生产责任重大⟧，必须抓牢。", "doubled-passage", "安全生产责任重大"),
    ("⟦每个班组每周都要开一次安全例会。每个班组每周都要开一次安全例会⟧。大家照办。", "doubled-passage", "每个班组每周都要开一次安全例会"),
    ("两段渠里都漏，⟦管水员没修好。管水员没修好⟧。大家照办。", "doubled-passage", "管水员没修好"),
    ("会要少开，话要少讲，⟦能并的渠尽量并。能并的渠尽量并⟧。大家照办。", "doubled-passage", "能并的渠尽量并"),
    ("值班员不得离岗，交接班时必须当面签字确认；夜间加一岗。⟦交接班时必须当面签字确认；夜间加一岗⟧。", "doubled-passage", nil),
    ("各车间要在月底以前把台账报上来，逾期不报的，⟦必须\n说明⟧原因并补报。", "broken-line", "必须说明"),
    ("会议听取了汇报。大家认为，今年的成绩来之不易，要⟦对第\n二批⟧单位多加帮助。", "broken-line", "对第二批"),
    ("四、严明纪律，建立管用的长⟦效机\n制⟧\n（一）建章立制。", "broken-line", "效机制"),
    ("今年的任务已经明确了。请各单位按照分工抓紧落⟦实⟧\n二、几点要求\n抓紧。", "missing-end-mark", "实。"),
    ("同志们，让我们振奋精神，团结一心，扎实工作，为全面完成今年的各项任务作出新的贡⟦献⟧", "missing-end-mark", "献。"),
    ("学习⟦《防汛手册⟧，掌握要点。", "unclosed-mark", "《防汛手册》"),
    // where the mark belongs, as far as the words tell
    ("⟦《水经注⟧里讲：渠要直。", "unclosed-mark", "《水经注》"), ("按照⟦《中华人民共和国水法⟧的规定放水。", "unclosed-mark", "《中华人民共和国水法》"),
    ("按照⟦《水利局关于印发方案的通知⟧的要求放水。", "unclosed-mark", "《水利局关于印发方案的通知》"), ("按照⟦《渠道管护条例⟧第五条办。", "unclosed-mark", "《渠道管护条例》"),
    ("⟦“会议费用比上年压减一成以上⟧；差旅费持平。", "unclosed-mark", nil),
    ("老人说：⟦“渠要早修⟧，堤要早补。", "unclosed-mark", nil), ("按照⟦《渠道管护办法〉⟧的规定放水。", "unclosed-mark", "《渠道管护办法》"),
    ("管护员⟦（共三名］⟧都到了。", "unclosed-mark", "（共三名）"),
    ("发了⟦《渠道管护手册⟧已经三年。", "unclosed-mark", "《渠道管护手册》"), ("学⟦《看水员读本⟧、渠长的讲话和上级的文件。", "unclosed-mark", "《看水员读本》"),
    // a name that is blotted out throughout
    ("⟦××⟧县人民政府决定修改××县水利局的办法，××县各乡照办。", "mask", nil),
    ("⟦××⟧县和⟦XX⟧公司签约。", "mask mask", nil),
    ("不能当⟦“看客⟧。要动手。", "unclosed-mark", "“看客”"),
    ("坚持⟦“‘三查一改”⟧制度。", "unclosed-mark", nil), ("落实“修渠⟦《条例⟧”要求。", "unclosed-mark", "《条例》"),
    ("设在办公室⟦（三楼⟧。电话不变。", "unclosed-mark", "（三楼）"),
    ("⟦要当明白人”⟧，不能糊涂。", "unopened-mark", nil),
    ("要当“明白人⟦“⟧，不能糊涂。", "turned-quote", "”"),
    ("大会以“推动⟦“两渠”⟧建设再提速”为题。", "nested-quotes", "‘两渠’"),
    ("干部要管好⟦自已⟧。", "confusable", "自己"),
    ("教育要⟦潜移墨化⟧。", "confusable", "潜移默化"),
    ("⟦那怕⟧多跑一趟。", "confusable", "哪怕"),
    ("⟦既使⟧一时办不到也要讲清。", "confusable", "即使"),
    ("要认真⟦贯彻精神，⟧抓好春耕。", "lost-word", nil),
    ("实现⟦了提出的⟧目标。", "lost-word", nil),
    ("⟦现将有关如下⟧：", "lost-word", nil),
    ("本制度⟦自印发之日起。⟧", "lost-word", nil),
    ("会议听取了⟦关于的汇报⟧。", "lost-word", nil),
    ("由水站负责，⟦于前完成⟧。", "lost-word", nil),
    ("感谢⟦党、国务院⟧的关怀。", "lost-word", nil),
    ("树立正确的⟦权利观、地位观⟧、利益观。", "confusable", "权力观、地位观"),
    ("⟦截止⟧6月底，已收回八成。", "confusable", "截至"),
    ("⟦截止3月31日前⟧必须报齐。", "confusable", "3月31日前"), ("水费要交清，⟦截止5月底之前⟧交到站里。", "confusable", "5月底之前"),
    ("印了⟦3,60O⟧份水票。", "letter-for-digit", "3,600"), ("全镇有⟦12,3l0⟧户。", "letter-for-digit", "12,310"),
    ("来了⟦l60⟧人，⟦I8⟧日完工。", "letter-for-digit letter-for-digit", nil),
    ("大家要⟦再接再励⟧，防止⟦形势主义⟧。", "confusable confusable", nil),
    ("把思想⟦统一到的⟧部署上来，⟦按照的⟧要求办。", "lost-word lost-word", nil),
    ("会上，⟦同志⟧作了讲话。", "lost-word", nil),
    ("库存⟦l6⟧台，⟦2l⟧本。", "letter-for-digit letter-for-digit", nil),
    ("定于上午⟦25时⟧开闸。", "impossible-date", nil), ("下午⟦3点75分⟧放水。", "impossible-date", nil),
    ("⟦上午14时⟧点名。", "impossible-date", nil),
    ("8月3日⟦26时⟧起断水。", "impossible-date", nil),
    ("完成时限：⟦2月30日⟧。", "impossible-date", nil), ("⟦十一月三十一日⟧以前报齐。", "impossible-date", nil),
    ("请第⟦—⟧组先讲，进⟦—⟧步说明。", "sign-for-sign sign-for-sign", nil), ("⟦—⟧是查账。二是查物。", "sign-for-sign", "一"),
    ("二⟦OO⟧六年建站。", "sign-for-sign", "〇〇"), ("合格率98⟦。⟧5%。", "sign-for-sign", "."),
    ("全体⟦X⟧员到会。", "mask", nil), ("请镇⟦X⟧委研究。", "mask", nil), ("我⟦X⟧建设的经验，⟦X⟧中央的决定，⟦X⟧和人民一条心。", "mask mask mask", nil),
    ("上好第一堂⟦X⟧课。", "mask", nil), ("思想、⟦ZZ⟧、组织都要强。", "mask", nil), ("提高⟦ZZ⟧素质。", "mask", nil),
    ("⟦×⟧市的堤防。", "mask", nil), ("推动⟦AA⟧更快发展。", "mask", nil), ("上午⟦####⟧书记讲了话。", "mask", nil),
    ("由⟦¥¥¥⟧同志带队。", "mask", nil),
    ("⟦x⟧伊始，万象更新。", "mask", nil), ("学习“⟦x⟧重要思想”。", "mask", nil),
    ("这件事⟦从所未有⟧。", "confusable", "前所未有"), ("讲课要⟦有针对行⟧地讲。", "confusable", "有针对性"),
    ("欢迎⟦社会各届⟧人士来访。", "confusable", "社会各界"), ("建设⟦和谐杜会⟧。", "confusable", "和谐社会"), ("决不能⟦走过埸⟧。", "confusable", "走过场"),
    ("奖金⟦给与⟧个人。", "confusable", "给予"), ("夜里去⟦明查暗访⟧。", "confusable", "明察暗访"),
    ("夏收⟦既将全面⟧铺开。", "confusable", "即将全面"), ("先看⟦录相⟧再讨论。", "confusable", "录像"),
    ("要⟦照准问题⟧。", "confusable", "找准问题"), ("⟦区别不通情况⟧办理。", "confusable", "区别不同情况"), ("请⟦如实填定⟧。", "confusable", "如实填写"),
    ("由⟦某某⟧机械公司供货。", "mask", nil), ("⟦某某某⟧同志记账。", "mask", nil),
    ("读完⟦党章党章⟧。", "doubled-word", "党章"), ("做好⟦党员党员⟧登记。", "doubled-word", "党员"),
    ("护林防火也要⟦抓紧抓好，抓紧抓好⟧。", "doubled-passage", "抓紧抓好"),
    ("要⟦敢闯险滩，敢攀高峰，敢闯险滩，敢攀高峰⟧。", "doubled-passage", "敢闯险滩，敢攀高峰"),
    ("抓好⟦夜间巡查、夜间巡查⟧。", "doubled-passage", "夜间巡查"),
    ("清渠补堤⟦此处隐藏⟧956字。", "leftover-markup", nil), ("写着⟦鍏氬憳⟧二字。", "mojibake", nil),
    ("保证经费。⟦   ⟧三是加强检查。", "lost-line-break", "\n"),
    ("水渠修好了⟦。.⟧大家高兴。", "repeated-mark", "。"), ("渠上的同志们⟦：?⟧请就位。", "repeated-mark", "："),
    ("渠上的同志们⟦:?⟧请就位。", "repeated-mark", "："), ("两渠水量之比是3⟦︰⟧2。", "sign-for-sign", "∶"),
    ("做好⟦异地扶贫搬迁⟧。", "confusable", "易地扶贫搬迁"),
    ("请⟦Ⅹ⟧县水利局来人，⟦ⅩⅩ⟧灌区也来。", "mask mask", nil), ("镇发⟦„2011‟⟧9号文件已到。", "sign-for-sign", "〔2011〕"),
    ("渠工安⟦臵⟧好了。", "confusable", "置"), ("⟦更好的为⟧灌区出力。", "confusable", "更好地为"),
    ("学习马列⟦主义、思想、邓小平⟧理论。", "confusable", "主义、毛泽东思想、邓小平"),
    ("渠修好⟦了 。⟧大家都来看水，放水的那天很热闹，修渠的人也来⟦了 ，⟧都高兴。", "stray-blank stray-blank", nil), ("怎么办⟦？。⟧要靠大家。", "repeated-mark", "？"),
    ("他说“渠要早修⟦，”。⟧", "repeated-mark", "”。"),
    ("喊出“修好水渠⟦。”。⟧", "repeated-mark", "”。"), ("每天两顿（不含早饭⟦。），⟧都在渠上吃。", "repeated-mark", "），"),
    ("学习⟦《》⟧精神，开展⟦“”⟧活动。", "lost-word lost-word", nil),
    ("共有1⟦，⟧200人上堤。", "sign-for-sign", ","), ("惠及约2⟦，⟧600户。", "sign-for-sign", ","),
    ("修渠费3⟦，⟧500元。", "sign-for-sign", ","), ("要求如下⟦︰⟧早开工。", "sign-for-sign", "："), ("修渠⟦﹐⟧补堤。", "sign-for-sign", "，"),
    ("学习⟦<<防汛条例>>⟧。", "sign-for-sign", "《防汛条例》"), ("学习⟦<防汛条例>⟧。", "sign-for-sign", "《防汛条例》"),
    ("巡堤要⟦落实到实处⟧。", "confusable", "落到实处"),
    ("他⟦指出“⟧水渠要早修，堤坝要早补，一天也不能等。”大家点头。", "missing-colon", "指出：“"),
    ("这⟦是是⟧大事，放⟦在在⟧心上。", "doubled-word doubled-word", nil), ("修了50⟦户户⟧水窖。", "doubled-word", "户"),
    ("会议（2025年1月10日，⟦星期四⟧）开到中午。", "wrong-weekday", "星期五"), ("定于2026年11月27日（⟦星期四⟧）开闸。", "wrong-weekday", "星期五"),
    ("2024年2月29日⟦周日⟧放水。", "wrong-weekday", "周四"),
    ("根据⟦《关于做好修渠工作的通知⟧（镇发〔2024〕6号），各队开工。", "unclosed-mark", "《关于做好修渠工作的通知》"),
    ("根据⟦《渠道管护工作的意见⟧要求，各队开工。", "unclosed-mark", "《渠道管护工作的意见》"),
    ("见镇发⟦〔2024］⟧22号。", "unclosed-mark", "〔2024〕"),
    ("⟦后果后果⟧不堪设想。", "doubled-word", "后果"), ("打赢⟦这场这场⟧硬仗。", "doubled-word", "这场"),
    ("群众看在眼里，⟦记在心理⟧。", "confusable", "记在心里"), ("不得⟦挪用、截流⟧修渠款。", "confusable", "挪用、截留"),
    ("定于⟦l0⟧月8日开闸。", "letter-for-digit", "10"), ("2007年⟦2月29日⟧放水。", "impossible-date", nil),
    ("⟦ä¿®æ°´æ—©’⟧，大家动手。", "mojibake", nil), ("⟦锛岃繎鍑犲勾⟧，大家动手。", "mojibake", nil),
    ("２００７年⟦6⟧月来了３５人。", "mixed-width", "６"), ("东渠漏水5⟦％⟧，西渠漏水6%。", "mixed-width", "%"),
    ("接水时间：上午9:00—11⟦：⟧30。", "mixed-width", ":"),
    ("要妥善⟦处理处理⟧各类纠纷。", "doubled-word", "处理"), ("继续深入⟦排查排查⟧险段。", "doubled-word", "排查"),
    ("⟦水管水管⟧漏水。", "doubled-word", "水管"), ("⟦我我⟧们修渠。", "doubled-word", "我"), ("各队必⟦须须⟧报名。", "doubled-word", "须"),
    ("投资⟦46.8.5⟧万元修渠。", "garbled-number", nil), ("投资⟦1.2.3⟧亿元修渠。", "garbled-number", nil),
    ("来了⟦1,2345⟧人修渠。", "garbled-number", nil), ("党员一百⟦O⟧七名。", "sign-for-sign", "零"),
    ("投资⟦36..5⟧万元修渠。", "garbled-number", "36.5"),
    ("增产⟦8.5.⟧%左右。", "garbled-number", "8.5"), ("投资⟦2,8⟧亿元修渠。", "garbled-number", nil),
    ("水渠要早修，堤坝要早补，一天也不等。\n⟦水渠要早修，堤坝要早补，一天也不等。⟧各队明天开工。", "doubled-passage", nil),
    ("学习⟦《水法⟧和《防洪法》的条文。", "unclosed-mark", "《水法》"), ("⟦”⟧修渠⟦“⟧，他说。", "turned-quote turned-quote", nil),
  ]

  @Test(arguments: damage)
  func damageIsFoundWithItsLikelyCorrection(marked: String, rules: String, suggestion: String?) {
    let marked = MarkedText(marked)
    let findings = findings(marked.text)
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.map(\.rule) == rules.split(separator: " ").map(String.init))
    if findings.count == 1 { #expect(findings[0].suggestion == suggestion) }
  }

  @Test(arguments: [
    "完成了多少？50%还是60%？", "这渠叫清水渠，清水渠清水渠，不清还叫清水渠？", "会议强调要要言不烦，把把关人选好，报来的的士司机都认得渠。", "科学发展关乎子孙，石碑牢固竖立在渠边。",
    "在修渠会上的讲话\n（2023年6月16日）\n今天是星期五，下星期四开闸。", "上午9：45开闸，水价比是9：75。", "有下列情形之一的；\n罚款。", "（一）清好以下工作；\n（二）补堤。",
    "要看水，看水，再看水。",
    "责任感感染了大家，使命感感召大家。", "目标是3.15万吨，1:2的比例，24小时值班。", "2O小区的O型血，IO接口，ISO9001认证，PM2.5。",
    "二○○五年和二〇一〇年。", "5*8小时工作制，3×4米的展板。", "* 第一条\n* 第二条", "X光机和T恤，XL号，WTO，U盘。",
    "渠上的是是非非大家清楚，修渠要切切实实见效。", "队里有有经验的老渠工，也有有意见的用水户。", "信封上写着“××同志收”，落款写“××水站”，日期写“20××年×月”。", "抬头写“××局：”，落款空着。",
    "一级、一级地往上报。",
    "的的确确是这样，大家都了解了了解决办法。", "一步一步来，一项一项抓，学习学习再学习，研究研究再说。", "高高兴兴上班，平平安安回家。",
    "一、渠道清淤要抓紧，今年雨来得早，一天也等不得、慢不得\n老渠修了四十年。大家都记得。", "要认真、认真、再认真。", "安全，安全，还是安全！", "在在职党员中开展，与与会人员交流。",
    "关于做好防汛工作的通知\n各分厂：\n请照办。", "某某公司\n2019年2月12日", "一、提高认识，增强责任感\n二、抓好落实，务求实效",
    "名单如下：\n（1）张三；\n（2）李四；\n（3）王五。", "“引用的第一段。\n“引用的第二段。”", "（一）目标。1）甲；2）乙。", "各位领导，\n各位来宾：\n大家好！",
    "自己已经来自已经建成的小区。", "报名截止日期是6月底，截止到7月1日。", "依法保障职工的权利，权利观念要增强。", "同志们：同志之间要谈心，同志，请坐。",
    "发布署名文章，重复盖章，加强组织领导，坚强组织领导力量。", "他说：“我读过《家》《春》《秋》（均为巴金著）。”",
    "按照市里的要求，在厂党委的领导下，以先进为指导。", "第一句。  \n第二句。", "标题文字\n\n正文第一句话写在这里，比较长一些。第二句。", "",
    "交流交流，掂量掂量，一代一代传下去。", "2月29日开会，四个月三十日内交账。", "第一步——先量，再锯。", "某某公司\n某某局",
    "他说——是的，我来。", "前进，前进，向前进！", "单价12.50元，比分3。", "党员、党员家属都来了。",
    "他问：“行不行？”我说：“行。”", "A、B两组各10人，用时1小时20分。", "温度25℃±2℃，坡度30°，价格￥5。",
    "X光片和X射线，X型桥，设X为长度，求x的值，第X组，AA制聚餐，AA级景区，AAA信用，A区和Z区。", "# 标题\n## 小标题\n正文写在这里。", "3×4米，×号和√号。",
    "有着极为重要的意义，带着极大的热情，对重点户跟进一步，再跟进一步。", "针对行业特点，有针对行业的办法，为按规定办事，未能即时送到，又针对性地讲。",
    "目录相当多，记录相同，登录相关网站。", "各届学生，历届校友，届满离任。", "杜会计到会，住宿登记，往来账目。", "照准了靶心打。",
    // look-alikes
    "空投人员上堤，招投人才，投人民币两元。", "水管站要进人，去车站接人，接人待物要和气。", "记录人签字，附录人名，录人员名单。", "资深人士看了渠。",
    "律己于先，舍己于后，自己在堤上，据为己有，己所不欲。", "太家常了，重太行轻平原。", "上午12时换班，下午24时收工，8月3日24时前报到，3点钟开闸。",
    "依法处理处理过的案子，先处理处理再说，大家研究研究，看看再定。", "由1，200人增到300人，得分4，300人到会。",
    "“他说‘修渠’要早，‘补堤’要实”。",
    "这渠没完没了了。", "替老人了了心愿。", "2008年2月29日放水。", "学习《水法》和《防洪法》。", "当了工会会员，开了班会会场。", "José·María来看渠。",
    "今年修渠三条。２.补堤。", "各队报1,200万元，另报3,500元。", "第2.5.1节讲看水。", "水渠要早修。\n水渠要早修，堤坝要早补。",
    "版本2.0。.net平台。“行不行？”。他问。", "（早饭另算。）大家都同意。", "喊声“冲啊！”，震动山谷。", "引号“”成对用，书名号《》也是。", "得票3，200人到会。第3，500号。",
    "比例1∶2。", "他指出“水渠要早修”是大事。", "问题是是否早修，实实在在做事，实实在在在村里，存在在职的人。", "家家户户，年年岁岁，个个都好，50年年底。", "左右为难，超过30里，以上各点。",
    "没有好种子，就没有好收成；没有好收成，就没有好日子。", "有了干劲，才有办法。有了办法，才有成绩。",
    "**修渠要早**，补堤要实。", "**一、总体要求**\n正文写在这里。", "重点是**修好渠道**。", "# 修渠\n渠要**早修**才好，堤要__早补__才行。", "##修渠计划\n正文写在这里。",
    "**修渠**要早。\n**补堤**要实。\n**看水**要勤。\n大家都说**水渠要早修，堤坝要早补，一天也不能等**，这话对。", "|段|长|\n|---|---|\n|**合计**|三里|",
    "修渠工程简介\n修渠工程简介\n正文：今年修渠三条。大家出力不少。",
    "*这是在修渠会上讲话的一部分。", "先修渠。3．2020年底前补完堤。", "人数之比降到2.5。30个村修了渠，2:1。15个村补了堤。", "按合同交付标的的，由收货人签字。",
    "渠修好了，堤也补好了。第三章　看水\n第九条　看水的人要守夜。", "水渠要早修，堤坝要早补，各村都要把这件事情放在心上，抓到实处，不能再等\n新华社石桥3月5日电 水渠修好了。",
    "——3月5日，李村长在修渠会上的讲话，要求各村早修水渠，早补堤坝，把这件事情抓到实处\n水渠要早修，堤坝要早补。",
    "参加村党组织组织的清渠。", "今年为什么修渠：\n让东渠到北堤两头的地都能按时浇上放心的水，\n让汛期守堤的人夜里也都能轮流睡上安稳的觉，\n让账目公开。",
    "用<b>粗体</b>写，甲<乙，丙>丁。",
    "水该谁管谁管，渠要看哪段看哪段。", "预备的同志可以不可以不写？", "该走水路走水路。", "有人当天就了了。", "表上写着一千四百三十五，一千四百三十五，一路都是。",
    "定于2026年11月27日（星期五）开闸，12月1日星期三另说。", "报名截止3月31日前。", "手足已经修好，水不足已久，既时间紧又任务重。",
    "2024年2月29日周四十二时放水。", "没有水票的一个价，有水票的一个价。", "批的都是“请某某站阅处”。", "书在三楼I247，没人借。", "老闸工做“看水人”。",
    "要让防汛责任入脑入心。", "有收入不付出劳动不行。", "侯选同志讲了渠史。",
  ])
  func soundTextIsLeftAlone(text: String) {
    #expect(findings(text).map { "\($0.rule) \($0.message.values)" } == [])
  }

  @Test func aFirstLineThatBreaksOffAndIsRepeatedIsReportedOnce() {
    let marked = MarkedText("⟦今天召开防汛工作会议，主要任务是总结去年工作，自已的事...⟧\n今天召开防汛工作会议，主要任务是总结去年工作，⟦自已⟧的事自己办。")
    let findings = findings(marked.text)
    #expect(findings.map(\.range) == marked.ranges)
    #expect(findings.map(\.rule) == ["truncated-line", "confusable"])
    #expect(self.findings("今天先讲到这里，其余的以后再说...\n散会以后请留下。").isEmpty)
  }

  @Test(arguments: [
    ("—在城关粮站迎检动员会上的讲\n", "—在城关粮站迎检动员会上的讲话\n各位：\n开会。"), ("各柜组要把卖剩的旧货逐件登\n", "各柜组要把卖剩的旧货逐件登记造册，报到店里。以后每月一次。"),
  ])
  func aLineThatBreaksOffInsideAWordAndIsRepeatedIsReported(line: String, rest: String) {
    let findings = findings("开头的话。\n" + line + rest)
    #expect(findings.map(\.rule) == ["truncated-line"])
    #expect(findings.first?.related.count == 1)
  }

  @Test func aHeadingSaidAgainIsNoBrokenLine() {
    #expect(findings("加强夜间值班管理工作\n加强夜间值班管理工作，要从门卫抓起。其他以后再说。").isEmpty)
  }

  @Test func fewSignsOfAnotherWidthAreTheOddOnes() {
    let text = "1月2日到3月4日，5人10次，20户30台。"
    #expect(findings(text + "６月再议。").map(\.rule) == ["mixed-width"])
    #expect(findings("６月７日，８人９户。" + text).isEmpty)
    #expect(findings("增长1%、2%和３％。降了4%。").filter { $0.suggestion == "%" }.count == 1)
  }

  @Test func aFewTraditionalSignsAreTheOddOnes() {
    let line = "今年的防汛工作抓得紧，各段都按时备齐了沙袋和木桩，值班的人一个不缺，水情一小时一报。"
    let text = Array(repeating: line, count: 8).enumerated().map { "\($0)组" + $1 }.joined(separator: "\n")
    #expect(findings(text + "\n大家辛苦了，黨员带了头。").map(\.rule) == ["traditional"])
    #expect(findings("黨員幹部要帶頭。").isEmpty)
  }

  @Test func aSpeechThatEndsWithoutAMarkIsFound() {
    let line = "今年的防汛工作抓得紧，各段都按时备齐了沙袋和木桩，值班的人一个不缺。\n"
    let body = "甲" + line + "乙" + line + "丙" + line
    #expect(findings(body + "我就讲这些，请大家指正").map(\.rule) == ["missing-end-mark"])
    #expect(findings(body + "丁段堤防要“宁可备而不用”。其余的“宁缺毋滥”\n戊" + line).map(\.rule) == ["missing-end-mark"])
    #expect(findings(body + "散会。（掌声）").isEmpty)
    #expect(findings(body + "城关防汛办\n2019年6月").isEmpty)
  }

  @Test(arguments: [
    "防汛会在县礼堂开幕。县长作了防汛报告。本报记者 岳青摄", "[2] 渠长制，每条渠由一人管到底，管水、管树、管路，一年一定。又称渠道责任制",
    "要把渠修好，把树种好，把水用好，让下游的人也喝上好水，让上游的人也有钱可分，把这件事办到底\n——岳青在水利会上的讲话",
  ])
  func captionsNotesAndTitlesNeedNoMark(line: String) {
    let body = Array(repeating: "今年的防汛工作抓得紧，各段都按时备齐了沙袋和木桩，值班的人一个不缺。", count: 3).enumerated().map { "\($0)组" + $1 }
    #expect(findings(line + "\n" + body.joined(separator: "\n")).isEmpty)
  }

  @Test func whatAFormLeavesBlankIsNoMask() {
    let form = "附件2\n参加清渠回执\n填表人：×××　填表时间：2005年11月××日\n"
    #expect(findings("请各队派人清渠。\n" + form).isEmpty)
    #expect(findings("请×××同志清渠。\n" + form).map(\.rule) == ["mask"])
    #expect(findings("请各队派人清渠。\n" + form + "附件3\n请×××同志清渠。").map(\.rule) == ["mask"])
    #expect(findings("请各队派人清渠。\n范文：××同志，你好。").isEmpty)
    #expect(findings("关于填写登记表的通知\n请×××同志清渠。").map(\.rule) == ["mask"])
  }

  /// Of a quotation that is not closed nobody knows whether the mask lies in it.
  @Test func aMaskBehindAQuotationThatIsNotClosedIsOne() {
    #expect(findings("收受“红包的事有过；接受××公司的宴请也有过。").contains { $0.rule == "mask" })
    #expect(!findings("信里写“××公司收”，没有署名。").contains { $0.rule == "mask" })
  }

  @Test func aWrappedTextHasNoBrokenLines() {
    let line = "这是按照固定的宽度折行的一段文字，每一行都在句子中间断开。接着还有"
    let text = Array(repeating: line, count: 12).enumerated().map { "\($0)" + $1 }.joined(separator: "\n")
    #expect(findings(text).filter { $0.rule == "broken-line" }.isEmpty)
  }

  @Test func headingsThatRunIntoTheTextAreBelievedTogetherOnly() {
    let one = "一、肯定成绩，认清取得的明显成效总的看，各项工作进展顺利。还有不足。"
    let two = "二、认清形势，增强做好工作的使命感各单位要认真对待。不能松劲。"
    #expect(findings(one + "\n" + two).map(\.rule) == ["run-on-heading", "run-on-heading"])
    #expect(findings(one).isEmpty)
  }

  @Test(arguments: 0..<60)
  func findingsLieOnScalarBoundariesOfRandomText(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let pieces = ["20xx年l月", "3?5", "“", "”", "《", "**", "自已", "，", "。", "\n", "（", "）", "...", "&nbsp;", "   "]
    var text = ""
    for _ in 0..<40 {
      text += (pieces.randomElement(using: &generator) ?? "") + RandomText.scalars(3, using: &generator)
    }
    let document = Document(name: "", text: text)
    let first = findings(text)
    for finding in first {
      #expect(!finding.range.isEmpty && finding.range.end <= document.utf8.count)
      #expect(String(validating: document.utf8[finding.range.bounds], as: UTF8.self) != nil)
    }
    #expect(first.map(\.range) == findings(text).map(\.range))
  }
}
