package import Linting

/// The rules written in Swift, in the order of their ids. A test holds the list against the
/// folders.
package enum BuiltinRules {
  package static let all: [Rule] = [
    Rule(InvalidUTF8.self),
    Rule(Syntax.self),
    Rule(Article.self),
    Rule(ImageAlt.self),
    Rule(RepeatedWord.self),
    Rule(Expired.self),
    Rule(Malformed.self),
    Rule(Unclosed.self),
    Rule(UnknownRule.self),
    Rule(Unused.self),
    Rule(Misspelling.self),
    Rule(MixedVariants.self),
    Rule(OpenCompound.self),
    Rule(Unknown.self),
    Rule(Variant.self),
    Rule(Consistency.self),
    Rule(DuplicateSpace.self),
    Rule(PercentOrder.self),
    Rule(RepeatedPunctuation.self),
    Rule(SpaceBeforePunctuation.self),
    Rule(UnbalancedPair.self),
    Rule(ArabicLetter.self),
    Rule(BidiControl.self),
    Rule(ControlCharacter.self),
    Rule(Decomposed.self),
    Rule(InvisibleCharacter.self),
    Rule(MixedScript.self),
    Rule(Mojibake.self),
    Rule(PrivateUse.self),
    Rule(ReplacementCharacter.self),
  ]
}
