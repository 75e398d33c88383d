package import Linting
import Markup

/// An example and where its texts stand in the rule file.
package struct LocatedExample: Sendable {
  package let example: RuleExample
  /// The flagged or accepted text.
  package let text: LocatedText
  /// What the fix makes of it.
  package let fixed: LocatedText?
}

extension LocatedExample {
  init?(reading keys: inout MappingReader, language fallback: String?) {
    let flagged = keys.string("flagged")
    let accepted = keys.string("accepted")
    fixed = keys.string("fixed")
    // What a rule is for is what its examples are in.
    let language = keys.string("language")?.text ?? fallback
    let markup = keys.choice("markup", as: MarkupKind.self) ?? .markdown
    keys.finish()
    keys.require(
      "flagged", "accepted", isMissing: (flagged == nil) == (accepted == nil),
      "An example needs “flagged” or “accepted”, one of the two.")
    switch (flagged, accepted) {
    case (let flagged?, nil):
      text = flagged
      example = .flagged(
        flagged.text, fixed: fixed?.text, language: language, markup: markup.rawValue)
    case (nil, let accepted?):
      text = accepted
      example = .accepted(accepted.text, language: language, markup: markup.rawValue)
    default: return nil
    }
  }

  /// What is wrong with its marks; nil where each text can be read.
  func problem(in path: String) -> RuleFileProblem? {
    func problem(_ text: LocatedText, _ message: String) -> RuleFileProblem {
      RuleFileProblem(path: path, range: text.range, message: message)
    }
    var place = text
    do throws(MarkedTextError) {
      let isMarked = !(try MarkedText(text.text).ranges.isEmpty)
      if let fixed {
        place = fixed
        if !(try MarkedText(fixed.text).ranges.isEmpty) {
          return problem(fixed, "A corrected text has no marks.")
        }
      }
      switch (example.isAccepted, isMarked) {
      case (false, false): return problem(text, "Mark what the rule finds here with ⟦ and ⟧.")
      case (true, true): return problem(text, "In an accepted text nothing is marked.")
      default: return nil
      }
    } catch {
      return problem(place, error.description)
    }
  }
}
