import Markup
import SourceText
import Yams

/// A front matter of ours beside what Yams makes of the same bytes.
struct YamsComparison {
  /// What differs first; nil where both agree.
  let difference: String?

  init(_ matter: FrontMatter, _ bytes: [UInt8]) {
    let source = String(decoding: bytes[matter.content.start..<matter.content.end], as: UTF8.self)
    let theirs: Yams.Node?
    do {
      theirs = try Yams.compose(yaml: source)
    } catch {
      difference = matter.problems.isEmpty ? "only Yams reports: \(error)" : nil
      return
    }
    guard matter.problems.isEmpty else {
      difference = "only we report: \(matter.problems.map(\.message))"
      return
    }
    difference = bytes.withBytes { bytes in
      var comparison = TreeComparison(matter: matter, bytes: bytes)
      comparison.compare(0, theirs ?? "")
      return comparison.difference
    }
  }
}

private struct TreeComparison {
  let matter: FrontMatter
  let bytes: ByteView
  var difference: String?

  mutating func compare(_ index: Int, _ theirs: Yams.Node) {
    guard difference == nil else { return }
    let node = matter.nodes[index]
    let children = Array(matter.children(of: index))
    switch (node.kind, theirs) {
    case (.mapping, .mapping(let mapping)):
      let keys = mapping.map { $0.key.scalar?.string ?? "" }
      let ours = children.map { matter.nodes[$0].name }
      guard keys == ours else { return note(index, "keys \(ours), Yams \(keys)") }
      for (child, pair) in zip(children, mapping) { compare(child, pair.value) }
    case (.sequence, .sequence(let sequence)):
      guard children.count == sequence.count else {
        return note(index, "\(children.count) items, Yams \(sequence.count)")
      }
      for (child, item) in zip(children, sequence) { compare(child, item) }
    case (.other, _): break
    case (_, .scalar(let scalar)):
      let text = FrontMatter.text(of: node, in: bytes)
      if text != scalar.string {
        note(index, "text \(String(reflecting: text)), Yams \(String(reflecting: scalar.string))")
      }
    default: note(index, "\(node.kind), Yams \(theirs)")
    }
  }

  private mutating func note(_ index: Int, _ text: String) {
    difference = "\(matter.path(to: index)): \(text)"
  }
}
