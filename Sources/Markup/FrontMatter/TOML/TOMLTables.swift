import SourceText

/// The tables of a TOML document as they are filled, in no order.
///
/// Headers and dotted keys may come back to a table at any time, so its entries are linked here and
/// brought into pre-order at the end. One dictionary finds every key: time is linear in their
/// number.
struct TOMLTables {
  /// How a table came to be, which says who may still add to it.
  enum Origin {
    /// By its own header, or the root.
    case header
    /// As the parent of a table with a header.
    case implicit
    /// By a dotted key.
    case dotted
    /// An array of tables, whose elements headers add.
    case array
    /// A value: nothing may be added.
    case value
  }

  struct Entry {
    var node: FrontMatter.Node
    var origin: Origin
    let depth: Int
    fileprivate(set) var firstChild: Int?
    fileprivate(set) var lastChild: Int?
    fileprivate(set) var nextSibling: Int?
  }

  private struct Key: Hashable {
    let table: Int
    let name: String
  }

  static let root = 0
  /// More entries than most front matter has.
  private static let usualCount = 16
  private(set) var entries: [Entry]
  private var index: [Key: Int] = [:]

  init(at start: Int) {
    let node = FrontMatter.Node(
      kind: .mapping, key: nil, name: "", value: ByteRange(at: start), end: 1)
    entries = [Entry(node: node, origin: .header, depth: 0)]
    entries.reserveCapacity(Self.usualCount)
    index.reserveCapacity(Self.usualCount)
  }

  /// The entry called `name` in a table.
  func find(_ name: String, in table: Int) -> Int? { index[Key(table: table, name: name)] }

  func lastChild(of entry: Int) -> Int? { entries[entry].lastChild }

  /// Adds an entry to a table, or with no key to an array, and returns its index.
  mutating func add(
    _ kind: FrontMatter.Kind, to parent: Int, key: ByteRange?, name: String, value: ByteRange,
    origin: Origin
  ) -> Int {
    let child = entries.count
    let node = FrontMatter.Node(kind: kind, key: key, name: name, value: value, end: 0)
    entries.append(Entry(node: node, origin: origin, depth: entries[parent].depth + 1))
    if let last = entries[parent].lastChild {
      entries[last].nextSibling = child
    } else {
      entries[parent].firstChild = child
    }
    entries[parent].lastChild = child
    if key != nil { index[Key(table: parent, name: name)] = child }
    return child
  }

  mutating func setOrigin(of entry: Int, _ origin: Origin, value: ByteRange) {
    entries[entry].origin = origin
    entries[entry].node.value = value
  }

  /// Sets where the array or inline table that begins at its start ends.
  mutating func close(_ entry: Int, at end: Int) {
    entries[entry].node.value = ByteRange(entries[entry].node.value.start, end)
  }

  /// Moves all entries into `tree` in pre-order; tables cover what was added to them.
  func flatten(into tree: inout FrontMatterTree) {
    var open: [(node: Int, range: ByteRange)] = []
    var next: Int? = Self.root
    var path: [Int] = []
    while true {
      if let entry = next {
        let node = entries[entry].node
        let slot = FrontMatterTree.Slot(
          key: node.key, name: node.name, position: node.value.start)
        open.append((tree.open(node.kind, in: slot, at: node.value.start), node.value))
        path.append(entry)
        next = entries[entry].firstChild
      } else {
        guard let done = path.popLast(), let (node, range) = open.popLast() else { return }
        tree.close(node, covering: range)
        if let parent = open.indices.last {
          let whole = tree.nodes[node].key.map { $0.union(range) } ?? range
          let isEmptyRoot = open[parent].range.isEmpty && parent == 0
          open[parent].range = isEmptyRoot ? whole : open[parent].range.union(whole)
        }
        next = entries[done].nextSibling
      }
    }
  }
}
