import Markup
import SourceText

/// Which footnote is which: numbers follow the first reference to each definition.
struct FootnoteIndex {
  /// The blocks of the definitions that something refers to, in the order of their numbers.
  private(set) var definitions: [Int] = []
  private var numbers: [Int: (number: Int, isFirst: Bool)] = [:]

  init(_ document: Document) {
    var blockOfLabel: [String: Int] = [:]
    for (index, block) in document.blocks.enumerated() {
      guard case .footnoteDefinition(let label) = block.kind else { continue }
      let key = Self.key(document.source.bytes[label.start..<label.end])
      if blockOfLabel[key] == nil { blockOfLabel[key] = index }
    }
    var numberOfBlock: [Int: Int] = [:]
    for (index, inline) in document.inlines.enumerated() where inline.kind == .footnoteReference {
      // Between `[^` and `]`.
      let label = document.source.bytes[inline.range.start..<inline.range.end]
        .dropFirst(2).dropLast()
      guard let block = blockOfLabel[Self.key(label)] else { continue }
      let isFirst = numberOfBlock[block] == nil
      if isFirst {
        definitions.append(block)
        numberOfBlock[block] = definitions.count
      }
      numbers[index] = (numberOfBlock[block] ?? 0, isFirst)
    }
  }

  /// The number of the footnote that the inline at `index` refers to.
  func number(ofReference index: Int) -> (number: Int, isFirst: Bool)? { numbers[index] }

  private static func key(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased()
  }
}
