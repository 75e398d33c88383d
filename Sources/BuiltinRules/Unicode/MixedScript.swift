import Linting
import SourceText
import TextAnalysis

/// A word with a letter of another script that looks like one of its own.
enum MixedScript: BuiltinRule {
  static let info = RuleInfo(
    id: "Unicode.MixedScript", level: .warning,
    summary: "A letter of another script in a word, where one that looks the same belongs.",
    why: """
      With a Cyrillic “а” in it, “pаypal” looks as it should and is another word: search does not
      find it, spelling checkers and screen readers stumble, and links built from it deceive. Words
      that are put together on purpose, such as an English name with a Russian ending, and the Greek
      letters of science are left alone.
      """,
    examples: [
      .flagged("Log in to ⟦p\\u{430}yp\\u{430}l⟧ now.", fixed: "Log in to paypal now."),
      .flagged("Это ⟦c\\u{435}рвер⟧ приложений.", fixed: "Это сервер приложений."),
      .flagged("Це ⟦віртуал\\u{69}зац\\u{69}я⟧ систем.", fixed: "Це віртуалізація систем."),
      .flagged("The ⟦\\u{39D}ode⟧ server.", fixed: "The Node server."),
      .accepted("A length of 5 μm and a change Δt of TNFα in βcarotene."),
      .accepted("Это APIшка и Docker-образ для PCшника."),
      .accepted("The Russian word слово means word."),
      .accepted("Kubernetesでコンテナを動かす。", language: "ja"),
      .accepted("Čeština a żółw, naïve Ærø."),
    ])

  static let check = Rule.Check.prose(trigger: trigger, find)

  /// The lead bytes of Greek and Cyrillic letters.
  private static let trigger = ByteSet(leads: Array(0xCD...0xD4))

  private static func find(in passage: ProsePassage, _ report: inout Report) {
    for word in passage.words
    where word.traits.contains(.nonASCII) && mayMix(word.range, in: passage.text) {
      let text = passage.string(word.range)
      guard let mixture = Mixture(text) else { continue }
      let right = mixture.unmixed
      let strangers = mixture.strangers
      report.add(
        passage.source(of: word.range),
        "“\(text)” holds \(CodePoint.names(strangers)) in place of \(mixture.script.name) letters.",
        fix: passage.fix(
          "Use \(mixture.script.name) letters only", .safe, replacing: word.range, with: right))
    }
  }

  /// Whether the word holds a Greek or Cyrillic letter and another letter of
  /// one byte or of those two scripts.
  private static func mayMix(_ range: ByteRange, in text: ByteView) -> Bool {
    var hasLatin = false
    var hasGreek = false
    var hasCyrillic = false
    for offset in range.start..<range.end {
      switch text[offset] {
      case 0x41...0x5A, 0x61...0x7A, 0xC3: hasLatin = true
      case 0xCD...0xCF: hasGreek = true
      case 0xD0...0xD4: hasCyrillic = true
      default: break
      }
    }
    return hasLatin && (hasGreek || hasCyrillic) || hasGreek && hasCyrillic
  }
}

/// A word of two scripts in which the letters of the rarer one pass for letters of the other.
private struct Mixture {
  /// The script that the word is in.
  let script: Script
  /// The letters of the other.
  let strangers: String
  /// The word in one script.
  let unmixed: String

  /// Nil where the word is of one script or is mixed on purpose.
  init?(_ word: String) {
    let letters = Array(word.unicodeScalars)
      .filter { Self.scripts.contains(Script(of: $0.value)) }
    let counts = Dictionary(grouping: letters) { Script(of: $0.value) }.mapValues(\.count)
    guard counts.count == 2,
      let most = counts.max(by: { $0.value < $1.value }),
      let least = counts.first(where: { $0.key != most.key }), least.value < most.value
    else { return nil }
    let isStranger = { (letter: Unicode.Scalar) in Script(of: letter.value) == least.key }
    guard most.value > 1, !Self.isPrefix(letters, isStranger),
      !letters.contains(where: { isStranger($0) && Self.isScientific($0) })
    else { return nil }
    var unmixed = String.UnicodeScalarView()
    for letter in word.unicodeScalars {
      guard isStranger(letter) else {
        unmixed.append(letter)
        continue
      }
      guard let twin = Confusables.counterpart(of: letter, in: most.key) else { return nil }
      unmixed.append(twin)
    }
    script = most.key
    strangers = String(String.UnicodeScalarView(letters.lazy.filter(isStranger)))
    self.unmixed = String(unmixed)
  }

  private static let scripts: Set<Script> = [.latin, .greek, .cyrillic]

  /// Whether the strangers are two or more capitals before small letters: “PCшник”.
  private static func isPrefix(
    _ letters: [Unicode.Scalar], _ isStranger: (Unicode.Scalar) -> Bool
  ) -> Bool {
    let first = letters.prefix(while: isStranger)
    return first.count > 1 && first.allSatisfy { $0.properties.isUppercase }
      && letters.dropFirst(first.count).allSatisfy { $0.properties.isLowercase }
  }

  /// Whether the letter is one of the small Greek ones that stand in formulas and names of science.
  private static func isScientific(_ letter: Unicode.Scalar) -> Bool {
    letter.value >= 0x3B1 && letter.value <= 0x3D6 && letter != "ο"
  }
}

extension Script {
  /// As a message says it.
  fileprivate var name: String {
    switch self {
    case .greek: "Greek"
    case .cyrillic: "Cyrillic"
    default: "Latin"
    }
  }
}
