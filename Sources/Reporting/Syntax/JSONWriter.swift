import SourceText

/// Writes JSON (RFC 8259) with no white space of its own.
///
/// It keeps the commas right and escapes strings. `object` and `array` match their brackets; where
/// a value is written in pieces, that is up to the caller.
package struct JSONWriter: Sendable {
  /// Whether something stands before the next value or key in the same brackets.
  private var needsComma = false
  private let host: Host

  /// What the document stands in.
  enum Host: Sendable {
    case file
    /// A `script` element of HTML, which no string may end.
    case script
  }

  package init() { self.init(in: .file) }

  init(in host: Host) { self.host = host }

  /// Writes an object, as the value of `key` where one is given.
  mutating func object(
    _ key: String? = nil, _ output: inout Output, _ members: (inout Self, inout Output) -> Void
  ) {
    bracketed(key, "{", "}", &output, members)
  }

  /// Writes an array, as the value of `key` where one is given.
  mutating func array(
    _ key: String? = nil, _ output: inout Output, _ elements: (inout Self, inout Output) -> Void
  ) {
    bracketed(key, "[", "]", &output, elements)
  }

  private mutating func bracketed(
    _ key: String?, _ open: String, _ close: String, _ output: inout Output,
    _ content: (inout Self, inout Output) -> Void
  ) {
    if let key { self.key(key, &output) }
    begin(open, &output)
    content(&self, &output)
    end(close, &output)
  }

  /// Opens an object or array by its bracket.
  package mutating func begin(_ bracket: String, _ output: inout Output) {
    separate(&output)
    output.write(bracket)
    needsComma = false
  }

  /// Closes it.
  package mutating func end(_ bracket: String, _ output: inout Output) {
    output.write(bracket)
    needsComma = true
  }

  /// Puts the next value on a line of its own.
  package mutating func beginLine(_ output: inout Output) {
    output.write(needsComma ? ",\n" : "\n")
    needsComma = false
  }

  /// Writes a member's name, which must need no escape; its value comes next.
  package mutating func key(_ name: String, _ output: inout Output) {
    separate(&output)
    output.write(byte: UInt8(ascii: "\""))
    output.write(name)
    output.write("\":")
    needsComma = false
  }

  package mutating func member(_ name: String, _ value: Int, _ output: inout Output) {
    key(name, &output)
    output.write(value)
    needsComma = true
  }

  package mutating func member(_ name: String, _ value: String?, _ output: inout Output) {
    key(name, &output)
    if let value { string(value, &output) } else { null(&output) }
  }

  package mutating func member(_ name: String, _ value: Bool, _ output: inout Output) {
    key(name, &output)
    bool(value, &output)
  }

  package mutating func bool(_ value: Bool, _ output: inout Output) {
    separate(&output)
    output.write(value ? "true" : "false")
    needsComma = true
  }

  package mutating func number(_ value: Int, _ output: inout Output) {
    separate(&output)
    output.write(value)
    needsComma = true
  }

  package mutating func null(_ output: inout Output) {
    separate(&output)
    output.write("null")
    needsComma = true
  }

  /// Writes a string value. Beyond what JSON asks it escapes what a terminal or an editor would
  /// obey or hide: DEL, C1 controls, bidirectional and other invisible characters.
  package mutating func string(_ text: String, _ output: inout Output) {
    separate(&output)
    needsComma = true
    output.write(byte: UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { escaped(ByteView($0), &output) }
    output.write(byte: UInt8(ascii: "\""))
  }

  private func escaped(_ text: ByteView, _ output: inout Output) {
    var pending = 0
    var offset = 0
    while offset < text.count {
      guard !isPlain(text[offset]) else {
        offset += 1
        continue
      }
      let scalar = text.scalar(at: offset)
      let end = offset + scalar.length
      if let escape = escape(scalar.value) {
        output.write(text[ByteRange(pending, offset)].buffer)
        output.write(escape)
        pending = end
      }
      offset = end
    }
    output.write(text[ByteRange(pending, text.count)].buffer)
  }

  /// Whether a byte is an ASCII character that stands for itself, as nearly all are.
  private func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      && byte != UInt8(ascii: "<")
  }

  private func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "<" where host == .script: "\\u003c"
    case " "..."~": nil
    default:
      Visibility(scalar) == .hidden
        ? String(scalar).utf16.map(Self.escape).joined() : nil
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private mutating func separate(_ output: inout Output) {
    if needsComma { output.write(byte: UInt8(ascii: ",")) }
  }
}
