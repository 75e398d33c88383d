import SourceText

/// Runs programs over UTF-8 with backtracking, in the order of preference that ICU has: both find
/// the same.
///
/// A short run here costs less than to open ICU's engine. Of what it does not know as ICU does
/// (rare scalars, letters that fold across ASCII, runs of many steps) it says that it cannot
/// decide.
struct PatternMatcher: ~Copyable {
  enum Outcome: Equatable {
    case match(ByteRange)
    case none
    /// Only ICU can tell.
    case undecided
    /// The program has spent what it may on this post.
    case stopped
  }

  private var stack = BacktrackStack()
  /// Of groups in the last match: the start of group n at 2n − 2, its end behind that; −1 for none.
  /// It only grows, and is never empty: one that is would be made anew for each step back.
  private var slots = [-1]
  /// How many of them are the last program's.
  private var slotCount = 0
  private var steps = 0
  /// By number of a program: what its long runs have taken on this post. In most posts none is.
  private var spent: [Int: Int] = [:]

  /// How many steps the runs at a place may take: as many as a pattern needs that does not try the
  /// same again and again.
  private static let stepsPerPlace = 4000
  private static let stepsPerByte = 16
  /// How many the long runs of a program may take on a post, and for each byte of the text more: a
  /// look ahead to the end of a text from each of its places would take the square of its length.
  private static let stepsPerPost = 2_000_000
  private static let stepsPerPostAndByte = 32
  /// However many runs of no more steps there are, they are linear together.
  private static let longRun = 1_000

  /// Begins a post: every program may spend its steps anew.
  mutating func beginPost() { if !spent.isEmpty { spent.removeAll() } }

  /// The match of `program` in `range` of `text` that begins at `start`.
  ///
  /// - Parameter number: What it is counted as on this post.
  mutating func match(
    _ program: PatternProgram, _ number: Int, in text: ByteView, _ range: ByteRange, at start: Int
  ) -> Outcome {
    let allowed = Self.stepsPerPlace
    guard allow(allowed, for: number, in: range) else { return .stopped }
    defer { count(allowed - steps, for: number) }
    return attempt(program, Subject(text, range), at: start)
  }

  /// The first match that begins at `start` or after it.
  mutating func find(
    _ program: PatternProgram, _ number: Int, in text: ByteView, _ range: ByteRange,
    from start: Int
  ) -> Outcome {
    let allowed = Self.stepsPerPlace + Self.stepsPerByte * max(0, range.end - start)
    guard allow(allowed, for: number, in: range) else { return .stopped }
    defer { count(allowed - steps, for: number) }
    let subject = Subject(text, range)
    let run = program.leadingRun
    let isBounded = program.beginsAtWordBoundary
    let interval = program.first.flatMap(ByteInterval.init)
    var index = start
    while index <= range.end {
      if let first = program.first {
        index = text.firstIndex(in: first, interval, from: index, to: range.end)
        // It does not match what is empty.
        guard index < range.end else { return .none }
      }
      if isBounded, subject.isWithinASCIIWord(index) {
        repeat { index += 1 } while subject.isWithinASCIIWord(index)
        continue
      }
      // Only a scalar begins a match.
      if index == range.end || text[index] & 0xC0 != 0x80 {
        let outcome = attempt(program, subject, at: index)
        if outcome != .none { return outcome }
        if let run {
          while index < range.end, run.contains(text[index]) { index += 1 }
        }
      }
      index += 1
    }
    return .none
  }

  /// Lets the next run take as many steps; false where the program has spent those of the post.
  private mutating func allow(_ steps: Int, for number: Int, in range: ByteRange) -> Bool {
    self.steps = steps
    return spent.isEmpty
      || spent[number, default: 0] < Self.stepsPerPost + Self.stepsPerPostAndByte * range.count
  }

  private mutating func count(_ steps: Int, for number: Int) {
    if steps > Self.longRun { spent[number, default: 0] += steps }
  }

  /// What a group took part with in the last match.
  func group(_ number: Int) -> ByteRange? {
    let slot = 2 * number - 2
    guard slot >= 0, slot + 1 < slotCount, slots[slot] >= 0, slots[slot + 1] >= slots[slot] else {
      return nil
    }
    return ByteRange(slots[slot], slots[slot + 1])
  }

  private mutating func attempt(
    _ program: PatternProgram, _ subject: Subject, at start: Int
  ) -> Outcome {
    stack.depth = 0
    slotCount = 2 * program.groupCount
    while slots.count < slotCount { slots.append(-1) }
    // What stands at the place is compared before what it asks around: that seldom fails to decide,
    // and looks around take ten times the steps.
    if program.body > 0, case .fails = run(program, subject, from: program.body, at: start) {
      return .none
    }
    for slot in 0..<slotCount { slots[slot] = -1 }
    switch run(program, subject, from: 0, at: start) {
    case .end(let end): return .match(ByteRange(start, end))
    case .fails: return .none
    case .undecided: return .undecided
    }
  }

  private enum Run {
    case end(Int)
    case fails, undecided

    /// What it means for a look from `position`, where the text goes on if it succeeds.
    func asLook(negated: Bool, at position: Int) -> Run {
      switch self {
      case .undecided: .undecided
      case .end: negated ? .fails : .end(position)
      case .fails: negated ? .end(position) : .fails
      }
    }
  }

  /// Runs from an instruction to its `accept`.
  ///
  /// - Parameter isBackward: Whether it reads what stands before `start`, the last character first.
  private mutating func run(
    _ program: PatternProgram, _ subject: Subject, from first: Int, at start: Int,
    isBackward: Bool = false
  ) -> Run {
    let base = stack.depth
    defer { stack.depth = base }
    var instruction = first
    var position = start
    while true {
      steps &-= 1
      if steps < 0 { return .undecided }
      let current = program.instructions[instruction]
      let place = isBackward ? subject.startOfScalar(before: position) : position
      // Of nearly all characters a byte or a bit tells; only for others are functions called.
      let byte = subject.byte(at: place)
      var answer = Subject.Answer.no
      switch current.code {
      case .accept: return .end(position)
      case .byte:
        if byte == current.byte, place < subject.range.end { answer = .yes(1) }
      case .folded:
        if byte < 0x80 {
          if byte | 0x20 == current.byte { answer = .yes(1) }
        } else {
          answer = subject.folded(at: place)
        }
      case .scalar: if byte >= 0x80 { answer = subject.scalar(current.operand, at: place) }
      case .any: answer = subject.any(newlines: true, at: place)
      case .anyButNewline: answer = subject.any(newlines: false, at: place)
      case .set:
        if byte < 0x80 {
          if program.sets[current.operand].ascii.contains(byte), place < subject.range.end {
            answer = .yes(1)
          }
        } else {
          answer = subject.member(of: program.sets[current.operand], at: place)
        }
      case .loop:
        guard
          let end = loop(
            over: current.operand, of: program, subject, from: position, to: instruction &+ 1)
        else { return .undecided }
        position = end
        instruction &+= 1
        continue
      case .assert:
        let assertion = Pattern.Assertion(rawValue: current.operand) ?? .previousMatchEnd
        answer = subject.holds(assertion, at: position)
      case .jump:
        instruction = current.operand
        continue
      case .fork:
        // Of two ways one seldom begins with the byte at hand, and need not be kept.
        if program.mayGoOn(at: instruction &+ 1, with: byte) {
          if program.mayGoOn(at: current.operand, with: byte) {
            stack.push(current.operand, at: position)
          }
          instruction &+= 1
        } else {
          instruction = current.operand
        }
        continue
      case .lazyFork:
        stack.push(instruction &+ 1, at: position)
        instruction = current.operand
        continue
      case .choose:
        let places = program.choices.places(
          current.operand, for: byte, place < subject.range.end)
        if let first = places.first {
          for other in places.dropFirst().reversed() {
            stack.push(program.choices[other], at: position)
          }
          instruction = program.choices[first]
          continue
        }
      case .save:
        let slot = current.operand
        stack.push(-1 - slot, at: slots[slot])
        slots[slot] = position
        instruction &+= 1
        continue
      case .ahead, .notAhead, .behind, .notBehind, .atomic:
        switch look(current.code, program, subject, from: instruction &+ 1, at: position) {
        case .undecided: return .undecided
        case .fails: break
        case .end(let end):
          position = end
          instruction = current.operand
          continue
        }
      }
      switch answer {
      case .undecided: return .undecided
      case .yes(let length):
        if !isBackward {
          position &+= length
        } else if length > 0 {
          // Where the bytes are no UTF-8 the scalar need not end here.
          guard place &+ length == position else { return .undecided }
          position = place
        }
        instruction &+= 1
      case .no:
        guard let frame = back(to: base) else { return .fails }
        instruction = frame.instruction
        position = frame.position
      }
    }
  }

  /// The end of the members of a set from `start` on, with a step for each of their bytes; nil
  /// where that cannot be decided. Places from which the instruction at `next` may go on are other
  /// ways, the last the first to be taken: in most words there is none, as only its end may follow.
  private mutating func loop(
    over set: Int, of program: PatternProgram, _ subject: Subject, from start: Int, to next: Int
  ) -> Int? {
    let members = program.sets[set].ascii
    let follower = program.instructions[next]
    var position = start
    defer { steps &-= position &- start }
    while position < subject.range.end {
      guard position &- start < steps else { return nil }
      let byte = subject.byte(at: position)
      if byte < 0x80 {
        guard members.contains(byte) else { break }
        if program.mayBegin(follower, with: byte) { stack.push(next, at: position) }
        position &+= 1
      } else {
        switch subject.member(of: program.sets[set], at: position) {
        case .undecided: return nil
        case .no: return position
        case .yes(let length):
          stack.push(next, at: position)
          position &+= length
        }
      }
    }
    return position
  }

  /// The last place that has another way on, above a depth of the stack.
  @inline(__always)
  private mutating func back(to base: Int) -> BacktrackStack.Frame? {
    while let frame = stack.pop(to: base) {
      if frame.instruction >= 0 { return frame }
      slots[-1 - frame.instruction] = frame.position
    }
    return nil
  }

  /// Where to go on where the look succeeds.
  private mutating func look(
    _ look: Instruction.Code, _ program: PatternProgram, _ subject: Subject, from first: Int,
    at position: Int
  ) -> Run {
    let isBackward = look == .behind || look == .notBehind
    let outcome = run(program, subject, from: first, at: position, isBackward: isBackward)
    guard look != .atomic else { return outcome }
    return outcome.asLook(negated: look == .notAhead || look == .notBehind, at: position)
  }
}
