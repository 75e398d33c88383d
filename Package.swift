// swift-tools-version: 6.2
import PackageDescription

// Galley is one executable made of walled modules; dependencies point downward only:
// galley → Reporting, BuiltinRules, Configuration → RuleFormat → Linting → Markup, TextAnalysis →
// SourceText → nothing.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "galley",
  products: [
    .executable(name: "galley", targets: ["galley"])
  ],
  dependencies: [
    // Command line: Apple's own, help, completions and man page from one definition.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // git as a child process; without its support for Foundation, which the command never loads.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    // What our scanner of YAML leaves to it in configuration and rule files: aliases, tags and all
    // mistakes; and the oracle for that scanner in tests.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Templates of the HTML report: a Mustache that escapes what it is given.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // The oracle for TOML front matter; used in tests only.
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // The only code that includes ICU headers: inside a Swift module they clash with Foundation's
    // own copy, and the renaming macros are invisible to Swift.
    .target(
      name: "ICUShims",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]
    ),
    .target(name: "SourceText", swiftSettings: settings),
    .target(name: "Markup", dependencies: ["SourceText"], swiftSettings: settings),
    .target(
      name: "TextAnalysis", dependencies: ["SourceText", "ICUShims"], swiftSettings: settings),
    .target(
      name: "Linting", dependencies: ["Markup", "TextAnalysis", "SourceText"],
      swiftSettings: settings),
    // Dictionaries in Hunspell's format.
    .target(name: "Hunspell", dependencies: ["SourceText"], swiftSettings: settings),
    // Declarative rules: YAML files in Vale's format, compiled to one pass over the prose.
    .target(
      name: "RuleFormat",
      dependencies: [
        "Hunspell", "Linting", "Markup", "TextAnalysis", "SourceText",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    // The words of English: membership, corrections, spelling variants.
    .target(name: "Lexicon", dependencies: ["SourceText"], swiftSettings: settings),
    // The word data that Galley comes with, as tables that `lexiconc` makes when it is built.
    .target(
      name: "ShippedLexicon", dependencies: ["Lexicon"], path: "Rules/Spelling",
      exclude: ["COPYING"], swiftSettings: settings, plugins: ["EmbedLexicon"]),
    .plugin(name: "EmbedLexicon", capability: .buildTool(), dependencies: ["lexiconc"]),
    .executableTarget(name: "lexiconc", dependencies: ["Lexicon"], swiftSettings: settings),
    // The rule files that Galley comes with, in the form that `rulec` gives them when it is built.
    .target(
      name: "ShippedRules", dependencies: ["RuleFormat", "Linting"], path: "Rules",
      exclude: ["Spelling", "Usage", "schema"], swiftSettings: settings, plugins: ["EmbedRules"]),
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["rulec"]),
    .executableTarget(
      name: "rulec", dependencies: ["RuleFormat", "Reporting", "Linting", "SourceText"],
      swiftSettings: settings),
    // What is usual in edited English, and the counts that tell: `usagec` learns them from a folder
    // of posts, and the table is put into the program by `#embed`.
    .target(
      name: "Usage", dependencies: ["Linting", "Markup", "TextAnalysis", "SourceText"],
      swiftSettings: settings),
    .target(name: "UsageWeights", path: "Rules/Usage", exclude: ["SOURCES", "articles.weights"]),
    .executableTarget(
      name: "usagec", dependencies: ["Usage", "Linting", "Markup", "SourceText"],
      swiftSettings: settings),
    .target(
      name: "BuiltinRules",
      dependencies: [
        "Hunspell", "Lexicon", "ShippedLexicon", "Usage", "UsageWeights", "Linting", "Markup",
        "TextAnalysis", "SourceText",
      ],
      swiftSettings: settings),
    // .galley.yml and .vale.ini: which rules run on which post, at which level, and why.
    .target(
      name: "Configuration",
      dependencies: [
        "Hunspell", "RuleFormat", "Linting", "Markup", "TextAnalysis", "SourceText",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .target(
      name: "Reporting",
      dependencies: [
        "ReportAssets", "Linting", "TextAnalysis", "SourceText",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: settings),
    // Template, style and script of the HTML report, put into the program by `#embed`.
    .target(
      name: "ReportAssets",
      exclude: ["head.mustache", "body.mustache", "bar.mustache", "report.css", "report.js"]),
    .executableTarget(
      name: "galley",
      dependencies: [
        "Reporting", "Configuration", "BuiltinRules", "ShippedRules", "ShippedLexicon", "Lexicon",
        "Hunspell", "RuleFormat", "Linting", "Markup", "TextAnalysis", "SourceText",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings,
      linkerSettings: [
        // At a fixed address its 90,000 pointers are right as they stand in the file: a tenth of the
        // start was spent on correcting them.
        .unsafeFlags(
          ["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
      ]),
    // Prints MB/s for each station, beside libcmark-gfm's where that is installed.
    .executableTarget(
      name: "Benchmark",
      dependencies: [
        "BuiltinRules", "ShippedRules", "RuleFormat", "Linting", "Markup", "TextAnalysis",
        "SourceText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "TestSupport",
      dependencies: ["Linting", "Markup", "TextAnalysis", "SourceText"],
      swiftSettings: settings),
    .testTarget(
      name: "SourceTextTests", dependencies: ["SourceText", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LintingTests", dependencies: ["Linting", "Markup", "SourceText"],
      swiftSettings: settings),
    .testTarget(
      name: "MarkupTests",
      dependencies: [
        "Linting", "Markup", "SourceText", "TestSupport", "CCmarkGFM",
        .product(name: "Yams", package: "Yams"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: settings),
    // The reference implementation of GFM, which our Markdown is held against in tests only.
    .systemLibrary(name: "CCmarkGFM", path: "Tests/CCmarkGFM"),
    .testTarget(
      name: "TestSupportTests", dependencies: ["TestSupport", "Linting", "SourceText"],
      swiftSettings: settings),
    // The laws of this repository that a program can check.
    .testTarget(name: "ProjectTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "TextAnalysisTests",
      dependencies: ["TextAnalysis", "Markup", "SourceText", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LexiconTests", dependencies: ["Lexicon", "ShippedLexicon", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "Linting", "SourceText", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "UsageTests",
      dependencies: ["Usage", "UsageWeights", "Linting", "Markup", "SourceText"],
      swiftSettings: settings),
    .testTarget(name: "HunspellTests", dependencies: ["Hunspell"], swiftSettings: settings),
    .testTarget(
      name: "RuleFormatTests",
      dependencies: [
        "RuleFormat", "Linting", "Markup", "TextAnalysis", "SourceText", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ConfigurationTests",
      dependencies: [
        "Configuration", "BuiltinRules", "RuleFormat", "Linting", "Markup", "TextAnalysis",
        "SourceText", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "RuleTests",
      dependencies: [
        "BuiltinRules", "ShippedRules", "Linting", "Markup", "SourceText", "TestSupport",
      ],
      swiftSettings: settings),
    // Runs the executable as a user does.
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "galley", "Configuration", "BuiltinRules", "Linting", "SourceText", "TestSupport",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
