/// What unknown words are known to be slips of: the posts of a run share most of their unknown
/// words, and to search for corrections of one takes as long as to check a page.
///
/// A class, for the posts of a worker are handed it one after another.
final class SlipMemory {
  private var meanings: [String: [String]] = [:]
  /// Some 2 MB.
  private static let most = 1 << 14

  /// As `MisspelledWord.meant(by:)`.
  func meant(by form: String) -> [String] {
    if let known = meanings[form] { return known }
    let meant = MisspelledWord.meant(by: form)
    if meanings.count < Self.most { meanings[form] = meant }
    return meant
  }
}
