package import SourceText

/// A file of words or patterns, one a line, as Vale's vocabularies are kept.
package enum WordList {
  /// The lines that are not empty and do not begin with `# `, without white space around them.
  package static func lines(of file: SourceFile) -> [LocatedText] {
    file.bytes.withBytes { bytes in
      let index = LineIndex(bytes)
      return (0..<index.count).compactMap { number in
        var range = index.content(of: number, in: bytes)
        if number == 0 { range = ByteRange(max(range.start, file.contentStart), range.end) }
        range = bytes.trimmed(range)
        guard !range.isEmpty, !bytes.starts(with: "# ", at: range.start) else { return nil }
        return LocatedText(bytes.string(range), at: range, verbatimStart: range.start)
      }
    }
  }

  /// The lines of a vocabulary that are patterns which can be run; the others are problems.
  package static func patterns(
    of file: SourceFile
  ) -> (patterns: [LocatedText], problems: [RuleFileProblem]) {
    var patterns: [LocatedText] = []
    var problems: [RuleFileProblem] = []
    for line in lines(of: file) {
      var parser = PatternParser()
      do {
        _ = try parser.parse(line.text)
        patterns.append(line)
      } catch {
        problems.append(
          RuleFileProblem(
            path: file.path, range: line.range(ofByteAt: error.offset), message: error.message))
      }
    }
    return (patterns, problems)
  }
}
