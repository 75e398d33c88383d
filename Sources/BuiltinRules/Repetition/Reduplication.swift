import TextAnalysis

/// The words that languages put twice in a row on purpose.
enum Reduplication {
  /// The languages whose habits are known here; in all others doubling may be grammar.
  static let languages = lists.map(\.key).sorted()

  /// Whether `word`, in small letters, may stand twice in a row.
  static func allows(_ word: String, in language: LanguageTag) -> Bool {
    interjections.contains(word) || words[language.language]?.contains(word) ?? true
  }

  /// Whether `word` is first the particle of the verb `before` and then a preposition: "log in in
  /// the evening".
  static func isParticle(_ word: String, after before: String, in language: LanguageTag) -> Bool {
    language.isEnglish && particles.contains(word) && phrasalVerbs.contains(before)
  }

  private static let words = Dictionary(
    uniqueKeysWithValues: lists.map { ($0.key, WordSet($0.value)) })

  private static let lists: KeyValuePairs = [
    "en":
      """
    can do far had her his is it long many more much never no now really so that there too very \
    way well will yes you who what which off go
    """,
    "fr": "nous vous très elle elles lui faire en que",
    "de":
      """
    das dem den denen der die sie ihr ihnen ist ein eine zu an auf in es was wenn sehr viel \
    lange weit nur immer ihre
    """,
    "es": "muy no sí poco paso lo nos para como sobre que luego se te le",
    "pt": "muito que nos para como se não pouco sobre por passo lhe a",
    "it": "ci vi piano man mano via molto così quasi poco per appena pian no sì si",
    "nl": "die dat ze zij je we wij is er zijn haar hun zeer heel in op te had",
    "sv": "det som den de att är var så mycket på i om",
    "da": "der det den de at er var så meget på i om",
    "nb": "det som den de at er var så mye på i om",
    "no": "det som den de at er var så mye på i om",
    "fi": "se ne hän on ei niin",
    "pl": "się to co bardzo no tak już",
    "cs": "se to co si je velmi tak",
    "ru": "то это что чуть еле очень да нет как только так вот и",
    "uk": "то це що ледь дуже так як от",
    "ro": "ce care nu mai foarte",
  ]

  /// Are doubled wherever they are written.
  private static let interjections = WordSet(
    """
    ah aha ba bing bla blah bum bye cha choo chop cool ding dong etc ha hah he hee heh hey hi hmm \
    ho hu knock la mmm na nah ne oh ok okay ping please pom puh shh surprise sweet toc tic tick \
    tsk tut uh wah wait woof ya yada yay yeah yep yo yoo
    """)

  private static let particles = WordSet("in on out over to up")

  private static let phrasalVerbs = WordSet(
    """
    log logs logged logging sign signs signed signing opt opts opted opting check checks checked \
    checking plug plugs plugged plugging build builds built type types typed typing come comes \
    came coming go goes went going gone turn turns turned turning move moves moved moving carry \
    carries carried carrying depend depends rely base based hold holds held keep keeps kept join \
    joins joined joining fill fills filled filling step steps stepped drop drops dropped zoom \
    zoomed zooming put puts get gets got set sets use used bring brings brought start starts \
    started tune tuned hang work works worked write writes wrote written writing talk talks talked \
    talking listen listens listened listening refer refers referred respond responds responded \
    connect connects connected look looks looked looking subscribe subscribed bind binds bound
    """)
}
