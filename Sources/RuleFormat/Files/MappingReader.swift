import Linting
import SourceText

/// Reads the keys of one mapping of a rule file, with the loose typing of Vale: a scalar stands for
/// a list of one, and booleans and numbers may be quoted.
///
/// Every mistake is kept and reading goes on. A key that nothing has asked for is unknown in the
/// end; those asked for are what a misspelt one may have meant.
struct MappingReader {
  let path: String
  /// Of the mapping itself, for what is missing in it.
  let range: ByteRange
  private(set) var problems: [RuleFileProblem] = []
  private var entries: [Entry] = []
  private var known: [String] = []
  private var used: Set<String> = []

  private struct Entry {
    /// In lower case: keys are read whatever their case.
    let name: String
    let key: LocatedText
    let value: RuleTree
  }

  init(_ entries: [RuleTree.Entry], range: ByteRange, path: String) {
    self.path = path
    self.range = range
    for entry in entries {
      guard case .text(let key, _) = entry.key else {
        report(entry.key.range, "A key must be a plain word.")
        continue
      }
      self.entries.append(Entry(name: key.text.lowercased(), key: key, value: entry.value))
    }
  }

  mutating func report(_ range: ByteRange, _ message: String) {
    problems.append(RuleFileProblem(path: path, range: range, message: message))
  }

  mutating func take(_ found: [RuleFileProblem]) { problems += found }

  /// The node of a key; nil where it is absent or null.
  private mutating func value(_ name: String) -> Entry? {
    if !known.contains(name) { known.append(name) }
    used.insert(name)
    let entry = entries.last { $0.name == name }
    return entry?.value.isNull == true ? nil : entry
  }

  /// The place of a key, or of the mapping where it is absent.
  func keyRange(_ name: String) -> ByteRange {
    entries.last { $0.name == name }?.key.range ?? range
  }

  mutating func string(_ name: String) -> LocatedText? {
    guard let entry = value(name) else { return nil }
    guard case .text(let text, _) = entry.value else {
      report(entry.value.range, "“\(name)” must be one text, not a list or mapping.")
      return nil
    }
    return text
  }

  /// A text that must be there.
  mutating func requiredString(_ name: String) -> LocatedText? {
    let before = problems.count
    let text = string(name)
    if text == nil, problems.count == before { report(range, "The key “\(name)” is missing.") }
    return text
  }

  /// A list of texts; one text stands for a list of one.
  mutating func strings(_ name: String) -> [LocatedText] {
    guard let entry = value(name) else { return [] }
    switch entry.value {
    case .text(let text, _): return [text]
    case .list(let items, _):
      var texts: [LocatedText] = []
      for item in items {
        if case .text(let text, _) = item {
          texts.append(text)
        } else {
          report(
            item.range,
            "Every item of “\(name)” must be a text; quote one that holds “: ” or begins with “[”.")
        }
      }
      return texts
    case .mapping, .other:
      report(entry.value.range, "“\(name)” must be a list of texts.")
      return []
    }
  }

  /// Pairs of texts in the order of the file.
  mutating func pairs(_ name: String) -> [(key: LocatedText, value: LocatedText)] {
    guard let entry = value(name) else { return [] }
    guard case .mapping(let entries, _) = entry.value else {
      report(entry.value.range, "“\(name)” must be a mapping of texts to texts.")
      return []
    }
    var pairs: [(key: LocatedText, value: LocatedText)] = []
    pairs.reserveCapacity(entries.count)
    for entry in entries {
      guard case .text(let key, _) = entry.key, case .text(let value, _) = entry.value else {
        report(entry.key.range, "“\(name)” must map one text to one text.")
        continue
      }
      pairs.append((key, value))
    }
    return pairs
  }

  mutating func bool(_ name: String, default fallback: Bool = false) -> Bool {
    guard let text = string(name) else { return fallback }
    switch text.text.lowercased() {
    case "true", "yes", "on", "1", "t", "y": return true
    case "false", "no", "off", "0", "f", "n": return false
    default:
      report(text.range, "“\(name)” must be true or false.")
      return fallback
    }
  }

  mutating func integer(_ name: String, default fallback: Int = 0) -> Int {
    guard let text = string(name) else { return fallback }
    if let value = Int(text.text), value >= 0 { return value }
    report(text.range, "“\(name)” must be a whole number, 0 or more.")
    return fallback
  }

  mutating func number(_ name: String) -> Double? {
    guard let text = string(name) else { return nil }
    if let value = Double(text.text), value.isFinite { return value }
    report(text.range, "“\(name)” must be a number.")
    return nil
  }

  /// One of the raw values of `Choice`.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, as type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = string(name) else { return nil }
    if let choice = Choice(rawValue: text.text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    let hint = NearestName.to(text.text, among: names).map { "; did you mean “\($0)”?" } ?? "."
    report(text.range, "“\(name)” must be one of \(names.joined(separator: ", "))\(hint)")
    return nil
  }

  /// The mapping under a key, to be read by a reader of its own.
  mutating func mapping(_ name: String) -> MappingReader? {
    guard let entry = value(name) else { return nil }
    guard case .mapping(let entries, _) = entry.value else {
      report(entry.value.range, "“\(name)” must be a mapping.")
      return nil
    }
    return MappingReader(entries, range: entry.key.range, path: path)
  }

  /// The mappings of a list under a key.
  mutating func mappings(_ name: String) -> [MappingReader] {
    guard let entry = value(name) else { return [] }
    guard case .list(let items, _) = entry.value else {
      report(entry.value.range, "“\(name)” must be a list of mappings.")
      return []
    }
    var readers: [MappingReader] = []
    for item in items {
      if case .mapping(let entries, let range) = item {
        readers.append(MappingReader(entries, range: range, path: path))
      } else {
        report(item.range, "Every item of “\(name)” must be a mapping.")
      }
    }
    return readers
  }

  /// Reports the keys that nothing has asked for.
  mutating func finish() {
    for entry in entries where !used.contains(entry.name) {
      let hint = NearestName.to(entry.name, among: known).map { " Did you mean “\($0)”?" } ?? ""
      report(entry.key.range, "Unknown key “\(entry.key.text)”.\(hint)")
    }
  }
}
