import SourceText
import Testing

@testable import Markup

@Suite struct CharacterReferenceTests {
  /// Text that begins with a reference, what it shows, and how many bytes it takes; nil where it is
  /// no reference.
  @Test(
    arguments: [
      ("&amp;", "&"), ("&AMP;", "&"), ("&eacute;x", "é"), ("&nbsp;", "\u{A0}"),
      ("&AElig;", "Æ"), ("&zwnj;", "\u{200C}"), ("&zwj;", "\u{200D}"), ("&zscr;", "𝓏"),
      ("&CounterClockwiseContourIntegral;", "∳"), ("&ngE;", "≧̸"), ("&fjlig;", "fj"),
      ("&#35;", "#"), ("&#1234;", "Ӓ"), ("&#992;", "Ϡ"), ("&#0;", "\u{FFFD}"),
      ("&#xD800;", "\u{FFFD}"), ("&#X22;", "\""), ("&#x1F600;", "😀"), ("&#x110000;", "\u{FFFD}"),
      ("&#128;", "\u{80}"),
      ("&nbsp", nil), ("&x;", nil), ("&#;", nil), ("&#x;", nil), ("&#87654321;", nil),
      ("&#abcdef0;", nil), ("&ThisIsNotDefined;", nil), ("&hi?;", nil), ("&copy", nil), ("&", nil),
      ("&;", nil), ("&amp ;", nil), ("&=;", nil), ("&a=C;", nil), ("&AMP:26;", nil),
    ] as [(String, String?)])
  func commonMark(source: String, shown: String?) {
    let found = scan(source, .commonMark)
    #expect(found?.shown == shown)
    if shown != nil {
      #expect(found?.end == source.firstIndex(of: ";")!.utf16Offset(in: source) + 1)
    }
  }

  @Test(
    arguments: [
      ("&copy 2019", "©", 5), ("&copy;", "©", 6), ("&notit;", "¬", 4), ("&notin;", "∉", 7),
      ("&#128;", "€", 6), ("&#x9f ", "Ÿ", 5), ("&#38", "&", 4), ("&#129;", "\u{81}", 6),
      ("&ampamp", "&", 4), ("&hellip", nil, 0), ("&#x80;", "€", 6),
      ("&#99999999999999;", "\u{FFFD}", 17),
    ] as [(String, String?, Int)])
  func html(source: String, shown: String?, end: Int) {
    #expect(scan(source, .html)?.shown == shown)
    #expect(scan(source, .html)?.end ?? 0 == end)
  }

  @Test(arguments: [("&copy=1", nil), ("&copy1", nil), ("&copy;=1", "©"), ("&copy&", "©")])
  func attribute(source: String, shown: String?) {
    #expect(scan(source, .htmlAttribute)?.shown == shown)
  }

  @Test func everyNameIsFound() {
    var names = 0
    var withoutSemicolon = 0
    var pairs = 0
    for record in NamedReferences.table.description.split(whereSeparator: \.isWhitespace) {
      let name = record.prefix { $0 != "=" && $0 != ":" }
      let codes = record.dropFirst(name.count + 1).split(separator: ",")
      let shown = codes.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      #expect(scan("&\(name);", .commonMark)?.shown == String(String.UnicodeScalarView(shown)))
      names += 1
      if record.contains(":") { withoutSemicolon += 1 }
      if codes.count == 2 { pairs += 1 }
    }
    // As WHATWG lists them.
    #expect(names == 2125)
    #expect(withoutSemicolon == 106)
    #expect(pairs == 93)
  }

  private func scan(
    _ source: String, _ syntax: CharacterReference.Syntax
  ) -> (shown: String, end: Int)? {
    let bytes = Array(source.utf8)
    return bytes.withBytes { view in
      CharacterReference.scan(view, at: 0, limit: view.count, syntax: syntax)
        .map { (String(decoding: $0.utf8, as: UTF8.self), $0.end) }
    }
  }
}
