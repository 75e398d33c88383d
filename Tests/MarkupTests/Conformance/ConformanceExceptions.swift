import TestSupport

/// The examples we answer otherwise, each with its reason.
enum ConformanceExceptions {
  static func reason(for example: Example) -> String? {
    switch (example.file, example.spec.example) {
    case (.gfm, 645): "since CommonMark 0.31 a comment may hold two hyphens"
    case (.gfm, 646): "since CommonMark 0.31 `<!-->` and `<!--->` are comments"
    default: nil
    }
  }
}
