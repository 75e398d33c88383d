import SourceText

/// How likely a slip of writing is, as a cost in tenths: the lower, the likelier.
package enum Slip {
  /// Two neighbouring letters in the wrong order: "recieve".
  package static let swap = 5
  /// A letter that is doubled and should not be, or the reverse: "untill", "comittee".
  package static let doubling = 4
  static let cheapest = doubling
  /// A letter more in a slip at the start of a word, which writers see best.
  fileprivate static let atStart = 8

  /// A letter that is missing before `next`: "enviroment", and likelier "comittee".
  fileprivate static func missing(
    _ letter: UInt8, after previous: UInt8, before next: UInt8
  ) -> Int {
    if letter == previous || letter == next { return doubling }
    if letter == UInt8(ascii: "'") { return 4 }
    return isVowel(letter) ? 6 : 7
  }

  /// A letter too many: "untill", and less likely "posiition".
  fileprivate static func extra(_ letter: UInt8, after previous: UInt8, before next: UInt8) -> Int {
    if letter == previous || letter == next { return doubling }
    return neighbors.hold(letter, previous) || neighbors.hold(letter, next) ? 7 : 8
  }

  /// `written` in the place of `meant`.
  fileprivate static func wrong(_ written: UInt8, for meant: UInt8) -> Int {
    if isVowel(written), isVowel(meant) { return 5 }
    if alike.hold(written, meant) { return 6 }
    return neighbors.hold(written, meant) ? 8 : 11
  }

  /// Whether a slip may bring this symbol: a small letter of ASCII or an apostrophe.
  static func mayBring(_ symbol: UInt8) -> Bool {
    symbol.isASCIILowercase || symbol == UInt8(ascii: "'")
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// Letters that are written for each other because they sound alike.
  private static let alike: LetterPairs = {
    var pairs = LetterPairs()
    for group in ["cks", "sz", "gj", "mn", "td", "bp", "vw", "fv"] {
      for a in group.utf8 { for b in group.utf8 { pairs.insert(a, b) } }
    }
    return pairs
  }()

  /// Letters that are side by side, or one above the other, on a QWERTY keyboard.
  private static let neighbors: LetterPairs = {
    var pairs = LetterPairs()
    let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }
    for (number, row) in rows.enumerated() {
      for (column, letter) in row.enumerated() {
        if column > 0 { pairs.insert(letter, row[column - 1]) }
        guard number > 0 else { continue }
        // A row stands half a key to the right of that above it.
        for above in [column, column + 1] where above < rows[number - 1].count {
          pairs.insert(letter, rows[number - 1][above])
        }
      }
    }
    return pairs
  }()
}

/// A place in a written word, and what slips there would cost.
struct SlipPlace {
  /// The symbol at the place, that before and that behind it; zero for none.
  let here: UInt8
  let next: UInt8
  private let previous: UInt8
  private let start: Int

  /// - Parameter written: a word with the symbol that ends it.
  init(in written: [UInt8], at index: Int) {
    here = written[index]
    next = index + 1 < written.count ? written[index + 1] : 0
    previous = index > 0 ? written[index - 1] : 0
    start = index == 0 ? Slip.atStart : 0
  }

  var isEnd: Bool { here == WordSymbols.end }

  var costOfSwap: Int { start + Slip.swap }
  var costOfExtra: Int { start + Slip.extra(here, after: previous, before: next) }

  func cost(ofMissing letter: UInt8) -> Int {
    start + Slip.missing(letter, after: previous, before: here)
  }

  func cost(ofWrongFor letter: UInt8) -> Int { start + Slip.wrong(here, for: letter) }
}

/// Pairs of small letters of ASCII, in either order: a correction asks for thousands of them.
private struct LetterPairs {
  /// By letter: a bit for each other one.
  private var others = [UInt32](repeating: 0, count: 26)

  mutating func insert(_ a: UInt8, _ b: UInt8) {
    others[Int(a - Self.first)] |= 1 << UInt32(b - Self.first)
    others[Int(b - Self.first)] |= 1 << UInt32(a - Self.first)
  }

  func hold(_ a: UInt8, _ b: UInt8) -> Bool {
    let (a, b) = (a &- Self.first, b &- Self.first)
    return a < 26 && b < 26 && others[Int(a)] & 1 &<< UInt32(b) != 0
  }

  private static var first: UInt8 { UInt8(ascii: "a") }
}
