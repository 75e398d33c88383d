/// What rule files mean beside what they say: what the configuration around them adds.
package struct RuleSurroundings: Sendable {
  package var dialect: RuleDialect
  /// Patterns of words that are right, which are exceptions of most rules.
  package var vocabulary: [LocatedText]
  /// Nil for word boundaries.
  package var wordTemplate: WordTemplate?
  /// Where rules for spelling find their dictionaries.
  package var dictionaries: any DictionarySource

  package init(
    dialect: RuleDialect, vocabulary: [LocatedText] = [], wordTemplate: WordTemplate? = nil,
    dictionaries: any DictionarySource = NoDictionaries()
  ) {
    self.dialect = dialect
    self.vocabulary = vocabulary
    self.wordTemplate = wordTemplate
    self.dictionaries = dictionaries
  }
}
