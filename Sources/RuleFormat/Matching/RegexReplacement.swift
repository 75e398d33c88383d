import SourceText
import TextAnalysis

/// The replacement of all matches of a pattern in a short text, with `$1` and `${1}` for its
/// groups.
struct RegexReplacement {
  private let expression: RegularExpression
  private let template: String

  /// Nil where the pattern cannot be run. In our dialect a pattern may ask for more than the match:
  /// what it wants before or behind is not there to be asked again.
  init?(
    pattern: String, template: String, ignoresCase: Bool = false, dialect: RuleDialect = .vale
  ) {
    var parser = PatternParser(flags: PatternParser.Flags(caseless: ignoresCase))
    guard let tree = try? parser.parse(pattern) else { return nil }
    let resolved = parser.resolvingReferences(in: tree)
    let pattern = dialect == .vale ? resolved : resolved.typographic.withoutLookaround
    guard let expression = try? RegularExpression(ICUPatternWriter.write(pattern)) else {
      return nil
    }
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

extension Pattern {
  /// The pattern without what it asks of the text around a match.
  fileprivate var withoutLookaround: Pattern {
    switch self {
    case .group(_, let kind) where kind.isLookaround: .empty
    case .empty, .scalar, .any, .set, .assertion, .backreference: self
    case .sequence(let parts): .sequence(parts.map(\.withoutLookaround))
    case .alternation(let branches): .alternation(branches.map(\.withoutLookaround))
    case .group(let content, let kind): .group(content.withoutLookaround, kind)
    case .quantified(let content, let bounds): .quantified(content.withoutLookaround, bounds)
    }
  }
}
