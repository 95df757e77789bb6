import Foundation
import Testing

@Suite struct AuditCommandTests {
  private func ids(_ arguments: [String]) throws -> [String] {
    let result = try Program.run(["audit", "Corpora/opinions/services.csv"] + arguments)
    #expect(result.status == 0)
    return result.text.split(separator: "\r\n").dropFirst().map { String($0.prefix { $0 != "," }) }
  }

  @Test func theSameSeedDrawsTheSameOpinions() throws {
    let first = try ids(["--size", "50", "--seed", "7"])
    #expect(first.count == 50)
    #expect(try ids(["--size", "50", "--seed", "7"]) == first)
    #expect(try ids(["--size", "50", "--seed", "8"]) != first)
  }

  @Test func theCoderIsNotLed() throws {
    let text = try Program.run(["audit", "Corpora/opinions/services.csv", "--size", "20"]).text
    #expect(text.hasPrefix("id,unit,channel,date,text,category,weight,file,sheet,row\r\n"))
    #expect(!text.contains("福利待遇,") && !text.contains("evidence"))
  }

  @Test func everyUnitHasItsShare() throws {
    let result = try Program.run(["audit", "Corpora/opinions/industry.csv", "--size", "60", "--by", "unit"])
    let units = Set(result.text.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",")[1] })
    #expect(units.count >= 40)
  }

  @Test func aSampleTooSmallForItsStrataIsRefused() throws {
    let result = try Program.run(["audit", "Corpora/opinions/industry.csv", "--size", "3", "--by", "unit"])
    #expect(result.status == 2)
  }
}
