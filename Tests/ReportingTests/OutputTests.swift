import Foundation
import Linting
import Reporting
import SourceText
import TestSupport
import Testing

@Suite struct OutputTests {
  @Test func aPipeGetsEverything() throws {
    let pipe = Pipe()
    let report = Self.long.report
    let writer = Thread {
      var reporter = Reporter(
        .gcc, to: Output(descriptor: pipe.fileHandleForWriting.fileDescriptor))
      try? reporter.report(report)
      try? reporter.finish()
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    let received = try #require(try pipe.fileHandleForReading.readToEnd())
    #expect(String(decoding: received, as: UTF8.self) == (try rendered([Self.long], as: .gcc)))
    #expect(received.count > 1 << 17)
  }

  @Test func aClosedReaderStopsTheReportQuietly() throws {
    signal(SIGPIPE, SIG_IGN)
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    var reporter = Reporter(
      .gcc, to: Output(descriptor: pipe.fileHandleForWriting.fileDescriptor))
    #expect(throws: Output.Failure.closed) { try reporter.report(Self.long.report) }
    #expect(throws: Output.Failure.closed) { try reporter.finish() }
  }

  @Test func aFailureKeepsItsReason() {
    var output = Output(descriptor: -1)
    output.write("text")
    #expect(output.failure == nil)
    output.flush()
    #expect(output.failure == .io(WriteError(code: EBADF)))
  }

  private static var long: ReportSample {
    var sample = ReportSample("posts/long.md", String(repeating: "é ", count: 3000))
    for offset in 0..<3000 {
      sample.find(
        ByteRange(offset * 3, offset * 3 + 2), "Test.Letter", "The letter é, which is found often.")
    }
    return sample
  }
}

@Suite struct JSONTests {
  /// Every code point below U+3000, ill-formed bytes and a long member come back as they were.
  @Test func everyStringComesBack() throws {
    let message = String(
      String.UnicodeScalarView((0..<0x3000).compactMap { Unicode.Scalar($0 as UInt32) }))
    var sample = ReportSample("a \"b\" \\c\n\u{FFFD}", "text")
    sample.find(
      sample.range(of: "text"), "Test.Rule", message,
      fix: Fix(title: "\u{1F600}\u{E0041}", safety: .review, edits: []))
    let text = try rendered([sample], as: .json)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0 >= " " })

    let report = try JSONDecoder().decode(DecodedReport.self, from: Data(text.utf8))
    let file = try #require(report.files.first)
    #expect(file.path == sample.path)
    #expect(file.diagnostics.first?.message == message)
    #expect(file.diagnostics.first?.fix?.title == "\u{1F600}\u{E0041}")
  }

  /// The part of the document that the test reads.
  private struct DecodedReport: Decodable {
    struct File: Decodable {
      let path: String
      let diagnostics: [Finding]
    }
    struct Finding: Decodable {
      let message: String
      let fix: Title?
    }
    struct Title: Decodable { let title: String }
    let files: [File]
  }

  @Test func noFiles() throws {
    let text = try rendered([], as: .json)
    #expect(
      text == """
        {"version":1,"tool":{"name":"galley","version":"0.1.0"},"files":[
        ],"problems":[],"summary":{"files":0,"errors":0,"warnings":0,"suggestions":0,"fixable":0}}

        """)
  }
}

@Suite struct ProblemTests {
  private static let place =
    Position(
      offset: 7, line: 2, column: 3, utf16Column: 3, byteColumn: 3)..<Position(
      offset: 9, line: 2, column: 5, utf16Column: 5, byteColumn: 5)

  @Test(arguments: [
    (Problem(path: "a.md", message: "no such file"), "a.md: error: no such file\n"),
    (
      Problem(path: ".galley.yml", message: "bad key", place: place),
      ".galley.yml:2:3: error: bad key\n"
    ),
    (
      Problem(.note, path: nil, message: "script rules\ndo not run"),
      "galley: note: script rules\\ndo not run\n"
    ),
    (Problem(.warning, path: "a\u{1B}[2J\n.md", message: "x"), "a\\u{1B}[2J\\n.md: warning: x\n"),
  ])
  func oneLine(_ problem: Problem, _ line: String) { #expect(problem.description == line) }
}
