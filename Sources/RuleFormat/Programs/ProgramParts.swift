/// A program before its tables are made, as an analysis of it reads it.
struct ProgramParts {
  var instructions: [Instruction] = []
  var sets: [PatternProgram.Members] = []
  /// The places that each `choose` goes to.
  var choices: [[Int]] = []
  /// The groups in the order in which they open, which is how ICU numbers what it is given.
  var groups: [Int] = []
}
