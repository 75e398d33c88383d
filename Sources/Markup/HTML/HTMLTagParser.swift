import SourceText

/// Reads one tag with its attributes (WHATWG, sections 13.2.5.8 to 13.2.5.40).
///
/// Template tags are skipped as wholes, so that neither quotes nor `>` in them end a value or the
/// tag; in JSX, expressions likewise.
struct HTMLTagParser {
  let bytes: ByteView
  /// Whether `{` begins an expression.
  let isJSX: Bool
  private let reading: ElementReading?
  /// Those of the last tag, in order; kept for reuse.
  private(set) var attributes: [HTMLAttribute] = []
  private var templates = TemplateTagScanner()
  private var expressions = ExpressionScanner()
  private var hasComputedAttributes = false

  init(bytes: ByteView, isJSX: Bool, reading: ElementReading? = nil) {
    self.bytes = bytes
    self.isJSX = isJSX
    self.reading = reading
  }

  /// The tag that begins with the `<` at `start`, or nil where none ends before `limit`. With
  /// `isWhole` the tag is known to end at `limit`, and a `>` before belongs to something else: a
  /// block quote's marker between two lines of it.
  mutating func parse(at start: Int, limit: Int, isWhole: Bool = false) -> HTMLTag? {
    attributes.removeAll(keepingCapacity: true)
    hasComputedAttributes = false
    let isEnd = bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = isEnd ? start + 2 : start + 1
    var index = bytes.endOfRun(from: nameStart, to: limit) { !endsName($0) }
    let name = ByteRange(nameStart, index)
    var isSelfClosing = false
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        index += 1
        if isWhole, index < limit { continue }
        return HTMLTag(
          range: ByteRange(start, index), name: name, element: element(name),
          isSelfClosing: isSelfClosing, hasComputedAttributes: hasComputedAttributes)
      case UInt8(ascii: "/"):
        isSelfClosing = true
        index += 1
      case UInt8(ascii: "{"):
        isSelfClosing = false
        if let end = braceEnd(at: index, limit: limit) {
          hasComputedAttributes = true
          index = end
        } else {
          index = attribute(at: index, limit: limit)
        }
      case let byte where byte.isHTMLSpace:
        index += 1
      default:
        isSelfClosing = false
        index = attribute(at: index, limit: limit)
      }
    }
    return nil
  }

  private func element(_ name: ByteRange) -> HTMLElement {
    // In JSX a capital begins the name of a component, whatever HTML calls an element.
    if isJSX, bytes[name.start].asciiLowercased != bytes[name.start] {
      return HTMLElement.component(bytes, name)
    }
    let element = HTMLElement.find(bytes, name)
    return reading?.element(element, named: bytes.string(name).lowercased()) ?? element
  }

  private mutating func braceEnd(at index: Int, limit: Int) -> Int? {
    if isJSX { return expressions.end(bytes, at: index, limit: limit) }
    return templates.end(bytes, at: index, limit: limit)
  }

  private func endsName(_ byte: UInt8) -> Bool {
    byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private func opensBraces(at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "{") else { return false }
    return isJSX || TemplateTagScanner.kind(bytes, at: index) != nil
  }

  /// Reads the attribute at `start` and returns the offset after it, which is beyond `start`.
  private mutating func attribute(at start: Int, limit: Int) -> Int {
    // An equals sign in the first place belongs to the name.
    var index = start + 1
    while index < limit, bytes[index] != UInt8(ascii: "="), !endsName(bytes[index]),
      !opensBraces(at: index)
    {
      index += 1
    }
    let name = ByteRange(start, index)
    guard let value = bytes.startOfValue(after: index, to: limit) else {
      attributes.append(HTMLAttribute(name: name, value: nil, quote: 0))
      return index
    }
    let quote = bytes[value]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = valueEnd(from: value + 1, quote: quote, limit: limit)
      attributes.append(
        HTMLAttribute(name: name, value: ByteRange(value + 1, end), quote: quote))
      return min(end + 1, limit)
    }
    if isJSX, quote == UInt8(ascii: "{"),
      let end = expressions.end(bytes, at: value, limit: limit)
    {
      attributes.append(
        HTMLAttribute(name: name, value: ByteRange(value, end), quote: quote))
      return end
    }
    index = value
    while index < limit, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: ">") {
      index = templateEnd(at: index, limit: limit) ?? index + 1
    }
    attributes.append(
      HTMLAttribute(name: name, value: ByteRange(value, max(value, index)), quote: 0))
    return max(value, index)
  }

  /// The offset of the quote that ends a value, or `limit`.
  private mutating func valueEnd(from start: Int, quote: UInt8, limit: Int) -> Int {
    let first = bytes.firstIndex(of: quote, from: start, to: limit)
    let brace = bytes.firstIndex(of: UInt8(ascii: "{"), from: start, to: first)
    guard brace < first, !isJSX else { return first }
    var index = brace
    while index < limit, bytes[index] != quote {
      index = templateEnd(at: index, limit: limit) ?? index + 1
    }
    return min(index, limit)
  }

  private mutating func templateEnd(at index: Int, limit: Int) -> Int? {
    guard bytes[index] == UInt8(ascii: "{"), !isJSX else { return nil }
    return templates.end(bytes, at: index, limit: limit)
  }
}
