import ArgumentParser
import BuiltinRules
import Glibc
import Linting
import Markup
import ShippedRules
import SourceText
import TextAnalysis

/// The stations a post passes, one by one.
struct Stations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "MB/s of each station over the posts of a folder, one core.")

  @Argument(help: "A folder of posts (default: the shared English corpus).")
  var folder: String?

  func run() throws {
    let folder = folder ?? TestData.englishPosts
    let posts = PostFolder.load(folder)
    guard !posts.isEmpty else { throw ValidationError("There are no posts in \(folder).") }
    let bytes = posts.reduce(0) { $0 + $1.bytes.count }
    print(
      "\(posts.count) posts, \(decimal(Double(bytes) / 1e6, digits: 1)) MB, CPU time, best of 5")
    row("read", bytes) { _ = PostFolder.load(folder) }
    row("UTF-8 check", bytes) {
      for post in posts { _ = post.bytes.withBytes { IllFormedUTF8.ranges(in: $0) } }
    }
    let ours = row("Markup", bytes) {
      for post in posts { _ = Document.parse(post, markup: PostFolder.markup(of: post.path)) }
    }
    measureCMark(posts, bytes: bytes, ours: ours)
    measureWords(posts)
    measureCheck(posts, bytes: bytes)
  }

  @discardableResult
  private func row(_ name: String, _ bytes: Int, _ body: () -> Void) -> Double {
    let seconds = Stopwatch.seconds(body)
    let speed = Double(bytes) / seconds / 1e6
    print(
      column(decimal(speed), width: 6) + " MB/s"
        + column(decimal(seconds * 1e3, digits: 1), width: 9)
        + " ms  " + name)
    return speed
  }

  private func measureCMark(_ posts: [SourceFile], bytes: Int, ours: Double) {
    guard let cmark = CMark() else {
      print("libcmark-gfm is not installed, so nothing is held against it")
      return
    }
    let theirs = row("libcmark-gfm, the same posts", bytes) {
      for post in posts { cmark.parse(post.bytes) }
    }
    print("Markup is \(decimal(ours / theirs, digits: 2)) times as fast as libcmark-gfm")
  }

  private func measureWords(_ posts: [SourceFile]) {
    let texts = posts.map { Document.parse($0, markup: PostFolder.markup(of: $0.path)).prose }
    cut("words, ASCII blocks", texts) { !$0.content.hasNonASCII }
    cut("words, all prose", texts) { _ in true }
  }

  /// Cuts blocks as a check does: those of a post one after another, where they stand in its text.
  private func cut(_ name: String, _ texts: [Prose], _ isCut: (ProseBlock) -> Bool) {
    let blocks = texts.map { $0.blocks.filter(isCut).map(\.text) }
    row(name, blocks.joined().reduce(0) { $0 + $1.count }) {
      var cutter = WordCutter()
      var words: [Word] = []
      for (prose, ranges) in zip(texts, blocks) {
        words.removeAll(keepingCapacity: true)
        prose.text.withBytes { text in
          for range in ranges { cutter.appendWords(of: text, in: range, to: &words) }
        }
      }
    }
  }

  private func measureCheck(_ posts: [SourceFile], bytes: Int) {
    check("check, rules of marks and markup", marksAndMarkup, posts, bytes)
    check("check, rules in Swift", BuiltinRules.all, posts, bytes)
    check("check, all rules that are on", BuiltinRules.all + ShippedRules.all, posts, bytes)
  }

  /// Whether a rule runs where nothing is configured.
  private func isOn(_ rule: Rule) -> Bool {
    let info = rule.info
    return info.level >= .warning && !info.isOptIn
      && !ShippedRules.optInStyles.contains(String(info.id.style))
  }

  /// The rules that need neither a lexicon nor lists of phrases.
  private var marksAndMarkup: [Rule] {
    let styles: Set = ["Encoding", "FrontMatter", "Markup", "Repetition", "Typography", "Unicode"]
    return BuiltinRules.all.filter { styles.contains(String($0.info.id.style)) }
  }

  private func check(_ name: String, _ rules: [Rule], _ posts: [SourceFile], _ bytes: Int) {
    let profile = Profile(all: rules.filter(isOn))
    row(name, bytes) {
      var linter = Linter(profile)
      for post in posts {
        guard let read = try? SourceFile.load(FilePath(post.path)) else { continue }
        _ = linter.lint(read, markup: PostFolder.markup(of: post.path))
      }
    }
  }
}
