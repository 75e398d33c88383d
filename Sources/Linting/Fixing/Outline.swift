package import Markup
import SourceText

/// What of a post no fix may change: its blocks, spans and links, and every byte that is not prose.
///
/// White space between the parts and comments to the linter are left out.
package struct Outline: Equatable, Sendable {
  private let blocks: [BlockShape]
  private let prose: [ProseShape]
  private let spans: [ProseSpan.Kind]
  /// All bytes that are no prose: notation, URLs, code, attributes, keys.
  private let notation: [UInt8]
  /// The prose itself, where that may not change either.
  private let text: [UInt8]?

  /// A block without its place.
  private struct BlockShape: Equatable {
    let kind: Kind
    let descendants: Int

    enum Kind: Equatable {
      case plain(Block.Kind)
      case code, footnote
    }
  }

  private struct ProseShape: Equatable {
    let kind: ProseBlock.Kind
    let containers: ProseBlock.Containers
  }

  /// - Parameter keepsText: Whether no prose may change either.
  package init(of document: Document, keepsText: Bool = false) {
    text = keepsText ? document.prose.text.filter { $0 > 0x20 } : nil
    let directives = Directives(in: document).comments
    let ends = Dictionary(directives.map { ($0.start, $0.end) }) { first, _ in first }
    // How many blocks up to each are more than such a comment.
    var counts = [0]
    for block in document.blocks {
      let isComment = ends[block.range.start].map { $0 + 3 >= block.range.end } ?? false
      counts.append(counts[counts.count - 1] + (isComment ? 0 : 1))
    }
    blocks = document.blocks.indices.filter { counts[$0] < counts[$0 + 1] }.map { index in
      let block = document.blocks[index]
      return BlockShape(
        kind: Self.kind(of: block), descendants: counts[Int(block.end)] - counts[index + 1])
    }
    prose = document.prose.blocks.map { ProseShape(kind: $0.kind, containers: $0.containers) }
    spans = document.prose.spans.map(\.kind)
    notation = Self.notation(of: document, without: directives)
  }

  private static func kind(of block: Block) -> BlockShape.Kind {
    switch block.kind {
    case .code: .code
    case .footnoteDefinition: .footnote
    case let kind: .plain(kind)
    }
  }

  private static func notation(of document: Document, without comments: [ByteRange]) -> [UInt8] {
    let bytes = document.source.bytes
    let left = (ProseCover(withDecoded: document.prose).ranges + comments).sorted()
    var notation: [UInt8] = []
    var position = 0
    for range in left + [ByteRange(at: bytes.count)] {
      if range.start > position {
        notation += bytes[position..<range.start].lazy.filter { $0 > 0x20 }
      }
      position = max(position, range.end)
    }
    return notation
  }
}
