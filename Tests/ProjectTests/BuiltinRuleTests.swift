import Testing

/// One rule, one file, one id: `Style.Rule` is the folder, the file and the type.
struct BuiltinRuleTests {
  private static let folder = "Sources/BuiltinRules/"
  private static let files = SourceTree.swiftSources.filter { $0.path.hasPrefix(folder) }

  @Test func everyRuleIsNamedAlikeEverywhere() throws {
    for file in Self.files {
      let rules = file.text.matches(of: /\b(?:enum|struct) (\w+): BuiltinRule\b/)
      guard let rule = rules.first?.output.1 else { continue }
      #expect(rules.count == 1, "\(file) holds \(rules.count) rules")
      #expect(rule == file.name, "\(file) holds the rule \(rule)")
      let style = try #require(file.folders.dropFirst(2).first, "\(file) is in no style's folder")
      #expect(
        file.text.contains("\"\(style).\(rule)\""), "\(file) has another id than \(style).\(rule)")
    }
  }

  /// The list of rules is written by hand, and this holds it against the folders.
  @Test func everyRuleIsRegistered() throws {
    let list = try #require(Self.files.first { $0.name == "BuiltinRules" })
    let registered = list.text.matches(of: /\b(\w+)\.self\b/).map { String($0.output.1) }
    let present = Self.files.filter { $0.text.contains(": BuiltinRule") }.map(\.name)
    #expect(Set(registered) == Set(present))
    #expect(registered.count == present.count, "a rule is registered twice")
  }
}
