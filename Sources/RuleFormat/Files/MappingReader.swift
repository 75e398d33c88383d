import Linting
package import SourceText

/// Reads the keys of one mapping of a rule or configuration file, with the loose typing of Vale: a
/// scalar stands for a list of one, and booleans and numbers may be quoted.
///
/// Every mistake is kept and reading goes on. A key that nothing has asked for is unknown in the
/// end; those asked for are what a misspelt one may have meant.
package struct MappingReader {
  package let path: String
  /// Of the mapping itself, for what is missing in it.
  package let range: ByteRange
  package private(set) var problems: [RuleFileProblem] = []
  /// What was asked for; gathered only by a reader that surveys.
  package private(set) var shape = MappingShape()
  /// Whether it reads nothing, to learn what would be read.
  package let isSurvey: Bool
  private(set) var entries: [Entry] = []
  private var known: [String] = []
  /// Keys whose values are wrong, and have been reported.
  private var faulty: Set<String> = []

  struct Entry {
    /// In lower case: keys are read whatever their case.
    let name: String
    let key: LocatedText
    let value: RuleTree
  }

  package init(
    _ entries: [RuleTree.Entry], range: ByteRange, path: String, isSurvey: Bool = false
  ) {
    self.path = path
    self.range = range
    self.isSurvey = isSurvey
    for entry in entries {
      guard case .text(let key, _) = entry.key else {
        report(entry.key.range, "A key must be a plain word.")
        continue
      }
      self.entries.append(Entry(name: key.text.lowercased(), key: key, value: entry.value))
    }
  }

  package mutating func report(_ range: ByteRange, _ message: String) {
    problems.append(RuleFileProblem(path: path, range: range, message: message))
  }

  /// Takes over what the reader of a nested mapping has found, where it is that of a key with what
  /// it asked for.
  package mutating func take(
    _ nested: MappingReader, isItem: Bool = false, under name: String? = nil
  ) {
    problems += nested.problems
    guard isSurvey, let name else { return }
    shape.add(name, isItem ? .mappings(nested.shape) : .mapping(nested.shape))
  }

  mutating func reportValue(of name: String, _ range: ByteRange, _ message: String) {
    faulty.insert(name)
    report(range, message)
  }

  /// The entry of a key; nil where it is absent or null.
  mutating func entry(_ name: String, _ shape: @autoclosure () -> ValueShape) -> Entry? {
    if !known.contains(name) { known.append(name) }
    if isSurvey { self.shape.add(name, shape()) }
    let entry = entries.last { $0.name == name }
    return entry?.value.isNull == true ? nil : entry
  }

  /// The value of a key as it stands, for readers of values that no other method reads.
  package mutating func value(
    _ name: String, _ shape: @autoclosure () -> ValueShape
  ) -> RuleTree? {
    entry(name, shape())?.value
  }

  /// Whether a key is there and not null.
  package func holds(_ name: String) -> Bool {
    entries.last { $0.name == name }?.value.isNull == false
  }

  /// The place of a key, or of the mapping where it is absent.
  package func keyRange(_ name: String) -> ByteRange {
    entries.last { $0.name == name }?.key.range ?? range
  }

  /// Says that one of some keys must be there, as `isMissing` tells. A value that is wrong already
  /// is not missed too.
  package mutating func require(_ names: String..., isMissing: Bool, _ message: String) {
    if isSurvey { shape.require(names) }
    if isMissing, faulty.isDisjoint(with: names) { report(keyRange(names[0]), message) }
  }

  /// The mapping under a key, to be read by a reader of its own, which is taken over then.
  package mutating func mapping(_ name: String) -> MappingReader? {
    guard let entry = entry(name, .mapping(MappingShape())) else { return surveyor }
    guard case .mapping(let entries, _) = entry.value else {
      reportValue(of: name, entry.value.range, "“\(name)” must be a mapping.")
      return nil
    }
    return MappingReader(entries, range: entry.key.range, path: path)
  }

  /// The mappings of a list under a key.
  package mutating func mappings(_ name: String) -> [MappingReader] {
    guard let entry = entry(name, .mappings(MappingShape())) else {
      return surveyor.map { [$0] } ?? []
    }
    guard case .list(let items, _) = entry.value else {
      reportValue(of: name, entry.value.range, "“\(name)” must be a list of mappings.")
      return []
    }
    return items.compactMap { item in
      if case .mapping(let entries, let range) = item {
        return MappingReader(entries, range: range, path: path)
      }
      reportValue(of: name, item.range, "Every item of “\(name)” must be a mapping.")
      return nil
    }
  }

  /// Where this one surveys, a reader that surveys what lies under a key.
  private var surveyor: MappingReader? {
    isSurvey ? MappingReader([], range: range, path: path, isSurvey: true) : nil
  }

  /// Lets keys that nothing has asked for stand.
  package mutating func allowOthers() {
    if isSurvey { shape.others = .any }
  }

  /// Reports the keys that nothing has asked for.
  package mutating func finish() {
    for entry in entries where !known.contains(entry.name) {
      let hint = NearestName.to(entry.name, among: known).map { " Did you mean “\($0)”?" } ?? ""
      report(entry.key.range, "Unknown key “\(entry.key.text)”.\(hint)")
    }
  }
}
