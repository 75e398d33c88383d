import Lexicon
import Linting
import Markup
import ShippedLexicon
import SourceText
import TextAnalysis

/// A term of a post that is written in several ways, or in another way than in the other posts.
struct ContestedTerm {
  /// The forms that should be written otherwise, in order.
  let minority: [TermForm]
  /// The way that prevails, as `TermForm.spelling` gives it.
  private let spelling: String
  /// A place where it is written so.
  let example: Diagnostic.Related

  /// A term as its post alone shows it. Nil where the forms are alike or where both may be right.
  init?(_ forms: ArraySlice<TermForm>, in post: Post, _ text: ByteView) {
    guard let spelling = forms.first?.spelling, forms.contains(where: { $0.spelling != spelling })
    else { return nil }
    let ways = TermWay.all(forms, in: text)
    let isName = forms.contains { $0.shape == .innerCapital }
    guard let right = isName ? Self.name(ways, in: post) : Self.compound(ways) else { return nil }
    self.spelling = right.spelling
    let place = right.forms[0].range
    example = Diagnostic.Related(
      range: post.document.prose.map.source(of: place),
      message: "Here it is “\(text.string(place))”.")
    // “Service Locator” is a pattern, and a class in the code of its post is called after it.
    let mayBeOpen = isName && !right.isInCode(of: post)
    minority = forms.filter { form in
      switch form.shape {
      case .lowercase: false
      case .hyphenated where isName: false
      case .open where !mayBeOpen: false
      default: form.spelling != right.forms[0].spelling
      }
    }
    guard !minority.isEmpty else { return nil }
  }

  /// A term as the other posts show it. Nil where this post writes it so too.
  init?(_ forms: ArraySlice<TermForm>, house: HouseTerm, in post: Post, _ text: ByteView) {
    let strays = forms.filter { house.strayWays.contains($0.spelling) }
    let isName = strays.contains { $0.shape == .innerCapital }
    minority = strays.filter { form in
      switch form.shape {
      case .innerCapital, .hyphenated, .open: true
      case .capitalized, .lowercase: !isName && house.spelling.contains("-")
      }
    }
    guard !minority.isEmpty, !isName || !TermWay(strays, in: text).isInCode(of: post) else {
      return nil
    }
    (spelling, example) = (house.spelling, house.example)
  }

  /// What to write in the place of a form: the way that prevails, with the form's own plural and
  /// first letter.
  func replacement(for written: String) -> String {
    let stem = TermForm.spelling(of: Array(written.utf8))
    let right = stem.utf8.count < written.utf8.count ? spelling + "s" : spelling
    let isCapital = written.first.map(\.isUppercase) ?? false
    return isCapital ? right.prefix(1).uppercased() + String(right.dropFirst()) : right
  }

  /// The way to write a name with a capital inside. A plain word must be much commoner than the
  /// name that looks like it; else the capital is meant, and counting decides only between
  /// capitals. Where code has one of the names too, it may be that of a type.
  private static func name(_ ways: [TermWay], in post: Post) -> TermWay? {
    let names = ways.filter { $0.has(.innerCapital) }
    let nameCount = names.reduce(0) { $0 + $1.forms.count }
    guard
      let best = names.max(by: { ($0.forms.count, $1.spelling) < ($1.forms.count, $0.spelling) })
    else { return nil }
    let isAnyInCode = { names.contains { $0.isInCode(of: post) } }
    let plainWays = ways.filter { !$0.spelling.contains(" ") && !$0.has(.innerCapital) }
    if let plain = plainWays.max(by: { $0.forms.count < $1.forms.count }) {
      if plain.isWord {
        let isMeant = names.contains(where: \.isStyled) || isAnyInCode()
        return plain.forms.count >= nameCount * 3 && !isMeant ? plain : nil
      }
      let capitalized = plain.forms.count { $0.shape == .capitalized }
      return capitalized <= nameCount * 2 ? best : nil
    }
    // Names alone, or a name and two words: a handle, a module or a slip.
    let others = ways.reduce(0) { $0 + $1.forms.count } - best.forms.count
    return best.forms.count >= max(2, others) && !isAnyInCode() ? best : nil
  }

  /// The way to write a compound: with a hyphen or closed, whichever is commoner, and of equals the
  /// one that the lexicon has.
  private static func compound(_ ways: [TermWay]) -> TermWay? {
    let hyphenated = ways.filter { $0.has(.hyphenated) }
    let closed = ways.filter { !$0.spelling.contains("-") && !$0.spelling.contains(" ") }
    // Capitals alone are those of a name.
    guard hyphenated.count == 1, closed.count == 1, let open = hyphenated.first,
      let one = closed.first, one.has(.lowercase), let parts = CompoundParts(open.spelling),
      !parts.isDistinct, !parts.isNoun
    else { return nil }
    // What no dictionary closes may be a name, such as "git-tf".
    return ShippedLexicon.words.facts(of: one.spelling).isKnown
      ? one.forms.count >= open.forms.count ? one : nil
      : one.forms.count > open.forms.count && parts.areWords ? one : nil
  }
}

/// All forms of a term in a post that are spelled alike.
private struct TermWay {
  let spelling: String
  /// At least one.
  let forms: [TermForm]
  /// Whether it has a capital behind a small first letter, which no slip gives: “eXperience”.
  let isStyled: Bool

  init(_ forms: [TermForm], in text: ByteView) {
    self.forms = forms
    let written = Array(text[forms[0].range].buffer)
    spelling = TermForm.spelling(of: written)
    isStyled = written.count > 1 && written[0].isASCIILowercase && written[1].isASCIIUppercase
  }

  /// The ways in which forms of one term are spelled, in the order of their spellings.
  static func all(_ forms: ArraySlice<TermForm>, in text: ByteView) -> [TermWay] {
    forms.sorted { $0.spelling < $1.spelling }.chunked(on: \.spelling)
      .map { TermWay(Array($0), in: text) }
      .sorted { $0.spelling < $1.spelling }
  }

  func has(_ shape: TermShape) -> Bool { forms.contains { $0.shape == shape } }

  /// Whether it is a word of the lexicon, a number behind it aside: “Vector3”.
  var isWord: Bool {
    guard let last = spelling.utf8.lastIndex(where: { !$0.isASCIIDigit }) else { return false }
    return ShippedLexicon.words.facts(of: String(spelling[...last])).isKnown
  }

  /// Whether the source has a name more often than the prose: in code, where it is a type.
  func isInCode(of post: Post) -> Bool {
    let tail = Array(spelling.utf8.dropFirst())
    guard let second = tail.first else { return false }
    return post.source.bytes.withBytes { bytes in
      var found = 0
      var offset = 0
      while true {
        offset = bytes.firstIndex(of: second, from: offset, to: bytes.count)
        if offset >= bytes.count { return false }
        if bytes[ByteRange(offset, bytes.count)].buffer.starts(with: tail) { found += 1 }
        if found > forms.count { return true }
        offset += 1
      }
    }
  }
}
