import Lexicon
import Linting
import Markup
import SourceText
import TextAnalysis

/// What a post is compared with others by: each way in which it writes a term that may have
/// others.
///
/// These are forms with a capital inside or a hyphen, compounds that the lexicon has as one word,
/// and words that it does not have. Of all other words there is one way.
struct TermUses {
  private(set) var uses: [TermUse] = []
  private var seen = HashSet()

  init(of post: SightedPost, _ forms: TermForms) {
    for form in forms.all
    where Self.isComparable(form, in: post.text) && Self.standsFree(form.range, in: post.text) {
      add(form, in: post)
    }
    for sighting in post.sightings
    where !sighting.facts.isKnown || sighting.facts.marks.contains(.compound) {
      let word = post.post.words[sighting.word]
      guard word.traits.contains(.lowercase), word.traits.isDisjoint(with: .innerCapital),
        Self.standsFree(word.range, in: post.text)
      else { continue }
      let shape: TermShape = word.traits.contains(.capitalized) ? .capitalized : .lowercase
      guard
        let form = TermForm(block: sighting.block, range: word.range, shape: shape, in: post.text)
      else { continue }
      add(form, in: post)
    }
  }

  /// Only the first place of a way is noted, and of a way that may be a stray one only one that
  /// would be reported.
  private mutating func add(_ form: TermForm, in post: SightedPost) {
    let key = form.spelling ^ UInt64(form.shape.rawValue)
    guard form.letterCount > 3, !seen.contains(key) else { return }
    let range = post.post.document.prose.map.source(of: form.range)
    guard range.count == form.range.count else { return }
    switch form.shape {
    case .innerCapital, .hyphenated:
      let passage = post.passage(ofBlock: form.block)
      guard !passage.isQuoted(form.range), !passage.isMarkedForeign(form.range) else { return }
    case .open, .capitalized, .lowercase: break
    }
    seen.insert(key)
    uses.append(
      TermUse(term: form.term, spelling: form.spelling, shape: form.shape, range: range))
  }

  /// Whether nothing but spaces, brackets, quotes and the marks of a sentence stand beside a word:
  /// what `standsAlone` asks of the ASCII around it.
  private static func standsFree(_ range: ByteRange, in text: ByteView) -> Bool {
    switch text[range.start - 1] {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"),
      0x80...:
      break
    default: return false
    }
    switch text[range.end] {
    case 0...0x20, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), 0x80...:
      return true
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "?"):
      return text[range.end + 1] <= 0x22
    default: return false
    }
  }

  /// Leaves out compounds with a capital behind the hyphen, which are of a title or a name, and
  /// abbreviations in the plural: "URLs".
  private static func isComparable(_ form: TermForm, in text: ByteView) -> Bool {
    let letters = text[form.range].buffer
    switch form.shape {
    case .hyphenated: return letters.dropFirst().allSatisfy { !$0.isASCIIUppercase }
    case .innerCapital: return letters.dropLast().contains { $0.isASCIILowercase }
    case .open, .capitalized, .lowercase: return true
    }
  }
}
