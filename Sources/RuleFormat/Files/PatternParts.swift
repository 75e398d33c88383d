import Linting
import SourceText

/// Parts of patterns that have names, so that what many patterns share is written once: `{{name}}`
/// in a pattern stands for the part of that name.
///
/// A rule file names its own under `parts`, where a part may hold those above it. Without that key
/// a name that no part has stands for itself, as in Vale's files.
struct PatternParts {
  private var texts = Self.common
  private let path: String
  private(set) var problems: [RuleFileProblem] = []

  /// What every rule file may use, as parts of a look-behind: what stands before a sentence or a
  /// clause. Emoji stand there as bullets do.
  private static let common = [
    "sentence": #"\A|[🌀-🫿] |[.!?]\s"#,
    "clause": #"\A|[🌀-🫿] |[.!?;]\s"#,
  ]

  /// In bytes: parts of parts of parts could fill the memory.
  private static let longest = 1 << 16

  /// The keys whose values are patterns.
  private static let patternKeys: Set<String> = [
    "tokens", "raw", "swap", "token", "first", "second", "either", "exceptions",
  ]

  /// The tree of a rule file with all parts in their places.
  static func tree(
    of bytes: [UInt8], path: String
  ) throws(RuleFileProblem) -> (tree: RuleTree, problems: [RuleFileProblem]) {
    let tree = try RuleTree(bytes, path: path)
    guard case .mapping(let entries, let range) = tree else { return (tree, []) }
    var parts = PatternParts(path: path)
    let own = entries.first { $0.name == "parts" }
    parts.add(own?.value)
    let isStrict = own != nil
    let expanded = entries.map { entry in
      guard let name = entry.name, patternKeys.contains(name) else { return entry }
      // Of `swap` the keys alone are patterns, of `either` both sides.
      let value = parts.expanded(entry.value, isStrict: isStrict, isPaired: name == "either")
      return RuleTree.Entry(key: entry.key, value: value)
    }
    return (.mapping(expanded, at: range), parts.problems)
  }

  private init(path: String) { self.path = path }

  private mutating func add(_ own: RuleTree?) {
    guard case .mapping(let entries, _) = own else { return }
    for entry in entries {
      guard case .text(let name, _) = entry.key, case .text(let text, _) = entry.value else {
        continue
      }
      guard Self.isName(Substring(name.text)) else {
        report(name.range, "A part is named by small letters and hyphens, not “\(name.text)”.")
        continue
      }
      texts[name.text] = expanded(text, isStrict: true).text
    }
  }

  /// - Parameter isPaired: whether the values of a mapping are patterns too, not its keys alone.
  private mutating func expanded(
    _ tree: RuleTree, isStrict: Bool, isPaired: Bool = false
  ) -> RuleTree {
    switch tree {
    case .text(let text, let isNull): .text(expanded(text, isStrict: isStrict), isNull: isNull)
    case .list(let items, let range):
      .list(items.map { expanded($0, isStrict: isStrict) }, at: range)
    case .mapping(let entries, let range):
      .mapping(
        entries.map {
          RuleTree.Entry(
            key: expanded($0.key, isStrict: isStrict),
            value: isPaired ? expanded($0.value, isStrict: isStrict) : $0.value)
        }, at: range)
    case .other: tree
    }
  }

  private mutating func expanded(_ text: LocatedText, isStrict: Bool) -> LocatedText {
    // Of a style nearly none has one.
    guard text.text.utf8.contains(UInt8(ascii: "{")), text.text.contains("{{") else { return text }
    var result = ""
    var rest = Substring(text.text)
    while let open = rest.firstRange(of: "{{") {
      let name = rest[open.upperBound...].prefix { $0 != "}" }
      let after = rest[name.endIndex...]
      guard after.hasPrefix("}}"), Self.isName(name) else {
        result += rest[..<open.upperBound]
        rest = rest[open.upperBound...]
        continue
      }
      if let part = texts[String(name)] {
        result += rest[..<open.lowerBound] + part
      } else {
        if isStrict { reportUnknown(String(name), at: text.range) }
        result += rest[..<after.index(after.startIndex, offsetBy: 2)]
      }
      rest = after.dropFirst(2)
      if result.utf8.count > Self.longest {
        report(text.range, "With its parts this is longer than \(Self.longest / 1024) KB.")
        return text
      }
    }
    return LocatedText(result + rest, at: text.range)
  }

  private static func isName(_ name: Substring) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0.isASCIILowercase || $0 == UInt8(ascii: "-") }
  }

  private mutating func reportUnknown(_ name: String, at range: ByteRange) {
    let hint = NearestName.to(name, among: texts.keys.sorted()).map { " Did you mean “\($0)”?" }
    report(range, "There is no part “\(name)”.\(hint ?? "")")
  }

  private mutating func report(_ range: ByteRange, _ message: String) {
    problems.append(RuleFileProblem(path: path, range: range, message: message))
  }
}

extension RuleTree.Entry {
  /// The key in small letters; nil where it is no text.
  fileprivate var name: String? {
    if case .text(let key, _) = key { key.text.lowercased() } else { nil }
  }
}
