import Testing

@testable import Checking

/// Slogans that are named first and taken up by their word in a later sentence.
@Suite struct TakenUpSlogansTests {
  @Test(arguments: [
    ("骨干要做到“五清楚”。先讲一个例子，前年站里来了个人，问他什么都不知道。\n所谓清楚，一是对渠清楚，哪里漏，哪里堵；二是对人清楚；三是对账清楚；四是对水清楚；五是对事清楚。有了这“五清楚”，才好办事。", "5=5 5=0"),
    ("骨干要做到“三清楚”。先讲一个例子。\n怎样才算清楚？一是对渠清楚，哪里漏，哪里堵；二是对人清楚；三是对账清楚。有了这“三清楚”，才好办事。", "3=3 3=0"),
    ("站里要“三过硬”，为什么提这个？因为去年出过事。\n说过硬，第一是眼睛过硬，看得准水尺；第二是腿脚过硬，走得了长堤；第三是嘴巴过硬，说得清道理。这“三过硬”缺一不可。", "3=3 3=0"),
    ("巡渠要“四勤快”。去年的教训大家记得。所谓勤快，就是腿要勤快、眼要勤快、手要勤快、嘴要勤快。", "4=4"),
    ("巡渠要“四勤快”。去年的教训大家记得。\n所谓勤快，一是腿勤快，二是眼勤快，三是手勤快。", "4=3!"),
  ])
  func theSentenceWithTheWordHasTheItems(text: String, expected: String) {
    #expect(SloganReading(text).counts == expected)
  }

  @Test(arguments: [
    ("骨干要做到“五清楚”。\n所谓明白，一是对渠明白；二是对人明白；三是对账明白；四是对水明白；五是对事明白。", "5=0"),
    ("骨干要做到“三清楚”。\n说清楚了就散会，人、车、船都在门口。", "3=0"),
  ])
  func anotherSentenceHasNot(text: String, expected: String) { #expect(SloganReading(text).counts == expected) }
}
