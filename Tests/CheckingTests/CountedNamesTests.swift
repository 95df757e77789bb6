import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct CountedNamesTests {
  private func findings(_ text: String) -> [Finding] {
    CountedNames(text: SourceText(TokenizedDocument(plain: Document(name: "t", text: text)))).findings()
  }

  @Test(arguments: [
    "先进水站（⟦4个⟧）：东渠水站、西渠水站、北渠水站。", "先进渠工（⟦3名⟧）：何水、唐玉、魏长青、宋福来", "到会的有⟦四名⟧同志：何水、唐玉、魏长青。",
    "表彰何水、唐玉、魏长青⟦四名⟧同志。", "一、先进水站（⟦4个⟧）\n东渠水站、西渠水站、北渠水站\n二、其他", "二、先进渠工（⟦6名⟧）\n魏长青　何　水　唐　玉\n宋福来　周小满",
  ])
  func aNumberThatTheNamesDoNotMakeIsTold(marked: String) { expectOnly("announced-count", at: marked, findings) }

  @Test(arguments: [
    "先进水站（3个）：东渠水站、西渠水站、北渠水站。", "先进水站（4个）：东渠水站、西渠水站、北渠水站等。", "先进水站（4个）：东渠水站、西渠水站、北渠水站和南渠水站。",
    "先进水站（12个）：东渠水站、西渠水站、北渠水站。", "有四名同志：东边的、西边的、北边的。", "选出三名代表：东渠一名，西渠两名。", "水站（4个）：清渠、补堤、修闸，人人动手。",
    "先进水站（4个）：东渠水站、西渠水站、北渠水站、\n南渠水站。", "水站（4", "表彰何水、唐玉、魏长青等四名同志。", "表彰何水、唐玉和魏长青四名同志。", "何水、唐玉、魏长青三名同志留下。",
    "高标准、严要求、快节奏四名同志",
    "二、先进渠工（5名）\n魏长青　何　水　唐　玉\n宋福来　周小满", "水站（4个）\n清渠要早，补堤要牢。", "先进水站（4个）\n东渠水站、西渠水站、北渠水站和南渠水站",
  ])
  func otherRowsAreLeftAlone(text: String) { #expect(findings(text).isEmpty) }
}
