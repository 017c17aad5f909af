### Ce qui ne va pas : dans un jeu de données, dans une configuration, dans ce qui est demandé.
### Espaces ordinaires : la typographie fine est mise à l’affichage.

# Un lieu, puis ce qui s’y trouve de travers.
placed = { $place } : { $sentence }

## Noms inconnus

unknown = { $what } « { $value } »
unknown-near = { $what } « { $value } » ; vouliez-vous « { $near } » ?
unknown-among = { $what } « { $value } » ; au choix : { $choices }

unknown-action = action inconnue
unknown-certainty = certitude inconnue
unknown-code = code NAF inconnu
unknown-among-place = endroit inconnu
unknown-column = colonne inconnue
unknown-color = choix de couleur inconnu
unknown-command = commande inconnue
unknown-count = compte inconnu
unknown-department = département inconnu
unknown-family = famille inconnue
unknown-flag = option inconnue
unknown-id = identifiant inconnu
unknown-kind = nature d’acteur inconnue
unknown-language = langue inconnue
unknown-role = rôle inconnu
unknown-roles = étendue inconnue
unknown-field = champ inconnu
unknown-measure = mesure inconnue
unknown-value = valeur inconnue
unknown-encoding = encodage inconnu
unknown-heading = titre de colonne inconnu
unknown-section = section inconnue
unknown-sheet = feuille inconnue
unknown-separator = séparateur inconnu
unknown-yes-or-no = réponse inconnue
unknown-view = dessin inconnu
unknown-sets = ensembles inconnus
unknown-setting = réglage inconnu
unknown-config-action = action inconnue
unknown-shell = interpréteur de commandes inconnu
unknown-sort = ordre inconnu
unknown-row-flag = signalement inconnu
unknown-standing = place inconnue
unknown-strength = force inconnue
unknown-said = réponse inconnue
unknown-status = statut inconnu
unknown-subcategory = sous-catégorie inconnue
unknown-table = table inconnue

bad-count = « { $value } » n’est pas un nombre de familles ; écrivez par exemple --transversal=3
bad-limit = « { $value } » n’est pas un nombre de lignes ; écrivez par exemple --limit=10
bad-size = « { $value } » n’est pas une taille ; écrivez par exemple --min=2

## Configuration

config-skipped = { $fault } ; elle est laissée de côté
config-unreadable = configuration illisible ({ $reason })
config-toml = ce n’est pas du TOML valable ({ $detail })
toml-table = les crochets de cette table ne se ferment pas
toml-array = cette liste ne se ferme pas : il y manque « ] »
toml-inline-table = ces accolades ne se ferment pas
toml-string = les guillemets de ce texte ne se ferment pas, ou il contient un signe interdit
toml-unquoted = un texte s’écrit entre guillemets
toml-twice = cette clé est donnée deux fois
toml-no-value = il manque « = » ou une valeur après cette clé
toml-no-key = il manque une clé devant « = »
toml-key = une clé s’écrit sans accent ni espace, ou entre guillemets
toml-comma = il manque une virgule
toml-extra-comma = une virgule est de trop
toml-line = une seule clé et sa valeur par ligne
toml-form = ce qui est écrit là n’a pas la forme attendue
place-version = autre version ({ $other }, non { $version }) ; --fresh remplace ce fichier
place-unversioned = version non dite ({ $version } attendue) ; --fresh remplace ce fichier
place-unreadable = illisible ({ $reason }) ; --fresh remplace ce fichier
config-expected-text = « { $key } » attend un texte entre guillemets
config-expected-switch = « { $key } » attend true ou false
config-expected-table = « { $key } » attend une section, ouverte par [{ $key }]
config-expected-keys = « { $key } » attend une touche ou une liste de touches, comme ["ctrl-f", "/"]
config-expected-number = « { $key } » attend un nombre
profile-known = la section [list] dit à quoi la liste se reconnaît : heading, ou bien file et columns

## Jeu de données : fichiers

fault-missing-file = le fichier manque
fault-unreadable = le fichier est illisible ({ $detail })
fault-large-file = le fichier dépasse { $limit } Mio
fault-path = le descripteur nomme « { $path } », qui n’est pas le fichier de cette table
fault-table-twice = la table « { $table } » est décrite deux fois
fault-no-file = ce n’est pas un fichier ordinaire du dossier
fault-no-rows = la table est vide
fault-maximum = « { $value } » dépasse { $maximum }
fault-descriptor = ce n’est pas un descripteur de Data Package valable ({ $detail })
fault-missing-table = la table « { $table } » n’est pas décrite
fault-encoding = le texte n’est pas en UTF-8
fault-control = caractère de contrôle { $character }, interdit dans les données
fault-invisible = caractère invisible { $character }, interdit dans les données
fault-empty-file = le fichier est vide
fault-csv = la ligne n’est pas du CSV lisible
fault-ragged = { $found ->
    [one] { $found } cellule
   *[other] { $found } cellules
} au lieu de { $expected }
fault-long-cell = cellule de { $length } octets ; la limite est de { $limit }
fault-row = la ligne ne peut pas être lue ({ $detail })

## Jeu de données : colonnes

fault-missing-column = la colonne « { $column } » manque
fault-extra-column = la colonne « { $column } » n’est pas dans le descripteur
fault-extra-column-near = la colonne « { $column } » n’est pas dans le descripteur ; serait-ce « { $near } » ?
fault-column-order = la colonne « { $column } » devrait être ici, à la place de « { $found } »

## Jeu de données : cellules

fault-required = la cellule doit être remplie
fault-integer = « { $value } » n’est pas un nombre entier
fault-word = « { $value } » n’est pas dans le vocabulaire : { $words }
fault-word-near = « { $value } » n’est pas dans le vocabulaire ; serait-ce « { $near } » ?
fault-slug = « { $value } » n’est pas un identifiant : minuscules sans accent, chiffres et traits d’union
fault-url = « { $value } » n’est pas une adresse web bien formée
fault-siren = « { $value } » n’est pas un numéro SIREN valable
fault-code = « { $value } » n’a pas la forme d’un code NAF de ce niveau
fault-spacing = espace en trop, ou fin de ligne dans la cellule

## Jeu de données : entre les lignes

fault-duplicate = « { $value } » est déjà à la ligne { $line }
fault-reference = « { $value } » ne renvoie à rien
fault-reference-near = « { $value } » ne renvoie à rien ; serait-ce « { $near } » ?
fault-unknown-code = le code « { $value } » n’existe pas au niveau « { $level } »
fault-own-subcategory = la sous-catégorie « { $value } » appartient à la famille « { $owner } », pas à « { $family } »
fault-orphan = rien ne mène à « { $value } » : aucune ligne ne le nomme dans { $tables }
fault-fact = « { $value } » ({ $field }) : le premier fait d’actor_facts dit « { $told } »
fault-fact-missing = « { $value } » ({ $field }) : aucun fait d’actor_facts ne le dit
fault-fact-source = « { $value } » n’est ni une adresse, ni propriétaire/dépôt:chemin@commit (quarante chiffres hexadécimaux), ni « rapport, … »
fault-sourced = ni rubrique du rapport, ni source publique en note
fault-section-family = la rubrique { $value } est celle d’une fiche, mais la famille manque
fault-numbering = « { $value } » au lieu de { $expected }
fault-many-families = le programme ne sait pas croiser plus de { $limit } familles

faults-more = { $count ->
    [1] … et une autre faute
   *[other] … et { $count } autres fautes
}

## Règles d’intégrité

rule-peopled = Il y a des familles, des sous-catégories, des acteurs et leurs places
rule-required = Les cellules obligatoires sont remplies
rule-integer = Les nombres sont des nombres
rule-vocabulary = Les mots sont dans leur vocabulaire
rule-slug = Les identifiants sont bien formés
rule-url = Les adresses sont bien formées
rule-siren = Les numéros SIREN sont valables
rule-code = Les codes NAF ont la forme de leur niveau
rule-spacing = Aucune espace en trop
rule-unique = Aucun doublon
rule-reference = Les renvois mènent quelque part
rule-known-code = Les codes des familles existent dans la nomenclature
rule-own-subcategory = Chaque sous-catégorie est employée dans sa famille
rule-orphan = Aucune fiche à laquelle rien ne mène
rule-fact = Chaque fait sur un acteur a sa source, et la fiche dit ce qu’elle dit
rule-sourced = Chaque fait dit d’où il vient
fault-same-language = « { $value } » est la langue du jeu de données : ses textes se traduisent dans d’autres
fault-untranslatable = cette colonne ne contient pas de texte à traduire
fault-nothing-translated = le texte à traduire est vide
rule-translation = Chaque traduction est celle d’un texte qui existe
rule-correction = Les corrections portent sur des cellules qui existent
rule-numbering = Les familles et les sous-catégories sont numérotées dans l’ordre

query-fault = caractère { $letter } : { $sentence }
query-unclosed-quote = le guillemet ouvert ici n’est pas refermé
query-unclosed = la parenthèse ouverte ici n’est pas refermée
query-stray-close = cette parenthèse n’en ferme aucune
query-or-before = il manque une condition avant « | »
query-or-after = il manque une condition après « | »
query-not-what = le tiret nie ce qui le suit, et rien ne le suit
query-too-deep = trop de parenthèses l’une dans l’autre
query-too-long = requête trop longue : { $limit } octets au plus
query-empty-group = ces parenthèses ne contiennent rien
query-value-missing = il manque une valeur après « { $field }: »
query-value-list = entre ces parenthèses on attend des valeurs, séparées par « | »
query-no-comparison = « { $field } » ne se compare pas ; on compare transversal et annee
cite-filtered = { $flag } ne filtre pas une fiche citée par son identifiant
query-unknown-field = champ inconnu « { $value } » ; au choix : { $choices }
query-unknown-field-near = champ inconnu « { $value } » ; vouliez-vous « { $near } » ? Au choix : { $choices }
query-not-records = « { $field } » ne se demande que des organisations d’une liste ; au choix : { $choices }
query-not-organisations = « { $field } » ne se demande pas d’une organisation ; au choix : { $choices }
query-number = « { $value } » n’est pas un nombre
