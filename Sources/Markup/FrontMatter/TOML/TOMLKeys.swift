import SourceText

/// Keys, bare, quoted and dotted (TOML 1.0.0, “Keys”).
extension TOMLScanner {
  static func isBareKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: byte.isASCIIAlphanumeric
    }
  }

  /// Reads the key of an entry of `table` and its equals sign, and makes the tables that dots name;
  /// nil after a problem.
  mutating func scanKeyOfEntry(in table: Int) -> Slot? {
    guard let parts = scanKey(), let last = parts.last else { return nil }
    guard bytes[position] == UInt8(ascii: "=") else {
      _ = failAfterKey(last)
      return nil
    }
    position += 1
    skipBlanks()
    var table = table
    for part in parts.dropLast() {
      if let entry = tables.find(part.name, in: table) {
        guard tables.entries[entry].origin == .dotted else {
          _ = failAtDuplicate(part)
          return nil
        }
        table = entry
      } else {
        table = tables.add(
          .mapping, to: table, key: part.range, name: part.name, value: part.range, origin: .dotted)
      }
    }
    if tables.find(last.name, in: table) != nil {
      _ = failAtDuplicate(last)
      return nil
    }
    return Slot(parent: table, key: last.range, name: last.name)
  }

  /// Reads a key up to the byte that is no part of it; nil after a problem.
  mutating func scanKey() -> [KeyPart]? {
    var parts: [KeyPart] = []
    while true {
      skipBlanks()
      guard parts.count < FrontMatterTree.maximumDepth - tables.entries[current].depth else {
        _ = failTooDeep()
        return nil
      }
      guard let part = scanKeyPart() else { return nil }
      parts.append(part)
      skipBlanks()
      guard bytes[position] == UInt8(ascii: ".") else { return parts }
      position += 1
    }
  }

  private mutating func scanKeyPart() -> KeyPart? {
    let start = position
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let scalar = scanString(allowingLines: false) else { return nil }
      let name = scalar.pieces.text(in: bytes)
      return KeyPart(range: ByteRange(start, position), name: name)
    default:
      while Self.isBareKeyByte(bytes[position]) { position += 1 }
      let range = ByteRange(start, position)
      guard !range.isEmpty else {
        _ = fail(
          .unexpected, ByteRange(start, min(start + 1, bytes.count)),
          "A key must stand here: letters, digits, - and _, or any text in quotes.")
        return nil
      }
      return KeyPart(range: range, name: bytes.string(range))
    }
  }

  private mutating func failAfterKey(_ key: KeyPart) -> Bool {
    if bytes[position] == UInt8(ascii: ":") {
      return fail(
        .unexpected, ByteRange(position, position + 1),
        "TOML puts an equals sign between key and value, not a colon.")
    }
    return fail(
      .unexpected, key.range,
      "An equals sign and a value must follow this key; a key of several words needs quotes.")
  }

  mutating func failTooDeep() -> Bool {
    fail(
      .tooDeep, ByteRange(position, min(position + 1, bytes.count)),
      "More than \(FrontMatterTree.maximumDepth) levels of nesting; make it flatter.")
  }
}
