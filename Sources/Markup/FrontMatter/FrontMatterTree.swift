import SourceText

/// A front matter under construction: what a scanner has read so far, nodes in pre-order.
struct FrontMatterTree {
  /// Where the next value belongs.
  struct Slot {
    var key: ByteRange?
    var name: String
    /// Where the value would begin: there an absent one is said to be.
    var position: Int
  }

  /// Deeper collections are a problem, so that nobody who walks the tree needs a deep stack.
  static let maximumDepth = 100

  /// After so many problems a scanner gives up, which bounds its time on hostile input.
  static let maximumProblems = 100

  private(set) var nodes: [FrontMatter.Node] = []
  var problems: [FrontMatter.Problem] = []
  var comments: [ByteRange] = []

  /// Adds a value without children.
  mutating func add(_ kind: FrontMatter.Kind, in slot: Slot, value: ByteRange) {
    nodes.append(
      .init(kind: kind, key: slot.key, name: slot.name, value: value, end: nodes.count + 1))
  }

  /// Adds a collection that begins at `start`; what is added until `close` are its descendants.
  mutating func open(_ kind: FrontMatter.Kind, in slot: Slot, at start: Int) -> Int {
    add(kind, in: slot, value: ByteRange(at: start))
    return nodes.count - 1
  }

  mutating func close(_ index: Int, at end: Int) {
    let start = nodes[index].value.start
    nodes[index].value = ByteRange(start, max(start, end))
    nodes[index].end = nodes.count
  }

  mutating func close(_ index: Int, covering range: ByteRange) {
    nodes[index].value = range
    nodes[index].end = nodes.count
  }

  /// Takes back the nodes from `count` on.
  mutating func truncate(to count: Int) {
    nodes.removeLast(nodes.count - count)
  }

  mutating func report(_ kind: FrontMatter.ProblemKind, _ range: ByteRange, _ message: String) {
    problems.append(.init(kind: kind, range: range, message: message))
  }
}
