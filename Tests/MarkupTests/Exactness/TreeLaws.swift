import Markup
import SourceText

/// The laws of the block and inline trees.
struct TreeLaws {
  private let document: Document
  private var violations = Violations()

  static func violations(in document: Document) -> [String] {
    var laws = TreeLaws(document: document)
    laws.checkBlocks()
    for (index, block) in document.blocks.enumerated() {
      laws.checkLines(of: block, at: index)
      laws.checkInlines(of: block, at: index)
    }
    laws.checkLinks()
    return laws.violations.sentences
  }

  private init(document: Document) { self.document = document }

  private mutating func checkBlocks() {
    let blocks = document.blocks
    violations.expect(blocks.first?.kind == .document, "the first block is no document")
    violations.expect(
      blocks.first.map { Int($0.end) } == blocks.count, "the document does not hold all blocks")
    violations.expect(
      blocks.first.map { $0.range.end <= document.source.bytes.count } ?? true,
      "the document ends behind its source")
    checkNesting(blocks.map { Node(range: $0.range, end: Int($0.end)) }, name: "block", from: 0)
  }

  private mutating func checkInlines(of block: Block, at index: Int) {
    let range = Int(block.inlines.lowerBound)..<Int(block.inlines.upperBound)
    guard range.upperBound <= document.inlines.count else {
      return violations.expect(false, "block \(index) claims inlines that are not there")
    }
    let inlines = document.inlines[range]
    checkNesting(
      inlines.map { Node(range: $0.range, end: Int($0.end)) }, name: "inline of block \(index)",
      from: range.lowerBound)
    for inline in inlines {
      violations.expect(
        block.range.contains(inline.range),
        "\(inline.kind) \(inline.range) leaves its block \(block.range)")
      if inline.kind == .text {
        let bytes = document.source.bytes[inline.range.start..<inline.range.end]
        violations.expect(
          !bytes.contains(0x0A) && !bytes.contains(0x0D), "text \(inline.range) crosses a line end")
        violations.expect(!bytes.isEmpty, "text \(inline.range) is empty")
      }
      if inline.kind == .link || inline.kind == .image {
        violations.expect(
          document.links.indices.contains(Int(inline.link)), "\(inline.kind) without a target")
      }
    }
  }

  private mutating func checkLines(of block: Block, at index: Int) {
    guard block.lines.upperBound <= document.lines.count else {
      return violations.expect(false, "block \(index) claims lines that are not there")
    }
    var last = block.range.start
    for line in document.lines[Int(block.lines.lowerBound)..<Int(block.lines.upperBound)] {
      violations.expect(
        block.range.contains(line.range), "line \(line.range) leaves \(block.kind) \(block.range)")
      violations.expect(line.range.start >= last, "line \(line.range) does not ascend")
      last = line.range.end
    }
  }

  private mutating func checkLinks() {
    for link in document.links {
      guard document.blocks.indices.contains(Int(link.block)) else {
        violations.expect(false, "link \(link.destination) names no block")
        continue
      }
      let block = document.blocks[Int(link.block)].range
      for range in [link.destination, link.title ?? link.destination] {
        violations.expect(block.contains(range), "link target \(range) leaves its block \(block)")
      }
    }
  }
}

extension TreeLaws {
  private struct Node {
    let range: ByteRange
    let end: Int
  }

  /// Children lie inside their parents and ascend without overlapping; ends nest.
  private mutating func checkNesting(_ nodes: [Node], name: String, from offset: Int) {
    var open: [(node: Node, lastChildEnd: Int)] = []
    let limit = offset + nodes.count
    var lastEnd = 0
    for (index, node) in nodes.enumerated() {
      while let last = open.last, last.node.end <= offset + index { open.removeLast() }
      violations.expect(
        node.end > offset + index && node.end <= open.last?.node.end ?? limit,
        "\(name) \(offset + index) ends at \(node.end)")
      if let parent = open.indices.last {
        violations.expect(
          open[parent].node.range.contains(node.range),
          "\(name) \(node.range) leaves its parent \(open[parent].node.range)")
        violations.expect(
          node.range.start >= open[parent].lastChildEnd,
          "\(name) \(node.range) overlaps the sibling before it")
        open[parent].lastChildEnd = node.range.end
      } else {
        violations.expect(node.range.start >= lastEnd, "\(name) \(node.range) does not ascend")
        lastEnd = node.range.end
      }
      open.append((node, node.range.start))
    }
  }
}
