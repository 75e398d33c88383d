/// How words are read by their beginnings: of several that a word has, the longest tells.
struct BeginningSounds: Sendable {
  /// The longest first; those that are read in either way have no sound.
  private let sounds: [(beginning: String, sound: InitialSound?)]

  /// Lists of beginnings, parted by spaces.
  init(vowel: String, consonant: String = "", either: String) {
    func list(_ beginnings: String, _ sound: InitialSound?) -> [(String, InitialSound?)] {
      beginnings.split(separator: " ").map { (String($0), sound) }
    }
    sounds = (list(vowel, .vowel) + list(consonant, .consonant) + list(either, nil))
      .sorted { $0.0.utf8.count > $1.0.utf8.count }
  }

  /// The sound that `word` begins with: nil where it has either, and `fallback` where its beginning
  /// is in no list.
  func sound(
    of word: String, otherwise fallback: @autoclosure () -> InitialSound?
  ) -> InitialSound? {
    for known in sounds where word.hasPrefix(known.beginning) { return known.sound }
    return fallback()
  }
}
