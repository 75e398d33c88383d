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
    // The length tells most attributes apart without comparing.
    switch name.count {
    case 3: return ASCII.equals(bytes, name, "alt") ? .alt : .other
    case 4:
      if ASCII.equals(bytes, name, "href") { return .destination }
      if ASCII.equals(bytes, name, "lang") { return .language }
      if ASCII.equals(bytes, name, "name") { return .name }
      if ASCII.equals(bytes, name, ":alt") { return .computedAlt }
      return ASCII.equals(bytes, name, "role") ? .role : .other
    case 5:
      if ASCII.equals(bytes, name, "class") { return .classes }
      if ASCII.equals(bytes, name, "[alt]") || ASCII.equals(bytes, name, "{alt}") {
        return .computedAlt
      }
      return ASCII.equals(bytes, name, "title") ? .title : .other
    case 7:
      if ASCII.equals(bytes, name, "caption") { return .caption }
      return ASCII.equals(bytes, name, "content") ? .content : .other
    case 8: return ASCII.equals(bytes, name, "xml:lang") ? .language : .other
    case 9:
      return ASCII.equals(bytes, name, "translate")
        ? .translate : ASCII.equals(bytes, name, "classname") ? .classes : .other
    case 10:
      if ASCII.equals(bytes, name, "v-bind:alt") { return .computedAlt }
      return ASCII.equals(bytes, name, "aria-label") ? .title : .other
    case 11:
      if ASCII.equals(bytes, name, "aria-hidden") { return .hidden }
      return ASCII.equals(bytes, name, "description") ? .title : .other
    case 16: return ASCII.equals(bytes, name, "aria-description") ? .title : .other
    default: return .other
    }
  }
}
