package import Linting
import SourceText
import TextAnalysis

extension AcceptedWords {
  /// The words of a vocabulary. Plain ones count in any letter case, patterns as they say.
  package init(matching vocabulary: [LocatedText]) {
    let (plain, others) = vocabulary.reduce(into: ([String](), [Expression]())) { found, term in
      if term.text.allSatisfy({ $0.isLetter || $0.isNumber || "-'’ ".contains($0) }) {
        found.0.append(term.text)
      } else if let tree = try? PatternSource(choices: [term]).parse().first {
        found.1.append(
          Expression(.sequence([.assertion(.textStart), tree, .assertion(.textEnd)])))
      }
    }
    let words = AcceptedWords(plain)
    self.init { word in
      words.contains(word) || others.contains { $0.matches(word) }
    }
  }
}

extension Expression {
  /// Whether it matches in a short text.
  fileprivate func matches(_ string: String) -> Bool {
    Array(string.utf8).withBytes { bytes in
      let range = ByteRange(0, bytes.count)
      var matcher = PatternMatcher()
      switch program.map({ matcher.match($0, 0, in: bytes, range, at: 0) }) ?? .undecided {
      case .match: return true
      case .none, .stopped: return false
      case .undecided: break
      }
      guard let engine = try? RegularExpression(pattern) else { return false }
      let text = UTF16Text()
      text.load(bytes, range)
      engine.allow(ticks: ExpressionPool.ticksPerPost)
      if case .match = engine.match(in: text, at: 0) { return true }
      return false
    }
  }
}
