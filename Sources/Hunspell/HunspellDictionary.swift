import SourceText

/// A dictionary in Hunspell's format (hunspell(5)), without the places of parts in compounds.
package struct HunspellDictionary: Sendable {
  private let affixes: AffixFile
  private let stems: StemTable
  /// The words that compound rules join, by flag.
  private let compoundWords: [Flag: [[UInt8]]]
  private let chainsAffixes: Bool

  /// Reads the two files.
  ///
  /// - Parameter chainsAffixes: Whether a word with an affix may take another, where the files say
  ///   so. Vale leaves that out.
  package init(affixes: [UInt8], words: [UInt8], chainsAffixes: Bool = false) {
    self.chainsAffixes = chainsAffixes
    let file = AffixFile(affixes)
    self.affixes = file
    stems = StemTable(HunspellText(words, encoding: file.encoding).bytes)
    var compoundWords: [Flag: [[UInt8]]] = [:]
    let joined = Set(file.compoundRules.flatMap(\.flags))
    if !joined.isEmpty {
      stems.forEach { word, flags in
        for flag in file.flags.read(flags) where joined.contains(flag) {
          compoundWords[flag, default: []].append(Array(word))
        }
      }
    }
    self.compoundWords = compoundWords
  }

  /// Whether it holds a word as it is written, in UTF-8 and with the straight apostrophe.
  package func holds(_ word: [UInt8]) -> Bool {
    if isListed(word) { return true }
    let lower = word.lowercased
    if lower != word, isListed(lower) { return true }
    return NumberWord.isNumber(word)
      || affixes.compoundRules.contains { $0.makes(word, of: compoundWords) }
      || affixes.joinsWords && isJoined(word)
      || NumberWord.unit(of: word).map { isListed(Array($0)) } == true
  }

  /// Whether it is a word of the list, with or without affixes.
  private func isListed(_ word: [UInt8]) -> Bool {
    if holds(word[...], with: []) { return true }
    if hasSuffix(word[...], with: []) { return true }
    return affixes.prefixes.hasStart(of: word[...]) { prefix in
      guard let stem = prefix.stem(ofPrefixed: word[...]) else { return false }
      return holds(stem[...], with: [prefix.flag])
        || prefix.crosses && hasSuffix(stem[...], with: [prefix.flag], crossing: true)
    }
  }

  private func hasSuffix(
    _ word: ArraySlice<UInt8>, with flags: [Flag], crossing: Bool = false
  ) -> Bool {
    let takesAll = chainsAffixes && affixes.stripsWholeWords
    return affixes.suffixes.hasEnd(of: word) { suffix in
      guard !crossing || suffix.crosses,
        let stem = suffix.stem(ofSuffixed: word, takingAll: takesAll)
      else { return false }
      if holds(stem[...], with: flags + [suffix.flag]) { return true }
      guard chainsAffixes else { return false }
      if flags.isEmpty { return hasSuffix(stem[...], before: suffix.flag) }
      return flags.allSatisfy(suffix.continuation.contains)
        && holds(stem[...], with: [suffix.flag])
    }
  }

  /// Whether `word` has a suffix that may be followed by another.
  private func hasSuffix(_ word: ArraySlice<UInt8>, before next: Flag) -> Bool {
    affixes.suffixesBefore[next]?.hasEnd(of: word) { suffix in
      suffix.stem(ofSuffixed: word).map { holds($0[...], with: [suffix.flag]) } ?? false
    } ?? false
  }

  /// Whether the list has `word` with all of `flags`; without flags, whether it stands for itself.
  private func holds(_ word: ArraySlice<UInt8>, with flags: [Flag]) -> Bool {
    stems.holds(word) { written in
      guard !written.isEmpty else { return flags.isEmpty }
      let own = affixes.flags.read(written)
      let excluded = [
        affixes.onlyInCompound, affixes.forbidden, flags.isEmpty ? affixes.needsAffix : nil,
      ]
      return flags.allSatisfy(own.contains)
        && !excluded.contains { $0.map(own.contains) == true }
    }
  }

  /// Whether it is made of two to six words. Parts of fewer than three characters would let any
  /// string of letters pass.
  private func isJoined(_ word: [UInt8]) -> Bool {
    let characters = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
    let minimum = max(3, affixes.compoundMinimum)
    guard characters.count >= 2 * minimum, characters.count <= 100 else { return false }
    // By offset: with how many parts the characters before it can be made; 0 for none.
    var parts = Array(repeating: 0, count: characters.count + 1)
    for end in minimum...characters.count {
      for start in 0...(end - minimum) where start == 0 || (1...5).contains(parts[start]) {
        let isBetter = parts[end] == 0 || parts[start] + 1 < parts[end]
        if isBetter, isPart(characters[start..<end]) { parts[end] = parts[start] + 1 }
      }
    }
    return (2...6).contains(parts[characters.count])
  }

  private func isPart(_ characters: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: characters)
    let word = String(text)
    let titled = word.prefix(1).uppercased() + word.dropFirst()
    return [word, word.lowercased(), titled].contains { isListed(Array($0.utf8)) }
  }

  /// Words like `word` that it holds, best first; few or none.
  package func suggestions(for word: [UInt8]) -> [String] {
    let text = String(decoding: word, as: UTF8.self)
    let isTitled = text.first?.isUppercase == true
    return Array(
      SlipsOfOneLetter(text.lowercased(), letters: affixes.letters).corrections.lazy
        .filter { isListed(Array($0.utf8)) }.prefix(5)
        .map { isTitled ? $0.prefix(1).uppercased() + $0.dropFirst() : $0 })
  }
}
