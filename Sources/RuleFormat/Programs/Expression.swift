/// A pattern that is no phrase, in the forms in which it is run.
///
/// A class, since each worker has a list of all and few of them are ever there.
final class Expression: Sendable {
  /// In ICU's syntax.
  let pattern: String
  /// Nil where only ICU can run it.
  let program: PatternProgram?

  convenience init(_ tree: Pattern) {
    self.init(pattern: ICUPatternWriter.write(tree), program: ProgramCompiler.compile(tree))
  }

  init(pattern: String, program: PatternProgram?) {
    self.pattern = pattern
    self.program = program
  }
}
