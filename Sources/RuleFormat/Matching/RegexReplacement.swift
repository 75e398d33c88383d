import SourceText
import TextAnalysis

/// The replacement of all matches of a pattern in a short text, with `$1` and `${1}` for its
/// groups.
struct RegexReplacement {
  private let expression: RegularExpression
  private let template: ReplacementTemplate

  /// Nil where the pattern cannot be run. In our dialect a pattern may ask for more than the match:
  /// what it wants before or behind is not there to be asked again.
  init?(
    pattern: String, template: ReplacementTemplate, ignoresCase: Bool = false,
    dialect: RuleDialect = .vale
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
        result += view.string(ByteRange(copied, range.start))
        result += template.expanded(groupCount: expression.groupCount) { group in
          expression.group(group).map { view.string(text.byteRange($0)) }
        }
        copied = range.end
        position = match.isEmpty ? match.upperBound + 1 : match.upperBound
      }
      return result + view.string(ByteRange(copied, bytes.count))
    }
  }
}

extension Pattern {
  /// The pattern without what it asks of the text around a match.
  fileprivate var withoutLookaround: Pattern {
    switch self {
    case .group(_, let kind) where kind.isLookaround: .empty
    default: mapChildren(\.withoutLookaround)
    }
  }
}
