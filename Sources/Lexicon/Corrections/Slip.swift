/// How likely a slip of writing is, as a cost in tenths: the lower, the likelier.
package enum Slip {
  /// Two neighbouring letters in the wrong order: "recieve".
  package static let swap = 5
  /// A letter more in a slip at the start of a word, which writers see best.
  static let atStart = 8

  /// A letter that is missing before `next`: "enviroment", and likelier "comittee".
  static func missing(_ letter: UInt8, after previous: UInt8, before next: UInt8) -> Int {
    if letter == previous || letter == next { return 4 }
    if letter == UInt8(ascii: "'") { return 4 }
    return isVowel(letter) ? 6 : 7
  }

  /// A letter too many: "untill", and less likely "posiition".
  static func extra(_ letter: UInt8, after previous: UInt8, before next: UInt8) -> Int {
    if letter == previous || letter == next { return 4 }
    return areNeighbors(letter, previous) || areNeighbors(letter, next) ? 7 : 8
  }

  /// `written` in the place of `meant`.
  static func wrong(_ written: UInt8, for meant: UInt8) -> Int {
    if isVowel(written), isVowel(meant) { return 5 }
    if soundsAlike(written, meant) { return 6 }
    return areNeighbors(written, meant) ? 8 : 11
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static func soundsAlike(_ a: UInt8, _ b: UInt8) -> Bool {
    alike.contains { $0.utf8.contains(a) && $0.utf8.contains(b) }
  }

  private static let alike = ["cks", "sz", "gj", "mn", "td", "bp", "vw", "fv"]

  /// Whether two letters are side by side, or one above the other, on a QWERTY keyboard.
  private static func areNeighbors(_ a: UInt8, _ b: UInt8) -> Bool {
    guard let (row, column) = place(of: a), let (otherRow, otherColumn) = place(of: b) else {
      return false
    }
    let step = otherColumn - column
    switch otherRow - row {
    case 0: return abs(step) == 1
    case 1: return step == 0 || step == -1
    case -1: return step == 0 || step == 1
    default: return false
    }
  }

  private static func place(of letter: UInt8) -> (row: Int, column: Int)? {
    for (row, letters) in rows.enumerated() {
      if let column = letters.firstIndex(of: letter) { return (row, column) }
    }
    return nil
  }

  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }
}
