import Foundation
import Testing
import TextModel
import UnicodeText

@testable import Privacy

@Suite struct NameShapeTests {
  private static let shape: NameShape = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Dictionaries/privacy")
    func file(_ name: String) throws -> PrivacyRules.File {
      .init(name: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
    do {
      return NameShape(try PrivacyRules(numbers: file("numbers.tsv"), names: file("names.tsv")), folding: .icu)
    } catch {
      preconditionFailure("The tables of the project must be readable: \(error)")
    }
  }()

  private static func scalars(_ text: String) -> [UInt32] { FoldedText.scalars(of: text, table: .icu) }

  /// A page without words that are no names, but for one.
  private func page(_ text: String, word: Range<Int>? = nil) -> NamePage {
    NamePage(Self.scalars(text), word.map { [.init(role: .notAName, range: $0)] } ?? [])
  }

  private func name(before title: String, in text: String, _ width: NameShape.Width) -> Int? {
    let page = page(text + title)
    return Self.shape.name(before: page.scalars.count - title.count, page, width)?.count
  }

  @Test func howFreelyGivenNamesAreTakenDependsOnTheTitle() {
    #expect(name(before: "老师", in: "找王建国", .known) == 3)
    #expect(name(before: "老师", in: "找王篪国", .known) == nil && name(before: "老师", in: "找王篪国", .halfKnown) == 3)
    #expect(name(before: "局长", in: "找王篪笺", .halfKnown) == nil && name(before: "局长", in: "找王篪笺", .any) == 3)
    #expect(name(before: "局长", in: "找欧阳明", .known) == 3 && name(before: "局长", in: "请求", .any) == nil)
  }

  @Test func ofAWordNothingIsTakenForASurname() {
    let text = "高峰期"
    #expect(Self.shape.surname(from: 0, page(text)) == 0..<1)
    #expect(Self.shape.surname(from: 0, page(text, word: 0..<3)) == nil)
  }

  @Test func beforeASignANameNeedsNoKnownCharacterWhereOneIsSaidToFollow() {
    #expect(Self.shape.name(from: 0, page("王篪笺，"), isCertain: true) == 0..<3)
    #expect(Self.shape.name(from: 0, page("王篪笺，"), isCertain: false) == nil)
    #expect(Self.shape.name(from: 0, page("王建国说"), isCertain: false) == 0..<3)
    #expect(Self.shape.name(from: 0, page("水渠，"), isCertain: true) == nil)
  }

  @Test func namesWithADotHaveTwoCharactersOnEitherSide() {
    #expect(Self.shape.dotted(in: page("问阿依古丽·买买提")) == [1..<9])
    #expect(Self.shape.dotted(in: page("甲·乙")) == [])
  }

  @Test(arguments: [
    ("王建国", true), ("王", false), ("张某某", false), ("欧阳", false), ("王芳", true), ("王篪", false), ("阿依·古丽", true),
  ])
  func aNameIsLookedForElsewhereWhereItTells(name: String, expected: Bool) {
    #expect(Self.shape.isTelling(Self.scalars(name)) == expected)
  }
}
