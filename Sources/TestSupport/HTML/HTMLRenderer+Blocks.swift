import Markup
import SourceText

extension HTMLRenderer {
  /// Writes the blocks of `range`, which holds whole subtrees.
  mutating func renderBlocks(in range: Range<Int>) {
    let base = open.count
    var index = range.lowerBound
    while index < range.upperBound {
      closeBlocks(downTo: base, before: index)
      let block = document.blocks[index]
      if case .footnoteDefinition = block.kind {
        index = Int(block.end)  // Written at the end of the document.
      } else {
        enter(block, at: index)
        open.append(index)
        index += 1
      }
    }
    closeBlocks(downTo: base, before: .max)
  }

  private mutating func closeBlocks(downTo base: Int, before index: Int) {
    while open.count > base, let last = open.last, document.blocks[last].end <= index {
      open.removeLast()
      exit(document.blocks[last], at: last)
    }
  }

  private mutating func enter(_ block: Block, at index: Int) {
    switch block.kind {
    case .document, .footnoteDefinition: break
    case .opaque: break  // Shows nothing of its own.
    case .blockQuote: openLine("<blockquote>\n")
    case .list(let list): openLine(list.startTag)
    case .item(let checked): openLine("<li>" + Self.checkbox(checked))
    case .paragraph:
      if !isInTightItem { openLine("<p>") }
      renderInlines(of: block)
    case .heading(let level, _):
      openLine("<h\(level)>")
      renderInlines(of: block)
    case .thematicBreak: openLine("<hr />\n")
    case .code(let info):
      openLine("<pre><code")
      if let info { renderLanguage(content(info, of: block)) }
      html.append(">")
      renderLines(of: block, escaped: true)
    case .html:
      html.freshLine()
      renderLines(of: block, escaped: false)
    case .table: openLine("<table>\n")
    case .tableRow(let header):
      html.freshLine()
      if header {
        html.append("<thead>\n")
      } else if isFirstBodyRow(index) {
        html.append("<tbody>\n")
      }
      html.append("<tr>\n")
    case .tableCell(let alignment):
      html.append(alignment.startTag(isInHeaderRow ? "th" : "td"))
      renderInlines(of: block)
    }
  }

  private mutating func exit(_ block: Block, at index: Int) {
    switch block.kind {
    case .document, .footnoteDefinition, .opaque, .thematicBreak, .html: break
    case .blockQuote: openLine("</blockquote>\n")
    case .list(let list): openLine(list.endTag)
    case .item: html.append("</li>\n")
    case .paragraph: if !isInTightItem { html.append("</p>\n") }
    case .heading(let level, _): html.append("</h\(level)>\n")
    case .code: html.append("</code></pre>\n")
    case .table:
      if document.blocks[index + 1].end < block.end { html.append("</tbody>\n") }
      html.append("</table>\n")
    case .tableRow(let header):
      appendMissingCells(ofRow: index)
      html.append(header ? "</tr>\n</thead>\n" : "</tr>\n")
    case .tableCell: html.append(isInHeaderRow ? "</th>\n" : "</td>\n")
    }
  }

  private mutating func openLine(_ tag: String) {
    html.freshLine()
    html.append(tag)
  }

  /// Writes the content lines of a code or HTML block.
  private mutating func renderLines(of block: Block, escaped: Bool) {
    for index in block.lines {
      let line = document.lines[Int(index)]
      html.append(String(repeating: " ", count: Int(line.padding)))
      let bytes = document.source.bytes[line.range.start..<line.range.end]
      if escaped { html.appendEscaped(bytes) } else { appendHTML(bytes) }
      html.append("\n")
    }
  }

  /// Writes the class of a code block: the first word of its info string.
  private mutating func renderLanguage(_ info: [UInt8]) {
    let word = LinkText.unescaped(info[...]).prefix { $0 != 0x20 && $0 != 0x09 }
    guard !word.isEmpty else { return }
    html.append(" class=\"language-")
    html.appendEscaped(word)
    html.append("\"")
  }
}

extension HTMLRenderer {
  /// Whether the open block is an item of a tight list, where paragraphs have no tags.
  private var isInTightItem: Bool {
    guard open.count >= 2, case .item = document.blocks[open[open.count - 1]].kind,
      case .list(let list) = document.blocks[open[open.count - 2]].kind
    else { return false }
    return list.isTight
  }

  private var isInHeaderRow: Bool {
    guard let last = open.last, case .tableRow(let header) = document.blocks[last].kind else {
      return false
    }
    return header
  }

  private func isFirstBodyRow(_ index: Int) -> Bool {
    guard let table = open.last else { return false }
    return Int(document.blocks[table + 1].end) == index
  }

  /// A row shorter than its header shows empty cells in their columns' alignment.
  private mutating func appendMissingCells(ofRow row: Int) {
    guard let table = open.last, case .table(let columns) = document.blocks[table].kind else {
      return
    }
    let header = table + 1
    let present = Int(document.blocks[row].end) - row - 1  // Cells are leaves.
    guard present < columns, row != header else { return }
    for column in present..<columns {
      guard case .tableCell(let alignment) = document.blocks[header + 1 + column].kind else {
        continue
      }
      html.append(alignment.startTag("td") + "</td>\n")
    }
  }

  private static func checkbox(_ checked: Bool?) -> String {
    guard let checked else { return "" }
    return "<input type=\"checkbox\"\(checked ? " checked=\"\"" : "") disabled=\"\" /> "
  }
}

extension Block.List {
  fileprivate var startTag: String {
    guard let start else { return "<ul>\n" }
    return start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n"
  }

  fileprivate var endTag: String { start == nil ? "</ul>\n" : "</ol>\n" }
}

extension Block.Alignment {
  fileprivate func startTag(_ name: String) -> String {
    self == .none ? "<\(name)>" : "<\(name) align=\"\(self)\">"
  }
}
