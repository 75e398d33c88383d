/// Two texts line by line, as a diff shows them: `-` before a line of the first alone, `+` before
/// one of the second alone.
struct LineDifference: CustomStringConvertible {
  let description: String

  init(from old: String, to new: String) {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var text = ""
    var (first, second) = (0, 0)
    while first < old.count || second < new.count {
      if first < old.count, removed.contains(first) {
        text += "- \(old[first])\n"
        first += 1
      } else if second < new.count, inserted.contains(second) {
        text += "+ \(new[second])\n"
        second += 1
      } else {
        text += "  \(old[first])\n"
        first += 1
        second += 1
      }
    }
    description = text
  }
}
