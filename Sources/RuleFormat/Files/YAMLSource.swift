import SourceText
import Yams

/// The bytes of a YAML file and the way from the marks of its nodes, which are lines and columns in
/// code points, to byte ranges.
struct YAMLSource {
  let bytes: [UInt8]
  private let lineStarts: [Int]
  /// Where each code point begins; empty for a file of ASCII, where each byte is one.
  private let scalarStarts: [Int32]
  /// How many more nodes are taken. An alias stands for all that its anchor holds, so a few lines
  /// can stand for billions.
  private var budget: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    scalarStarts =
      isASCII ? [] : bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }.map { Int32($0) }
    budget = max(10_000, bytes.count)
    // libyaml does not count a byte order mark.
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for index in bytes.indices {
      let isLineEnd =
        switch bytes[index] {
        case 0x0A: true
        case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
        // U+0085, U+2028 and U+2029 end lines in YAML 1.1.
        case 0x85: index > 0 && bytes[index - 1] == 0xC2
        case 0xA8, 0xA9: index > 1 && bytes[index - 2] == 0xE2 && bytes[index - 1] == 0x80
        default: false
        }
      if isLineEnd { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// The offset of a mark; the end of the file where it lies beyond that.
  func offset(of mark: Mark?) -> Int {
    guard let mark, mark.line >= 1, mark.column >= 1 else { return 0 }
    guard mark.line <= lineStarts.count else { return bytes.count }
    let start = lineStarts[mark.line - 1]
    guard !scalarStarts.isEmpty else { return min(start + mark.column - 1, bytes.count) }
    let index = scalarStarts.partitioningIndex { $0 >= Int32(start) } + mark.column - 1
    return index < scalarStarts.count ? Int(scalarStarts[index]) : bytes.count
  }

  /// The bytes from `start`, as far as there are any.
  func range(from start: Int, count: Int = 1) -> ByteRange {
    ByteRange(min(start, bytes.count), min(start + count, bytes.count))
  }

  /// A node with all that lies in it, as far down as files have keys.
  mutating func tree(_ node: Node, depth: Int = 0) -> RuleTree {
    let range = range(of: node)
    budget -= 1
    guard budget >= 0 else { return .other(at: range) }
    switch node {
    case .scalar(let scalar):
      let text = text(of: scalar, at: range)
      return scalar.style == .plain ? .plain(text) : .text(text, isNull: false)
    case .sequence(let items) where depth < RuleTree.depthLimit:
      return .list(items.map { tree($0, depth: depth + 1) }, at: range)
    case .mapping(let pairs) where depth < RuleTree.depthLimit:
      let entries = pairs.map { key, value in
        RuleTree.Entry(key: tree(key, depth: depth + 1), value: tree(value, depth: depth + 1))
      }
      return .mapping(entries, at: range)
    case .sequence, .mapping, .alias: return .other(at: range)
    }
  }

  /// What a node covers: a scalar with its quotes; of a collection or block scalar its first line.
  private func range(of node: Node) -> ByteRange {
    let start = offset(of: node.mark)
    guard case .scalar(let scalar) = node else { return lineRange(from: start) }
    switch scalar.style {
    case .singleQuoted: return quotedRange(from: start, quote: 0x27)
    case .doubleQuoted: return quotedRange(from: start, quote: 0x22)
    default:
      guard stands(scalar.string, at: start) else { return lineRange(from: start) }
      return ByteRange(start, start + scalar.string.utf8.count)
    }
  }

  private func text(of scalar: Node.Scalar, at range: ByteRange) -> LocatedText {
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    let start = range.start + (isQuoted ? 1 : 0)
    let isVerbatim = stands(scalar.string, at: start)
    return LocatedText(scalar.string, at: range, verbatimStart: isVerbatim ? start : nil)
  }

  private func stands(_ text: String, at start: Int) -> Bool {
    var text = text
    return text.withUTF8 { text in
      bytes.withUnsafeBufferPointer { bytes in
        start + text.count <= bytes.count
          && text.indices.allSatisfy { bytes[start + $0] == text[$0] }
      }
    }
  }

  private func lineRange(from start: Int) -> ByteRange {
    let start = min(start, bytes.count)
    let next = lineStarts.partitioningIndex { $0 >= start + 1 }
    var end = next < lineStarts.count ? lineStarts[next] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return ByteRange(start, end)
  }

  private func quotedRange(from start: Int, quote: UInt8) -> ByteRange {
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == quote {
        guard quote == 0x27, index + 1 < bytes.count, bytes[index + 1] == quote else {
          return ByteRange(start, index + 1)
        }
        index += 1
      } else if bytes[index] == 0x5C, quote == 0x22 {
        index += 1
      }
      index += 1
    }
    return lineRange(from: start)
  }
}
