/// Names one of whose characters is lost: 党风廉建设, 先进性教活动. Only of the words within, which no word around the name can
/// go on with (毛泽东想, 小组生活会). Of some names no word within can be left out either: 习近平新时代特色社会主义思想.
enum LostCharacters {
  /// 化, 性: a name without them is another.
  private static let endings: Set<UInt32> = [.化, .性]
  private static let bar: UInt32 = 0x7C

  /// Each name with one character less, or with one word less, and the name.
  static var entries: [Confusables.Entry] {
    let lists = WordLists(LargeTables.fixedPhrases)
    return (lists.words("name") + lists.words("whole-name")).flatMap { name -> [Confusables.Entry] in
      let words = name.split(separator: bar).map { Array($0) }
      let whole = String(scalars: words.flatMap { $0 })
      return words.indices.dropFirst().dropLast().filter { words[$0].count > 1 }.flatMap { place in
        words[place].indices.filter { !endings.contains(words[place][$0]) }.map { lost in
          var rest = words
          rest[place].remove(at: lost)
          return Confusables.Entry(String(scalars: rest.flatMap { $0 }), whole, except: "", isFree: true)
        }
      }
    }
      + lists.words("whole-name").flatMap { name -> [Confusables.Entry] in
        let words = name.split(separator: bar)
        let whole = String(scalars: words.flatMap { $0 })
        return words.indices.dropFirst().dropLast().map { lost in
          let rest = words.indices.filter { $0 != lost }.flatMap { words[$0] }
          return Confusables.Entry(String(scalars: rest), whole, except: "", isFree: true)
        }
      }
  }
}
