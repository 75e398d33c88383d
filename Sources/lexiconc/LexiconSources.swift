import Foundation
import Lexicon

/// The committed data of the lexicon: words, words of our field, variants, compounds.
struct LexiconSources {
  private var words: WordList
  private let variants: [VariantRow]
  /// As they stand when written open.
  private var compounds: [String] = []

  init(below folder: URL) throws {
    words = try Self.wordList(at: folder.appending(path: "words.txt"))
    try words.read(String(contentsOf: folder.appending(path: "field-words.txt"), encoding: .utf8))
    variants = try Self.lines(of: folder.appending(path: "variants.txt")).map { line in
      guard let row = VariantRow(parsing: line) else {
        LexiconCompilerTool.fail("variants.txt: error: “\(line)” has not five columns.\n")
      }
      return row
    }
    addPlainForms()
    for article in ["a", "A", "an", "An"] { _ = words.mark(article, .article) }
    markVariants()
    words.markCompounds()
    try addCompounds(Self.lines(of: folder.appending(path: "compounds.txt")).map(String.init))
  }

  static func wordList(at file: URL) throws -> WordList {
    var list = WordList()
    do {
      try list.read(String(contentsOf: file, encoding: .utf8))
    } catch let problem as WordList.Problem {
      LexiconCompilerTool.fail("\(file.path):\(problem.line): error: \(problem.description).\n")
    }
    return list
  }

  private static func lines(of file: URL) throws -> [Substring] {
    try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .filter { !$0.hasPrefix("#") }
  }

  /// Adds what is left of accented words where the accents are: "cafe", "naive".
  private mutating func addPlainForms() {
    for (word, facts) in words.facts where !word.utf8.allSatisfy({ $0 < 0x80 }) {
      let plain = word.folding(options: .diacriticInsensitive, locale: nil)
      if words.facts[plain] == nil { words.add(plain, facts) }
    }
  }

  private mutating func markVariants() {
    for (form, locales) in VariantTable.usualLocales(in: variants) {
      words.setVariant(form, in: locales)
    }
  }

  /// Adds compounds and their regular plurals.
  private mutating func addCompounds(_ compounds: [String]) {
    for compound in compounds {
      let first = compound.prefix { $0 != " " }
      let closed = compound.replacing(" ", with: "")
      guard words.mark(String(first), .compoundStart), words.facts[closed] != nil else {
        LexiconCompilerTool.fail(
          "compounds.txt: error: “\(compound)” is not of words of the lexicon.\n")
      }
      self.compounds.append(compound)
      if words.facts[closed + "s"] != nil { self.compounds.append(compound + "s") }
    }
  }

  func swiftFile() throws -> String {
    let graph = try WordGraphBuilder.table(of: words.facts)
    let variants = VariantTable.lines(of: variants)
    let compounds = SortedLines.table(of: compounds.map { (key: $0, value: "") })
    return """
      import Lexicon

      extension WordGraph {
        static let shipped = WordGraph(\(Self.literal(graph)))
      }

      extension VariantTable {
        static let shipped = VariantTable(SortedLines(\(Self.literal(variants))))
      }

      extension SortedLines {
        static let shippedCompounds = SortedLines(\(Self.literal(compounds)))
      }

      """
  }

  /// A string literal of bytes below 0x80.
  private static func literal(_ bytes: [UInt8]) -> String {
    var literal: [UInt8] = [UInt8(ascii: "\"")]
    literal.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): literal += [UInt8(ascii: "\\"), byte]
      case 0x20..<0x7F: literal.append(byte)
      default: literal += Array("\\u{\(String(byte, radix: 16))}".utf8)
      }
    }
    literal.append(UInt8(ascii: "\""))
    return String(decoding: literal, as: UTF8.self)
  }
}
