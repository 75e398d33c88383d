import Testing

@testable import RuleFormat

/// Each kind on a text whose findings are marked.
@Suite struct KindTests {
  struct Sample: CustomTestStringConvertible {
    let name: String
    let yaml: String
    let marked: String
    var testDescription: String { name }

    init(_ name: String, _ yaml: String, _ marked: String) {
      self.name = name
      self.yaml = yaml
      self.marked = marked
    }
  }

  static let samples = [
    Sample(
      "existence finds whole words", "extends: existence\nmessage: m\ntokens: [very, in order to]",
      "It is ⟦very⟧ every, in orders to and ⟦in order to⟧ go."),
    Sample(
      "existence is led by the order of tokens",
      "extends: existence\nmessage: m\ntokens: ['in', 'in order to']", "Go ⟦in⟧ order to stop."),
    Sample(
      "existence joins raw and tokens",
      "extends: existence\nmessage: m\n"
        + "ignorecase: true\nraw: ['\\b(?:very|most)\\b\\s*']\ntokens: [unique, void]",
      "A ⟦very unique⟧, ⟦Most  void⟧ and unique thing."),
    Sample(
      "existence without words finds inside of words",
      "extends: existence\nmessage: m\nnonword: true\ntokens: ['[.?!][A-Z]', 'ly-']",
      "One⟦.T⟧wo is a friend⟦ly-⟧face."),
    Sample(
      "a boundary is a regular expression's",
      "extends: existence\nmessage: m\ntokens: [don, 'e\\.g\\.', C#]",
      "I ⟦don⟧'t say ⟦e.g.⟧x or C# or ⟦C#⟧x."),
    Sample(
      "a pattern looks around a word",
      "extends: existence\nmessage: m\n"
        + "tokens: ['their(?= (?:is|are)\\b|,)', '(?<=so )used to (?!be)']",
      "⟦their⟧ are, their area, ⟦their⟧ is not; so ⟦used to ⟧see, used to see, so used to be."),
    Sample(
      "case counts unless it is folded",
      "extends: existence\nmessage: m\ntokens: [GitHub, '(?i)json', Über]",
      "⟦GitHub⟧, github, ⟦Json⟧, ⟦über⟧."),
    Sample(
      "parts of patterns have names",
      "extends: existence\nmessage: m\nparts: {pet: cats?|dogs?, pets: '(?:{{pet}})'}\n"
        + "tokens: ['big {{pets}}(?= and)']",
      "A ⟦big cat⟧ and ⟦big dogs⟧ and a big cow, a big dog."),
    Sample(
      "what stands before a sentence is a part that all files have",
      "extends: existence\nmessage: m\ntokens: ['(?<={{sentence}}|, )he go']",
      "⟦he go⟧. ⟦he go⟧, ⟦he go⟧ and he go."),
    Sample(
      "exceptions excuse what holds them",
      "extends: existence\nmessage: m\ntokens: ['[A-Z]{3,}', mea]\nexceptions: [NASA, mea culpa]",
      "⟦ESA⟧, NASA, ⟦mea⟧ and mea culpa."),
    Sample(
      "a limit holds for the post", "extends: existence\nmessage: m\nlimit: 1\ntokens: [hey]",
      "⟦hey⟧ you.\n\nhey you."),
    Sample(
      "substitution takes the longest key first",
      "extends: substitution\nmessage: m\n"
        + "ignorecase: true\nswap: {utilize: use, 'utilize(?:d|s)?': use, in average: on average}",
      "They ⟦utilized⟧ it ⟦In average⟧."),
    Sample(
      "substitution leaves what is right",
      "extends: substitution\nmessage: m\n"
        + "ignorecase: true\nswap: {javascript: JavaScript, 'py ?torch': '[pP]y.*\\b'}",
      "⟦Javascript⟧, JavaScript, PyTorch."),
    Sample(
      "occurrence counts in a sentence",
      "extends: occurrence\nmessage: m\nscope: sentence\nmax: 2\ntoken: ','",
      "One, two, three. And⟦,⟧ four, five, six."),
    Sample(
      "occurrence counts words",
      "extends: occurrence\nmessage: m\nscope: heading\nmax: 3\ntoken: \\b(\\w+)\\b",
      "# ⟦One⟧ two three four\n\n## One two"),
    Sample(
      "repetition goes over line ends",
      "extends: repetition\nmessage: m\nalpha: true\nignorecase: true\ntokens: ['[^\\s]+']",
      "It ⟦was\nwas⟧ so. So 2 2 be it."),
    Sample(
      "consistency sees the whole post",
      "extends: consistency\nmessage: m\neither: {colour: color}",
      "A colour.\n\nA ⟦color⟧.\n\nA ⟦colour⟧."),
    Sample(
      "conditional remembers what was defined",
      "extends: conditional\nmessage: m\nfirst: '\\b([A-Z]{3,5})\\b'\n"
        + "second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'",
      "World Health Organization (WHO).\n\nThe WHO and the ⟦ILO⟧."),
    Sample(
      "capitalization of titles",
      "extends: capitalization\nmessage: m\nscope: heading\nmatch: $title",
      "# ⟦the state of things in small towns⟧\n\n## The State of Things"),
    Sample(
      "capitalization of sentences",
      "extends: capitalization\nmessage: m\nscope: heading\nmatch: $sentence\nexceptions: [GitHub]",
      "# ⟦The State Of All Things⟧\n\n## Use GitHub well"),
    Sample(
      "scopes exclude and combine",
      "extends: existence\nmessage: m\nscope: [heading & ~heading.h1, list]\ntokens: [foo]",
      "# foo\n\n## ⟦foo⟧\n\nfoo\n\n- ⟦foo⟧\n"),
    Sample(
      "a link is a scope of ours", "extends: existence\nmessage: m\nscope: link\ntokens: [here]",
      "Look here or [⟦here⟧](x)."),
    Sample(
      "raw reads the bytes", "extends: existence\nmessage: m\nscope: raw\nraw: ['\\]\\(http:']",
      "See [it⟦](http:⟧//x)."),
    Sample(
      "standalone spares parts of longer tokens",
      "extends: existence\nmessage: m\nstandalone: true\ntokens: [github, Github]",
      """
      ⟦github⟧, (⟦Github⟧) ⟦Github⟧’s ⟦github⟧. ⟦Github⟧-hosted "⟦Github⟧'s best"

      github.io @github #Github my-github-action github_token ./github /Github/ github@host

      github-pages Github-1 Github-Notes.pdf ⟦github⟧: ok?
      github:x github://x [github 3] "github" ‘Github’
      """),
    Sample(
      "code is not prose", "extends: existence\nmessage: m\ntokens: [foo]", "`foo` ⟦foo⟧"),
    Sample(
      "a metric", "extends: metric\nmessage: m\nformula: heading.h2 + 1\ncondition: '> 9'",
      "## foo\n\nfoo"),
  ]

  @Test(arguments: samples) func finds(_ sample: Sample) {
    let text = sample.marked.filter { $0 != "⟦" && $0 != "⟧" }
    let run = DeclaredRun(sample.yaml, over: text)
    #expect(run.problems.isEmpty)
    #expect(run.marked == sample.marked)
  }

  @Test func soundsLikeVale() {
    let swap = "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\n"
    #expect(
      DeclaredRun(swap + "swap: {a lot: many}", over: "a lot").messages
        == ["Use 'many' instead of 'a lot'."])
    #expect(
      DeclaredRun(
        swap + "action: {name: replace}\nswap: {cell ?phone: phone|mobile phone}",
        over: "cellphone"
      ).messages == ["Use 'phone' or 'mobile phone' instead of 'cellphone'."])
    #expect(
      DeclaredRun(
        swap + "swap: {change in to the (.*) directory: change to the $1 directory}",
        over: "change in to the bin directory"
      ).messages
        == ["Use 'change to the bin directory' instead of 'change in to the bin directory'."])
    #expect(
      DeclaredRun(
        "extends: occurrence\nmessage: 'Found %d of it.'\nmax: 1\ntoken: x", over: "x x x"
      ).messages == ["Found 3 of it."])
  }

  @Test func ourGroupsOutliveWhatStandsAround() throws {
    let yaml = """
      extends: substitution
      message: "Use '%s' instead of '%s'."
      fix: review
      swap: {"(?<=I'm )(used) to (se)e(?= )": "$1 to $2eing"}
      """
    let run = DeclaredRun(yaml, over: "I’m used to see it.", dialect: .galley)
    #expect(run.messages == ["Use 'used to seeing' instead of 'used to see'."])
  }

  @Test func oursReadTypographyAlike() {
    let yaml = "extends: existence\nmessage: m\ntokens: [\"don't do\"]"
    #expect(
      DeclaredRun(yaml, over: "I don’t\ndo it.", dialect: .galley).marked == "I ⟦don’t\ndo⟧ it.")
    #expect(DeclaredRun(yaml, over: "I don’t\ndo it.", dialect: .vale).marked == "I don’t\ndo it.")
  }
}
