import SourceText

/// `extends: existence`: reports every match of its tokens.
package struct Existence: Sendable {
  package var tokens: [LocatedText] = []
  /// Joined without anything between, and put before the tokens.
  package var raw: [LocatedText] = []
  /// Puts `raw` after the tokens.
  package var append = false
  package var ignorecase = false
  /// Tokens need not be whole words.
  package var nonword = false
  package var exceptions: [LocatedText] = []
  /// Whether the words of the vocabulary are exceptions.
  package var vocab = true
}

extension Existence {
  init(reading keys: inout MappingReader) {
    tokens = keys.strings("tokens").filter { token in
      !token.text.unicodeScalars.allSatisfy { $0.isWhitespace }
    }
    raw = keys.strings("raw")
    append = keys.bool("append")
    ignorecase = keys.bool("ignorecase")
    nonword = keys.bool("nonword")
    exceptions = keys.strings("exceptions")
    vocab = keys.bool("vocab", default: true)
    keys.require(
      "tokens", "raw", isMissing: tokens.isEmpty && raw.isEmpty,
      "An “existence” rule needs “tokens” or “raw”.")
  }

  var patterns: PatternSource {
    var source = PatternSource(choices: tokens)
    source.raw = raw
    source.rawComesLast = append
    source.ignoresCase = ignorecase
    source.isWholeWords = !nonword && !tokens.isEmpty
    return source
  }

  func compile(_ compiler: inout RuleCompiler) -> any DeclaredCheck {
    ExistenceCheck(
      list: compiler.addShared(patterns),
      // Vale counts words of the vocabulary as exceptions only where matches are words.
      exceptions: compiler.exceptions(exceptions, vocabulary: vocab && !nonword))
  }
}

private struct ExistenceCheck: DeclaredCheck {
  let list: Int
  let exceptions: Exceptions

  func check(_ unit: TextUnit, _ context: inout CheckContext) {
    var search = context.search(list, in: unit)
    while let match = search.next() {
      if exceptions.excuse(match.range, in: unit, context) { continue }
      context.add(match.range, in: unit)
    }
  }
}
