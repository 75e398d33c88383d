import Markup
import SourceText
import TestSupport
import Testing

@testable import TextAnalysis

@Test(
  arguments: [
    ("en", "en"), ("EN-us", "en-US"), ("pt_br", "pt-BR"), ("ZH-hant-tw", "zh-Hant-TW"),
    ("es-419", "es-419"), ("de-1996", "de"), ("sl-rozaj-IT", "sl-IT"), ("en-x-us", "en"),
    ("iw", "he"), ("fil", "fil"), ("en_US.UTF-8", "en-US"), ("ca@valencia", "ca"), ("xx", nil),
    ("md", nil), ("english", nil), ("", nil), ("en-", nil), ("-en", nil), ("e", nil),
    ("en US", nil), ("en-verylongsubtag", nil), ("日本", nil),
  ] as [(String, String?)])
func parsesTags(tag: String, expected: String?) {
  #expect(LanguageTag(parsing: tag)?.description == expected)
}

@Test(
  arguments: [
    ("content/tr/post.md", "tr"), ("post.fr.md", "fr"), ("a/post.zh-cn.md", "zh-CN"),
    ("docs/pt-BR/guide/a.md", "pt-BR"), ("fr/index.md", "fr"), ("./de/a.html", "de"),
    ("site/_posts/ja/x.md", "ja"), ("content/de/docs/fr/x.md", "fr"), ("x/zh_Hant/a.md", "zh-Hant"),
    ("content/fr/post.es.md", "es"), ("i18n/ko/docusaurus/current/a.md", "ko"),
    // Not languages, or not surely.
    ("content/post.md", nil), ("docs/md/a.md", nil), ("docs/img/a.md", nil), ("docs/js/a.md", nil),
    ("go/a.md", nil), ("lib/foo.js.md", nil), ("content/ml/a.md", nil), ("docs/os/a.md", nil),
    ("content/is/a.md", nil), ("my/a.md", nil), ("no-code/a.md", nil), ("how-to/a.md", nil),
    ("to-do/a.md", nil), ("de-facto/a.md", nil), ("team/it/a.md", nil), ("posts/v1.2.md", nil),
    ("fr", nil), ("fr.md", nil), (".fr.md", nil), ("2019/11/27/it/a.md", nil), ("", nil),
  ] as [(String, String?)])
func findsLanguageInPath(path: String, expected: String?) {
  #expect(LanguageTag(path: path)?.description == expected)
}

private func cut(_ text: [UInt8]) -> [Word] {
  var cutter = WordCutter()
  var words: [Word] = []
  text.withBytes { cutter.appendWords(of: $0, in: ByteRange(0, $0.count), to: &words) }
  return words
}

@Test(
  arguments: [
    ("The parser reads the whole file before it reports what is wrong with it.", "en"),
    (
      "Le serveur lit la page et envoie une réponse, ce qui est plus rapide pour les lecteurs.",
      "fr"
    ),
    ("Der Server liest die Seite und sendet eine Antwort, das ist nicht immer schnell.", "de"),
    ("これはテストです。日本語の文章を書きます。", "ja"), ("这是一个测试。我们用中文写文章。", "zh"),
    ("이것은 시험입니다", "ko"), ("นี่คือการทดสอบ", "th"), ("Αυτό είναι ένα τεστ", "el"),
    ("זהו מבחן קצר", "he"), ("یک متن کوتاه برای آزمایش که چیزی نمی‌گوید", "fa"),
    ("هذه تجربة قصيرة على اللغة العربية في الصفحة", "ar"),
    ("Это короткая проверка языка, чтобы мы были уверены", "ru"),
    ("Це коротка перевірка мови, щоб ми її впізнали", "uk"),
    ("npm install swift docker kubernetes", nil), ("42", nil), ("", nil), ("Hello", nil),
  ] as [(String, String?)])
func detectsLanguage(text: String, expected: String?) {
  let bytes = Array(text.utf8)
  let words = cut(bytes)
  let found = bytes.withBytes { LanguageDetector.language(of: words[...], in: $0) }
  #expect(found?.description == expected)
}

@Test(
  arguments: [
    ("fr-CA", "content/de/a.md", "en", "fr-CA"), (nil, "content/de/a.md", "en", "de"),
    ("no language", "content/de/a.md", "en", "de"), (nil, "content/a.md", "en-GB", "en-GB"),
    (nil, "content/uk/a.md", nil, "en"), (nil, "content/a.md", "ja", "en"),
    (nil, "content/a.md", nil, "en"),
  ] as [(String?, String, String?, String)])
func settlesLanguage(declared: String?, path: String, configured: String?, expected: String) {
  let text = Array("This is the text of a post that was written in English by the author.".utf8)
  let words = cut(text)
  let language = text.withBytes {
    PostLanguage.settle(
      declared: declared, path: path, configured: configured.flatMap { LanguageTag(parsing: $0) },
      words: words[...], in: $0)
  }
  #expect(language?.description == expected)
}

/// The language of each post of the corpus is told by its words alone. A wrong answer is worse than
/// none; the posts left are translations into which nobody has translated anything.
@Test(.needsCorpus, arguments: CorpusProject.all)
func detectsLanguagesOfPosts(project: CorpusProject) {
  var (right, wrong, none): (Int, [String], [String]) = (0, [], [])
  for post in project.posts {
    guard let source = post.read() else { continue }
    let text = Document.parse(source, markup: post.markup).prose.text
    let words = cut(text)
    guard words.count >= 100 else { continue }
    let folders = post.path.split(separator: "/")
    let language = folders[1] == "en" ? "en" : folders[3]
    switch text.withBytes({ LanguageDetector.language(of: words[...], in: $0)?.language }) {
    case nil: none.append(post.path)
    case let found? where found[...] == language: right += 1
    case let found?: wrong.append("\(post.path): \(found)")
    }
  }
  let total = right + wrong.count + none.count
  #expect(right * 100 >= total * 92, "\(wrong) \(none)")
}

@Test(
  arguments: [
    ("Il est important que les développeurs lisent ce texte où tout est dit.", "en", "fr"),
    (
      "Wir haben für alle Kinder ein Gerät bestellt, das man auch ohne Netz benutzen kann.", "en",
      "de"
    ),
    ("We have ordered a device for each of the children that works without a network.", "de", "en"),
    ("Мы написали письмо читателям трёх стран, и они ответили нам на своих языках.", "en", "ru"),
    // Too short, names only, the post's own language, or one that is much like it.
    ("Je ne sais pas où.", "en", nil),
    ("Zoë Müller, José García, Łukasz Nowak, Åsa Öberg and Jürgen Weiß spoke.", "en", nil),
    ("The naïve café owner wrote a résumé, and it was read by all of the guests.", "en", nil),
    ("Мы написали письмо читателям трёх стран, и они ответили нам.", "uk", nil),
  ] as [(String, String, String?)])
func findsPassagesInOtherLanguages(passage: String, post: String, expected: String?) {
  let text = Array(passage.utf8)
  let words = cut(text)
  let found = text.withBytes {
    PassageLanguage.differing(from: LanguageTag(parsing: post), words: words[...], in: $0)
  }
  #expect(found?.description == expected)
}
