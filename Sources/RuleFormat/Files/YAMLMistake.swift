import SourceText
import Yams

/// What keeps a file from being YAML, in words for its author in place of the parser's own.
struct YAMLMistake {
  let range: ByteRange
  let message: String

  private init(range: ByteRange, message: String) {
    self.range = range
    self.message = message
  }

  init(_ error: any Error, in source: YAMLSource) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      self.init(problem, at: source.offset(of: mark), context, in: source)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let start = source.offset(of: context.mark)
      self.init(
        range: source.range(from: start, count: max(1, key.utf8.count)),
        message: "The key “\(key)” stands here more than once.")
    default:
      let control = source.bytes.firstIndex { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
      self.init(
        range: source.range(from: control ?? 0),
        message: control == nil ? "This is not YAML." : "YAML takes no control characters.")
    }
  }

  private init(
    _ problem: String, at offset: Int, _ context: YamlError.Context?, in source: YAMLSource
  ) {
    var start = offset
    let message: String
    let opening = context.map { source.offset(of: $0.mark) } ?? offset
    switch problem {
    case "mapping values are not allowed in this context":
      message = "A text with “: ” in it must stand in quotes."
    case "found character that cannot start any token":
      message =
        source.bytes.indices.contains(offset) && source.bytes[offset] == 0x09
        ? "YAML is indented by spaces, never by tabs."
        : "A text that begins with this character must stand in quotes."
    case "found unexpected end of stream":
      start = opening
      message = "This quotation is never closed."
    case "did not find expected ',' or ']'":
      start = opening
      message = "A comma is missing in this list, or its “]”."
    case "did not find expected ',' or '}'":
      start = opening
      message = "A comma is missing in this mapping, or its “}”."
    case "did not find expected key", "did not find expected '-' indicator":
      message = "This line is indented otherwise than those above that it belongs to."
    case "could not find expected ':'":
      message = "Here a key must be followed by “: ” and its value."
    case "did not find expected alphabetic or numeric character":
      start = opening
      message = "A text that begins with this character must stand in quotes."
    case "found undefined alias":
      message = "No anchor above has this name; a text that begins with “*” must stand in quotes."
    case "found unknown escape character":
      message = "This is no escape of YAML; a pattern is best put in single quotes."
    case "but found another document":
      message = "A second document begins here; a file holds one."
    case _ where problem.hasPrefix("Maximum nesting level"):
      message = "Here one thing stands inside of another a thousand times."
    default:
      let before = context.map { "\($0.text), " } ?? ""
      message = "This is not YAML: \(before)\(problem)."
    }
    self.init(range: source.range(from: start), message: message)
  }
}
