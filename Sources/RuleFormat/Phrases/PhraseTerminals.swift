/// Where phrases end: what each was added for, and what it asks of its place.
struct PhraseTerminals: Sendable {
  /// What a phrase asks of a place where its tokens stand. Few differ in it.
  struct Demand: Hashable, Sendable {
    let leading: Phrase.Edge
    let trailing: Phrase.Edge
    /// The number of what may stand behind, which tells more often than not that the phrase does
    /// not count; nil for anything.
    let sequel: Int?
    /// Each white space within the phrase.
    let spaces: [PhraseSpace]
  }

  struct Terminal: Sendable {
    let target: Int
    /// The number of its demand.
    let demand: Int
    /// In the exact bytes, where the phrase begins as written, with one blank for each white space;
    /// nil where case is folded.
    let exact: Int?
  }

  /// By terminal: its target, its demand, and where its exact bytes begin plus one.
  private let terminals: NumberTable
  private static let terminalSize = 3
  /// By demand: its edges; its sequel plus one; and where its white space ends, which begins where
  /// that of the one before ends.
  private let demands: NumberTable
  private static let demandSize = 3
  /// The white space of one demand, then that of the next.
  private let spaces: NumberTable

  init(_ terminals: [Terminal], demands: [Demand]) {
    self.terminals = NumberTable(
      terminals.flatMap { [$0.target, $0.demand, $0.exact.map { $0 + 1 } ?? 0] })
    var numbers: [Int] = []
    var spaces: [UInt32] = []
    for demand in demands {
      spaces += demand.spaces.map(\.rawValue)
      numbers.append(Int(demand.leading.rawValue) << 2 | Int(demand.trailing.rawValue))
      numbers.append(demand.sequel.map { $0 + 1 } ?? 0)
      numbers.append(spaces.count)
    }
    self.demands = NumberTable(numbers)
    self.spaces = NumberTable(spaces)
  }

  @inline(__always)
  func target(of number: Int32) -> Int { terminals[Int(number) &* Self.terminalSize] }

  /// The number of its demand.
  @inline(__always)
  func demand(of number: Int32) -> Int { terminals[Int(number) &* Self.terminalSize &+ 1] }

  /// Where its exact bytes begin; nil where case is folded.
  @inline(__always)
  func exact(of number: Int32) -> Int? {
    let exact = terminals[Int(number) &* Self.terminalSize &+ 2]
    return exact == 0 ? nil : exact &- 1
  }

  /// The number of what may stand behind; nil for anything.
  @inline(__always)
  func sequel(ofDemand number: Int) -> Int? {
    let sequel = demands[number &* Self.demandSize &+ 1]
    return sequel == 0 ? nil : sequel &- 1
  }

  /// What must stand beside the ends.
  @inline(__always)
  func edges(ofDemand number: Int) -> (leading: Phrase.Edge, trailing: Phrase.Edge) {
    let edges = demands[number &* Self.demandSize]
    return (
      Phrase.Edge(rawValue: UInt8(edges &>> 2 & 3)) ?? .anything,
      Phrase.Edge(rawValue: UInt8(edges & 3)) ?? .anything
    )
  }

  /// The white space number `place` within a phrase; nil where it has no more.
  func space(_ place: Int, ofDemand number: Int) -> PhraseSpace? {
    let last = number * Self.demandSize + 2
    let start = demands[last - Self.demandSize]
    guard start + place < demands[last] else { return nil }
    return PhraseSpace(rawValue: UInt32(spaces[start + place]))
  }

  func write(to archive: inout ArchiveWriter) {
    for table in [terminals, demands, spaces] { archive.write(table) }
  }

  init(from archive: inout ArchiveReader) {
    terminals = archive.table()
    demands = archive.table()
    spaces = archive.table()
  }
}
