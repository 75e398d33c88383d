import Markup
import SourceText

/// A YAML file as the scanner of front matter reads it, in a quarter of the time that Yams takes.
/// Yams is left what the scanner does not read: aliases, tags, more than one document, and all
/// mistakes.
struct ScannedYAML {
  private let scan: FrontMatter
  private let bytes: ByteView

  /// Nil where Yams must read it. `bytes` must be well-formed UTF-8.
  init?(_ bytes: ByteView) {
    guard Self.isPlain(bytes) else { return nil }
    scan = FrontMatter.yaml(bytes)
    self.bytes = bytes
    guard scan.problems.isEmpty, scan.nodes.first?.kind == .mapping,
      scan.nodes.allSatisfy(Self.isRead)
    else { return nil }
  }

  var tree: RuleTree { tree(0, depth: 0) }

  /// Whether a node is what it shows, and its key a text.
  private static func isRead(_ node: FrontMatter.Node) -> Bool {
    node.kind != .other && (node.key == nil || !node.name.isEmpty)
  }

  /// Whether the file is free of characters that YAML forbids, and of line ends beyond ASCII.
  private static func isPlain(_ bytes: ByteView) -> Bool {
    var previous: (UInt8, UInt8) = (0, 0)
    for byte in bytes.buffer {
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E: break
      case 0..<0x80: return false
      case 0x80...0x9F where previous.1 == 0xC2: return false
      case 0xA8, 0xA9: if previous == (0xE2, 0x80) { return false }
      case 0xBE, 0xBF: if previous == (0xEF, 0xBF) { return false }
      default: break
      }
      previous = (previous.1, byte)
    }
    return true
  }

  private func tree(_ index: Int, depth: Int) -> RuleTree {
    let node = scan.nodes[index]
    let isLeaf = depth >= RuleTree.depthLimit
    switch node.kind {
    case .mapping, .sequence:
      let range = line(from: node.value.start)
      if isLeaf { return .other(at: range) }
      if node.kind == .sequence {
        return .list(scan.children(of: index).map { tree($0, depth: depth + 1) }, at: range)
      }
      let entries = scan.children(of: index).map { child in
        RuleTree.Entry(key: key(of: scan.nodes[child]), value: tree(child, depth: depth + 1))
      }
      return .mapping(entries, at: range)
    case .string(let scalar):
      let text = FrontMatter.text(of: node, in: bytes) ?? ""
      switch scalar.style {
      case .single, .double: return .text(quoted(text, at: node.value), isNull: false)
      case .plain where scalar.pieces.count == 1: return plain(text, at: node.value)
      case .plain, .literal, .folded, .multiline:
        return .text(LocatedText(text, at: line(from: node.value.start)), isNull: false)
      }
    case .integer, .float, .boolean, .date, .null, .other:
      return plain(bytes.string(node.value), at: node.value)
    }
  }

  private func key(of node: FrontMatter.Node) -> RuleTree {
    guard let key = node.key else { return .other(at: node.value) }
    let isQuoted = bytes[key.start] == UInt8(ascii: "'") || bytes[key.start] == UInt8(ascii: "\"")
    return isQuoted ? .text(quoted(node.name, at: key), isNull: false) : plain(node.name, at: key)
  }

  private func plain(_ text: String, at range: ByteRange) -> RuleTree {
    .plain(LocatedText(text, at: range, verbatimStart: range.start))
  }

  /// A text in quotes, which stands there as it is unless an escape or a line end changed it.
  private func quoted(_ text: String, at range: ByteRange) -> LocatedText {
    let isVerbatim = text.utf8.elementsEqual(
      bytes[ByteRange(range.start + 1, max(range.start + 1, range.end - 1))].buffer)
    return LocatedText(text, at: range, verbatimStart: isVerbatim ? range.start + 1 : nil)
  }

  /// From `start` to the end of its line.
  private func line(from start: Int) -> ByteRange {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return ByteRange(start, end)
  }
}
