import Analysis
import ArgumentParser
import Classification
import Documents
import Foundation
import Reporting
import UnicodeText
import Wording

/// `tingyin agreement`: how far coders agree.
struct AgreementCommand: ParsableCommand {
  enum Format: String, ResultFormat { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: say("help.agreement"), discussion: say("help.agreement.example"))

  @Argument(help: .init(say("help.agreement.files"), valueName: "files"))
  var files: [String] = []

  @Option(help: .init(say("help.agreement.coders"), valueName: "a,b,…"))
  var coders: String?

  @Option(help: .init(say("help.agreement.scheme"), valueName: "name|file"))
  var scheme: String?

  @Flag(help: .init(say("help.agreement.resolve")))
  var resolve = false

  @Flag(help: .init(say("help.classify.bom")))
  var bom = false

  @OptionGroup var result: FormatOptions<Format>

  @OptionGroup var tables: TableOptions

  @OptionGroup var common: CommonOptions

  var format: Format { result.format(of: common.output) }

  func validate() throws {
    let names = coderNames
    let isRight = names.map { files.count <= 1 && $0.count >= 2 && Set($0).count == $0.count } ?? (files.count >= 2)
    guard isRight else { throw ValidationError(say("usage.agreement")) }
    try result.check(common.output)
    try Unused.refuse(["--bom": bom && !(resolve && format == .text)], without: "--resolve")
  }

  private var coderNames: [String]? {
    coders?.split { Self.commas.contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static let commas: Set<Character> = [",", "，", "、"]

  func run() throws {
    let reader = try TableReader(charset: CharsetChoice(common.encoding), sheet: tables.onlySheet)
    let run = try Run(common, files: files)
    let sheets = try (files.isEmpty ? ["-"] : files).map { try reader.read(Input(path: $0)) }
    for sheet in sheets { run.note(sheet) }
    let scheme = try self.scheme.map { try common.dictionaryFolder().scheme($0) }
    let coders =
      try coderNames.map { try CoderSheets(table: sheets[0], coders: $0, scheme: scheme?.value) }
      ?? CoderSheets(files: sheets, scheme: scheme?.value)
    for problem in coders.unknown { run.fail(problem) }
    let agreement = Agreement(coders.coded)
    note(coders, scheme?.value, run)
    if agreement.opinions == 0 { run.fail(Problem(Message("agreement.nothingCommon"))) }
    let renderer = AgreementRenderer(
      agreement, of: coders.coded, coders: coders.coders, categories: coders.categories, ids: coders.ids,
      finer: coders.finer, texts: coders.carried.column("text"))
    let provenance = Provenance.current(dictionaries: scheme?.sources ?? [])
    let bytes =
      switch (resolve, format) {
      case (true, .text):
        renderer.resolvedTable(
          numbers: coders.numbers, names: coders.carried.names, cells: coders.carried.rows, byteOrderMark: bom)
      case (true, .json): renderer.resolvedJSON(provenance: provenance)
      case (false, .text): renderer.text(style: common.terminalStyle, language: Console.language)
      case (false, .json): renderer.json(provenance: provenance)
      }
    try run.output.write(bytes)
    try run.finish()
  }

  private func note(_ coders: CoderSheets, _ scheme: CodingScheme?, _ run: Run) {
    if coders.renamed > 0, let scheme {
      run.note(
        Problem(Message("agreement.renamed", ["count": String(coders.renamed), "scheme": scheme.title])))
    }
    if let unshared = UnsharedLabels(coders) {
      run.note(Problem(message(unshared, isByScheme: scheme != nil)))
    } else if scheme == nil, let mixed = mixedCodes(coders.categories) {
      run.note(Problem(mixed))
    } else if scheme == nil, let (one, other) = coders.lookalikes {
      run.note(Problem(Message("agreement.lookalikes", ["one": one, "other": other])))
    }
    if coders.categories.count > CoderSheets.mostCategories {
      run.note(Problem(Message("agreement.manyCategories", ["count": String(coders.categories.count)])))
    }
    let missing = coders.missingMarks
    if scheme == nil, !missing.isEmpty {
      let labels = missing.map { say("agreement.given", ["label": $0.label, "count": String($0.count)]) }
      run.note(Problem(Message("agreement.missingMarks", ["labels": labels.joined(separator: ", ")])))
    }
    noteOpinions(coders, run)
  }

  /// What is to be said of the opinions that the coders share.
  private func noteOpinions(_ coders: CoderSheets, _ run: Run) {
    if let differing = coders.differing {
      let values = [
        "count": String(differing.count), "compared": String(differing.compared), "id": differing.id,
        "one": beginning(differing.one), "other": beginning(differing.other),
      ]
      run.note(Problem(Message("agreement.otherTexts", values)))
    }
    if let respelled = coders.respelled {
      let values = ["count": String(respelled.count), "one": respelled.one, "other": respelled.other]
      run.note(Problem(Message("agreement.respelled", values)))
    }
    if coders.shortened > 0 {
      run.note(Problem(Message("agreement.shortened", ["count": String(coders.shortened)])))
    }
  }

  private func beginning(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 20 ? line : line.prefix(19) + "…"
  }

  /// That a category stands by its name and by its id, by the first scheme of the folder that knows all that was written.
  private func mixedCodes(_ categories: [String]) -> Message? {
    guard let folder = try? common.dictionaryFolder() else { return nil }
    for name in folder.schemeNames {
      guard let scheme = try? folder.scheme(name).value, categories.allSatisfy({ scheme.place(meant: $0) != nil }),
        let mixed = MixedCodes(categories, scheme: scheme)
      else { continue }
      return Message(
        "agreement.mixedCodes", ["one": mixed.one, "other": mixed.other, "title": scheme.title, "name": name])
    }
    return nil
  }

  /// That two coders share no category, and the scheme by which they would, where one of the folder fits.
  private func message(_ unshared: UnsharedLabels, isByScheme: Bool) -> Message {
    let (first, second) = unshared.coders
    if !isByScheme, let folder = try? common.dictionaryFolder() {
      for name in folder.schemeNames {
        guard let scheme = try? folder.scheme(name).value, let (one, other) = unshared.sameCategory(in: scheme) else {
          continue
        }
        let values = [
          "first": first, "second": second, "one": one, "other": other, "title": scheme.title, "scheme": name,
        ]
        return Message("agreement.namesAndCodes", values)
      }
    }
    let (one, other) = unshared.example
    return Message("agreement.nothingShared", ["first": first, "second": second, "one": one, "other": other])
  }
}
