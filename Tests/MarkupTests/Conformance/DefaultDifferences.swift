import TestSupport

/// The examples that read differently with the shipped defaults, by what makes the difference.
enum DefaultDifferences {
  /// What the defaults recognise and the example's own options do not.
  enum Kind: String, CaseIterable { case autolink, frontMatter, table, strikethrough }

  static func kind(of example: Example) -> Kind? {
    Kind.allCases.first { examples(of: $0, in: example.file).contains(example.spec.example) }
  }

  private static func examples(of kind: Kind, in file: SpecFile) -> Set<Int> {
    switch (kind, file) {
    default: []
    }
  }
}
