/// The commonest words of languages in Latin script: enough of them that any two languages differ.
enum StopWordLists {
  static let all: [(language: String, words: String)] = [
    (
      "en",
      """
      the and of to in is that it for you with on as are this be by or from at not can have if \
      your which will an all has was but they we more when what about their there one using use \
      these how
      """
    ),
    (
      "fr",
      """
      le la les de des et du un une est que qui dans pour en vous sur pas avec par ce cette sont \
      ou au aux plus ne se votre nous être il son sa si mais ces vos leur fait comme peut
      """
    ),
    (
      "de",
      """
      der die das und ist nicht ein eine zu den mit von sie für auf im dem des sich auch es an \
      werden als oder wie einen einer wenn aus bei kann sind du wird nach zum zur einem nur dass
      """
    ),
    (
      "es",
      """
      el la los las de que y en un una es para por con se del al no su lo como más o este esta si \
      tu son pero puede ser sus está muy hay cuando también sin sobre todo porque
      """
    ),
    (
      "pt",
      """
      o a os as de que e em um uma é para por com se do da dos das no na não ao como mais ou você \
      seu sua são está mas nos nas pelo pela isso este esta ser quando muito também foi
      """
    ),
    (
      "it",
      """
      il la lo gli le di che e in un una è per con si del della dei delle al non nel nella da come \
      più sono questo questa se ma anche dal alla ai puoi essere tuo hai dai cosa o i
      """
    ),
    (
      "nl",
      """
      de het een en van in is dat op te zijn voor met die niet aan er om als je ook maar bij of \
      uit kan dit naar wordt worden door over deze nog wel hebben heeft wat hun u
      """
    ),
    (
      "pl",
      """
      i w na z do nie się to jest że o jak po od za dla przez ale czy tego tym lub oraz być są \
      może który które która jeśli możesz tylko co już jego ich gdy ze aby bardzo jako
      """
    ),
    (
      "tr",
      """
      ve bir bu için ile de da olarak daha gibi olan ne kadar çok en veya ya her sonra bunu değil \
      ancak olduğu var eğer hem şekilde nasıl size siz sizin bize ki ise diğer bile
      """
    ),
    (
      "sv",
      """
      och att det i en är som på av för med den till inte ett har om de kan du från vi så men var \
      eller när sig också ska din detta efter alla mycket här finns än under utan
      """
    ),
    (
      "da",
      """
      og at det i en er som på af for med den til ikke et har om de kan du fra vi så men var eller \
      når sig også skal din dette efter alle meget her findes blive mere nogle hvis
      """
    ),
    (
      "nb",
      """
      og å det i en er som på av for med den til ikke et har om de kan du fra vi så men var eller \
      når seg også skal din dette etter alle mye her finnes bli mer noen hvis være
      """
    ),
    (
      "fi",
      """
      ja on ei se että oli hän mutta ovat kun niin tai myös kuin jos joka voi ole sen tämä mitä \
      sekä vain nyt kanssa jotka siitä ne tässä hyvin
      """
    ),
    (
      "cs",
      """
      a v na se je že s z do o i to pro ale jako by jsou nebo tak není jak které který také podle \
      až aby při bude být pokud může ve ze po od co jen už
      """
    ),
    (
      "hu",
      """
      a az és hogy nem egy is ez van meg csak de vagy mint már ha el ezt azt kell volt lehet még \
      lesz sem minden ami be ki fel
      """
    ),
    (
      "ro",
      """
      și în de la a cu pe o un nu să este din care pentru mai se că sunt sau prin ca fi ce dar \
      după este această acest fost poate
      """
    ),
    (
      "ca",
      """
      el la els les de i que a en un una és per amb no del al dels es com més o aquest aquesta són \
      però també si ha seu seva quan pot hi
      """
    ),
    (
      "id",
      """
      yang dan di untuk dengan ini dari pada adalah dalam anda tidak ke akan itu atau juga dapat \
      sebagai oleh ada bisa lebih telah sebuah jika karena kami saya secara
      """
    ),
    (
      "vi",
      """
      và của là có cho không được các một trong với để người này những khi đã từ như về sẽ bạn đến \
      trên hoặc cũng nếu thể phải
      """
    ),
  ]
}
