import Lexicon
import ShippedLexicon
import SourceText
import TextAnalysis

/// What sound a word begins with, where that can be told from how it is written.
enum InitialSound {
  case vowel, consonant

  /// Nil where speakers differ ("historic", "SQL") or the letters do not tell.
  init?(of word: String, _ traits: Word.Traits) {
    let letters = Array(word.utf8)
    let sound: InitialSound? =
      if traits.contains(.number) {
        Self.ofNumber(letters)
      } else if traits.contains(.digit) || traits.contains(.nonASCII) || letters.count < 2 {
        nil
      } else if !traits.contains(.lowercase) {
        Self.ofInitialism(word)
      } else if traits.contains(.innerCapital) {
        Self.isInterface(letters) ? .vowel : nil
      } else if traits.contains(.capitalized) {
        Self.ofName(word.lowercased())
      } else {
        Self.ofWord(word)
      }
    guard let sound else { return nil }
    self = sound
  }

  /// What sound a name from code begins with, whose first part is a common word: `int`, `userName`.
  /// Nil where people spell it, or read it each in their own way: `href`, `u32`, `.env`.
  init?(ofCode code: some StringProtocol) {
    let letters = Array(code.utf8.prefix { $0.isASCIILetter })
    let rest = letters.drop { $0.isASCIIUppercase }
    let isCapitals = rest.isEmpty
    // The “P” of `HTTPServer` belongs to what follows it.
    guard isCapitals || letters.count - rest.count <= 1 else { return nil }
    let end = isCapitals ? rest.endIndex : rest.firstIndex { $0.isASCIIUppercase }
    let word = String(decoding: letters[..<(end ?? rest.endIndex)], as: UTF8.self)
    let small = word.lowercased()
    guard
      Coinage.isWord(small, shortest: Self.shortestInCode, upTo: .familiar)
        || Self.readInCode.contains(small)
    else { return nil }
    let sound = isCapitals ? Self.ofInitialism(word) : Self.ofWord(small)
    guard let sound else { return nil }
    self = sound
  }

  /// In letters: shorter names are spelled as often as read.
  private static let shortestInCode = 3

  /// Short forms that are read as words.
  private static let readInCode = WordSet("app apps arg args async enum enums env int ints")

  /// Whether a name has an “I” of its own in front, as those of interfaces in .NET do: `IBakery`.
  private static func isInterface(_ letters: [UInt8]) -> Bool {
    letters.count > 3 && letters[0] == UInt8(ascii: "I") && letters[1].isASCIIUppercase
      && letters[2].isASCIILowercase
  }

  /// Eight, eleven and eighteen, and numbers that begin with them.
  private static func ofNumber(_ digits: [UInt8]) -> InitialSound? {
    let comma = UInt8(ascii: ",")
    guard let first = digits.first, digits.allSatisfy({ $0.isASCIIDigit || $0 == comma })
    else { return nil }
    if first == UInt8(ascii: "8") { return .vowel }
    let whole = digits.prefix { $0 != comma }
    if first == UInt8(ascii: "1"), digits.count > 1,
      digits[1] == UInt8(ascii: "1") || digits[1] == UInt8(ascii: "8")
    {
      return whole.count == 2 ? .vowel : nil
    }
    return .consonant
  }

  /// Capitals throughout: spelled out in a known list, else told where both ways of reading agree.
  private static func ofInitialism(_ word: String) -> InitialSound? {
    switch word.unicodeScalars.first {
    case "A", "E", "I", "O": return isStarted(word, by: "EU", "ON", "OU") ? nil : .vowel
    case "B", "C", "D", "G", "J", "K", "P", "Q", "T", "V", "W", "Z": return .consonant
    case "U" where word.count <= 4:
      return isOrdinary(word.lowercased()) ? nil : .consonant
    default: return spelledOut.contains(word) ? .vowel : nil
    }
  }

  /// Of words with a capital only those whose first letter has one sound in all languages.
  private static func ofName(_ word: String) -> InitialSound? {
    let letters = Array(word.utf8)
    let second = letters[1]
    switch letters[0] {
    case UInt8(ascii: "a"), UInt8(ascii: "i"): return .vowel
    case UInt8(ascii: "e"): return second == UInt8(ascii: "u") ? ofWord(word) : .vowel
    case UInt8(ascii: "o"): return isStarted(word, by: "on", "ou") ? nil : .vowel
    case UInt8(ascii: "h"), UInt8(ascii: "u"), UInt8(ascii: "x"), UInt8(ascii: "y"):
      let facts = ShippedLexicon.words.facts(of: word)
      return facts.isKnown && facts.marks.isDisjoint(with: .name) ? ofWord(word) : nil
    default: return "aeiourl".utf8.contains(second) ? .consonant : nil
    }
  }

  private static func ofWord(_ word: String) -> InitialSound? {
    switch word.unicodeScalars.first {
    case "a", "i": return .vowel
    case "e": return isStarted(word, by: "eu", "ewe") ? .consonant : .vowel
    case "o":
      if ["one", "ones", "once", "oneself", "oneness"].contains(word) { return .consonant }
      return isStarted(word, by: "one", "oui") ? nil : .vowel
    case "u": return isOrdinary(word) ? inU.sound(of: word, otherwise: nil) : nil
    case "h": return inH.sound(of: word, otherwise: isOrdinary(word) ? .consonant : nil)
    case "x", "y": return nil
    default: return isOrdinary(word) ? .consonant : nil
    }
  }

  /// "User", but "usher"; "uniform", but "unimportant".
  private static let inU = BeginningSounds(
    vowel: "ug ul um un unid unig unill unim unin uniron unis up urb urg urn ush utm utt",
    consonant: """
      ubi uku unanim unary uni unidir unisex unison ura ure uri uro usa use usu ute uti utop uvul
      """,
    either: "unioniz")

  /// "Hour" and "honest"; others are often silent too: "an historic hotel".
  private static let inH = BeginningSounds(
    vowel: "heir honest honor honour hour",
    either: "habit herb hilar histor homage hono honora honori hotel hourg houri hyster")

  /// Whether a word is read as one: neither unknown nor a name, an abbreviation or jargon.
  private static func isOrdinary(_ word: String) -> Bool {
    let facts = ShippedLexicon.words.facts(of: word)
    return facts.isKnown && facts.marks.isDisjoint(with: marksOfOthers)
  }

  private static let marksOfOthers: WordFacts.Marks = [.name, .abbreviation, .fieldWord]

  private static func isStarted(_ word: String, by beginnings: String...) -> Bool {
    beginnings.contains { word.hasPrefix($0) }
  }

  /// Initialisms that everyone spells out and whose first letter is named with a vowel: "aitch",
  /// "ef", "el", "em", "en", "ar", "ess", "ex".
  private static let spelledOut = WordSet(
    """
    FBI FTP FTPS FPGA FSF HDD HDMI HSM HSTS HTML HTTP HTTPS LCD LLC LLM LLVM LTS MBA ML MP MRI MSI \
    MSDN MVC MVP NBA NDA NDJSON NFC NFL NFT NGO NLP NPC NPM NTFS RDBMS RDF RDP RFC RFID RFP RGB \
    RNA RPC RPM RSS RSVP RTL SDK SLA SLI SLO SMS SMTP SNS SPDX SPF SSD SSG SSH SSL SSO SSR SVG SVN \
    XLSX XML XMPP XSD XSLT XSS
    """)
}
