/// The alternatives `{a,b}` of a glob, written out.
package enum BraceExpansion {
  /// More alternatives than a person writes; beyond it the braces are an attack or a mistake.
  private static let limit = 1_000

  /// All patterns that `pattern` stands for, in the order written; nil where a brace is not closed
  /// or there are too many. Braces may stand inside braces; `\{` and what is in brackets is
  /// literal.
  package static func expand(_ pattern: Substring) -> [String]? {
    var finished: [String] = []
    var pending = [String(pattern)]
    while let next = pending.popLast() {
      guard finished.count + pending.count < limit else { return nil }
      switch firstGroup(in: next) {
      case .none:
        finished.append(next)
      case .unclosed:
        return nil
      case .group(let range, let alternatives):
        let head = next[..<range.lowerBound]
        let tail = next[range.upperBound...]
        pending += alternatives.reversed().map { String(head + $0 + tail) }
      }
    }
    return finished
  }

  private enum Group {
    case none, unclosed
    case group(Range<String.Index>, alternatives: [Substring])
  }

  private static func firstGroup(in pattern: String) -> Group {
    var depth = 0
    var start = pattern.startIndex
    var parts: [Substring] = []
    var part = pattern.startIndex
    var isEscaped = false
    var isInBrackets = false
    for index in pattern.unicodeScalars.indices {
      let scalar = pattern.unicodeScalars[index]
      let after = pattern.unicodeScalars.index(after: index)
      if isEscaped {
        isEscaped = false
      } else if isInBrackets {
        isInBrackets = scalar != "]"
      } else {
        switch scalar {
        case "\\": isEscaped = true
        case "[": isInBrackets = true
        case "{":
          if depth == 0 { (start, part) = (index, after) }
          depth += 1
        case "," where depth == 1:
          parts.append(pattern[part..<index])
          part = after
        case "}" where depth > 0:
          depth -= 1
          if depth == 0 {
            return .group(start..<after, alternatives: parts + [pattern[part..<index]])
          }
        default: break
        }
      }
    }
    return depth == 0 ? .none : .unclosed
  }
}
