import SourceText

/// Of its places a stored tree keeps none: it has been checked, and nobody reads its file.
extension RuleTree {
  private enum Form: Int { case null, text, list, mapping }

  func write(to archive: inout ArchiveWriter) {
    switch self {
    case .text(_, isNull: true), .other: archive.write(Form.null.rawValue)
    case .text(let text, isNull: false):
      archive.write(Form.text.rawValue)
      archive.write(text.text)
    case .list(let items, _):
      archive.write(Form.list.rawValue)
      archive.write(each: items) { $1.write(to: &$0) }
    case .mapping(let entries, _):
      archive.write(Form.mapping.rawValue)
      archive.write(each: entries) {
        $1.key.write(to: &$0)
        $1.value.write(to: &$0)
      }
    }
  }

  /// A mapping without the entries whose keys `isKept` says no to.
  func filteringKeys(_ isKept: (String) -> Bool) -> RuleTree {
    guard case .mapping(let entries, let range) = self else { return self }
    let kept = entries.filter { entry in
      if case .text(let key, _) = entry.key { isKept(key.text) } else { true }
    }
    return .mapping(kept, at: range)
  }

  /// A rule with the pairs of its `swap` in the order that they are tried in, so that no one who
  /// reads it has to sort them.
  func sortingSwap() -> RuleTree {
    guard case .mapping(let entries, let range) = self else { return self }
    let sorted = entries.map { entry in
      guard entry.key.text == "swap", case .mapping(let pairs, let range) = entry.value else {
        return entry
      }
      let order = Substitution.longestFirst(pairs, by: { $0.key.text ?? "" })
      return Entry(key: entry.key, value: .mapping(order, at: range))
    }
    return .mapping(sorted, at: range)
  }

  private var text: String? {
    if case .text(let text, _) = self { text.text } else { nil }
  }

  init(from archive: inout ArchiveReader) {
    let nowhere = ByteRange(at: 0)
    switch Form(rawValue: archive.number()) {
    case .text: self = .text(LocatedText(archive.string(), at: nowhere), isNull: false)
    case .list: self = .list(archive.values { RuleTree(from: &$0) }, at: nowhere)
    case .mapping:
      let entries = archive.values { archive in
        Entry(key: RuleTree(from: &archive), value: RuleTree(from: &archive))
      }
      self = .mapping(entries, at: nowhere)
    case .null, nil: self = .text(LocatedText("", at: nowhere), isNull: true)
    }
  }
}
