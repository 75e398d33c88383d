import Foundation
import Lexicon

/// Makes and compiles the data of the lexicon.
///
/// - `lexiconc scowl FOLDER` writes the word list from SCOWL's lists to standard output.
/// - `lexiconc variants WORDS VARCON` writes the table of variants from VarCon's.
/// - `lexiconc compile FOLDER OUTPUT` compiles what is committed into a Swift file that holds it in
///   string literals. A mistake in the data is an error of the build, with its place.
@main
struct LexiconCompilerTool {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("scowl", 2):
      print(try ScowlReader.words(in: URL(filePath: arguments[1])).text, terminator: "")
    case ("variants", 3):
      let words = try LexiconSources.wordList(at: URL(filePath: arguments[1]))
      let varcon = try String(contentsOf: URL(filePath: arguments[2]), encoding: .isoLatin1)
      let rows = VarconReader.rows(of: varcon) { form in
        form.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 } && words.facts[form] != nil
      }
      for line in Set(rows.map(\.text)).sorted() { print(line) }
    case ("compile", 3):
      let sources = try LexiconSources(below: URL(filePath: arguments[1]))
      try sources.swiftFile().write(
        to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
    default:
      fail("usage: lexiconc scowl FOLDER | variants WORDS VARCON | compile FOLDER OUTPUT\n")
    }
  }

  static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data(message.utf8))
    exit(EXIT_FAILURE)
  }
}
