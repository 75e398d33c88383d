import Markup
import SourceText
import Testing

/// Front matter broken at random: the tree keeps its laws, and problems come where Yams fails.
@Suite struct FrontMatterMutationTests {
  private static let seeds = [
    "title: >-\n  Folded text\n  over lines\n\n  para\n   more\n"
      + "\ndesc: |+\n  literal\n\n\nlist:\n- a\n"
      + "- - nested\n  - deep: 1\n    other: [1, 2]\n-\n- key: v\n  k2:\n    - x\n",
    "m: {a: 1, \"b\": 2, 'c':3, d, e: [f: g, {h: i}],\n  multi line\n"
      + "  plain: x}\nn: [\n  one, # c\n"
      + "  \"three\n   lines\",\n]\no: [[], {}]\n"
      + "p: plain # comment\nq: plain\n  continued\nr: http://x#y\n",
    "? complex\n: value\n? - a\n  - b\n: [x]\n\"quoted key\": 'single\n  multi\n\n  line'\n"
      + "'k': \"esc \\n \\u00e9 \\x41 \\\n   joined \\\"q\\\"\"\nlast: {{ page.title }}\n",
  ]

  private static let insertions = [
    ":", ": ", "\"", "'", "\n", " ", "  ", "- ", "#", " #", "[", "]", "{", "}", ",", "\t", "\\",
    "%",
    "@", "? ", "\n\n", "\r\n", "\n  ", "\n- ", "a: b\n", "~", "é",
  ]

  @Test(arguments: seeds.indices)
  func keepsItsLaws(seed: Int) {
    var random = LinearCongruential(state: UInt64(seed))
    for _ in 0..<2_000 {
      let content = Self.mutated(Self.seeds[seed], &random)
      let post = "---\nkey: value\n\(content)\n---\n"
      guard let matter = FrontMatter(scanning: post) else { continue }
      let violations = FrontMatterLaws.violations(in: matter)
      if !violations.isEmpty { Issue.record("\(violations) in \(post.debugDescription)") }
      let bytes = Array(post.utf8)
      let isExcepted = matter.problems.contains { Self.isStricter($0, bytes) }
      guard !isExcepted, matter.range.end == post.utf8.count else { continue }
      if let difference = FrontMatterComparison.difference(matter, bytes) {
        Issue.record("\(difference) in \(post.debugDescription)")
      }
    }
  }

  /// libyaml takes a block scalar whose header stands at the column of its key; YAML does not.
  private static func isStricter(_ problem: FrontMatter.Problem, _ bytes: [UInt8]) -> Bool {
    let byte = bytes[problem.range.start]
    return problem.kind == .unexpected && (byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">"))
  }

  private static func mutated(_ seed: String, _ random: inout LinearCongruential) -> String {
    var characters = Array(seed)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = Int.random(in: 0..<characters.count, using: &random)
      if Bool.random(using: &random) {
        characters.remove(at: index)
      } else if let insertion = insertions.randomElement(using: &random) {
        characters.insert(contentsOf: insertion, at: index)
      }
    }
    return String(characters)
  }
}

/// The same numbers in every run.
struct LinearCongruential: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

/// The laws of the located tree.
enum FrontMatterLaws {
  static func violations(in matter: FrontMatter) -> [String] {
    var violations: [String] = []
    for (index, node) in matter.nodes.enumerated() {
      if !(index + 1...matter.nodes.count ~= node.end) { violations.append("end of \(index)") }
      if !matter.range.contains(node.value) { violations.append("range of \(index)") }
      guard case .string(let scalar) = node.kind else { continue }
      var end = node.value.start
      for piece in scalar.pieces {
        if piece.source.start < end { violations.append("pieces of \(index) do not ascend") }
        end = piece.source.end
      }
      if end > node.value.end { violations.append("pieces of \(index) leave their value") }
    }
    let starts = matter.problems.map(\.range.start)
    if starts != starts.sorted() { violations.append("problems do not ascend") }
    return violations
  }
}
