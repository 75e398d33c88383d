import Markup
import SourceText

/// The text of HTML with its character references resolved.
enum HTMLText {
  static func decoded(_ html: ArraySlice<UInt8>) -> [UInt8] {
    guard html.contains(UInt8(ascii: "&")) else { return Array(html) }
    return Array(html).withBytes { bytes in
      var text: [UInt8] = []
      var index = 0
      while index < bytes.count {
        if let reference = CharacterReference.scan(
          bytes, at: index, limit: bytes.count, syntax: .html)
        {
          text += reference.utf8
          index = reference.end
        } else {
          text.append(bytes[index])
          index += 1
        }
      }
      return text
    }
  }
}
