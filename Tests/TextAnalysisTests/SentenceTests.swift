import SourceText
import TestSupport
import Testing

@testable import TextAnalysis

/// The sentences of `text`, in `language`.
private func sentences(_ text: String, _ language: String? = nil) -> [String] {
  let cutter = SentenceCutter(language: language.map { LanguageTag(language: $0) })
  let bytes = Array(text.utf8)
  var ranges: [ByteRange] = []
  return bytes.withBytes { view in
    cutter.appendSentences(of: view, in: ByteRange(0, bytes.count), to: &ranges)
    return ranges.map { view.string($0) }
  }
}

/// Each `|` marks a place between two sentences.
@Test(arguments: [
  "One sentence.|Another one!|And a third?|Yes",
  "It was 1.2 km.|In version 2.|Then 3.4.5.|Good.",
  "Use e.g. Markdown, i.e. text.|Done.",
  "Cats, dogs, etc. are pets.|Cats, dogs, etc.|The rest is silence.",
  "Dr. Smith met Mr. and Mrs. Jones vs. St. Louis.|Later they left.",
  "The U.S. Government is in D.C.|They said so.",
  "It opened at 9 a.m. Monday.|It closes at 5 p.m.|The end.",
  "J. R. R. Tolkien wrote it.|So did I.|Then we read it.",
  "Wait... what?|Well…|That was all.|He paused… then left.",
  "See No. 5 and Fig. 2.|The answer is no.|Next, please.",
  "Open index.html, then .NET or Node.js.|Edit foo.txt.|Save.",
  "“Why?” she asked.|“Because!”|“Oh.”|(Really.)|Fine.",
  "He said “no.”|Then (at last) he left.",
  "1. First things first.|2. Then the others.",
  "What?!|No way!!|It's on Yahoo!News.",
  "It ends with code \u{FFFC}.|\u{FFFC} begins the next one.",
  "A line\nbreak ends nothing.|But a stop\ndoes.",
  "He works for Acme Inc. in Maine.|She left Acme Inc.|Now she is free.",
  "これは文です。|次の文です！|「はい。」|そうです",
  "यह वाक्य है।|यह दूसरा है।",
  "Это предложение.|Это второе!",
  "", ".", "...", "?",
])
func cutsSentences(marked: String) {
  let expected = marked.split(separator: "|").map(String.init)
  let separator = marked.contains("。") ? "" : " "
  #expect(sentences(expected.joined(separator: separator)) == expected)
}

@Test(
  arguments: [
    ("de", "Das ist z. B. gut, vgl. Abs. 3 bzw. Nr. 4.|Am 3. Mai kam Dr. Groß.|Er blieb."),
    ("fr", "M. Dupont et Mme. Durand, p. ex. ici, etc.|Ils partent.|C'est fini."),
    ("es", "El Sr. López y la Dra. Ruiz viven en EE. UU. desde ayer.|Es todo."),
    ("ru", "Кошки, собаки и т. д. живут дома, т. е. здесь.|Это всё."),
  ])
func knowsAbbreviations(language: String, marked: String) {
  let expected = marked.split(separator: "|").map(String.init)
  #expect(sentences(expected.joined(separator: " "), language) == expected)
}

@Test func trimsWhiteSpace() {
  #expect(sentences("  One.  \n Two  \n") == ["One.", "Two"])
}

@Test(.needsCorpus, arguments: CorpusProject.all)
func sentencesOfPostsAscend(project: CorpusProject) {
  let cutter = SentenceCutter()
  for post in project.posts {
    guard let bytes = post.read()?.bytes else { continue }
    var ranges: [ByteRange] = []
    bytes.withBytes {
      cutter.appendSentences(of: $0, in: ByteRange(0, $0.count), to: &ranges)
    }
    let ascend = zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start }
    #expect(ascend && ranges.allSatisfy { !$0.isEmpty }, "\(post.path)")
  }
}
