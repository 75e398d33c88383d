extension Abbreviations {
  /// Those of a language; of English where we have no list or `language` is nil.
  static func of(_ language: LanguageTag?) -> Abbreviations {
    language.flatMap { lists[$0.language] } ?? english
  }

  private static let lists = [
    "de": german, "fr": french, "es": spanish, "it": italian, "pt": portuguese, "nl": dutch,
    "pl": polish, "ru": russian, "sv": swedish,
  ]

  private static let english = Abbreviations(
    leading: """
      dr mr mrs ms mx prof rev hon gen col maj capt lt sgt sen rep gov pres st mt messrs e.g i.e \
      eg ie vs v cf viz approx ca resp incl excl aka
      """,
    beforeNumbers:
      "no nos fig figs vol p pp sec ch chap eq art par ver ex tab app jan feb mar apr jun "
      + "jul aug sep sept oct nov dec",
    trailing:
      "a.m p.m u.s u.k u.n e.u ph.d m.d b.a m.a b.sc m.sc inc ltd co corp llc jr sr esq est dept "
      + "al ft fr",
    starters: """
      the a an this that these those he she it we they you i in on at for from to with but and so \
      if when while as there here then however its his her our their my your what who why how \
      after before since by not no yes also now let see use please
      """)

  private static let german = Abbreviations(
    leading: """
      dr prof hr fr st z.b d.h u.a i.d.r s.o s.u o.ä v.a u.u z.t m.e i.a d.i ca bzw vgl ggf evtl \
      inkl exkl sog bspw insb z d zzgl max min mind ff
      """,
    beforeNumbers: "nr abs s abb tab kap bd art ziff str jg v",
    trailing: "usw etc u.a.m uvm u.v.m gmbh co",
    starters: """
      der die das ein eine wir sie er es ich du ihr in im am an auf bei mit für von zu nach wenn \
      aber und so dies diese dieser dieses hier dann auch da als wie was wer nun
      """, hasOrdinals: true)

  private static let french = Abbreviations(
    leading: "m mm mme mmes mlle dr pr me st ste cf p.ex ex env av c.-à-d c.à.d vs",
    beforeNumbers: "no n p pp fig vol chap art éd t",
    trailing: "etc j.-c inc",
    starters: """
      le la les un une des ce cette ces il elle ils elles nous vous on je tu dans en pour si mais \
      et c l d j n qu que quand voici cela ça
      """)

  private static let spanish = Abbreviations(
    leading: "sr sra srta sres dr dra prof d dª ud uds vd p.ej ej cf vs ee ing lic arq",
    beforeNumbers: "n núm no pág págs p pp fig vol cap art",
    trailing: "etc ee.uu uu a.c d.c s.a p.m a.m",
    starters:
      "el la los las un una este esta esto en por para si pero y con no se es lo como cuando")

  private static let italian = Abbreviations(
    leading: "sig sigg dott prof ing avv arch dr p.es es cfr ad.es vs",
    beforeNumbers: "n nr p pp pag pagg fig vol cap art",
    trailing: "ecc etc a.c d.c s.p.a",
    starters: "il lo la i gli le un una questo questa in per se ma e con non si è come quando")

  private static let portuguese = Abbreviations(
    leading: "sr sra dr dra prof profa eng p.ex ex cf vs av",
    beforeNumbers: "n nº no pág págs p pp fig vol cap art",
    trailing: "etc a.c d.c s.a",
    starters: "o a os as um uma este esta isso em por para se mas e com não é como quando você")

  private static let dutch = Abbreviations(
    leading:
      "dhr mevr mw dr prof ir ing bijv bv d.w.z m.a.w o.a t.o.v i.p.v ca vgl incl excl resp vs",
    beforeNumbers: "nr nrs blz p fig hfst art vol",
    trailing: "enz etc e.d b.v n.v a.u.b",
    starters: "de het een dit dat deze die we ze hij je u in op voor met als maar en er is")

  private static let polish = Abbreviations(
    leading: "dr hab prof mgr inż np tzn tj ul al św im m.in tzw ok por wg",
    beforeNumbers: "nr s str rys tab rozdz art t",
    trailing: "itd itp etc r w",
    starters: "to ten ta te w z na do jest jeśli ale i o po dla nie jak gdy", hasOrdinals: true)

  private static let russian = Abbreviations(
    leading: "т.е т т.н напр см ср г-н г-жа ул им проф акад св рис",
    beforeNumbers: "с стр гл п рис табл № т",
    trailing: "т.д т.п др пр г гг в вв руб млн млрд тыс",
    starters: "в на и но это он она они мы вы я если для по с как когда не а так")

  private static let swedish = Abbreviations(
    leading: "dr prof t.ex bl.a d.v.s dvs s.k ca jfr resp inkl exkl fr.o.m t.o.m",
    beforeNumbers: "nr s sid fig kap art",
    trailing: "etc osv m.m m.fl",
    starters: "det den de en ett vi han hon du i på för med om men och är detta denna")
}
