import Linting
import SourceText

/// A `CompilerLine` for each finding: what editors read.
struct GCCFormat: FormatWriter {
  private let unit: ColumnUnit

  init(_ options: Reporter.Options) { unit = options.columnUnit }

  func write(_ file: FileReport, to output: inout Output) {
    guard !file.diagnostics.isEmpty else { return }
    var locator = Locator(file)
    for diagnostic in file.diagnostics {
      let start = locator.position(at: diagnostic.range.start)
      output.write(CompilerLine(diagnostic, path: file.source.path, at: start, unit).text)
    }
  }
}
