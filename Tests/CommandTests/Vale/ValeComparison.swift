import Foundation
import TestSupport
import Testing

/// The findings of Galley beside those of Vale, in the same posts with the same styles.
struct ValeComparison {
  /// A finding as both tools can name it: white space folded, columns left out.
  struct Finding: Hashable {
    let file: String
    let line: Int
    let check: String
    let match: String
  }

  let vale: [Finding: Int]
  let ours: [Finding: Int]

  private struct Alert: Decodable {
    let file: String
    let line: Int
    let check: String
    let match: String
  }

  private struct Output: Decodable {
    struct File: Decodable {
      let path: String
      let diagnostics: [Diagnostic]
    }
    struct Diagnostic: Decodable {
      let rule: String
      let range: Range
    }
    struct Range: Decodable {
      let start: Place
      let end: Place
    }
    struct Place: Decodable {
      let byte: Int
      let line: Int
    }
    let files: [File]
  }

  init() throws {
    let styles = try #require(TestData.url("conformance/styles"))
    let corpus = try #require(TestData.url("corpus/en"))
    let alerts = try String(contentsOf: styles.appending(path: "alerts.jsonl"), encoding: .utf8)
    vale = try Self.counted(
      alerts.split(separator: "\n").map {
        let alert = try JSONDecoder().decode(Alert.self, from: Data($0.utf8))
        return Finding(
          file: alert.file, line: alert.line, check: alert.check, match: Self.folded(alert.match))
      })
    let posts = try String(contentsOf: styles.appending(path: "posts.txt"), encoding: .utf8)
    let outcome = try Executable.galley(
      [
        "check", "--config", styles.appending(path: ".vale.ini").path, "--min-level=suggestion",
        "--fail-on=never", "--format=json",
      ] + posts.split(separator: "\n").map(String.init), in: corpus)
    let output = try JSONDecoder().decode(Output.self, from: Data(outcome.output.utf8))
    ours = Self.counted(
      try output.files.flatMap { file in
        let bytes = Array(try Data(contentsOf: corpus.appending(path: file.path)))
        return file.diagnostics.map { found in
          let text = bytes[found.range.start.byte..<found.range.end.byte]
          return Finding(
            file: file.path, line: found.range.start.line, check: found.rule,
            match: Self.folded(String(decoding: text, as: UTF8.self)))
        }
      })
  }

  /// Found by both.
  var both: [Finding: Int] {
    Dictionary(uniqueKeysWithValues: ours.map { ($0, min($1, vale[$0] ?? 0)) })
  }

  /// Ours without what Vale lost of several equal ones on a line.
  var oursOncePerLine: [Finding: Int] {
    Dictionary(
      uniqueKeysWithValues: ours.map { finding, count in
        (finding, vale[finding].map { min(count, $0) } ?? count)
      })
  }

  func share(of part: [Finding: Int], in whole: [Finding: Int]) -> Double {
    Double(part.values.reduce(0, +)) / Double(max(1, whole.values.reduce(0, +)))
  }

  private static func counted(_ findings: [Finding]) -> [Finding: Int] {
    findings.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
