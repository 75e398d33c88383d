import SourceText

/// Compiles patterns to programs, in the way of Thompson's construction.
///
/// What a program cannot do as ICU does it is left to ICU: properties of Unicode, references to
/// groups, letters beyond ASCII in either case, and loops over what may be empty.
struct ProgramCompiler {
  /// Longer programs, which come of large bounds within bounds, are left to ICU.
  private static let sizeLimit = 5000
  /// From so many alternatives on the next byte chooses among them.
  private static let choiceSize = 6
  /// How far a look behind goes, in scalars: one that goes to the start of a text from each of its
  /// places is ICU's, which counts what an expression takes in a whole post.
  private static let reach = 40

  private struct Unsupported: Error {}

  private var program = ProgramParts()
  /// Whether what is added belongs to a look around, or to what is never matched in another way.
  private var isInside = false
  /// Whether it is to be read backward, as a look behind is: from its end there is one way to go,
  /// while each place before might be its start.
  private var isBackward = false

  /// Nil for a pattern that only ICU can run.
  static func compile(_ pattern: Pattern) -> PatternProgram? {
    parts(of: pattern).map(PatternProgram.init)
  }

  /// The same before it is made ready to run.
  static func parts(of pattern: Pattern) -> ProgramParts? {
    var compiler = ProgramCompiler()
    do throws(Unsupported) {
      try compiler.add(pattern)
      try compiler.append(.accept)
    } catch {
      return nil
    }
    return compiler.program
  }

  /// That of the next instruction.
  private var place: Int { program.instructions.count }

  private mutating func append(_ code: Instruction.Code, _ operand: Int = 0) throws(Unsupported) {
    try append(Instruction(code, operand))
  }

  private mutating func append(_ instruction: Instruction) throws(Unsupported) {
    guard program.instructions.count < Self.sizeLimit else { throw Unsupported() }
    program.instructions.append(instruction)
  }

  private mutating func add(_ pattern: Pattern) throws(Unsupported) {
    switch pattern {
    case .empty: break
    case .scalar(let scalar, let caseless): try add(scalar, caseless: caseless)
    case .any(let newlines): try append(newlines ? .any : .anyButNewline)
    case .set(let set, let caseless): try add(set, caseless: caseless)
    case .sequence(let parts) where isBackward: for part in parts.reversed() { try add(part) }
    case .sequence(let parts): for part in parts { try add(part) }
    case .alternation(let branches): try add(branches[...])
    case .group(let content, let kind): try add(content, as: kind)
    case .quantified(let content, let bounds): try add(content, bounds)
    case .assertion(.previousMatchEnd), .backreference: throw Unsupported()
    case .assertion(let assertion): try append(.assert, assertion.rawValue)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, caseless: Bool) throws(Unsupported) {
    let folds = caseless && scalar.isCased
    guard scalar.isASCII else {
      if folds { throw Unsupported() }
      return try append(Instruction(.scalar, scalar))
    }
    let byte = Int(scalar.value)
    try append(folds ? .folded : .byte, folds ? byte | 0x20 : byte)
  }

  private mutating func add(
    _ set: ScalarSet, caseless: Bool, as code: Instruction.Code = .set
  ) throws(Unsupported) {
    let hasProperty = set.items.contains { if case .property = $0 { true } else { false } }
    let folds = caseless && !set.holdsAllCases
    guard set.subtracted.isEmpty, !hasProperty, !(folds && set.isNegated) else {
      throw Unsupported()
    }
    try append(code, program.sets.count)
    program.sets.append(PatternProgram.Members(set, caseless: caseless))
  }

  private mutating func add(_ branches: ArraySlice<Pattern>) throws(Unsupported) {
    if branches.count >= Self.choiceSize { return try addChoice(of: branches) }
    guard let branch = branches.first else { throw Unsupported() }
    guard branches.count > 1 else { return try add(branch) }
    let fork = program.instructions.count
    try append(.fork)
    try add(branch)
    let jump = program.instructions.count
    try append(.jump)
    program.instructions[fork] = Instruction(.fork, place)
    try add(branches.dropFirst())
    program.instructions[jump] = Instruction(.jump, place)
  }

  private mutating func addChoice(of branches: ArraySlice<Pattern>) throws(Unsupported) {
    let choice = program.choices.count
    program.choices.append([])
    try append(.choose, choice)
    var targets: [Int] = []
    var jumps: [Int] = []
    for branch in branches {
      targets.append(program.instructions.count)
      try add(branch)
      jumps.append(program.instructions.count)
      try append(.jump)
    }
    program.choices[choice] = targets
    for jump in jumps { program.instructions[jump] = Instruction(.jump, place) }
  }

  private mutating func add(
    _ content: Pattern, as kind: Pattern.Group
  ) throws(Unsupported) {
    switch kind {
    case .plain: try add(content)
    case .capturing(let number):
      // What is found within a look around would outlive it.
      guard !isInside else { throw Unsupported() }
      let group = program.groups.firstIndex(of: number) ?? program.groups.count
      if group == program.groups.count { program.groups.append(number) }
      try append(.save, 2 * group)
      try add(content)
      try append(.save, 2 * group + 1)
    case .atomic:
      // Which way is taken first, and kept, depends on the direction.
      guard !isBackward else { throw Unsupported() }
      try addLook(.atomic, content)
    case .lookahead(let negative): try addLook(negative ? .notAhead : .ahead, content)
    case .lookbehind(let negative):
      guard let lengths = content.lengths, lengths.upperBound <= Self.reach else {
        throw Unsupported()
      }
      try addLook(negative ? .notBehind : .behind, content)
    }
  }

  private mutating func addLook(
    _ look: Instruction.Code, _ content: Pattern
  ) throws(Unsupported) {
    let start = program.instructions.count
    let (wasInside, wasBackward) = (isInside, isBackward)
    isInside = true
    isBackward = look == .behind || look == .notBehind
    try append(look)
    try add(content)
    try append(.accept)
    (isInside, isBackward) = (wasInside, wasBackward)
    program.instructions[start] = Instruction(look, place)
  }

  private mutating func add(
    _ content: Pattern, _ bounds: Pattern.Quantifier
  ) throws(Unsupported) {
    guard let lengths = content.lengths, lengths.lowerBound > 0,
      bounds.minimum <= Self.sizeLimit
    else {
      throw Unsupported()
    }
    for _ in 0..<bounds.minimum { try add(content) }
    guard let maximum = bounds.maximum else {
      if case .set(let set, let caseless) = content, !bounds.isLazy, !isBackward {
        return try add(set, caseless: caseless, as: .loop)
      }
      let fork = program.instructions.count
      try append(.fork)
      try add(content)
      try append(.jump, fork)
      program.instructions[fork] = self.fork(place, isLazy: bounds.isLazy)
      return
    }
    guard maximum >= bounds.minimum, maximum - bounds.minimum <= Self.sizeLimit else {
      throw Unsupported()
    }
    var forks: [Int] = []
    for _ in bounds.minimum..<maximum {
      forks.append(program.instructions.count)
      try append(.fork)
      try add(content)
    }
    for index in forks { program.instructions[index] = fork(place, isLazy: bounds.isLazy) }
  }

  private func fork(_ target: Int, isLazy: Bool) -> Instruction {
    Instruction(isLazy ? .lazyFork : .fork, target)
  }
}

extension Pattern {
  /// How many scalars its matches can have, `Int.max` for no bound; nil where there is no telling
  /// at all.
  fileprivate var lengths: ClosedRange<Int>? {
    switch self {
    case .empty, .assertion: return 0...0
    case .scalar, .any, .set: return 1...1
    case .backreference: return nil
    case .group(let content, let kind): return kind.isLookaround ? 0...0 : content.lengths
    case .sequence(let parts):
      var sum = 0...0
      for part in parts {
        guard let next = part.lengths else { return nil }
        sum = sum.lowerBound + next.lowerBound...Self.sum(sum.upperBound, next.upperBound)
      }
      return sum
    case .alternation(let branches):
      var union: ClosedRange<Int>?
      for branch in branches {
        guard let next = branch.lengths else { return nil }
        union =
          union.map {
            min($0.lowerBound, next.lowerBound)...max($0.upperBound, next.upperBound)
          } ?? next
      }
      return union
    case .quantified(let content, let bounds):
      guard let one = content.lengths else { return nil }
      let most = bounds.maximum.map { Self.product($0, one.upperBound) } ?? .max
      let least = Self.product(bounds.minimum, one.lowerBound)
      return least <= most ? least...most : nil
    }
  }

  private static func sum(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? .max : sum
  }

  private static func product(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? .max : product
  }
}
