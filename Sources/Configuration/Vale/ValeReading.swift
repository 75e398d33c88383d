import Linting
import Markup
import RuleFormat

/// What Vale reads of a post: all but some elements, and what its settings leave out.
struct ValeReading: Sendable {
  private var elements = ElementReading(
    skipped: ["script", "style", "pre", "figure", "noscript", "iframe"],
    masked: ["tt", "code", "kbd"], classes: ["problematic", "pre", "code"])

  mutating func skip(_ names: [String]) {
    if !names.isEmpty { elements.skipped = Set(names) }
  }

  mutating func mask(_ names: [String]) {
    if !names.isEmpty { elements.masked = Set(names) }
  }

  mutating func ignore(classes: [String]) { elements.classes.formUnion(classes) }

  /// Of notations beside CommonMark Vale knows those of GFM, and front matter.
  var reading: PostReading {
    var reading = PostReading()
    reading.options = [.gfm, .frontMatter]
    reading.elements = elements
    reading.hearing = .vale
    return reading
  }
}
