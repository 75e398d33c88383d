import Testing

/// Modules know only those below them, and the start and hot paths load no Foundation.
struct ModuleTests {
  /// What each module may import of ours: everything below it, and no more.
  private static let allowed: [String: Set<String>] = [
    "ICUShims": [],
    "SourceText": [],
    "Markup": ["SourceText"],
    "TextAnalysis": ["SourceText", "ICUShims"],
    "Linting": ["SourceText", "Markup", "TextAnalysis"],
    "Lexicon": ["SourceText"],
    "Usage": ["SourceText", "Markup", "TextAnalysis", "Linting"],
    "UsageWeights": [],
    "usagec": ["SourceText", "Markup", "Linting", "Usage"],
    "ShippedLexicon": ["Lexicon"],
    "lexiconc": ["Lexicon"],
    "Hunspell": ["SourceText"],
    "BuiltinRules": [
      "SourceText", "Markup", "TextAnalysis", "Linting", "Hunspell", "Lexicon", "ShippedLexicon",
      "Usage", "UsageWeights",
    ],
    "RuleFormat": ["SourceText", "Markup", "TextAnalysis", "Linting", "Hunspell"],
    "ShippedRules": ["Linting", "RuleFormat"],
    "rulec": ["SourceText", "Linting", "RuleFormat", "Reporting"],
    "Configuration": [
      "SourceText", "Markup", "TextAnalysis", "Linting", "Hunspell", "RuleFormat",
    ],
    "ReportAssets": [],
    "Reporting": ["SourceText", "TextAnalysis", "Linting", "ReportAssets"],
    "LanguageServer": everythingBelowTheCommand.subtracting(["LanguageServer"]),
    "galley": everythingBelowTheCommand,
    "Benchmark": everythingBelowTheCommand,
    "TestSupport": everythingBelowTheCommand,
  ]

  private static let everythingBelowTheCommand: Set = [
    "SourceText", "Markup", "TextAnalysis", "Linting", "BuiltinRules", "RuleFormat",
    "Hunspell", "Lexicon", "ShippedLexicon", "ShippedRules", "Configuration", "Reporting",
    "LanguageServer",
  ]

  /// Those that read configuration or speak JSON; none of them runs where nothing asks for it.
  private static let withFoundation: Set = [
    "RuleFormat", "Configuration", "LanguageServer", "TestSupport", "rulec", "lexiconc",
    "usagec",
  ]

  @Test(arguments: SourceTree.modules)
  func importsPointDownward(of module: String) throws {
    let allowed = try #require(Self.allowed[module], "\(module) has no place in the table")
    let modules = Set(Self.allowed.keys)
    for (file, imported) in Self.imports(of: module) where modules.contains(imported) {
      #expect(allowed.contains(imported), "\(file) imports \(imported)")
    }
  }

  @Test(arguments: SourceTree.modules)
  func foundationStaysOut(of module: String) {
    guard !Self.withFoundation.contains(module) else { return }
    for (file, imported) in Self.imports(of: module) {
      #expect(!imported.hasPrefix("Foundation"), "\(file) imports \(imported)")
    }
  }

  private static func imports(of module: String) -> [(file: ProjectFile, module: String)] {
    SourceTree.swiftSources.filter { $0.path.hasPrefix("Sources/\(module)/") }.flatMap { file in
      file.text.matches(of: importLine).map { (file, String($0.output.1)) }
    }
  }

  private static var importLine: Regex<(Substring, Substring)> {
    #/
      (?m) ^ [ \t]* (?: @\w+ (?: \(\w+\) )? [ \t]+ )*
      (?: (?: package|public|internal|private ) [ \t]+ )? import [ \t]+
      (?: (?: struct|enum|class|func|protocol|let|var ) [ \t]+ )? (\w+)
    /#
  }
}
