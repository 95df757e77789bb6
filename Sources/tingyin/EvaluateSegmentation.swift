import Analysis
import DataFiles
import Documents
import Evaluation
import Reporting
import TextModel
import Tokenization
import UnicodeText
import Wording

extension EvaluateCommand {
  /// Scores `segment` on text that people have cut into words.
  func evaluateSegmentation() throws {
    let reader = GoldReader(charset: try CharsetChoice(common.encoding))
    let words = try UserDictionaryFiles(cutting.userDictionary)
    let run = try Run(common)
    for note in words.notes { run.note(note) }
    let folder = try common.dictionaryFolder()
    let cutting = try cutting.cutting(granularity, model: judging.model, words: words.dictionary, folder)
    let trained = try self.cutting.mode == .accurate ? model(folder) : nil
    let worker = try cutting.tokenizer.makeWorker()
    var score = SegmentationScore()
    var faults = SegmentationFaults()
    for path in paths {
      try run.attempt(path) {
        let gold = try reader.read(path)
        if let tag = gold.tag { run.note(Problem(Message("gold.tagged", ["tag": tag]), in: path)) }
        let isKnown = trained.map { GoldSegmentation.knows($0, folding: cutting.tokenizer.folding) }
        score += try gold.score(isKnown: isKnown) {
          try cutting.tokens(of: $0, by: worker)
        } found: { sentence, found in
          if errors { faults.count(sentence, found) }
        }
      }
    }
    run.needGold(score.gold)
    try run.output.write(
      rendered(
        score, faults, provenance: .current(dictionaries: words.sources + cutting.sources, segmentation: cutting.named))
    )
    try run.finish()
  }

  private func model(_ folder: DictionaryFolder) throws -> SegmentationModel {
    try judging.model.map { try SegmentationModel(fileBytes: DataFile(path: $0).bytes, name: $0) }
      ?? folder.segmentationModel()
  }

  private func rendered(
    _ score: SegmentationScore, _ faults: SegmentationFaults, provenance: Provenance
  ) -> [UInt8] {
    let renderer = SegmentationRenderer(
      words: score.gold, precision: score.precision, recall: score.recall, f: score.f,
      unknownRecall: score.unknownRecall,
      faults: errors ? faults.all.map { .init(gold: $0.gold, found: $0.found, count: $0.count) } : nil)
    return format == .text ? renderer.text(language: Console.language) : renderer.json(provenance: provenance)
  }
}
