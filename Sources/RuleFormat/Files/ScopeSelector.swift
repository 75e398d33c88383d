import Markup

/// Which blocks a rule reads, in Vale's notation: parts joined by dots, `&`, `~`, and lists of
/// them.
package struct ScopeSelector: Sendable, Equatable {
  /// One of these must hold; of each, all.
  package let alternatives: [[Condition]]

  package struct Condition: Sendable, Equatable {
    package var parts: ScopeParts = []
    /// After `frontmatter`.
    package var key: String?
    package var isNegated = false
  }

  /// Vale's default.
  package static let text = ScopeSelector(alternatives: [[Condition(parts: .text)]])

  package init(alternatives: [[Condition]]) { self.alternatives = alternatives }

  /// Whether a block with these parts is read. `key` is its key in the front matter.
  package func matches(_ parts: ScopeParts, key: String? = nil) -> Bool {
    alternatives.contains { conditions in
      conditions.allSatisfy { condition in
        let holds =
          parts.isSuperset(of: condition.parts) && (condition.key == nil || condition.key == key)
        guard condition.isNegated else { return holds }
        // Vale never lets a negation reach what is larger than a block.
        return !holds && parts.isDisjoint(with: [.raw, .summary])
      }
    }
  }

  /// Whether no alternative reads a block with one of these parts.
  package func excludes(_ parts: ScopeParts) -> Bool {
    alternatives.allSatisfy { $0.contains { $0.isNegated && $0.parts == parts } }
  }

  /// All parts that some alternative asks for.
  package var mentioned: ScopeParts {
    alternatives.joined().filter { !$0.isNegated }.reduce(into: []) { $0.formUnion($1.parts) }
  }
}

/// The parts of a block's name, such as `text.heading.h2.md`, as a set: their order has no meaning.
package struct ScopeParts: OptionSet, Sendable, Hashable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  private static let names = [
    "text", "heading", "h1", "h2", "h3", "h4", "h5", "h6", "list", "blockquote", "table", "header",
    "cell", "caption", "figure", "attr", "alt", "title", "frontmatter", "paragraph", "sentence",
    "summary", "raw", "link", "strong", "emphasis", "code", "md", "mdx", "html", "txt", "comment",
    "line", "block", "quotation",
  ]

  package init(_ name: String) {
    if let index = Self.names.firstIndex(of: name) {
      self.init(rawValue: 1 << UInt64(index))
    } else {
      self = .unknown
    }
  }

  package static let text = ScopeParts("text")
  package static let heading = ScopeParts("heading")
  package static let table = ScopeParts("table")
  package static let header = ScopeParts("header")
  package static let cell = ScopeParts("cell")
  package static let caption = ScopeParts("caption")
  package static let figure = ScopeParts("figure")
  package static let attribute = ScopeParts("attr")
  package static let alt = ScopeParts("alt")
  package static let title = ScopeParts("title")
  package static let list = ScopeParts("list")
  package static let blockquote = ScopeParts("blockquote")
  package static let frontmatter = ScopeParts("frontmatter")
  /// In a block quote that is no note of the writer's own; a name that Vale does not have.
  package static let quotation = ScopeParts("quotation")
  package static let paragraph = ScopeParts("paragraph")
  package static let sentence = ScopeParts("sentence")
  package static let summary = ScopeParts("summary")
  package static let raw = ScopeParts("raw")
  package static let link = ScopeParts("link")
  package static let strong = ScopeParts("strong")
  package static let emphasis = ScopeParts("emphasis")
  package static let code = ScopeParts("code")
  package static let markdown = ScopeParts("md")
  package static let mdx = ScopeParts("mdx")
  package static let html = ScopeParts("html")
  package static let plainText = ScopeParts("txt")
  /// `h1` to `h6`.
  package static func heading(level: Int) -> ScopeParts {
    ScopeParts(rawValue: h1.rawValue << UInt64(level - 1))
  }
  private static let h1 = ScopeParts("h1")
  /// The parts of a span inside a block; a rule that asks for one reads such spans alone.
  package static let spans: ScopeParts = [.link, .strong, .emphasis, .code]
  /// What no block has.
  package static let unknown = ScopeParts(rawValue: 1 << 63)

}

extension ScopeSelector {
  init(reading keys: inout MappingReader) {
    let scopes = keys.strings("scope")
    guard !scopes.isEmpty else {
      self = .text
      return
    }
    var alternatives: [[Condition]] = []
    for scope in scopes {
      let trimmed = scope.text.utf8.split(separator: UInt8(ascii: "&"))
        .map { Substring($0).trimmed }
      if trimmed.isEmpty || trimmed.contains(where: { $0.isEmpty || $0.contains(" ") }) {
        keys.report(
          scope.range, "A scope is made of names joined by dots; join several by “&” or in a list.")
        continue
      }
      alternatives.append(trimmed.map(Condition.init))
    }
    self.init(alternatives: alternatives)
  }
}

extension ScopeSelector.Condition {
  fileprivate init(_ text: Substring) {
    let text = text.utf8
    isNegated = text.first == UInt8(ascii: "~")
    let names = text.drop { $0 == UInt8(ascii: "~") }.split(separator: UInt8(ascii: "."))
    for name in names.map({ String(Substring($0)) }) {
      let part = ScopeParts(name)
      if part == .unknown, parts.contains(.frontmatter), key == nil {
        key = name
      } else {
        parts.insert(part)
      }
    }
  }
}

extension Substring {
  /// Without blanks and tabs around it.
  var trimmed: Substring {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let start = utf8.drop(while: isBlank)
    guard let end = start.lastIndex(where: { !isBlank($0) }) else { return Substring(start) }
    return Substring(start[...end])
  }
}
