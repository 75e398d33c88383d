import TextAnalysis

/// Rows of text in columns that are aligned on a terminal.
struct TextTable {
  let text: String

  /// Each column is as wide as its widest cell, and two spaces from the next.
  init(header: [String], rows: [[String]]) {
    let cells = ([header] + rows).map { row in
      row.map { (text: $0, width: DisplayWidth.columns(of: $0)) }
    }
    let widths = header.indices.map { column in cells.map { $0[column].width }.max() ?? 0 }
    text = cells.map { row in
      var line = ""
      var padding = 0
      for (cell, width) in zip(row, widths) {
        line += String(repeating: " ", count: padding) + cell.text
        padding = width - cell.width + 2
      }
      return line + "\n"
    }.joined()
  }
}
