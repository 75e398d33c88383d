import ArgumentParser
import Linting
import RuleFormat
import SourceText

/// One rule with ever more phrases: the check of a folder should hardly grow with their number.
struct Phrases: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "CPU time of one rule with 10 to 10,000 phrases over the posts of a folder.")

  @Argument(help: "A folder of posts (default: the shared English corpus).")
  var folder: String?

  func run() throws {
    let folder = folder ?? TestData.englishPosts
    let posts = PostFolder.load(folder)
    guard !posts.isEmpty else { throw ValidationError("There are no posts in \(folder).") }
    print(" phrases  compile   check   (ms)  findings")
    var first: Double?
    for count in [10, 100, 1_000, 10_000] {
      let file = Self.ruleFile(phrases: count)
      var rules: [Rule] = []
      let compiling = Stopwatch.seconds(runs: 3) { rules = Self.compile(file) }
      let profile = Profile(all: rules)
      var findings = 0
      let checking = Stopwatch.seconds { findings = Self.check(posts, profile) }
      first = first ?? checking
      print(
        column(String(count), width: 8) + column(decimal(compiling * 1e3, digits: 1), width: 9)
          + column(decimal(checking * 1e3, digits: 1), width: 8)
          + column(String(findings), width: 16)
          + column(decimal(checking / (first ?? checking), digits: 2) + "×", width: 8))
    }
  }

  private static func compile(_ file: [UInt8]) -> [Rule] {
    guard let rule = RuleFile.read(file, path: "Phrases.yml", id: "Benchmark.Phrases").rule else {
      return []
    }
    return DeclaredRules.compile([rule]).rules.asRules
  }

  private static func check(_ posts: [SourceFile], _ profile: Profile) -> Int {
    var linter = Linter(profile)
    return posts.reduce(0) { sum, post in
      guard let read = try? SourceFile.load(FilePath(post.path)) else { return sum }
      let markup = PostFolder.markup(of: post.path)
      return sum + linter.lint(read, markup: markup).diagnostics.count
    }
  }

  /// A rule that looks for ten phrases of real posts and for others that no post holds, half of
  /// which begin with a word that every post holds.
  private static func ruleFile(phrases count: Int) -> [UInt8] {
    let common = ["the", "of", "in", "to", "and", "with", "for", "on", "is", "this"]
    let found = [
      "in order to", "as well as", "a number of", "make sure", "note that", "due to the fact that",
      "in terms of", "at the moment", "out of the box", "under the hood",
    ]
    let others = (0..<count - found.count).map { number in
      let word = Self.word(number)
      return number % 2 == 0
        ? word + " " + Self.word(number + 1) : common[number / 2 % 10] + " " + word
    }
    let tokens = (found + others).map { "  - \($0)\n" }.joined()
    return Array("extends: existence\nmessage: \"“%s”\"\nignorecase: true\ntokens:\n\(tokens)".utf8)
  }

  /// A word of made-up syllables, another for each number.
  private static func word(_ number: Int) -> String {
    let syllables = ["zo", "vek", "qua", "rul", "fip", "xan", "jed", "mog", "wyx", "kub"]
    var rest = number + 1_000
    var word = ""
    while rest > 0 {
      word += syllables[rest % 10]
      rest /= 10
    }
    return word
  }
}
