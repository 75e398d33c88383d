import SourceText

/// Links without `<` and `>` (GFM 0.29, section 6.9): `www.`, `https://` and mail addresses.
enum BareLink {
  /// The link whose `www` or scheme ends before the `.` or `:` at `offset`. What stands before it
  /// is looked at no further back than `start`.
  static func scan(
    _ bytes: ByteView, at offset: Int, from start: Int, to limit: Int
  ) -> ByteRange? {
    var first = offset
    var host = offset
    if bytes[offset] == UInt8(ascii: ":") {
      guard bytes.starts(with: "://", at: offset) else { return nil }
      while first > start, bytes[first - 1].isASCIILetter { first -= 1 }
      guard isKnownScheme(bytes, ByteRange(first, offset)) else { return nil }
      host = offset + 3
      guard host < limit, bytes[host].isASCIIAlphanumeric || bytes[host] >= 0x80 else {
        return nil
      }
    } else {
      first = offset - 3
      host = first
      guard first >= start, bytes.starts(with: "www.", at: first),
        first == start || mayPrecede(bytes[first - 1])
      else { return nil }
    }
    guard let hostEnd = domainEnd(bytes, from: host, to: limit, needsPeriod: first == host)
    else { return nil }
    var end = hostEnd
    while end < limit, !bytes[end].isSpaceOrLineEnd, bytes[end] != UInt8(ascii: "<") { end += 1 }
    end = withoutTrailingPunctuation(bytes, from: first, to: end)
    return end > host ? ByteRange(first, end) : nil
  }

  /// The first mail address in `range`, with a `mailto:` or `xmpp:` before it.
  static func mail(_ bytes: ByteView, in range: ByteRange) -> ByteRange? {
    var from = range.start
    while true {
      let at = bytes.firstIndex(of: UInt8(ascii: "@"), from: from, to: range.end)
      guard at < range.end else { return nil }
      if let address = mail(bytes, at: at, from: from, to: range.end) { return address }
      from = at + 1
    }
  }

  private static func mail(
    _ bytes: ByteView, at: Int, from start: Int, to limit: Int
  ) -> ByteRange? {
    var first = at
    while first > start, isLocalByte(bytes[first - 1]) { first -= 1 }
    guard first < at else { return nil }
    var periods = 0
    var end = at + 1
    scan: while end < limit {
      switch bytes[end] {
      case UInt8(ascii: "."):
        guard end + 1 < limit, bytes[end + 1].isASCIIAlphanumeric else { break scan }
        periods += 1
      case UInt8(ascii: "-"), UInt8(ascii: "_"):
        break
      case let byte where byte.isASCIIAlphanumeric:
        break
      default:
        break scan
      }
      end += 1
    }
    guard end > at + 1, periods > 0, bytes[end] != UInt8(ascii: "@") || end == limit,
      bytes[end - 1].isASCIILetter
    else { return nil }
    let isXMPP = first - start >= 5 && bytes.starts(with: "xmpp:", at: first - 5)
    if isXMPP || first - start >= 7 && bytes.starts(with: "mailto:", at: first - 7) {
      first -= isXMPP ? 5 : 7
    }
    if isXMPP, bytes[end] == UInt8(ascii: "/"), end < limit {
      var resource = end + 1
      while resource < limit,
        bytes[resource].isASCIIAlphanumeric || bytes[resource] == UInt8(ascii: "@")
          || bytes[resource] == UInt8(ascii: ".")
      { resource += 1 }
      if resource > end + 1 { end = resource }
    }
    return ByteRange(first, withoutTrailingPunctuation(bytes, from: first, to: end))
  }

  private static func isKnownScheme(_ bytes: ByteView, _ range: ByteRange) -> Bool {
    bytes.equals(range, ignoringCase: "http") || bytes.equals(range, ignoringCase: "https")
      || bytes.equals(range, ignoringCase: "ftp")
  }

  private static func mayPrecede(_ byte: UInt8) -> Bool {
    byte.isSpaceOrLineEnd
      || [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "(")]
        .contains(byte)
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Where a domain ends: labels without an underscore in the last two.
  private static func domainEnd(
    _ bytes: ByteView, from start: Int, to limit: Int, needsPeriod: Bool
  ) -> Int? {
    var periods = 0
    var underscores = (last: 0, beforeLast: 0)
    var offset = start
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "_"): underscores.last += 1
      case UInt8(ascii: "."):
        underscores = (0, underscores.last)
        periods += 1
      case UInt8(ascii: "-"), 0x80...: break
      case let byte where byte.isASCIIAlphanumeric: break
      default:
        return verdict(offset)
      }
      offset += 1
    }
    return verdict(limit)

    func verdict(_ end: Int) -> Int? {
      guard underscores.last + underscores.beforeLast == 0 else { return nil }
      return periods > 0 || !needsPeriod ? end : nil
    }
  }

  /// The end without punctuation that belongs to the sentence around the link: closing brackets
  /// without an opening one, entities, full stops.
  private static func withoutTrailingPunctuation(
    _ bytes: ByteView, from start: Int, to end: Int
  ) -> Int {
    var end = end
    var excess = 0
    for offset in start..<end {
      if bytes[offset] == UInt8(ascii: ")") { excess += 1 }
      if bytes[offset] == UInt8(ascii: "(") { excess -= 1 }
    }
    while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ")") where excess > 0:
        excess -= 1
        end -= 1
      case UInt8(ascii: ";"):
        var name = end - 1
        while name > start, bytes[name - 1].isASCIILetter { name -= 1 }
        let isEntity = name < end - 1 && name > start && bytes[name - 1] == UInt8(ascii: "&")
        end = isEntity ? name - 1 : end - 1
      default:
        return end
      }
    }
    return end
  }
}
