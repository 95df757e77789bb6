@testable import Lexicons
import Testing
@testable import Tokenization
@testable import UnicodeText
@Suite struct TmpTests {
  @Test func t() {
    let c = ContinuousClock()
    var r: BreakRules? = nil; print("rules", c.measure { r = BreakRules.word }, r == nil)
    print("sentence", c.measure { r = BreakRules.sentence }, r == nil)
    r = BreakRules.word
    print("members", c.measure { _ = PlainIdeographs.members() })
    var n = 0, ok = false
    print("read", c.measure { ok = CJKDictionary.forEachWord { _, _ in n += 1 } }, n, ok)
    var d: CompiledDictionary?
    print("compile", c.measure { d = CompiledDictionary() }, d == nil, d?.words.entries.count ?? 0)
    if let d, let r { 
      let cats = Set(d.codes.indices.filter { d.codes[$0] != 0 }.map { r.category(of: UInt32($0)) }).sorted()
      print(cats, r.firstDictionaryCategory, cats.map { r.state(after: r.startState, $0) })
      for s in 0..<58 { if cats.contains(where: {r.state(after: r.startState, $0) == s}) { print(s, r.statuses[s], r.accepts[s], (0..<31).map { r.state(after: s, $0) }) } }
    }
  }
}
