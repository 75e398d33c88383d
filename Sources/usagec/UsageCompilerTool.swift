import Foundation

/// Makes the table of weights that tells what is usual in edited English.
///
/// `usagec WEIGHTS FOLDER…` learns from all Markdown files in the folders and writes the table.
/// The same files give the same table.
@main
struct UsageCompilerTool {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first, arguments.count > 1 else {
      FileHandle.standardError.write(Data("usage: usagec WEIGHTS FOLDER…\n".utf8))
      exit(EXIT_FAILURE)
    }
    let texts = try EditedTexts(in: arguments.dropFirst().map { URL(filePath: $0) })
    print("\(texts.passages.count) passages, \(texts.wordCount) words")
    var learner = ArticleLearner()
    for round in 1...ArticleLearner.rounds {
      print("round \(round): loss \(learner.learn(from: texts, round: round))")
    }
    try Data(learner.table.map { UInt8(bitPattern: $0) }).write(to: URL(filePath: output))
  }
}
