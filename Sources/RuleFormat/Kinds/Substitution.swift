import SourceText

/// `extends: substitution`: reports each match of a key of `swap` and proposes its value.
package struct Substitution: Sendable {
  package struct Pair: Sendable {
    package let pattern: LocatedText
    package let replacement: LocatedText
  }

  /// The longest pattern first, as Vale orders them; those of one length in the order of the file.
  package var swap: [Pair] = []
  package var ignorecase = false
  package var nonword = false
  /// Capitalizes the replacement where the match is.
  package var capitalize = false
  package var exceptions: [LocatedText] = []
  package var vocab = true
}

extension Substitution {
  init(reading keys: inout MappingReader) {
    swap = Self.longestFirst(
      keys.pairs("swap").map { Pair(pattern: $0.key, replacement: $0.value) }, by: \.pattern.text)
    ignorecase = keys.bool("ignorecase")
    nonword = keys.bool("nonword")
    capitalize = keys.bool("capitalize")
    exceptions = keys.strings("exceptions")
    vocab = keys.bool("vocab", default: true)
    _ = keys.string("pos")
    keys.require("swap", isMissing: swap.isEmpty, "A “substitution” rule needs “swap”.")
  }

  /// The order in which pairs are tried.
  static func longestFirst<Pair>(_ pairs: [Pair], by pattern: (Pair) -> String) -> [Pair] {
    let lengths = pairs.map { pattern($0).utf8.count }
    // Those of an archive are in order.
    guard zip(lengths, lengths.dropFirst()).contains(where: <) else { return pairs }
    return pairs.sorted { pattern($0).utf8.count > pattern($1).utf8.count }
  }

  var patterns: PatternSource {
    var source = PatternSource(choices: swap.map(\.pattern))
    source.ignoresCase = ignorecase
    source.isWholeWords = !nonword
    return source
  }

  func compile(_ compiler: inout RuleCompiler) -> any DeclaredCheck {
    var source = patterns
    if compiler.surroundings.dialect == .galley {
      source.grouped = swap.indices.filter {
        ReplacementTemplate(swap[$0].replacement.text).namesGroup
      }
    }
    return SubstitutionCheck(
      list: compiler.addShared(source), rule: self,
      accepted: swap.map { compiler.acceptedForm($0.replacement) },
      exceptions: compiler.exceptions(exceptions, vocabulary: vocab))
  }
}
