import Testing

/// What must not stand in the code of a program that reads strangers' files.
struct CodeTests {
  struct Ban: Sendable, CustomTestStringConvertible {
    let name: String
    let pattern: String

    var testDescription: String { name }
  }

  private static let bans = [
    Ban(name: "fatalError", pattern: #"\bfatalError\("#),
    Ban(name: "precondition", pattern: #"\bprecondition(Failure)?\("#),
    Ban(name: "try!", pattern: #"\btry!"#),
    Ban(name: "forced cast", pattern: #"\bas!"#),
    Ban(name: "forced unwrap", pattern: #"[\w)\]>]!(?![=\w])"#),
    Ban(name: "unowned(unsafe)", pattern: #"\bunowned\(unsafe\)"#),
    Ban(name: "[String: Any]", pattern: #"\[String: *Any\]"#),
    Ban(name: "public", pattern: #"^\s*public "#),
    Ban(name: "comment banner", pattern: #"// ?(MARK|TODO|FIXME):"#),
  ]

  /// Test support is held to the same laws: it is part of `Sources`.
  @Test(arguments: bans)
  func sourcesAreFree(of ban: Ban) throws {
    let pattern = try Regex(ban.pattern).anchorsMatchLineEndings()
    for file in SourceTree.swiftSources {
      // Comments are where banners stand.
      let code = ban.name == "comment banner" ? file.text : SwiftCode.stripped(file.text)
      let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
      let found = lines.indices.filter { lines[$0].contains(pattern) }.map { $0 + 1 }
      if !found.isEmpty { Issue.record("\(file) holds \(ban.name) in lines \(found)") }
    }
  }

  /// ICU's headers clash with Foundation's copy inside a Swift module.
  @Test func onlyTheShimsIncludeICU() {
    let including = SourceTree.sources.filter {
      !$0.path.hasSuffix(".swift") && $0.text.contains("#include <unicode/")
    }
    for file in including {
      #expect(
        file.path.hasPrefix("Sources/ICUShims/") && file.path.hasSuffix(".c"),
        "\(file) includes ICU's headers")
    }
  }
}
