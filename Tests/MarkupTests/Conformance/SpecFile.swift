import Markup
import SourceText
import TestSupport

/// One of the three collections of examples, and how each of its examples is to be parsed.
enum SpecFile: String, CaseIterable {
  case commonMark = "spec.json"
  /// GFM's specification, which is CommonMark 0.29 and five extensions.
  case gfm = "gfm-spec.json"
  /// The extensions' own examples, which cmark-gfm runs with all of them on.
  case gfmExtensions = "gfm-extensions.json"

  static let folder = "conformance/commonmark"

  /// The examples of all three files; none where the folder is absent.
  static let all: [Example] = allCases.flatMap(\.examples)

  var examples: [Example] { SpecExample.load(rawValue).map { Example(file: self, spec: $0) } }

  /// What an example is parsed with; nil where it names an extension that nobody knows.
  func options(for extensions: [String]) -> MarkupOptions? {
    switch self {
    case .commonMark: .commonMark
    case .gfmExtensions: .gfm
    case .gfm:
      extensions.reduce(into: .some(.commonMark)) { options, name in
        guard let option = Self.extensions[name] else { return options = nil }
        options?.formUnion(option)
      }
    }
  }

  private static let extensions: [String: MarkupOptions] = [
    "table": .tables, "strikethrough": .strikethrough, "autolink": .autolinks,
    // The marker of task lists, whose boxes are written disabled.
    "disabled": .taskItems,
    // A matter of rendering alone.
    "tagfilter": [],
  ]
}

/// An example with the file it comes from.
struct Example: Sendable, CustomStringConvertible {
  let file: SpecFile
  let spec: SpecExample

  var description: String { "\(file.rawValue) \(spec.description)" }

  /// The HTML that is asked for, in the spelling of cmark-gfm.
  var expected: String {
    spec.html
      .replacing(
        "<input checked=\"\" disabled=\"\" type=\"checkbox\">",
        with: "<input type=\"checkbox\" checked=\"\" disabled=\"\" />"
      )
      .replacing(
        "<input disabled=\"\" type=\"checkbox\">",
        with: "<input type=\"checkbox\" disabled=\"\" />")
  }

  /// Whether only survival is asked for.
  var isIgnored: Bool { spec.html == "<IGNORE>\n" }

  func render(_ options: MarkupOptions) -> String {
    let source = SourceFile(path: description, bytes: Array(spec.markdown.utf8))
    let document = Document.parse(source, markup: .markdown, options: options)
    let filtersTags =
      file == .gfmExtensions || spec.extensions.contains("tagfilter")
    return HTMLRenderer.render(document, filtersTags: filtersTags)
  }
}
