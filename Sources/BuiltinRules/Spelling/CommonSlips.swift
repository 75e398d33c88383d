/// Slips of common words that no rule would find: the word is too short, looks like two words in
/// one, or is more than a letter away.
enum CommonSlips {
  /// What is meant, by what is written.
  static let meant = [
    "abit": "a bit", "adn": "and", "ahd": "had", "alot": "a lot", "alway": "always",
    "aswell": "as well", "atleast": "at least", "aways": "always", "basicly": "basically",
    "cna": "can", "coercision": "coercion", "compatable": "compatible", "compleated": "completed",
    "compleating": "completing", "compleatly": "completely", "cuase": "cause",
    "definatly": "definitely", "definetly": "definitely", "devision": "division",
    "dieing": "dying", "dissapear": "disappear", "dissapeared": "disappeared",
    "dissapears": "disappears", "dissapoint": "disappoint", "dissapointed": "disappointed",
    "dissapointing": "disappointing", "documention": "documentation", "duely": "duly",
    "eachother": "each other", "ect": "etc", "enought": "enough", "extention": "extension",
    "extentions": "extensions", "fourty": "forty", "frist": "first", "grammer": "grammar",
    "hander": "handler", "handers": "handlers", "happend": "happened", "hearbeat": "heartbeat",
    "hight": "height", "hsa": "has", "hte": "the", "implemention": "implementation",
    "implentation": "implementation", "implentations": "implementations",
    "implented": "implemented", "implenting": "implementing", "inbetween": "in between",
    "incase": "in case", "infact": "in fact", "intergrate": "integrate", "lamda": "lambda",
    "lamdas": "lambdas", "layed": "laid", "lengthly": "lengthy", "maintainance": "maintenance",
    "maintainence": "maintenance", "metod": "method", "neccesarily": "necessarily",
    "neccesary": "necessary", "noone": "no one", "nto": "not", "occurance": "occurrence",
    "occurances": "occurrences", "onw": "own", "oter": "other", "oyu": "you",
    "prequisite": "prerequisite", "prequisites": "prerequisites", "probalistic": "probabilistic",
    "propery": "property", "publically": "publicly", "recepie": "recipe", "recepies": "recipes",
    "referal": "referral", "rember": "remember", "responsable": "responsible", "saem": "same",
    "seperatly": "separately", "succesfull": "successful", "teh": "the", "theri": "their",
    "thier": "their", "thorugh": "through", "thouse": "those", "throught": "through",
    "tht": "that", "thw": "the", "tommorow": "tomorrow", "truely": "truly",
    "underlaying": "underlying", "unecessary": "unnecessary", "untill": "until", "upto": "up to",
    "visable": "visible", "wether": "whether", "whe": "when", "wholely": "wholly", "wich": "which",
    "wierd": "weird", "wih": "with", "wil": "will", "wsa": "was", "yuo": "you",
  ]
}
