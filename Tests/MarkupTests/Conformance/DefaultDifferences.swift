import TestSupport

/// The examples that read differently with the shipped defaults, by what makes the difference.
enum DefaultDifferences {
  /// What the defaults recognise and the example's own options do not.
  enum Kind: String, CaseIterable {
    /// A bare URL or address that the example leaves as text.
    case autolink
    /// A `<pre>` that a blank line parts where the example has a paragraph.
    case rawElement
    /// An empty front matter where the example has two thematic breaks.
    case frontMatter
  }

  static func kind(of example: Example) -> Kind? {
    Kind.allCases.first { examples(of: $0, in: example.file).contains(example.spec.example) }
  }

  private static func examples(of kind: Kind, in file: SpecFile) -> Set<Int> {
    switch (kind, file) {
    case (.autolink, .commonMark): [604, 610, 613, 614]
    case (.autolink, .gfm): [610, 616, 619, 620]
    case (.rawElement, .commonMark): [148]
    case (.rawElement, .gfm): [118]
    case (.frontMatter, .commonMark): [98]
    case (.frontMatter, .gfm): [68]
    case (_, .gfmExtensions): []
    }
  }
}
