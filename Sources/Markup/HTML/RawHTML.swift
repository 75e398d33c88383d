import SourceText

/// Finds the raw HTML of inline content (CommonMark 0.31, section 6.6).
///
/// One scanner serves one text: it remembers the closers that a search to the end did not find, so
/// that a megabyte of `<!--` is searched once. Tags need no memory: at most three readings of the
/// quotes around them can be alive at once.
///
/// Where template tags are known, they may stand in tags, whatever quotes and spaces are in them:
/// `<a href={{< ref "x" >}}>` is none in CommonMark, but is one once the template has run.
struct RawHTMLScanner {
  private var templates: TemplateTagScanner?
  /// Template tags that made no tag of HTML; after `vainLimit` of them none is looked for.
  private var vainTemplates = 0
  private var noCommentEnd = Int.max
  private var noInstructionEnd = Int.max
  private var noDeclarationEnd = Int.max
  private var noCDATAEnd = Int.max

  private static let vainLimit = 32

  init(knowsTemplates: Bool = false) {
    templates = knowsTemplates ? TemplateTagScanner() : nil
  }

  /// The offset after the tag, comment, instruction, declaration or CDATA section that begins with
  /// the `<` at `start`, or nil.
  mutating func end(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    guard start + 2 < limit, bytes[start] == UInt8(ascii: "<") else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "/"):
      return Self.closingTag(bytes, at: start, limit: limit)
    case UInt8(ascii: "!"):
      return markedEnd(bytes, at: start, limit: limit)
    case UInt8(ascii: "?"):
      return Self.search("?>", bytes, from: start + 2, to: limit, unless: &noInstructionEnd)
    default:
      return openTag(bytes, at: start, limit: limit)
    }
  }

  private mutating func markedEnd(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    if bytes.starts(with: "<!--", at: start), start + 4 < limit {
      if bytes[start + 4] == UInt8(ascii: ">") { return start + 5 }
      if bytes.starts(with: "->", at: start + 4), start + 6 <= limit { return start + 6 }
      return Self.search("-->", bytes, from: start + 4, to: limit, unless: &noCommentEnd)
    }
    if bytes.starts(with: "<![CDATA[", at: start) {
      return Self.search("]]>", bytes, from: start + 9, to: limit, unless: &noCDATAEnd)
    }
    guard bytes[start + 2].isASCIILetter else { return nil }
    return Self.search(">", bytes, from: start + 3, to: limit, unless: &noDeclarationEnd)
  }

  /// The offset after the first `closer`, unless a search from `missing` on has found none.
  private static func search(
    _ closer: StaticString, _ bytes: ByteView, from start: Int, to limit: Int,
    unless missing: inout Int
  ) -> Int? {
    guard start < missing, start <= limit else { return nil }
    guard let hit = bytes.firstRange(of: closer, from: start, to: limit) else {
      missing = start
      return nil
    }
    return hit.end
  }

  /// The offset after the open tag at `start`, or nil.
  mutating func openTag(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    let end = tagEnd(bytes, at: start, limit: limit)
    if end != nil { vainTemplates = 0 }
    return end
  }

  private mutating func tagEnd(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    guard var index = Self.tagName(bytes, at: start + 1, limit: limit) else { return nil }
    while index < limit {
      let next = bytes.endOfSpace(from: index, to: limit)
      guard next < limit else { return nil }
      switch bytes[next] {
      case UInt8(ascii: ">"):
        return next + 1
      case UInt8(ascii: "/"):
        return next + 1 < limit && bytes[next + 1] == UInt8(ascii: ">") ? next + 2 : nil
      case UInt8(ascii: "{"):
        guard let end = templateEnd(bytes, at: next, limit: limit) else { return nil }
        index = end
      default:
        guard next > index || bytes[index - 1] == UInt8(ascii: "}"),
          let end = attribute(bytes, at: next, limit: limit)
        else { return nil }
        index = end
      }
    }
    return nil
  }

  /// The offset after the closing tag at `start`, or nil.
  static func closingTag(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    guard let name = tagName(bytes, at: start + 2, limit: limit) else { return nil }
    let end = bytes.endOfSpace(from: name, to: limit)
    return end < limit && bytes[end] == UInt8(ascii: ">") ? end + 1 : nil
  }

  private static func tagName(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    guard start < limit, bytes[start].isASCIILetter else { return nil }
    return bytes.endOfRun(from: start + 1, to: limit) {
      $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-")
    }
  }

  /// The offset after a name with its value, if it has one.
  private mutating func attribute(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    let first = bytes[start]
    guard first.isASCIILetter || first == UInt8(ascii: "_") || first == UInt8(ascii: ":")
    else { return nil }
    let nameEnd = bytes.endOfRun(from: start + 1, to: limit, where: Self.isAttributeNameByte)
    guard let value = bytes.startOfValue(after: nameEnd, to: limit) else { return nameEnd }
    let quote = bytes[value]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return quotedEnd(bytes, at: value, limit: limit)
    }
    var index = value
    while index < limit, Self.isUnquotedByte(bytes[index]) {
      index = templateEnd(bytes, at: index, limit: limit) ?? index + 1
    }
    return index > value ? index : nil
  }

  /// The offset after the quoted value at `start`. A quote inside a template tag does not end it if
  /// the value ends after the tag.
  private mutating func quotedEnd(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    let quote = bytes[start]
    let first = bytes.firstIndex(of: quote, from: start + 1, to: limit)
    guard first < limit else { return nil }
    guard templates != nil else { return first + 1 }
    var index = bytes.firstIndex(of: UInt8(ascii: "{"), from: start + 1, to: first)
    while index < limit, bytes[index] != quote {
      index = templateEnd(bytes, at: index, limit: limit) ?? index + 1
    }
    return index < limit ? index + 1 : first + 1
  }

  private mutating func templateEnd(_ bytes: ByteView, at index: Int, limit: Int) -> Int? {
    guard bytes[index] == UInt8(ascii: "{") else { return nil }
    let end = templates?.end(bytes, at: index, limit: limit)
    if end != nil { vainTemplates += 1 }
    if vainTemplates > Self.vainLimit { templates = nil }
    return end
  }

  private static func isAttributeNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: byte.isASCIIAlphanumeric
    }
  }

  private static func isUnquotedByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "`"):
      false
    default:
      !byte.isHTMLSpace
    }
  }
}
