import SourceText

/// The link reference definitions of a post by normalized label (CommonMark 0.31, section 4.7).
struct LinkDefinitions {
  /// Labels end after this many bytes at the latest; CommonMark says 999 characters.
  static let maximumLabel = 999

  private var links: [[UInt8]: Link] = [:]

  var isEmpty: Bool { links.isEmpty }

  /// The target that the text of `label`, between brackets, stands for.
  func link(for label: ByteRange, in bytes: ByteView) -> Link? {
    guard !links.isEmpty, label.count <= Self.maximumLabel else { return nil }
    return links[Self.normalized(label, in: bytes)]
  }

  /// A label in the form it is compared in: white space collapsed, case folded.
  static func normalized(_ label: ByteRange, in bytes: ByteView) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(label.count)
    var isASCII = true
    for offset in label.start..<label.end {
      let byte = bytes[offset]
      if byte.isSpaceOrLineEnd {
        if let last = result.last, last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
      } else {
        isASCII = isASCII && byte < 0x80
        result.append(byte.asciiLowercased)
      }
    }
    if result.last == UInt8(ascii: " ") { result.removeLast() }
    if isASCII { return result }
    // Lower, upper, lower comes near full case folding: ẞ, ß and ss are one label.
    let text = String(decoding: result, as: UTF8.self)
    return Array(text.lowercased().uppercased().lowercased().utf8)
  }

  /// Takes definitions from the head of a paragraph whose content is `lines[range]`, and returns
  /// the index of the first line that belongs to none.
  mutating func take(
    from lines: [ContentLine], in range: Range<Int>, bytes: ByteView, block: Int,
    options: MarkupOptions
  ) -> Int {
    var templates = options.contains(.templateTags) ? TemplateTagScanner() : nil
    return LeafText.with(lines[range], of: bytes) { text in
      var next = range.lowerBound
      var offset = text.start
      while next < range.upperBound,
        let definition = Definition.scan(text, from: offset, templates: &templates)
      {
        let label = Self.normalized(definition.label, in: text.bytes)
        if links[label] == nil {
          links[label] = Link(
            destination: text.source(definition.destination),
            title: definition.title.map(text.source), isReference: true, block: Int32(block))
        }
        let end = text.source(definition.end)
        while next < range.upperBound, lines[next].range.end <= end { next += 1 }
        offset = LinkScanner.skipSpace(text.bytes, from: definition.end, to: text.end)
      }
      return next
    }
  }

  /// One definition, in offsets of its leaf's text.
  private struct Definition {
    let label: ByteRange
    let destination: ByteRange
    let title: ByteRange?
    /// The end of its last line.
    let end: Int

    static func scan(
      _ text: LeafText, from start: Int, templates: inout TemplateTagScanner?
    ) -> Definition? {
      let bytes = text.bytes
      let limit = text.end
      guard start < limit, bytes[start] == UInt8(ascii: "["),
        let close = LinkScanner.labelEnd(bytes, from: start, to: limit),
        bytes[close + 1] == UInt8(ascii: ":"), close + 1 < limit
      else { return nil }
      let destinationStart = LinkScanner.skipSpace(bytes, from: close + 2, to: limit)
      guard destinationStart < limit,
        let destination = LinkScanner.destination(
          bytes, from: destinationStart, to: limit, templates: &templates),
        !destination.content.isEmpty || bytes[destinationStart] == UInt8(ascii: "<")
      else { return nil }
      let label = ByteRange(start + 1, close)
      let titleStart = LinkScanner.skipSpace(bytes, from: destination.end, to: limit)
      if titleStart > destination.end,
        let title = LinkScanner.title(bytes, from: titleStart, to: limit),
        let end = lineEnd(bytes, from: title.end, to: limit)
      {
        return Definition(
          label: label, destination: destination.content, title: title.content, end: end)
      }
      guard let end = lineEnd(bytes, from: destination.end, to: limit) else { return nil }
      return Definition(label: label, destination: destination.content, title: nil, end: end)
    }

    /// The offset of the line end that only white space parts from `start`, if so.
    private static func lineEnd(_ bytes: ByteView, from start: Int, to limit: Int) -> Int? {
      var offset = start
      while offset < limit, bytes[offset].isSpaceOrTab { offset += 1 }
      return offset >= limit || bytes[offset].isLineEnd ? offset : nil
    }
  }
}
