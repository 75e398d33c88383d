/// `extends: sequence`: needs part-of-speech tags, which Galley does not assign. It is read, so
/// that its mistakes are found, and not run.
package struct TokenSequence: Sendable {
  package struct Token: Sendable {
    package var pattern: LocatedText?
    package var tag: LocatedText?
    package var negate = false
    package var skip = 0
  }

  package var tokens: [Token] = []
  package var ignorecase = false
}

extension TokenSequence {
  init(reading keys: inout MappingReader) {
    ignorecase = keys.bool("ignorecase")
    for var token in keys.mappings("tokens") {
      tokens.append(
        Token(
          pattern: token.string("pattern"), tag: token.string("tag"), negate: token.bool("negate"),
          skip: token.integer("skip")))
      token.finish()
      keys.take(token, isItem: true, under: "tokens")
    }
  }
}
