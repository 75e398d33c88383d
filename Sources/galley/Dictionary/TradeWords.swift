/// Words that SCOWL's lists lack and that Vale takes for right: jargon of programmers, names of the
/// trade, and French and Spanish words without their accents.
enum TradeWords {
  static let all = Set(
    text.description.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

  private static let text: StaticString = """
    abbe abbes adios aioli Airbnb alcazar alcazars allee anonymize anonymizes anonymizing apercu
    apercus applique appliqued appliqueing appliques arctangent arete aretes Asuncion Ataturk
    attache autocomplete autocompleted autocompleting autocompletion autocompletions awk backend
    backends backtick backticks barcode barcodes Bartok bayadere BBSes Bitbucket blammo blase
    bletch blivet blivets bloatware blocklist blocklists boga bogon bogosity Bogota boink boinked
    boinking boinks Bootes boutonniere boutonnieres Brunnhilde Bunuel cafe cafes canape canapes
    catted catting changelog changelogs chargeback chargebacks chasse chasses chateau chateaux
    chatelain chatelaine chatelaines cheatsheet cheatsheets checkmark checkmarks chevre Christoph
    cire cliche cliched cliches clientele clienteles cloisonne Cloudflare codebase codebases
    colourado compere compered comperes compering Concepcion confrere confreres consomme
    convolutional copyleft cordoba cordobas cortege corteges corvee corvees Coueism coulee coulees
    Coursera cray crayola crayolas crays creche creches crippleware crouton croutons crudites
    cruft crufted crufts crufty curacao customizability cybercafe cybercafes Cygwin daemonize
    daemonized daemonizes daemonizing Danae Datamation dded dding debridement debutant debutante
    debutantes declasse declassee decolletage decolletages decollete degage dekagramme dekagrammes
    dekalitre dekalitres dekametre dekametres deliminator delint delinted delinting demarche
    demarches demode derailleur derailleurs derriere derrieres deshabille detente diamante
    dirtball dirtballs distingue distinguee divorcee divorcees donne donnee doppelganger
    doppelgangers Dore droid droids dropdown dropdowns Durer Dusseldorf Dvorak eclair
    eclaircissement eclairs eclat ecommerce elan Elysee emigre emigres entree entrees entrypoint
    entrypoints epee epees Esterhazy etagere etageres etude etudes etui etuis Faberge faience
    faineant Faure fete fetes fiance fiancee fiancees fiances filesystem filesystems flamage
    flambe flambeed flippies flippy foo foobar frappe frogging froggings frontend frontends ftp
    ftpers ftping ftps fum fums Furtwangler fuzzball fuzzballs galere galeres garcon garcons
    gemutlich geolocation Gewurztraminer gillion gillions gitignore gitignores GitLab glace
    glaceed glaceing glaces Gmail Godel Golang gonk gonks Goteborg granularly grep grepped
    grepping greps grok grokked grokking groks grue grues Grunewald Gruyere Guido habitue habitues
    hackish Halle hardcopies hardcopy Heloise Homebrew htaccess iframe iframes ingenue ingenues
    ioctl Iraklion jalapeno jalapenos jardiniere jardinieres Jupyter keychain keychains kickass
    kindergartner kindergartners kludge kludged kludges kludging kluge kluged kluges Knuths krona
    kronur kryptonite Kubernetes kummel kummels letterbomb letterbombs lifecycle lifecycles
    litterateur litterateurs liveware localhost Lubeck Lumiere Lyft macedoine macedoines macrame
    macrologies macrology madrona madronas madrono madronos mailbomb mailbombed mailbombing
    mailbombs malaguena Mallarme Malmo manana Manaos manege manque materiel matinee matinees melee
    melees mesalliance mesalliances meta metier metiers metisses microservice microservices
    millieme minification minifloppies misfeature misfeatures modded modding modulo mouseover
    Multics Munchhausen mung munged munging mungs mys nagware naivete nanobot nanobots nee
    neophilia netter netters newline newlines NeWSes nickle nickles notwork notworks Nurnberg
    nybble nybbles ole outre overclock overclocked overclocking Parana passe pastie payware pensee
    pere permalink permalinks Petain phreaking pieta pietas pinata pinatas pinon pinons pirana
    piranas podesta Poincare Pokemon portiere portieres Porto precis preprocessing
    programmatically protege protegee protegees proteges Provencal Quebecois quickstart quine
    quines Ragnarok recherche Reddit regexp regexps regisseur rehi repost reposted reposting
    repousse reseau reseaus reseaux retrousse risque roadmap roue roues Saone saute sauteed
    sauteing sautes scagged Schonberg Schrodinger screencast screencasts scrog scrogs seance
    seances segfault segfaults Sevres sexualized smorgasbord smorgasbords smurf smurfs snarf
    snarfed snarfing snarfs snark snarks soigne soignee soiree soirees Solr SOSes souffle souffles
    soupcon soupcons stateful stdio stopword stopwords struct structs studlier studliest studly
    stylesheet stylesheets submodule submodules superuser superusers symlink symlinked symlinking
    symlinks sysadmin sysadmins sysop sysops Tannhauser tarball tarballs TELNETTed TELNETTing
    tenne TeXes theming Thessaloniki thunk thunks tokenize tokenized tokenizing touche tres tron
    trons ttys tuyere Ubermensch Ubermenschen Unix Unixes uptime URLs Valery vargueno VAXes
    Velasquez Velazquez vicuna vicunas videotex Vimeo voila wabbit wabbits waldo waldoes waldos
    warez webhook webhooks wetware wetwares womble wombles workaround workarounds XCode xor xref
    xrefs xterm yay zenned zorch Zurich
    """
}
