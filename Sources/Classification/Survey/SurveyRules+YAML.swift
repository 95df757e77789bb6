import DataFiles
import Wording

extension SurveyRules {
  /// Reads rules as people write them.
  ///
  /// ```yaml
  /// id: follow-up
  /// title: 满意度测评
  /// questions:
  ///   - {id: satisfaction, title: 满意度, ratings: [满意, 基本满意, 不满意]}
  ///   - {id: quality, title: 总体评价, ratings: [好, 较好, 一般化, {name: 走了过场, also: [走过场]}]}
  /// rules:
  ///   - {id: formality, question: quality, ratings: [一般化, 走了过场], fires: at-least, threshold: 30%,
  ///      of: asked, minimum: 10, consequence: 补课}
  ///   - {id: satisfied, question: satisfaction, ratings: [满意, 基本满意], fires: below, threshold: 2/3,
  ///      consequence: 补课}
  /// ```
  /// `of` is `answers` unless given, `minimum` is 10, `response` 1/2. A question may have `columns`, words by which the name of
  /// a column tells that it answers the question; a rating that is `optional` is reported only where somebody gave it.
  /// `abstain` and `blank` list answers that say nothing and marks for none; without them the usual ones count.
  /// - Parameters:
  ///   - yaml: the file's text.
  ///   - file: its name, for the problems.
  /// - Throws: `Problem` when the text is no YAML, `Problems` with every mistake in it otherwise.
  public init(yaml: String, file: String) throws {
    let reader = try YAMLReader(yaml, file: file)
    let root = reader.object(
      reader.root, allowing: ["id", "title", "description", "questions", "rules", "abstain", "blank"])
    let questions = root.list("questions").map { Self.question($0, reader) }
    self.init(
      id: root.requiredString("id"), title: root.requiredString("title"), questions: questions,
      rules: root.list("rules").compactMap { Self.rule($0, questions, reader) },
      abstentions: root["abstain"].map { _ in root.strings("abstain") },
      blanks: root["blank"].map { _ in root.strings("blank") })
    if questions.isEmpty { reader.note(Message("yaml.missingKey", ["key": "questions"]), at: root.place) }
    Self.noteRepeats(questions.map(\.id), at: root["questions"]?.place, reader)
    Self.noteRepeats(rules.map(\.id), at: root["rules"]?.place, reader)
    try reader.finish()
  }

  private static func question(_ value: YAMLValue, _ reader: YAMLReader) -> Question {
    let object = reader.object(value, allowing: ["id", "title", "description", "ratings", "columns"])
    let ratings = object.list("ratings").map { rating($0, reader) }
    if ratings.count < 2 { reader.note(Message("survey.tooFewRatings"), at: object.place) }
    noteRepeats(ratings.flatMap { [$0.name] + $0.also }, at: object["ratings"]?.place, reader)
    return Question(
      id: object.requiredString("id"), title: object.requiredString("title"), ratings: ratings,
      columns: object.strings("columns"))
  }

  /// A rating is a mapping with a name and its other spellings, or just the name.
  private static func rating(_ value: YAMLValue, _ reader: YAMLReader) -> Rating {
    if let name = value.string, !name.isEmpty { return Rating(name: name, also: []) }
    let object = reader.object(value, allowing: ["name", "also", "optional"])
    return Rating(
      name: object.requiredString("name"), also: object.strings("also"), isOptional: object.bool("optional") ?? false)
  }

  private static func rule(_ value: YAMLValue, _ questions: [Question], _ reader: YAMLReader) -> Rule? {
    let object = reader.object(
      value,
      allowing: [
        "id", "description", "question", "ratings", "fires", "threshold", "of", "minimum", "response", "consequence",
      ])
    let id = object.requiredString("id")
    let consequence = object.requiredString("consequence")
    if object["fires"] == nil { reader.note(Message("yaml.missingKey", ["key": "fires"]), at: object.place) }
    let comparator: Comparator? = object.choice("fires")
    let threshold = share("threshold", of: object, reader)
    let response = object["response"] == nil ? defaultResponse : share("response", of: object, reader)
    let minimum = object.int("minimum") ?? defaultMinimumAnswers
    if minimum < 1 { reader.note(Message("survey.minimumTooSmall"), at: object["minimum"]?.place) }
    let base: Base = object.choice("of") ?? .answers
    guard let question = question(of: object, questions, reader) else { return nil }
    let ratings = ratings(object, questions[question], reader)
    guard let comparator, let threshold, let response else { return nil }
    return Rule(
      id: id, question: question, ratings: ratings, comparator: comparator, threshold: threshold, base: base,
      minimumAnswers: minimum, consequence: consequence, response: response)
  }

  private static func share(_ key: String, of object: YAMLObject, _ reader: YAMLReader) -> ExactFraction? {
    let text = object.requiredString(key)
    guard !text.isEmpty else { return nil }
    if let share = ExactFraction(text) { return share }
    reader.note(Message("survey.badThreshold", ["text": text]), at: object[key]?.place)
    return nil
  }

  /// The question may be left out when there is only one.
  private static func question(of object: YAMLObject, _ questions: [Question], _ reader: YAMLReader) -> Int? {
    if object["question"] == nil, questions.count == 1 { return 0 }
    let id = object.requiredString("question")
    if let index = questions.firstIndex(where: { $0.id == id }) { return index }
    if !id.isEmpty { reader.note(Message("survey.noSuchQuestion", ["id": id]), at: object["question"]?.place) }
    return nil
  }

  private static func ratings(_ object: YAMLObject, _ question: Question, _ reader: YAMLReader) -> [Int] {
    let names = object.strings("ratings")
    if names.isEmpty { reader.note(Message("yaml.missingKey", ["key": "ratings"]), at: object.place) }
    for name in names where !question.ratings.contains(where: { $0.name == name }) {
      let choices = question.ratings.map(\.name).joined(separator: ", ")
      reader.note(
        Message("yaml.notAChoice", ["key": "ratings", "value": name, "choices": choices]), at: object["ratings"]?.place)
    }
    return question.ratings.indices.filter { names.contains(question.ratings[$0].name) }
  }

  private static func noteRepeats(_ names: [String], at place: Problem.Place?, _ reader: YAMLReader) {
    var seen: Set<String> = []
    for name in names where !name.isEmpty && !seen.insert(name).inserted {
      reader.note(Message("survey.repeated", ["name": name]), at: place)
    }
  }
}
