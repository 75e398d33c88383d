package import Linting
import Markup
import SourceText
import TextAnalysis

/// Patterns whose matches are not read (Vale's `BlockIgnores` and `TokenIgnores`).
package struct IgnoredPatterns: SourceMask {
  private var blocks: [Expression] = []
  private var tokens: [Expression] = []

  package init() {}

  package var isEmpty: Bool { blocks.isEmpty && tokens.isEmpty }

  /// Adds a pattern in the .NET dialect. Throws where it cannot be read.
  package mutating func add(_ pattern: LocatedText, asBlock: Bool) throws(RuleFileProblem) {
    let expression: Expression
    do throws(PatternError) {
      var parser = PatternParser()
      let tree = try parser.parse(pattern.text)
      expression = Expression(parser.resolvingReferences(in: tree))
    } catch {
      throw RuleFileProblem(
        path: "", range: pattern.range(ofByteAt: error.offset), message: error.message)
    }
    if asBlock { blocks.append(expression) } else { tokens.append(expression) }
  }

  /// With further patterns.
  package func adding(_ other: IgnoredPatterns) -> IgnoredPatterns {
    var sum = self
    sum.blocks += other.blocks
    sum.tokens += other.tokens
    return sum
  }

  package func makeSession() -> any SourceMaskSession {
    Session(
      blocks: ExpressionPool(OnDemandArray(blocks)),
      tokens: ExpressionPool(OnDemandArray(tokens)))
  }

  private final class Session: SourceMaskSession {
    private let blocks: ExpressionPool
    private let tokens: ExpressionPool

    init(blocks: ExpressionPool, tokens: ExpressionPool) {
      self.blocks = blocks
      self.tokens = tokens
    }

    func masks(in source: SourceFile) -> SourceMasks {
      var masks = SourceMasks()
      source.bytes.withBytes { bytes in
        masks.blocks = Self.matches(of: blocks, in: bytes)
        masks.tokens = Self.matches(of: tokens, in: bytes)
      }
      return masks
    }

    private static func matches(of pool: ExpressionPool, in bytes: ByteView) -> [ByteRange] {
      pool.beginPost()
      let whole = ByteRange(0, bytes.count)
      var ranges: [ByteRange] = []
      for number in 0..<pool.count {
        var position = 0
        while position <= bytes.count,
          let match = pool.find(Int32(number), in: bytes, whole, from: position)
        {
          if !match.isEmpty { ranges.append(match) }
          position = match.isEmpty ? match.end + 1 : match.end
        }
      }
      return ranges
    }
  }
}
