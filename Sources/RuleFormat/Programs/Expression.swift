/// A pattern that is no phrase, in the forms in which it is run.
///
/// A class, since each worker has a list of all and few of them are ever there.
final class Expression: Sendable {
  private enum Source: Sendable {
    case tree(Pattern)
    case written(String)
  }

  private let source: Source
  /// Nil where only ICU can run it.
  let program: PatternProgram?

  init(_ tree: Pattern) {
    source = .tree(tree)
    program = ProgramCompiler.compile(tree)
  }

  init(pattern: String, program: PatternProgram?) {
    source = .written(pattern)
    self.program = program
  }

  /// In ICU's syntax; written when it is asked for, which most never are.
  var pattern: String {
    switch source {
    case .tree(let tree): ICUPatternWriter.write(tree)
    case .written(let pattern): pattern
    }
  }
}
