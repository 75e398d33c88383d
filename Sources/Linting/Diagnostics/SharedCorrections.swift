import SourceText

extension [Diagnostic] {
  /// The indices of findings, of which all are in order, that ask for a correction which one of
  /// another rule asks for: "many user" is one mistake, whichever rules know of it. Of each two the
  /// finding of the higher level is told, and of one level that which marks more.
  func repeatedCorrections(of source: [UInt8]) -> Set<Int> {
    var repeated: Set<Int> = []
    let fixed = indices.filter { self[$0].fix != nil }
    for (place, index) in fixed.enumerated() {
      let finding = self[index]
      let others = fixed[(place + 1)...].prefix { self[$0].range.start < finding.range.end }
      for other in others where !repeated.contains(other) {
        guard finding.rule != self[other].rule, finding.sharesCorrection(with: self[other], source)
        else { continue }
        guard finding.isTold(before: self[other]) else {
          repeated.insert(index)
          break
        }
        repeated.insert(other)
      }
    }
    return repeated
  }
}

extension Diagnostic {
  fileprivate func isTold(before other: Diagnostic) -> Bool {
    level == other.level ? range.count >= other.range.count : level > other.level
  }

  /// Whether some correction of the finding and one of `other` lead to the same text.
  fileprivate func sharesCorrection(with other: Diagnostic, _ source: [UInt8]) -> Bool {
    let corrections = [self, other].map(\.corrections)
    let edits = corrections.joined().joined()
    guard let place = edits.first.map({ edits.reduce($0.range) { $0.union($1.range) } })
    else { return false }
    let texts = corrections.map { Set($0.map { source.applying($0, in: place) }) }
    return !texts[0].isDisjoint(with: texts[1])
  }

  /// The edits of each correction that is offered.
  private var corrections: [[Edit]] {
    (fix.map { [$0.edits] } ?? []) + alternatives.map { [Edit(range, $0)] }
  }
}
