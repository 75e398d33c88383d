package import SourceText

/// How much of a text is in each script.
package struct ScriptCounts: Sendable {
  /// Characters of each script but the shared ones. A post has a few, which are found sooner in an
  /// array than in a dictionary.
  package private(set) var counts: [(script: Script, number: Int)] = []

  package init() {}

  package init(of text: ByteView, in range: ByteRange) {
    add(text, range)
  }

  /// Counts the characters of `range` too.
  package mutating func add(_ text: ByteView, _ range: ByteRange) {
    // Runs of one script are long, so the table is touched once for each of them.
    var script = Script.common
    var run = 0
    var index = range.start
    while index < range.end {
      let scalar = text.scalar(at: index)
      index += max(scalar.length, 1)
      let next = Script(of: scalar.value.value)
      if next == .common || next == .inherited { continue }
      if next != script {
        add(run, of: script)
        script = next
        run = 0
      }
      run += 1
    }
    add(run, of: script)
  }

  /// Counts `number` characters of `script` that are known without reading.
  package mutating func add(_ number: Int, of script: Script) {
    guard number > 0 else { return }
    if let place = counts.firstIndex(where: { $0.script == script }) {
      counts[place].number += number
    } else {
      counts.append((script, number))
    }
  }

  package subscript(script: Script) -> Int {
    counts.first { $0.script == script }?.number ?? 0
  }

  /// The script that says most, nil without letters. A character of Chinese, Japanese or Korean
  /// says as much as two letters, so that a translation with many English names in it counts as
  /// one.
  package var dominant: Script? {
    counts.max { a, b in
      (a.number * Self.weight(a.script), b.script.rawValue) < (
        b.number * Self.weight(b.script), a.script.rawValue
      )
    }?.script
  }

  static func weight(_ script: Script) -> Int {
    switch script {
    case .han, .hiragana, .katakana, .hangul: 2
    default: 1
    }
  }
}
