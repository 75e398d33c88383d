package import SourceText

extension FrontMatter {
  /// The value of the key `name` at top level; nil where there is none.
  package func node(named name: String) -> Node? {
    children(of: 0).first { nodes[$0].name == name && nodes[$0].key != nil }.map { nodes[$0] }
  }

  /// The indices of the children of the node at `index`, in source order.
  package func children(of index: Int) -> Children {
    guard nodes.indices.contains(index) else { return Children(nodes: nodes, index: 0, end: 0) }
    return Children(nodes: nodes, index: index + 1, end: nodes[index].end)
  }

  /// Walks over siblings, which in pre-order stand apart by their descendants.
  package struct Children: Sequence, IteratorProtocol {
    private let nodes: [Node]
    private var index: Int
    private let end: Int

    fileprivate init(nodes: [Node], index: Int, end: Int) {
      self.nodes = nodes
      self.index = index
      self.end = end
    }

    package mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = nodes[index].end }
      return index
    }
  }

  /// The way from the root to the node at `index`, as in `cover.alt` or `tags.0`; empty for the
  /// root.
  package func path(to index: Int) -> String {
    var path = ""
    var ancestor = 0
    while ancestor < index, nodes.indices.contains(index) {
      var position = 0
      for child in children(of: ancestor) {
        if index < nodes[child].end {
          let step = nodes[child].key == nil ? String(position) : nodes[child].name
          path += path.isEmpty ? step : "." + step
          ancestor = child
          break
        }
        position += 1
      }
    }
    return path
  }

  /// What `node` says, decoded; nil for a collection. Typed values are as they are written.
  package static func text(of node: Node, in bytes: ByteView) -> String? {
    switch node.kind {
    case .mapping, .sequence: return nil
    case .string(let scalar):
      if scalar.pieces.count == 1, scalar.pieces[0].text == nil {
        return bytes.string(scalar.pieces[0].source)
      }
      return scalar.pieces.reduce(into: "") { $0 += $1.text ?? bytes.string($1.source) }
    case .integer, .float, .boolean, .date, .null, .other: return bytes.string(node.value)
    }
  }
}
