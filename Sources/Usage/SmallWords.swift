/// The words of English that hold sentences together; all others are content words.
enum SmallWords {
  /// What a small word is; nil for all other words.
  @inline(__always)
  static func traits(of hash: UInt64) -> UsageToken.Traits? {
    let table = self.table
    var slot = slot(of: hash)
    while table[slot].hash != 0 {
      if table[slot].hash == hash { return table[slot].traits }
      slot = (slot &+ 1) & (size - 1)
    }
    return nil
  }

  /// A hash table with open places, where the hash is 0: half of it.
  private static let table: [(hash: UInt64, traits: UsageToken.Traits)] = {
    var table = [(hash: UInt64, traits: UsageToken.Traits)](
      repeating: (0, []), count: size)
    for (words, traits) in kinds {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let hash = UsageHash.text(word.utf8)
        var slot = slot(of: hash)
        while table[slot].hash != 0 { slot = (slot + 1) & (size - 1) }
        table[slot] = (hash, traits)
      }
    }
    return table
  }()

  @inline(__always)
  private static func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 32) & (size - 1)
  }

  private static let size = 512

  private static let kinds: [(words: String, traits: UsageToken.Traits)] = [
    ("a an", [.article, .determiner]),
    ("the", [.article, .determiner, .definite]),
    (
      """
      my your his her its our their whose this that these those which what any no every each \
      either neither some another one
      """, [.determiner]
    ),
    ("and or", [.joining]),
    (
      """
      all both half such who whom i you he she it we they me him us them myself yourself himself \
      herself itself ourselves themselves ones someone anyone everyone nobody nothing something \
      anything everything none is are was were be been being am has have had having do does did \
      doing done can could will would shall should may might must ought not never of in on at by \
      for with from to into onto upon about over under between among through during before after \
      without within against across along behind beyond per via toward towards since until till \
      as than like unlike out up down off near around above below beside besides despite except \
      inside outside throughout but nor so yet if because when while where whether although \
      though unless once how why there here then now also too very just only even still again \
      already always often sometimes usually perhaps maybe however therefore thus instead rather \
      quite almost other others more most less least many much few several enough own same two \
      three four five six seven eight nine ten let's it's that's there's i'm i've i'll i'd you're \
      you've you'll we're we've we'll they're he's she's don't doesn't didn't isn't aren't wasn't \
      weren't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't cannot
      """, []
    ),
  ]
}
