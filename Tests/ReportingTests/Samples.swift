import Linting
import SourceText

/// The files whose reports are kept as fixtures.
enum Samples {
  static var post: ReportSample {
    var sample = ReportSample(
      "posts/2019-11-27-conference.md",
      """
      ---
      title: "Five days in Toronto"
      ---

      # The the conference

      More than %25 of the talks were given by first-time speakers , which is *a lot*.
      ![](stage.jpg)
      We watched the colour of the leaves change, and utilize every coffee break.

      """)
    sample.find(
      "The the", "Repetition.RepeatedWord", "“the” is repeated.", replacement: "The",
      safety: .review)
    sample.find(
      "%25", "Typography.PercentOrder", "Put the percent sign after the number.",
      replacement: "25%")
    sample.find(
      sample.range(of: " , "), "Typography.SpaceBeforePunctuation",
      "Remove the space before the comma.", level: .error,
      fix: Fix(
        title: "Remove the space.", safety: .safe,
        edits: [
          Edit(ByteRange(sample.range(of: " , ").start, sample.range(of: ", which").start), "")
        ]))
    sample.find(
      "![](stage.jpg)", "Markup.ImageAlt", "Say what the image shows to those who cannot see it.",
      level: .error)
    sample.find(
      sample.range(of: "utilize"), "Style.PlainWords", "“utilize” says no more than “use”.",
      level: .suggestion, alternatives: ["use", "take", "enjoy", "employ"])
    sample.find(
      sample.range(of: "colour"), "Spelling.Variant", "“colour” is British; the post is American.",
      related: [
        Diagnostic.Related(range: sample.range(of: "title"), message: "“color” is used here."),
        Diagnostic.Related(
          path: "posts/other.md", range: ByteRange(4, 9), message: "and here."),
        Diagnostic.Related(path: "posts/gone.md", range: ByteRange(4, 9), message: "and there."),
      ])
    sample.relatedSources["posts/other.md"] = SourceFile(
      path: "posts/other.md", bytes: other.bytes)
    return sample
  }

  static var clean: ReportSample { ReportSample("posts/clean.md", "Nothing to say here.\n") }

  static var other: ReportSample {
    var sample = ReportSample("posts/other.md", "Das color ist schön .\n")
    sample.find(
      ByteRange(at: 0), "FrontMatter.Missing", "The post has no front matter.", level: .error)
    sample.find(" .", "Typography.SpaceBeforePunctuation", "Remove the space.", replacement: ".")
    return sample
  }

  static var columns: ReportSample {
    var sample = ReportSample(
      "posts/columns.md",
      "\u{FEFF}First line\r\n👋🏽 cafe\u{301}\t日本 the the — end .\r\n\r\nlast  line")
    sample.find("👋🏽", "Test.Emoji", "An emoji with a skin tone.")
    sample.find("e\u{301}", "Test.Accent", "A combining accent and its letter.")
    sample.find("\u{301}", "Test.Mark", "A combining accent alone.")
    sample.find("\t", "Test.Tab", "A tab.")
    sample.find("本", "Test.Wide", "A wide character.")
    sample.find("the the", "Test.Word", "A repeated word.")
    sample.find(" .", "Test.Space", "A space before a full stop.")
    sample.find("First", "Test.Mark", "After a byte order mark.")
    sample.find(ByteRange(at: sample.bytes.count), "Test.End", "The file does not end its line.")
    return sample
  }

  static var hostile: ReportSample {
    var sample = ReportSample(
      "posts/\u{1B}[31mevil\nname\u{202E}.md",
      bytes: Array(
        "a \u{1B}]0;title\u{7} b \u{202E}evil\u{202C} c\u{200B}d caf".utf8) + [0xE9]
        + Array(
          " e\u{A0}\u{A0}f \u{9B}31m \u{E0041} می\u{200C}خواهم 👩🏽‍💻 x\u{200D}y ❤\u{FE0F}\n".utf8))
    sample.find(
      "\u{1B}]0;title\u{7}", "Test.Escape", "Holds \u{1B}[31m red \u{7} and\na second line.",
      level: .error)
    sample.find("\u{202E}evil\u{202C}", "Test.Bidi", "Turned: \u{202E}live\u{202C}.")
    sample.find("\u{200B}", "Test.Invisible", "A zero-width space.")
    sample.find(ByteRange(at: 0), "Test.File", "The whole file.")
    sample.find(
      ByteRange(sample.range(of: "caf").end, sample.range(of: "caf").end + 1),
      "Encoding.InvalidUTF8", "A byte that is not UTF-8.")
    sample.find("\u{A0}\u{A0}", "Test.Space", "Two no-break spaces.", replacement: "\u{A0}")
    sample.find(
      "\u{9B}", "Test.Control\u{1B}[2J", "A C1 control, found by a rule of a hostile name.")
    sample.find("خواهم", "Test.Word", "A Persian word.")
    sample.find("👩🏽‍💻", "Test.Emoji", "An emoji of four code points.")
    sample.find("\u{200D}y", "Test.Joiner", "A joiner that joins nothing.")
    sample.find("❤\u{FE0F}", "Test.Selector", "An emoji with its variation selector.")
    return sample
  }

  /// What ends a string, an element, a cell or a command in one of the formats.
  static var syntax: ReportSample {
    var sample = ReportSample(
      "posts/a\"b'c,d:e%f|g&<h>.md",
      "One </script><script>alert(1)</script> two ]]> three --> four \"quoted\" 'single' {{five}}\n"
    )
    sample.find(
      "</script>", "Test.Script", "Ends </script><!-- a script, ]]> and --> a comment.",
      replacement: "<img src=x onerror=alert(1)>")
    sample.find("]]>", "Test.Section", "Quotes \" and ' and `; 100% of a:b,c | d & <e>.")
    sample.find("{{five}}", "Test.Template", "Holds {{five}} and {{{six}}}: ::error::no command")
    return sample
  }

  static var frequent: ReportSample {
    var sample = ReportSample(
      "posts/frequent.md", String(repeating: "One.  Two.\n", count: 64) + "The the end.\n")
    for line in 0..<64 {
      let spaces = ByteRange(line * 11 + 4, line * 11 + 6)
      sample.find(
        spaces, "Typography.DuplicateSpace", "Two spaces where one will do.",
        fix: Fix(title: "Remove a space.", safety: .safe, edits: [Edit(spaces, " ")]))
    }
    sample.find("The the", "Repetition.RepeatedWord", "“the” is repeated.")
    return sample
  }

  static var longLine: ReportSample {
    let words = (1...400).map { "word\($0)" }.joined(separator: " ")
    var sample = ReportSample("posts/long.md", words + " " + String(repeating: "あ", count: 500))
    sample.find("word1", "Test.Start", "At the start.")
    sample.find("word200", "Test.Middle", "In the middle.")
    sample.find("word400", "Test.Near", "Before the wide ones.")
    sample.find(
      ByteRange(sample.range(of: "word100").start, sample.range(of: "word150").end), "Test.Wide",
      "More than fits.")
    sample.find(
      ByteRange(sample.bytes.count - 6, sample.bytes.count), "Test.End", "At the end.")
    return sample
  }

  static var severalLines: ReportSample {
    var sample = ReportSample(
      "posts/lines.md", "They met the\nthe others, and\n  then some\n\tmore of them\nleft.\n")
    sample.find(sample.range(of: "the\nthe"), "Test.Two", "Across a line end.")
    sample.find(
      sample.range(of: "others, and\n  then some\n\tmore"), "Test.Many", "Across four lines.")
    sample.find(sample.range(of: "left.\n"), "Test.LineEnd", "With its line end.")
    sample.find(sample.range(of: "\n"), "Test.OnlyEnd", "The line end alone.")
    return sample
  }
}
