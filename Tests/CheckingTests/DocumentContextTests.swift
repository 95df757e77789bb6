import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct DocumentContextTests {
  private func context(_ text: String) -> DocumentContext {
    DocumentContext(SourceText(TokenizedDocument(plain: Document(name: "", text: text))))
  }

  private func belong(_ left: String, _ right: String) -> Bool {
    let (left, right) = (context(left), context(right))
    #expect(left.mayBelong(with: right) == right.mayBelong(with: left))
    return left.mayBelong(with: right)
  }

  @Test func aHeadThatNamesNothingSetsNothingApart() {
    #expect(belong("同志们：", "在白塔县大会上的讲话"))
    #expect(belong("", ""))
  }

  @Test func yearsSetApart() {
    #expect(!belong("（二〇〇五年七月）", "（2006年1月）"))
    #expect(belong("（二〇〇五年七月）", "（2005年8月）"))
  }

  @Test func yearsOfTitlesSayMoreThanThoseBelow() {
    #expect(!belong("2005年政府工作报告\n2004年，粮食增产。", "2006年政府工作报告\n2005年，粮食增产。"))
    #expect(belong("2005年总结和2006年计划", "2006年工作方案"))
  }

  @Test func provincesSetApartAlsoWhereOnlyTheTextNamesThem() {
    #expect(!belong("2026年安徽省政府工作报告", "2026年西藏自治区政府工作报告"))
    let body = String(repeating: "湖北的水渠修好了。", count: 6)
    #expect(!belong("政府工作报告\n" + body, "2026年安徽省政府工作报告\n学习湖北。"))
    #expect(belong("政府工作报告\n湖北来人，安徽也来人。", "2026年安徽省政府工作报告"))
  }

  @Test func campaignsSetApart() {
    #expect(!belong("先进性教育活动", "百日安全专项行动"))
    #expect(belong("保持共产党员先进性教育活动", "第二批先进性教育活动"))
    #expect(!belong("主题教育动员会", "质量月启动会"))
  }

  @Test func firmsAndHospitalsSetApartByTheirNames() {
    #expect(!belong("金河化工总公司动员会", "白塔机械总公司动员会"))
    #expect(!belong("在东岭人民医院的讲话", "在西川人民医院的讲话"))
    #expect(belong("金河化工总公司动员会", "按照总公司的安排，今天开会"))
    #expect(belong("根据集团公司的部署", "按照总公司的安排"))
  }

  @Test func placesSetApartUnlessOneNamesTheOther() {
    #expect(!belong("在白塔县农机站", "在临江市水泥厂"))
    #expect(belong("在白塔县农机站", "在东山乡讲话\n" + String(repeating: "工作很多。", count: 120) + "按白塔县的要求办。"))
    #expect(belong("全市大会", "在临江市水泥厂"))
  }
}
