import SourceText

/// A start or end tag.
struct HTMLTag: Equatable {
  /// From `<` to the byte after `>`.
  var range: ByteRange
  var name: ByteRange
  var element: HTMLElement
  var isSelfClosing: Bool
  /// Whether attributes may come from elsewhere: `{...props}` or a template tag between them.
  var hasComputedAttributes: Bool
}

/// An attribute of a tag.
struct HTMLAttribute: Equatable {
  var name: ByteRange
  /// Without its quotes; nil where there is only a name.
  var value: ByteRange?
  /// `"`, `'`, 0 for an unquoted value, `{` for an expression of JSX.
  var quote: UInt8

  /// What an attribute says about prose.
  enum Meaning {
    case alt, title, caption
    /// An `alt` that a program computes, in the notations of Vue, Angular and Svelte.
    case computedAlt
    case language, translate, classes, role, hidden, destination, name, content
    case other
  }

  /// `title` stands for all that describe: `description`, `aria-label`, `aria-description`. A label
  /// for screen readers is read as prose too, so a mistake in it is one.
  func meaning(_ bytes: ByteView) -> Meaning {
    func isNamed(_ literal: StaticString) -> Bool { bytes.equals(name, ignoringCase: literal) }
    // The length tells most attributes apart without comparing.
    switch name.count {
    case 3: return isNamed("alt") ? .alt : .other
    case 4:
      if isNamed("href") { return .destination }
      if isNamed("lang") { return .language }
      if isNamed("name") { return .name }
      if isNamed(":alt") { return .computedAlt }
      return isNamed("role") ? .role : .other
    case 5:
      if isNamed("class") { return .classes }
      if isNamed("[alt]") || isNamed("{alt}") {
        return .computedAlt
      }
      return isNamed("title") ? .title : .other
    case 7:
      if isNamed("caption") { return .caption }
      return isNamed("content") ? .content : .other
    case 8: return isNamed("xml:lang") ? .language : .other
    case 9:
      return isNamed("translate")
        ? .translate : isNamed("classname") ? .classes : .other
    case 10:
      if isNamed("v-bind:alt") { return .computedAlt }
      return isNamed("aria-label") ? .title : .other
    case 11:
      if isNamed("aria-hidden") { return .hidden }
      return isNamed("description") ? .title : .other
    case 16: return isNamed("aria-description") ? .title : .other
    default: return .other
    }
  }
}
