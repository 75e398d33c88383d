import SourceText

/// How the letters of a word are cased.
package enum LetterCase: Sendable {
  case lower, title, upper, mixed

  /// Of a word in UTF-8 or in symbols of the lexicon, by its ASCII letters.
  package init(_ word: UnsafeBufferPointer<UInt8>) {
    var capitals = 0
    var letters = 0
    for byte in word where byte.isASCIILetter {
      letters += 1
      if byte & 0x20 == 0 { capitals += 1 }
    }
    let isFirstCapital = word.first.map(\.isASCIIUppercase) ?? false
    switch capitals {
    case 0: self = word.startsWithCapitalLatin ? .title : .lower
    case letters where letters > 1: self = .upper
    case 1 where isFirstCapital: self = .title
    default: self = .mixed
    }
  }

  package init(_ word: String) {
    var word = word
    self = word.withUTF8 { LetterCase($0) }
  }

  /// `word`, which is in small letters, in this case; a mixed one is nobody's to guess.
  package func applied(to word: String) -> String {
    switch self {
    case .lower, .mixed: word
    case .title: word.prefix(1).uppercased() + String(word.dropFirst())
    case .upper: word.uppercased()
    }
  }
}
