/// Slips of common words that no rule would find: the word is too short, looks like two words in
/// one, or is more than a letter away.
enum CommonSlips {
  /// What is meant, by what is written.
  static let meant = [
    "implenting": "implementing", "implented": "implemented", "implentation": "implementation",
    "implentations": "implementations",
    "teh": "the", "hte": "the", "adn": "and", "hsa": "has", "wsa": "was", "ahd": "had",
    "nto": "not", "yuo": "you", "oyu": "you", "cna": "can", "thier": "their", "theri": "their",
    "untill": "until", "beleive": "believe", "wich": "which", "becuse": "because", "thta": "that",
    "waht": "what", "responsable": "responsible", "wiht": "with", "wierd": "weird", "alot": "a lot",
    "recepie": "recipe", "recepies": "recipes", "prequisite": "prerequisite",
    "prequisites": "prerequisites", "truely": "truly", "duely": "duly", "wholely": "wholly",
    "occurance": "occurrence", "occurances": "occurrences", "maintainance": "maintenance",
    "maintainence": "maintenance", "dissapear": "disappear", "dissapears": "disappears",
    "dissapeared": "disappeared", "dissapoint": "disappoint", "dissapointed": "disappointed",
    "dissapointing": "disappointing", "succesfull": "successful", "succesfully": "successfully",
    "neccesary": "necessary", "neccesarily": "necessarily", "accomodation": "accommodation",
    "tommorow": "tomorrow", "hearbeat": "heartbeat", "lamda": "lambda", "lamdas": "lambdas",
    "definetly": "definitely", "definatly": "definitely", "definitly": "definitely",
    "documention": "documentation", "implemention": "implementation",
    "responsabilities": "responsibilities", "coercision": "coercion", "decission": "decision",
    "decissions": "decisions", "expresion": "expression", "probalistic": "probabilistic",
    "aquire": "acquire", "aquired": "acquired", "aquisition": "acquisition",
    "conveniance": "convenience", "convinience": "convenience", "convinient": "convenient",
    "explaination": "explanation", "explainations": "explanations",
    "pronounciation": "pronunciation", "agressive": "aggressive", "agressively": "aggressively",
    "inbetween": "in between", "atleast": "at least", "infact": "in fact",
    "eachother": "each other", "aswell": "as well", "abit": "a bit", "noone": "no one",
    "incase": "in case", "upto": "up to",
  ]
}
