import SourceText
import TextAnalysis

/// The replacement of all matches of a pattern in a short text, with `$1` and `${1}` for its
/// groups.
struct RegexReplacement {
  private let expression: RegularExpression
  private let template: String

  /// Nil where the pattern cannot be run.
  init?(pattern: String, template: String, ignoresCase: Bool = false) {
    var parser = PatternParser(flags: PatternParser.Flags(caseless: ignoresCase))
    guard let tree = try? parser.parse(pattern),
      let expression = try? RegularExpression(
        ICUPatternWriter.write(parser.resolvingReferences(in: tree)))
    else { return nil }
    self.expression = expression
    self.template = template
  }

  func applied(to string: String) -> String {
    let bytes = Array(string.utf8)
    let text = UTF16Text()
    return bytes.withBytes { view in
      text.load(view, ByteRange(0, bytes.count))
      expression.allow(ticks: ExpressionPool.ticksPerPost)
      var result = ""
      var copied = 0
      var position = 0
      while position <= text.count,
        case .match(let match) = expression.find(in: text, from: position)
      {
        let range = text.byteRange(match)
        result += view.string(ByteRange(copied, range.start)) + expanded(text, view)
        copied = range.end
        position = match.isEmpty ? match.upperBound + 1 : match.upperBound
      }
      return result + view.string(ByteRange(copied, bytes.count))
    }
  }

  /// The template with the groups of the last match put in.
  private func expanded(_ text: UTF16Text, _ view: ByteView) -> String {
    var result = ""
    var rest = Substring(template)
    while let character = rest.popFirst() {
      guard character == "$" else {
        result.append(character)
        continue
      }
      let isBraced = rest.first == "{"
      let digits = rest.dropFirst(isBraced ? 1 : 0).prefix { $0.isASCII && $0.isNumber }
      let end = rest.dropFirst((isBraced ? 1 : 0) + digits.count)
      guard let number = Int(digits), number <= expression.groupCount, !isBraced || end.first == "}"
      else {
        result.append(character)
        continue
      }
      rest = isBraced ? end.dropFirst() : end
      if let group = expression.group(number) { result += view.string(text.byteRange(group)) }
    }
    return result
  }
}
