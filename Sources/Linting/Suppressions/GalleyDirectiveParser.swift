import SourceText
import TextAnalysis

/// Reads Galley's own directives:
///
///     galley-disable [Rule…] [until 2027-01-31] [-- reason]
///     galley-enable, galley-disable-line, galley-disable-next-line, galley-disable-file: likewise
///     galley-language fr
///
/// Rules and styles are parted by spaces or commas; where none is named, all are meant.
struct GalleyDirectiveParser {
  private let bytes: ByteView
  private let comment: ByteRange
  private let content: ByteRange
  private var words: CommentWords

  init(_ bytes: ByteView, comment: ByteRange, content: ByteRange) {
    self.bytes = bytes
    self.comment = comment
    self.content = content
    words = CommentWords(bytes, in: content)
  }

  private static let verbs: [String: Directive.Verb] = [
    "galley-disable": .disable, "galley-enable": .enable, "galley-disable-line": .disableLine,
    "galley-disable-next-line": .disableNextLine, "galley-disable-file": .disableFile,
  ]
  private static let language = "galley-language"

  mutating func parse() -> Directives.Parsed {
    let name = words.next() ?? content
    let text = bytes.string(name)
    if text == Self.language { return parseLanguage(after: name) }
    guard let verb = Self.verbs[text] else {
      let meant = NearestName.to(text, among: Self.verbs.keys.sorted() + [Self.language])
      return mistake(
        name, "“\(text)” is no directive" + (meant.map { "; “\($0)” is." } ?? "."), meant)
    }
    var targets: [Directive.Target] = []
    var lastDay: CalendarDate?
    while let word = words.next() {
      switch bytes.string(word) {
      case "--": return suppression(verb, targets, lastDay)
      case "until":
        let date = words.next()
        guard let date, let day = CalendarDate(bytes.string(date)) else {
          return mistake(
            date ?? word, "“until” takes the last day it counts, such as 2027-01-31.", nil)
        }
        lastDay = day
      case let name: targets.append(Directive.Target(name: name, range: word))
      }
    }
    return suppression(verb, targets, lastDay)
  }

  private mutating func parseLanguage(after name: ByteRange) -> Directives.Parsed {
    let word = words.next()
    guard let word, let language = LanguageTag(parsing: bytes.string(word)) else {
      return mistake(
        word ?? name, "“galley-language” takes the name of a language, such as pt-BR.", nil)
    }
    return .language(language, from: comment)
  }

  private func suppression(
    _ verb: Directive.Verb, _ targets: [Directive.Target], _ lastDay: CalendarDate?
  ) -> Directives.Parsed {
    .suppression(Directive(comment: comment, verb: verb, targets: targets, lastDay: lastDay))
  }

  private func mistake(
    _ range: ByteRange, _ message: String, _ correction: String?
  ) -> Directives.Parsed {
    .mistake(
      DirectiveMistake(comment: comment, range: range, message: message, correction: correction))
  }
}
