import SourceText

/// Reads the TOML of a front matter (version 1.0.0) into a located tree, in one pass and without
/// recursion. After a problem it goes on at the next line that looks like a key or a header.
struct TOMLScanner: FrontMatterScanner {
  /// One part of a dotted key.
  struct KeyPart {
    let range: ByteRange
    let name: String
  }

  /// Where a value belongs.
  struct Slot {
    var parent: Int
    var key: ByteRange?
    var name: String
  }

  let bytes: ByteView
  var position: Int
  var tree = FrontMatterTree()
  var tables: TOMLTables
  /// The table that the last header opened.
  var current = TOMLTables.root

  /// A scanner of the bytes from `start`, where a line begins, to the end of `bytes`.
  init(_ bytes: ByteView, from start: Int) {
    self.bytes = bytes
    position = start
    tables = TOMLTables(at: start)
  }

  mutating func scan() -> FrontMatterTree {
    while skipToLine() {
      let isSound = bytes[position] == UInt8(ascii: "[") ? scanHeader() : scanEntry()
      if !isSound || !endLine() { skipToNextEntry() }
      if tree.problems.count >= FrontMatterTree.maximumProblems { break }
    }
    tables.flatten(into: &tree)
    return tree
  }

  /// Moves over blanks, line breaks and comments; false at the end.
  mutating func skipToLine() -> Bool {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "#") {
        scanComment()
      } else if byte.isSpaceOrLineEnd {
        position += 1
      } else {
        return true
      }
    }
    return false
  }

  mutating func skipBlanks() { position = afterBlanks(position) }

  /// Checks that nothing but a comment follows on the line.
  private mutating func endLine() -> Bool {
    skipBlanks()
    if bytes[position] == UInt8(ascii: "#") { scanComment() }
    guard position < bytes.count, !bytes[position].isLineEnd else { return true }
    let end = beforeBlanks(lineEnd(from: position), downTo: position)
    return fail(
      .unexpected, ByteRange(position, end),
      "The line should have ended before this; quote the value, or remove what follows it.")
  }

  /// Moves to the next line that looks like a key or a header.
  private mutating func skipToNextEntry() {
    repeat {
      position = lineEnd(from: position)
      guard position < bytes.count else { return }
      position = afterBreak(position)
    } while !looksLikeEntry(at: position)
  }

  /// Whether a key with an equals sign or a header begins at `index`.
  func looksLikeEntry(at index: Int) -> Bool {
    var index = afterBlanks(index)
    if bytes[index] == UInt8(ascii: "[") {
      while bytes[index] == UInt8(ascii: "[") { index += 1 }
      while Self.isBareKeyByte(bytes[index]) || bytes[index] == UInt8(ascii: ".") { index += 1 }
      return bytes[index] == UInt8(ascii: "]") && bytes[index + 1] != UInt8(ascii: ",")
    }
    let start = index
    while Self.isBareKeyByte(bytes[index]) || bytes[index] == UInt8(ascii: ".")
      || bytes[index] == UInt8(ascii: "\"")
    {
      index += 1
    }
    return index > start && bytes[afterBlanks(index)] == UInt8(ascii: "=")
  }

  /// Reads a key, an equals sign and a value.
  private mutating func scanEntry() -> Bool {
    guard let slot = scanKeyOfEntry(in: current) else { return false }
    return scanValue(in: slot)
  }

  /// Reads `[table]` or `[[array of tables]]`.
  private mutating func scanHeader() -> Bool {
    let start = position
    let isArray = bytes[start + 1] == UInt8(ascii: "[")
    position += isArray ? 2 : 1
    guard let parts = scanKey(), let last = parts.last else { return false }
    guard bytes[position] == UInt8(ascii: "]"), !isArray || bytes[position + 1] == UInt8(ascii: "]")
    else {
      let message = "The brackets of this table header are not closed; close them."
      return fail(.unclosedBracket, ByteRange(start, start + (isArray ? 2 : 1)), message)
    }
    position += isArray ? 2 : 1
    let header = ByteRange(start, position)
    guard let parent = table(at: parts.dropLast(), header: header) else { return false }
    return isArray ? addToArray(last, parent, header) : openTable(last, parent, header)
  }

  /// The table that the leading parts of a header lead to; nil after a problem.
  private mutating func table(at parts: ArraySlice<KeyPart>, header: ByteRange) -> Int? {
    var table = TOMLTables.root
    for part in parts {
      guard let entry = tables.find(part.name, in: table) else {
        table = tables.add(
          .mapping, to: table, key: part.range, name: part.name, value: header, origin: .implicit)
        continue
      }
      switch tables.entries[entry].origin {
      case .header, .implicit, .dotted: table = entry
      case .array: table = tables.lastChild(of: entry) ?? entry
      case .value:
        _ = failAtDuplicate(part)
        return nil
      }
    }
    return table
  }

  private mutating func openTable(_ key: KeyPart, _ parent: Int, _ header: ByteRange) -> Bool {
    if let entry = tables.find(key.name, in: parent) {
      guard tables.entries[entry].origin == .implicit else { return failAtDuplicate(key) }
      tables.setOrigin(of: entry, .header, value: header)
      current = entry
      return true
    }
    current = tables.add(
      .mapping, to: parent, key: key.range, name: key.name, value: header, origin: .header)
    return true
  }

  private mutating func addToArray(_ key: KeyPart, _ parent: Int, _ header: ByteRange) -> Bool {
    var array: Int
    if let entry = tables.find(key.name, in: parent) {
      guard tables.entries[entry].origin == .array else { return failAtDuplicate(key) }
      array = entry
    } else {
      array = tables.add(
        .sequence, to: parent, key: key.range, name: key.name, value: header, origin: .array)
    }
    current = tables.add(
      .mapping, to: array, key: nil, name: "", value: header, origin: .header)
    return true
  }

  /// Reports a problem. Returns false, for its callers' sake.
  mutating func fail(
    _ kind: FrontMatter.ProblemKind, _ range: ByteRange, _ message: String
  ) -> Bool {
    tree.report(kind, range, message)
    return false
  }

  mutating func failAtDuplicate(_ key: KeyPart) -> Bool {
    fail(
      .duplicateKey, key.range, "The key “\(key.name)” stands here twice; keep one of the two.")
  }
}
