import Linting
import Markup
import SourceText
import TextAnalysis

/// The forms of the terms of a post that may be written in more than one way.
///
/// Only a form with a capital inside, a hyphen or two capitalized words gives rise to a term; all
/// other words are then compared with those few, by their first two letters and their length
/// before anything is built of them.
struct TermForms {
  /// Those of one term are beside each other: first, in the order of the text, those that give
  /// rise to it.
  private(set) var all: [TermForm] = []
  /// `TermForm.term` of those that give rise to one, in order.
  private var terms: [UInt64] = []
  private var filter = TermFilter()

  /// - Parameter blocks: those that are compared, in `Prose.blocks`.
  init(_ post: Post, blocks: [Int], in text: ByteView) {
    post.words.withUnsafeBufferPointer { words in
      for block in blocks { addMarked(block, words, post.blockWords[block], in: text) }
    }
    terms = all.map(\.term)
    for (term, house) in post.houseTerms {
      terms.append(term)
      filter.insert(house.spelling)
    }
    guard !terms.isEmpty else { return }
    terms.sort()
    post.words.withUnsafeBufferPointer { words in
      for block in blocks {
        let title = post.document.prose.blocks[block].titleRange
        addOthers(block, words, post.blockWords[block], title: title, in: text)
      }
    }
    all.sort { first, second in
      if first.term != second.term { return first.term < second.term }
      if first.shape.marksTerm != second.shape.marksTerm { return first.shape.marksTerm }
      return first.range.start < second.range.start
    }
  }

  /// The forms of each term that has some.
  var byTerm: [ArraySlice<TermForm>] { all.chunked(on: \.term) }

  /// Whether the post writes a term of these forms with a hyphen as it writes another with the same
  /// last part: who has a front-end has a back-end.
  func isPaired(_ forms: ArraySlice<TermForm>, in text: ByteView) -> Bool {
    guard let form = forms.first(where: { $0.shape == .hyphenated }) else { return false }
    let last = Self.lastPart(of: form, in: text)
    return all.contains { other in
      other.term != form.term && other.shape == .hyphenated
        && Self.lastPart(of: other, in: text) == last
    }
  }

  private static func lastPart(of form: TermForm, in text: ByteView) -> [UInt8] {
    text[form.range].buffer.reversed().prefix { $0 != UInt8(ascii: "-") }.map(\.asciiLowercased)
  }

  /// Adds the forms that a term may be known by.
  private mutating func addMarked(
    _ block: Int, _ words: UnsafeBufferPointer<Word>, _ indices: Range<Int>, in text: ByteView
  ) {
    for index in indices {
      let word = words[index]
      // Nine words in ten are neither.
      guard
        !word.traits.isDisjoint(with: .innerCapital)
          || text[word.range.end] == UInt8(ascii: "-")
      else { continue }
      if word.traits.contains(.innerCapital), word.traits.contains(.lowercase) {
        add(.innerCapital, word.range, block, text)
      } else if text[word.range.end] == UInt8(ascii: "-"), index + 1 < indices.upperBound {
        let next = words[index + 1]
        let range = word.range.union(next.range)
        guard next.range.start == word.range.end + 1, text[range.start - 1] != UInt8(ascii: "-"),
          text[range.end] != UInt8(ascii: "-"), Self.isPlain(word), Self.isPlain(next)
        else { continue }
        add(.hyphenated, range, block, text)
      }
    }
  }

  /// Adds what is written with the same letters as one of the terms.
  private mutating func addOthers(
    _ block: Int, _ words: UnsafeBufferPointer<Word>, _ indices: Range<Int>, title: ByteRange?,
    in text: ByteView
  ) {
    // What is added here changes nothing in it.
    let filter = filter
    for index in indices {
      let word = words[index]
      if filter.mayHold(word.range, in: text), word.traits.contains(.lowercase),
        word.traits.isDisjoint(with: .nonASCII), word.traits.isDisjoint(with: .innerCapital),
        !Self.touchesHyphen(word.range, in: text)
      {
        let isCapital = word.traits.contains(.capitalized)
        add(isCapital ? .capitalized : .lowercase, word.range, block, text)
      }
      guard word.traits.contains(.capitalized), Self.joinsCapitals(index, in: indices, words, text)
      else { continue }
      let next = words[index + 1]
      let range = word.range.union(next.range)
      if Self.isPlain(word), Self.isPlain(next), filter.mayHold(range, less: 1, in: text),
        !Self.isPartOfName(index, in: indices, words, text),
        range != title
      {
        add(.open, range, block, text)
      }
    }
  }

  private mutating func add(
    _ shape: TermShape, _ range: ByteRange, _ block: Int, _ text: ByteView
  ) {
    guard let form = TermForm(block: block, range: range, shape: shape, in: text),
      form.letterCount > 3
    else { return }
    if shape.marksTerm {
      filter.insert(form, in: text)
    } else {
      let place = terms.partitioningIndex { $0 >= form.term }
      guard place < terms.count, terms[place] == form.term else { return }
    }
    all.append(form)
  }

  /// Whether the two words from `index` on are within a longer run of capitalized words, which is
  /// the name of something else: "Swift Async Algorithms".
  private static func isPartOfName(
    _ index: Int, in block: Range<Int>, _ words: UnsafeBufferPointer<Word>, _ text: ByteView
  ) -> Bool {
    // A capital may also be that of a sentence's first word.
    let isWithinSentence =
      index - 1 > block.lowerBound
      && words[index - 1].range.start == words[index - 2].range.end + 1
    return isWithinSentence && joinsCapitals(index - 1, in: block, words, text)
      || joinsCapitals(index + 1, in: block, words, text)
  }

  /// Whether the word at `first` and the next one are capitalized, with one space between them.
  private static func joinsCapitals(
    _ first: Int, in block: Range<Int>, _ words: UnsafeBufferPointer<Word>, _ text: ByteView
  ) -> Bool {
    guard words[first].traits.contains(.capitalized), first + 1 < block.upperBound else {
      return false
    }
    return words[first + 1].traits.contains(.capitalized)
      && text.hasSpace(between: words[first], and: words[first + 1])
  }

  private static func isPlain(_ word: Word) -> Bool {
    word.traits.contains(.lowercase) && word.traits.isDisjoint(with: .digit)
      && word.traits.isDisjoint(with: .nonASCII)
  }

  private static func touchesHyphen(_ range: ByteRange, in text: ByteView) -> Bool {
    text[range.start - 1] == UInt8(ascii: "-") || text[range.end] == UInt8(ascii: "-")
  }
}

extension ProseBlock {
  /// The text of a heading: words that are all of it have the capitals of a title, not of a name.
  fileprivate var titleRange: ByteRange? {
    if case .heading = kind { text } else { nil }
  }
}

/// The lengths of some words by their first two letters: what is not in it needs no other look.
private struct TermFilter {
  /// A bit for each length, by the low five bits of both letters, which are those of either case.
  private var lengths = [UInt32](repeating: 0, count: 32 * 32)

  mutating func insert(_ form: TermForm, in text: ByteView) {
    insert(text[form.range].buffer, letterCount: form.letterCount)
  }

  mutating func insert(_ spelling: String) {
    let written = Array(spelling.utf8)
    let letterCount = written.count { $0 | 0x20 >= 0x61 }
    written.withUnsafeBufferPointer { insert($0, letterCount: letterCount) }
  }

  private mutating func insert(_ written: UnsafeBufferPointer<UInt8>, letterCount: Int) {
    guard written.count > 2 else { return }
    // The second letter of "e-mail" is the m.
    let second = written[1] | 0x20 < 0x61 ? written[2] : written[1]
    // A plural has one letter more.
    lengths[Self.place(written[0], second)] |= 3 << UInt32(min(letterCount, 30))
  }

  /// Whether the letters of `range`, `less` spaces not counted, may be a form of a term.
  @inline(__always)
  func mayHold(_ range: ByteRange, less: Int = 0, in text: ByteView) -> Bool {
    guard range.count > 3 else { return false }
    let length = UInt32(truncatingIfNeeded: min(range.count &- less, 31))
    // Not checked by the view: it holds all of the word.
    let (first, second) = (text.buffer[range.start], text.buffer[range.start &+ 1])
    return lengths[Self.place(first, second)] & 1 &<< length != 0
  }

  @inline(__always)
  private static func place(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) &<< 5 | Int(second & 31)
  }
}
