import Linting
import SourceText

/// `path:line:column:Style.Rule:message`, a line for each finding, as `vale --output line` does.
///
/// Columns are code points from 1 unless another unit is asked for.
struct LineFormat: FormatWriter {
  private let unit: ColumnUnit

  init(_ options: Reporter.Options) { unit = options.columnUnit }

  func write(_ file: FileReport, to output: inout Output) {
    guard !file.diagnostics.isEmpty else { return }
    var locator = Locator(file)
    let path = SafeText.escaped(file.source.path)
    for diagnostic in file.diagnostics {
      let start = locator.position(at: diagnostic.range.start)
      output.write(path)
      output.write(":")
      output.write(start.line)
      output.write(":")
      output.write(unit.column(of: start))
      output.write(":")
      output.write(SafeText.escaped(diagnostic.rule.description))
      output.write(":")
      output.write(SafeText.escaped(diagnostic.message))
      output.write("\n")
    }
  }
}
