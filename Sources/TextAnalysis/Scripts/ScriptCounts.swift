package import SourceText

/// How much of a text is in each script.
package struct ScriptCounts: Sendable {
  /// Characters of each script but the shared ones.
  package private(set) var counts: [Script: Int] = [:]

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
        if run > 0 { counts[script, default: 0] += run }
        script = next
        run = 0
      }
      run += 1
    }
    if run > 0 { counts[script, default: 0] += run }
  }

  /// Counts `number` characters of `script` that are known without reading.
  package mutating func add(_ number: Int, of script: Script) {
    counts[script, default: 0] += number
  }

  package subscript(script: Script) -> Int { counts[script, default: 0] }

  /// The script that says most, nil without letters. A character of Chinese, Japanese or Korean
  /// says as much as two letters, so that a translation with many English names in it counts as
  /// one.
  package var dominant: Script? {
    counts.max { a, b in
      (a.value * Self.weight(a.key), b.key.rawValue) < (
        b.value * Self.weight(b.key), a.key.rawValue
      )
    }?.key
  }

  static func weight(_ script: Script) -> Int {
    switch script {
    case .han, .hiragana, .katakana, .hangul: 2
    default: 1
    }
  }
}
