/// A word that no dictionary holds.
struct SlipsOfOneLetter {
  private let word: [Unicode.Scalar]
  private let letters: [Unicode.Scalar]

  init(_ word: String, letters: [Unicode.Scalar]) {
    self.word = Array(word.unicodeScalars)
    self.letters = letters
  }

  /// All that one slip may have made it of, each once: two letters swapped, a letter doubled or
  /// added, one left out, one for another.
  var corrections: [String] {
    var seen: Set<String> = []
    return (swaps + removals + insertions + replacements).filter { seen.insert($0).inserted }
  }

  private var swaps: [String] {
    word.indices.dropLast().map { index in
      edited { $0.swapAt(index, index + 1) }
    }
  }

  private var removals: [String] { word.indices.map { index in edited { $0.remove(at: index) } } }

  private var insertions: [String] {
    (0...word.count).flatMap { index in
      letters.map { letter in edited { $0.insert(letter, at: index) } }
    }
  }

  private var replacements: [String] {
    word.indices.flatMap { index in
      letters.map { letter in edited { $0[index] = letter } }
    }
  }

  private func edited(_ change: (inout [Unicode.Scalar]) -> Void) -> String {
    var word = word
    change(&word)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: word)
    return String(view)
  }
}
