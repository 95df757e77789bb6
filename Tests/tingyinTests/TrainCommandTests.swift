import Foundation
import Testing

@Suite struct TrainCommandTests {
  private let scheme = """
    id: pets
    title: 宠物
    categories:
      - {id: cat, label: 猫, phrases: [喵]}
      - {id: dog, label: 狗, phrases: [汪]}
      - {id: rest, label: 别的}
    other: rest
    """

  private func labelled(_ count: Int, from first: Int = 0) -> String {
    let cats = ["小猫爬上窗台晒太阳", "猫粮该换牌子", "猫砂盆三天没铲", "它总把毛线团抓乱", "猫抓板早坏了"]
    let dogs = ["小狗见人就摇尾巴", "狗绳断过两回", "遛狗要牵紧绳子", "狗窝漏雨没人修", "它夜里叫个不停看门"]
    let rest = ["明天去哪儿吃饭", "这书真好看", "车票已经卖完", "下雨记得收衣服", "今天周几来着"]
    var table = "编号,意见,类别\n"
    for index in first..<first + count {
      let (texts, label) = [(cats, "猫"), (dogs, "dog"), (rest, "别的")][index % 3]
      table += "\(index),\(texts[index / 3 % 5])\(index % 7)号,\(label)\n"
    }
    return table
  }

  @Test func aModelIsTrainedTheSameTwiceAndSortsOpinions() throws {
    let scratch = try Scratch()
    let (plan, data) = (try scratch.put("pets.yaml", scheme), try scratch.put("labelled.csv", labelled(90)))
    let models = try ["a.model", "b.model"].map { name in
      let path = scratch.file(name).path
      let result = try Program.run(["train", data, "--scheme", plan, "--output", path])
      #expect(result.status == 0, "\(result.errors)")
      return Array(try Data(contentsOf: scratch.file(name)))
    }
    #expect(models[0] == models[1])
    let judged = try Program.run(
      ["classify", "-", "--scheme", plan, "--model", scratch.file("a.model").path, "--format", "jsonl"],
      input: Array("意见\n猫砂盆又没铲\n狗绳断了\n".utf8))
    #expect(judged.text.contains("\"category\":\"cat\"") && judged.text.contains("\"category\":\"dog\""))
    let score = try Program.run(
      ["evaluate", data, "--scheme", plan, "--model", scratch.file("a.model").path, "--format", "json"]).json()
    #expect((score["accuracy"] as? Double ?? 0) > 0.9)
  }

  /// The model at hand, which knows none of them, against the new one.
  @Test func beforeAndAfterAreTold() throws {
    let scratch = try Scratch()
    let labels = ["食堂排队太久": "福利待遇", "浴室没有热水": "福利待遇", "班车又晚点": "福利待遇", "新产线要早点上": "发展", "主业要做强": "发展", "研发投入太少": "发展"]
    let rows = (0..<30).flatMap { number in labels.sorted { $0.key < $1.key }.map { "\($0.key)第\(number)回,\($0.value)" }
    }
    let data = try scratch.put("labelled.csv", "意见,类别\n" + rows.joined(separator: "\n") + "\n")
    let result = try Program.run(["train", data, "--output", scratch.file("a.model").path])
    #expect(
      result.status == 0 && (result.text + result.errors).contains("同样这 180 条，现成的模型判对 "),
      "\(result.text)\(result.errors)")
    // Without a model of the scheme there is nothing to compare with.
    let own = try Program.run(
      [
        "train", try scratch.put("pets.csv", labelled(60)), "--scheme", try scratch.put("pets.yaml", scheme),
        "--output", scratch.file("b.model").path,
      ])
    #expect(own.status == 0 && !(own.text + own.errors).contains("现成的模型判对"))
  }

  @Test func aShareOfNaiveBayesOutsideNoughtAndOneIsRefused() throws {
    let scratch = try Scratch()
    let data = try scratch.put("labelled.csv", labelled(9))
    let result = try Program.run(["train", data, "--bayes", "1.5", "--output", scratch.file("a.model").path])
    #expect(result.status == 64)
    #expect(result.errors.contains("--bayes"))
  }

  @Test func trainingGoesOnFromAnotherModelAndLeavesOutWhatThatKnows() throws {
    let scratch = try Scratch()
    let plan = try scratch.put("pets.yaml", scheme)
    let first = try scratch.put("first.csv", labelled(60))
    let both = try scratch.put("both.csv", labelled(63))
    let (base, model) = (scratch.file("base.model").path, scratch.file("ours.model").path)
    #expect(try Program.run(["train", first, "--scheme", plan, "--output", base]).status == 0)
    let result = try Program.run(
      ["train", both, "--scheme", plan, "--base", base, "--output", model, "--language", "en"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("60 opinions had been learned"), "\(result.errors)")
    let fresh = try Program.run(
      ["train", both, "--scheme", plan, "--base", "none", "--output", model, "--force", "--language", "en"])
    #expect(fresh.status == 0 && !fresh.errors.contains("had been learned"))
    let missing = try Program.run(["train", both, "--scheme", plan, "--base", "no.model", "--output", model, "--force"])
    #expect(missing.status == 2)
  }

  @Test func aLabelThatTheSchemeLacksIsNamedWithItsRow() throws {
    let scratch = try Scratch()
    let plan = try scratch.put("pets.yaml", scheme)
    let result = try Program.run(
      ["train", "-", "--scheme", plan, "--output", scratch.file("m").path, "--language", "en"],
      input: Array("意见,类别\n好,猫\n坏,马\n".utf8))
    #expect(result.status == 2)
    #expect(result.errors.contains("row 3") && result.errors.contains("马"))
    #expect(!FileManager.default.fileExists(atPath: scratch.file("m").path))
  }

  @Test(arguments: ["cut", "altered", "foreign"])
  func aDamagedModelIsRefusedByName(damage: String) throws {
    let scratch = try Scratch()
    let (plan, data) = (try scratch.put("pets.yaml", scheme), try scratch.put("labelled.csv", labelled(60)))
    let path = scratch.file("m.model").path
    _ = try Program.run(["train", data, "--scheme", plan, "--output", path, "-q"])
    var bytes = Array(try Data(contentsOf: scratch.file("m.model")))
    #expect(bytes.count > 1000)
    switch damage {
    case "cut": bytes.removeLast(100)
    case "altered": bytes[bytes.count / 2] ^= 1
    default: bytes = Array("{\"weights\": []}".utf8)
    }
    try scratch.put("m.model", bytes)
    let result = try Program.run(["classify", "-", "--scheme", plan, "--model", path], input: Array("意见\n好\n".utf8))
    #expect(result.status == 2)
    #expect(result.errors.contains("m.model"))
  }

  @Test func anAuditCorrectsTheSharesAndSaysSo() throws {
    let scratch = try Scratch()
    let (plan, data) = (try scratch.put("pets.yaml", scheme), try scratch.put("labelled.csv", labelled(90)))
    let model = scratch.file("m.model").path
    _ = try Program.run(["train", data, "--scheme", plan, "--output", model, "-q"])
    let opinions = try scratch.put("new.csv", labelled(300, from: 1000))
    let sheet = try Program.run(["audit", opinions, "--size", "60", "--seed", "3"]).text
    let filled = sheet.split(separator: "\r\n").enumerated().map { index, line -> String in
      guard index > 0, let number = Int(line.prefix { $0 != "," }) else { return String(line) }
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[5] = ["猫", "狗", "别的"][number % 3]
      return cells.joined(separator: ",")
    }.joined(separator: "\r\n")
    let audit = try scratch.put("filled.csv", filled + "\r\n")
    let arguments = ["classify", opinions, "--scheme", plan, "--model", model, "--format", "json"]
    let plain = try #require(try Program.run(arguments).json()["shares"] as? [[String: Any]])
    #expect(Set(plain.compactMap { $0["method"] as? String }) == ["model estimate, not audited"])
    let shares = try #require(try Program.run(arguments + ["--audit", audit]).json()["shares"] as? [[String: Any]])
    for share in shares {
      let (low, high) = (try #require(share["low"] as? Double), try #require(share["high"] as? Double))
      #expect(low <= 1.0 / 3 && 1.0 / 3 <= high)
      #expect((share["method"] as? String)?.contains("audited") == true)
    }
  }

  @Test func anAuditRowOfAnotherCollectionIsNamed() throws {
    let scratch = try Scratch()
    let audit = try scratch.put("filled.csv", "id,text,category\n9,别处的意见,福利待遇\n")
    let result = try Program.run(
      ["classify", "-", "--audit", audit, "--language", "en"], input: Array("意见\n食堂排队\n".utf8))
    #expect(result.status == 2)
    #expect(result.errors.contains("filled.csv") && result.errors.contains("row 2"))
  }
}
