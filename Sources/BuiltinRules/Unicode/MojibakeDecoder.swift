/// Gives back text that was UTF-8 and has been read as Windows-1252 or Latin-1, once or more often.
struct MojibakeDecoder {
  /// The characters around a run that is to be decoded; nil at the ends of a text.
  struct Neighbors {
    let before: Unicode.Scalar?
    let after: Unicode.Scalar?
  }

  /// What `run`, characters outside of ASCII, has been; nil where it is text as it stands.
  static func decoded(_ run: [Unicode.Scalar], between neighbors: Neighbors) -> String? {
    guard let first = decodedOnce(run), isBelievable(first, for: run, between: neighbors) else {
      return nil
    }
    var text = first
    // What was misread three times grows eightfold; more has not been seen.
    for _ in 0..<3 {
      guard let earlier = decodedOnce(Array(text.unicodeScalars)) else { break }
      text = earlier
    }
    return text
  }

  /// Decodes one misreading. Nil unless all of `run` is one.
  private static func decodedOnce(_ run: [Unicode.Scalar]) -> String? {
    var bytes: [UInt8] = []
    for character in run {
      guard let byte = Windows1252.highByte(of: character) else { return nil }
      bytes.append(byte)
    }
    return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
  }

  /// Whether `decoded` is likelier than the characters that stand there: a run that could be two
  /// letters or a letter before a quotation mark has to show more.
  private static func isBelievable(
    _ decoded: String, for run: [Unicode.Scalar], between neighbors: Neighbors
  ) -> Bool {
    let scalars = Array(decoded.unicodeScalars)
    guard let first = scalars.first, let lead = run.first, run.count > 1 else { return false }
    guard scalars.allSatisfy({ isText($0) }) else { return false }
    if scalars.count > 1, scalars.allSatisfy({ $0.properties.isAlphabetic }) { return true }
    switch first.value {
    case 0x2010...0x203A, 0x20AC, 0x2122, 0x2190...0x21FF, 0x2500...0x27BF, 0xFE0F, 0xFEFF, 0xFFFD,
      0x1F000...0x1FAFF:
      return true
    case 0x80...0x24F:
      let isInWord = isSmallLetter(neighbors.before) || isSmallLetter(neighbors.after)
      if isInWord || scalars.count > 1 { return true }
      let isAfterCapital = neighbors.before.map { $0.properties.isUppercase } ?? false
      return !isAfterCapital && (lead == "Ã" || lead == "Â") && !isQuotation(run[1])
    default: return false
    }
  }

  private static func isText(_ character: Unicode.Scalar) -> Bool {
    switch character.properties.generalCategory {
    case .unassigned, .control, .privateUse, .surrogate:
      // A control is what a second misreading leaves.
      character.value >= 0x80 && character.value <= 0x9F
    default: true
    }
  }

  private static func isSmallLetter(_ character: Unicode.Scalar?) -> Bool {
    character?.properties.isLowercase ?? false
  }

  private static func isQuotation(_ character: Unicode.Scalar) -> Bool {
    switch character.properties.generalCategory {
    case .initialPunctuation, .finalPunctuation, .openPunctuation: true
    default: false
    }
  }
}
