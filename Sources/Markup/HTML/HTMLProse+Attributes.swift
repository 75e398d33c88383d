import SourceText

extension HTMLProse {
  /// What the attributes of one tag say, in source bytes.
  struct Attributes {
    var alt: ByteRange?
    var language: ByteRange?
    var destination: ByteRange?
    /// `translate="no"` or the class `notranslate`.
    var isUntranslated = false
    /// Decoration, hidden from screen readers, or with an `alt` that is computed.
    var needsNoAlt = false
  }

  /// Reads the attributes of a start tag and keeps the values that are prose.
  mutating func read(
    _ attributes: [HTMLAttribute], of tag: HTMLTag, in text: LeafText
  ) -> Attributes {
    var found = Attributes()
    var isDescription = false
    let bytes = text.bytes
    for attribute in attributes {
      let value = attribute.value ?? ByteRange(at: attribute.name.end)
      switch attribute.meaning(bytes) {
      case .alt:
        guard attribute.quote != UInt8(ascii: "{"), !isComputed(value, bytes) else {
          found.needsNoAlt = true
          found.alt = text.source(value)
          break
        }
        found.alt = found.alt ?? text.source(value)
        keep(.alt, attribute, in: text)
      case .computedAlt:
        found.needsNoAlt = true
      case .title:
        keep(.title, attribute, in: text)
      case .caption:
        keep(.caption, attribute, in: text)
      case .language:
        // On a component, `lang` may be a programming language.
        if tag.element.isKnown, !value.isEmpty { found.language = text.source(value) }
      case .translate:
        found.isUntranslated = found.isUntranslated || bytes.equals(value, ignoringCase: "no")
      case .classes:
        let isNamed = bytes.firstRange(of: "notranslate", from: value.start, to: value.end) != nil
        let isIgnored = reading?.namesClass(of: bytes.string(value)) == true
        found.isUntranslated = found.isUntranslated || isNamed || isIgnored
      case .role:
        let isDecoration =
          bytes.equals(value, ignoringCase: "presentation")
          || bytes.equals(value, ignoringCase: "none")
        found.needsNoAlt = found.needsNoAlt || isDecoration
      case .hidden:
        found.needsNoAlt = found.needsNoAlt || bytes.equals(value, ignoringCase: "true")
      case .destination:
        found.destination = text.source(value)
      case .name:
        isDescription =
          tag.element.role == .meta && bytes.equals(value, ignoringCase: "description")
      case .content:
        if isDescription { keep(.title, attribute, in: text) }
      case .other:
        break
      }
    }
    return found
  }

  /// Whether a template tag stands in the value.
  private func isComputed(_ value: ByteRange, _ bytes: ByteView) -> Bool {
    Self.openersOfCode.contains {
      bytes.firstRange(of: $0, from: value.start, to: value.end) != nil
    }
  }

  private static let openersOfCode: [StaticString] = ["{{", "{%", "<%", "<?"]

  private mutating func keep(
    _ kind: ProseBlock.Kind, _ attribute: HTMLAttribute, in text: LeafText
  ) {
    guard let value = attribute.value, !value.isEmpty, attribute.quote != UInt8(ascii: "{")
    else { return }
    let source = text.source(value)
    // A value over several lines of a block quote would show the markers between them.
    guard source.count == value.count else { return }
    pending.append(
      ProseAttribute(kind: kind, value: source, quote: attribute.quote, isArgument: false))
  }
}
