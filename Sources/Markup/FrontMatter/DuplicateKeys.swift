import SourceText

extension FrontMatterTree {
  /// Mappings of more keys than this are checked through a set.
  private static let fewKeys = 16

  /// Reports every key that stands in its mapping before.
  ///
  /// Keys without a name (collections as keys) are left out. Every node is visited once as a child;
  /// problems stay in source order.
  mutating func reportDuplicateKeys() {
    let count = problems.count
    var siblings: [Int] = []
    for index in nodes.indices where nodes[index].kind == .mapping {
      siblings.removeAll(keepingCapacity: true)
      var child = index + 1
      while child < nodes[index].end {
        if !nodes[child].name.isEmpty { siblings.append(child) }
        child = nodes[child].end
      }
      reportDuplicates(among: siblings)
    }
    if problems.count > count { problems.sort { $0.range < $1.range } }
  }

  private mutating func reportDuplicates(among siblings: [Int]) {
    guard siblings.count > Self.fewKeys else {
      for (offset, child) in siblings.enumerated()
      where siblings[..<offset].contains(where: { nodes[$0].name == nodes[child].name }) {
        reportDuplicate(child)
      }
      return
    }
    var names: Set<String> = []
    for child in siblings where !names.insert(nodes[child].name).inserted {
      reportDuplicate(child)
    }
  }

  private mutating func reportDuplicate(_ index: Int) {
    guard let key = nodes[index].key, problems.count < Self.maximumProblems else { return }
    report(
      .duplicateKey, key, "The key “\(nodes[index].name)” stands here twice; keep one of the two.")
  }
}
