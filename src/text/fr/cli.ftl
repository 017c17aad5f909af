### La ligne de commande. Espaces ordinaires : la typographie fine est mise à l’affichage.

about = Explorateur de la typologie de l’ESS numérique : familles, acteurs, codes NAF, vocabulaire et sources, hors ligne.
after-help = Sans commande, essnum ouvre l’explorateur. Codes de sortie : { $exits }.
semicolon-joint = { $first } ; { $last }
exit-0 = fait
exit-1 = rien ne correspond
exit-2 = mauvais usage
exit-3 = données invalides
exit-4 = fichier illisible ou impossible à écrire
exit-130 = interrompu
export-lists = Tables : { $tables }.

    Formats, chacun là où il a un sens : { $formats }.

    csv-excel est pour les tableurs en français : tout texte y est entre guillemets. LibreOffice le garde comme texte, zéros en tête compris, si « Formater les champs entre guillemets comme texte » est coché à l’ouverture ; Excel n’offre pas ce choix, xlsx est pour lui.

completions-install = À mettre en place une fois, puis ouvrir un nouveau terminal. La touche Tab propose alors commandes, options et valeurs, identifiants compris, d’après le jeu de données et les listes que la ligne nomme.

    bash :
      mkdir -p ~/.local/share/bash-completion/completions
      essnum completions bash > ~/.local/share/bash-completion/completions/essnum
      (sans le paquet bash-completion, comme sous macOS : eval "$(essnum completions bash)" dans ~/.bashrc)

    zsh, dans ~/.zshrc après compinit :
      source <(essnum completions zsh)

    fish :
      essnum completions fish > ~/.config/fish/completions/essnum.fish

    PowerShell :
      essnum completions powershell | Add-Content $PROFILE

    elvish, dans ~/.config/elvish/rc.elv :
      eval (essnum completions elvish | slurp)

heading-usage = Usage :
heading-commands = Commandes{"\u00A0"}
heading-operands = Arguments{"\u00A0"}
heading-filter = Filtres{"\u00A0"}
heading-crossing = Recoupements{"\u00A0"}
heading-list = Listes{"\u00A0"}
heading-output = Sortie{"\u00A0"}
heading-explorer = Explorateur{"\u00A0"}
heading-global = Options{"\u00A0"}

## Commandes

command-search = Cherche partout, meilleurs résultats d’abord
command-compare = Compare deux familles, deux acteurs, ou des organisations de vos listes entre elles ou à un acteur
command-show = Montre une ou plusieurs fiches en entier
command-export = Écrit une table dans un format, filtrée
command-overlaps = Dessine ce que les familles partagent : acteurs, codes NAF ou statuts
command-check = Vérifie l’intégrité des données, celles du programme ou celles d’un dossier
command-config = Vérifie les réglages, dit où ils sont, ou décrit ce qu’ils peuvent dire
command-paths = Dit où sont vos fichiers : réglages, thèmes, profils de listes, historique
command-keys = Liste les touches de l’explorateur
command-themes = Liste les thèmes de l’explorateur
command-completions = Écrit le script de complétion d’un interpréteur
command-man = Écrit les pages de manuel
command-help = Affiche cette aide, ou celle d’une commande

operand-query = Ce qu’on cherche ; accents, majuscules et traits d’union sont facultatifs
operand-pair = Deux familles ou deux acteurs, comme pour show
operand-cited = Identifiant d’une fiche à citer, comme pour show ; sans lui, le jeu de données
operand-id = Identifiant (framasoft), genre et identifiant (terme:esn), numéro de famille ou code NAF ; avec --directory, SIREN ou fichier et ligne (membres.csv:12)
operand-table = Table à écrire
operand-dir = Dossier du jeu de données ; sans lui, celui du programme
operand-settings = check (tout ce qui ne va pas), path (leur fichier) ou schema (un JSON Schema pour les éditeurs)
operand-shell = bash, elvish, fish, powershell ou zsh
operand-command = Commande dont on veut l’aide

value-command = COMMANDE
value-query = MOTS
value-pair = ID
value-cited = ID
value-id = ID
value-table = TABLE
value-dir = DOSSIER
value-settings = ACTION
value-shell = INTERPRÉTEUR

## Options

flag-family = Famille, par identifiant ou numéro ; peut se répéter
flag-subcategory = Sous-catégorie, par identifiant ; peut se répéter
flag-role = Rôle : network_head (tête), example (exemple), mention ; peut se répéter
flag-naf = Code NAF : 62.01Z, 6201z, 62.0*, 62 ; peut se répéter
flag-status = Statut, par identifiant ; peut se répéter
flag-kind = Nature de l’acteur : organisation, network, software, project, public_body, company, collective ; peut se répéter
flag-transversal = Acteurs d’au moins N familles ; 2 si N manque
flag-certainty = Certitude : stated, uncertain, contested ; peut se répéter
flag-department = Département des organisations de vos listes : 35, 2A, Ille-et-Vilaine ; peut se répéter
flag-standing = Place des organisations de vos listes : actor, candidate, other ; peut se répéter
flag-strength = Force des candidates de vos listes : strong (forte), medium (moyenne) ou weak (faible) ; peut se répéter
flag-flag = Ce qui est signalé des organisations de vos listes : naf_repaired… ; peut se répéter
flag-roles = Ce qui compte pour appartenir à une famille : strict (têtes et exemples affirmés) ou broad (mentions et cas incertains aussi)
flag-where = Requête : famille:3 statut:scop -type:logiciel (a | "b c") transversal:>=2 ; peut se répéter
flag-among = Où chercher seulement : typology, ou lists pour vos listes
flag-view = Dessin : upset (une ligne par recoupement) ou matrix (familles par familles)
flag-sets = Ce qui est partagé : families (leurs acteurs), naf (leurs codes) ou statuses (leurs statuts) ; avec --directory, organisations (par leur code) ou l’en-tête d’une colonne « a|b »
flag-count = Compte : exclusive (dans ces familles et aucune autre), inclusive (dans ces familles au moins) ou union (dans l’une d’elles)
flag-yes = Ce qui est dans cette famille ; peut se répéter
flag-no = Ce qui n’est pas dans cette famille ; peut se répéter
flag-sort = Ordre : size (taille), degree (nombre de familles) ou family (numéros)
flag-min = Recoupements d’au moins N éléments
flag-measure = Ce que disent les cases de la matrice : number (nombre), jaccard (% de ce que deux familles ont ensemble) ou smaller (% de ce qu’a la plus petite)
flag-format = Format de sortie ; à défaut, celui que dit la fin du nom de FICHIER
flag-output = Écrit dans ce fichier, en entier ou pas du tout ; - pour la sortie standard
flag-base = Adresse sous laquelle se rangent les identifiants du thésaurus (ttl, jsonld)
flag-data = Un autre jeu de données que celui du programme
flag-directory = Une liste d’organisations à vous (CSV, classeur, JSON, compressée ou non ; - pour l’entrée standard), à mettre en regard de la typologie ; peut se répéter ; les options --list-… qui la suivent valent pour elle seule, celles d’avant la première liste pour toutes
flag-list-separator = Ce qui sépare les cellules des listes : comma (virgule), semicolon (point-virgule), tab, bar, none (une seule colonne), ou le signe lui-même ; à défaut, reconnu
flag-list-encoding = Encodage des listes : utf-8, windows-1252, utf-16, mac-roman ou cp850 ; à défaut, reconnu
flag-list-heading = Les listes ont-elles une ligne d’en-tête : yes ou no ; à défaut, reconnu
flag-list-sheet = Feuille d’un classeur, par son nom ou son numéro ; à défaut, celle dont l’en-tête est le mieux reconnu
flag-list-column = Ce qu’est une colonne des listes, par son titre ou son numéro : name=Structure, naf=4 ; rien après le signe égal pour un champ absent ; champs : siren, siret, name, naf, naf_edition, legal_category, postal_code, insee, department, city, country, website, tags, status, ess, mission, active, closed_on, created_on, workforce, rna, id ; peut se répéter
flag-list-profile = Profil où il est écrit comment lire les listes ; none pour n’en suivre aucun et ne rien retenir ; à défaut, celui qui a été retenu pour le même en-tête
flag-lang = Langue de l’interface : fr ou en
flag-theme = Thème de l’explorateur, par son nom (voir « essnum themes ») ou par un fichier .toml
flag-color = Couleurs : auto, always (toujours) ou never (jamais)
flag-no-trace = Ne garde rien pour la prochaine fois : ni recherches, ni listes, ni façon de les lire, ni endroit, ni réglages
flag-plain = Converse en lignes, sans écran ni curseur, pour un lecteur d’écran ou une plage braille
flag-fresh = Commence au début, et non là où l’exploration a été quittée
flag-ascii = Se passe des signes hors ASCII dans l’explorateur et les dessins
flag-verbose = Dit de chaque liste quelle colonne est quoi, comment elle a été reconnue et ce qui est ignoré
flag-help = Affiche l’aide
flag-version = Affiche la version
version-program = essnum { $version }
version-data = données : édition { $version } du { $day }
version-digest = empreinte des données : { $digest }
version-target = construit pour : { $target }

value-family = FAMILLE
value-subcategory = SOUS-CATÉGORIE
value-role = RÔLE
value-naf = CODE
value-status = STATUT
value-kind = NATURE
value-transversal = N
value-certainty = CERTITUDE
value-department = DÉPARTEMENT
value-standing = PLACE
value-strength = FORCE
value-flag = SIGNALEMENT
value-roles = ÉTENDUE
value-where = REQUÊTE
value-among = OÙ
value-view = DESSIN
value-sets = ENSEMBLES
value-count = COMPTE
value-yes = FAMILLE
value-no = FAMILLE
value-sort = ORDRE
value-min = N
value-measure = MESURE
value-format = FORMAT
value-output = FICHIER
value-base = ADRESSE
value-data = DOSSIER
value-directory = FICHIER
value-list-separator = SIGNE
value-list-encoding = ENCODAGE
value-list-heading = OUI-NON
value-list-sheet = FEUILLE
value-list-column = CHAMP=TITRE
value-list-profile = FICHIER
value-lang = LANGUE
value-theme = NOM
value-color = QUAND

## Usage

error-line = essnum : { $sentence }
usage-missing = il manque { $argument }
usage-missing-table = il manque la table ; au choix : { $tables }
usage-value-missing = l’option { $argument } attend une valeur
usage-value-surplus = l’option { $argument } ne prend pas de valeur (« { $value } »)
usage-twice = l’option { $argument } ne se donne qu’une fois
usage-surplus = « { $argument } » est de trop
usage-encoding = un argument n’est pas en UTF-8
usage-wrong = la commande n’est pas comprise ({ $argument })
usage-elsewhere = l’option { $flag } n’a pas de sens ici
usage-misplaced = l’option { $flag } n’a pas de sens pour « { $command } »

format-unknown = format inconnu « { $value } » ; au choix : { $choices }
format-unknown-near = format inconnu « { $value } » ; vouliez-vous « { $near } » ? Au choix : { $choices }
format-misfit = le format « { $value } » n’a pas de sens ici ; au choix : { $choices }
format-ending = le nom du fichier finit par « .{ $ending } », ce qui ne dit aucun format possible ici ; ajoutez --format, au choix : { $choices }
format-binary = le format « { $value } » n’est pas du texte et ne s’affiche pas dans un terminal ; ajoutez --output FICHIER

filter-misfit = l’option { $flag } n’a pas de sens pour la table « { $table } » ; celles qui en ont : { $choices }
filter-none = l’option { $flag } n’a pas de sens pour la table « { $table } », qui ne se filtre pas
flag-without-list = l’option { $flag } filtre les organisations d’une liste : donnez-la par --directory FICHIER
filter-apart = l’option { $flag } n’a pas de sens pour « --sets { $sets } » ; celles qui en ont : { $choices }
view-apart = l’option { $flag } n’a pas de sens pour « --view { $view } » ; celles qui en ont : { $choices }
crossing-contradiction = la famille « { $name } » est à la fois demandée (--yes) et exclue (--no)
crossing-contradiction-values = la valeur « { $name } » est à la fois demandée (--yes) et exclue (--no)
sets-without-list = les organisations sont celles de vos listes : --directory FICHIER
column-varied = la colonne a plus de { $most } cellules différentes : ce sont des noms ou des phrases, pas des valeurs partagées
crossing-under = { $least ->
    [one] aucun recoupement ne compte { $least } élément
   *[other] aucun recoupement ne compte { $least } éléments ou plus
}
nothing-kept = aucun résultat pour ces filtres

## Recherche et fiches

query-nothing = rien pour « { $query } »
compare-two = on compare deux fiches ; il y en a { $count }
compare-kinds = on ne compare que deux familles, ou deux acteurs ou organisations de vos listes
query-empty = rien à chercher : il faut au moins une lettre ou un chiffre
query-no-lists = cette requête ne cherche pas dans vos listes ; { $sentence }
query-near = noms proches : { $names }
query-aside = rien ne dit tout « { $query } » ; laissé de côté : { $words }
search-cut = plus de { $most } organisations répondent : les { $most } plus proches sont données ; --limit en demande davantage
search-cut-sorted = plus de { $most } organisations répondent : seules les { $most } plus proches ont été rangées ; --limit, au-delà de { $most }, en range davantage
query-filtered = { $count ->
    [1] les filtres ont écarté le seul résultat
   *[other] les filtres ont écarté les { $count } résultats
}
named = { $name } ({ $id })
show-ambiguous = « { $id } » se lit ici « { $kind } » ; autres lectures : { $others }
show-rows = « { $id } » est à { $count } lignes de vos listes ; voici { $first }, puis il y a { $others }

## Vérification

check-sound = { $tables ->
    [one] { $tables } table
   *[other] { $tables } tables
}, { $lines ->
    [one] { $lines } ligne
   *[other] { $lines } lignes
}, { $rules ->
    [one] { $rules } règle
   *[other] { $rules } règles
} : aucune faute
check-faulty = { $tables ->
    [one] { $tables } table
   *[other] { $tables } tables
}, { $lines ->
    [one] { $lines } ligne
   *[other] { $lines } lignes
}, { $rules ->
    [one] { $rules } règle
   *[other] { $rules } règles
} : { $faults ->
    [1] une faute
   *[other] { $faults } fautes
}
data-refused = { $count ->
    [1] le jeu de données est refusé : une faute
   *[other] le jeu de données est refusé : { $count } fautes
}

## Fichiers

file-unwritten = impossible d’écrire { $path } : { $reason }
output-unwritten = impossible d’écrire sur la sortie standard : { $reason }
theme-unread = impossible de lire le thème { $path } : { $reason }
folder-unread = impossible de lire le dossier { $path } : { $reason }
aborted = arrêt brutal : mémoire refusée, ou défaut du programme
terminal-failed = impossible d’utiliser le terminal : { $reason }
unkept = { $path } n’a pas pu être écrit : { $reason }
reason-not-found = il n’existe pas
reason-permission = l’accès est refusé
reason-exists = il existe déjà
reason-directory = c’est un dossier
reason-not-directory = ce n’est pas un dossier
reason-full = il n’y a plus de place
reason-read-only = le système de fichiers est en lecture seule
reason-encoding = le texte n’est pas en UTF-8
reason-cut = il est coupé avant la fin
reason-damaged = il est abîmé
reason-memory = la mémoire ne suffit pas
reason-large = il est trop grand
reason-special = ce n’est pas un fichier ordinaire
reason-busy = un autre programme l’utilise

## Listes d’organisations

base-refused = « { $value } » ne peut pas porter d’identifiants ; il faut une adresse http ou https qui finisse par /, comme { $example }
directory-missing = il manque la liste : essnum export organisations --directory FICHIER
directory-misfit = l’option --directory n’a pas de sens pour la table « { $table } », qui ne dit rien de vos listes ; celles qui en parlent : { $choices }
list-flag-alone = l’option { $flag } dit comment lire une liste, et il n’y en a pas : ajoutez --directory FICHIER
list-flag-twice = l’option { $flag } est donnée deux fois pour { $list } : une seule suffit
list-flag-last = l’option { $flag } suit la dernière de plusieurs listes : avant le premier --directory, elle vaut pour toutes ; pour { $list } seule, donnez cette liste avant les autres, ses options à sa suite
list-flag-all = toutes les listes
list-unread = impossible de lire la liste { $path } : { $reason }
list-empty = le fichier est vide
list-json = ce JSON n’est pas une liste : il y faut un tableau d’objets, un objet par ligne ou du GeoJSON
list-json-broken = JSON illisible, ligne { $line }, colonne { $column }
list-parquet = c’est du Parquet ; essnum ouvre ce que DuckDB en garde : voir « Un stock de trente millions de lignes » dans docs/lists.fr.md
list-nested = des fichiers compressés les uns dans les autres, plus de trois fois ; décompressez celui-ci
list-large-container = un classeur, une archive ou du JSON s’ouvre jusqu’à { $limit } Mio ; enregistrez la liste en CSV
list-container-broken = le fichier est abîmé ou d’une forme inconnue ; enregistrez la liste en CSV
list-archive-broken = l’archive est abîmée ou incomplète
list-archive-locked = l’archive est protégée par un mot de passe ; ouvrez-la et donnez la liste elle-même
list-archive-empty = l’archive ne contient pas de liste
list-archive-several = l’archive contient { $count } listes ({ $names }…) ; donnez celle à ouvrir
list-workbook-locked = le classeur est protégé par un mot de passe ; enregistrez-le sans, ou sa feuille en CSV
list-workbook-broken = le classeur est abîmé ou d’une forme inconnue ; enregistrez la feuille en CSV
list-workbook-uncomputed = la cellule { $cell } est une formule dont le résultat n’a jamais été calculé ; ouvrez le classeur dans un tableur et enregistrez-le
list-sheet-empty = la feuille « { $sheet } » est vide ; une autre se choisit par --list-sheet
list-sheet = feuille « { $sheet } »{ $count ->
    [0] {""}
   *[other] {" "}(autres : { $others }{ $more ->
        [0] {""}
       *[other] {" "}et { $more } de plus
    })
}
list-form-text = { $separator }, { $encoding }
list-form-json = JSON
list-form-json-array = JSON, tableau « { $sheet } »{ $count ->
    [0] {""}
   *[other] {" "}(autres : { $others }{ $more ->
        [0] {""}
       *[other] {" "}et { $more } de plus
    })
}
list-form-geojson = GeoJSON
list-form-web = tableau d’une page web
list-markup = c’est une page web ou du XML, sans tableau qui soit une liste ; une liste s’ouvre en CSV
list-spreadsheet = c’est un classeur ou une archive ; enregistrez la feuille en CSV
list-binary = ce n’est pas du texte
list-large = le fichier pèse { $size } Mio, et une liste tient en { $limit } Mio au plus ; coupez-le en plusieurs
list-bomb = { $compressed } Mio compressés donnent déjà plus de { $text } Mio de texte, et plus de { $times } fois leur taille, ce qu’une liste ne fait pas ; décompressez le fichier si c’en est une
list-spread = les cellules sont si éloignées les unes des autres que le fichier donnerait plus de { $times } fois sa taille, ce qu’une liste ne fait pas ; enregistrez la liste en CSV
list-large-text = une fois lu, le texte dépasse { $limit } Mio, ce qu’une liste ne peut pas ; coupez-la en plusieurs
list-columns = une ligne a plus de 65 535 cellules ; ce n’est pas une liste
list-separator = séparateur « { $separator } »
list-tabs = séparateur tabulation
list-one-column = une seule colonne
list-headed = avec en-tête
list-headless = sans en-tête
list-skipped = { $count ->
    [one] { $count } ligne avant la liste
   *[other] { $count } lignes avant la liste
}
list-skimmed = { $form }, { $heading }, { $recognised ->
    [one] { $recognised } colonne reconnue
   *[other] { $recognised } colonnes reconnues
}, { $ignored ->
    [one] { $ignored } ignorée
   *[other] { $ignored } ignorées
}, { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}
list-recognised = { list-skimmed }, { $flagged ->
    [one] { $flagged } signalée
   *[other] { $flagged } signalées
}
list-set-aside = { $sentence } ; mis de côté : { $aside }
list-repaired-everywhere = { $sentence } ; dans toute la colonne : { $repairs }
list-column-told = « { $heading } » → { $fields } ({ $sureness })
list-columns-told = colonnes : { $columns } ; ignorées : { $ignored }{ $more ->
    [0] { "" }
    [one] { " " }et { $more } autre
   *[other] { " " }et { $more } autres
}
list-columns-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
list-columns-all = colonnes : { $columns }
list-columns-none = aucune colonne reconnue ; ignorées : { $ignored }{ $more ->
    [0] { "" }
    [one] { " " }et { $more } autre
   *[other] { " " }et { $more } autres
}
list-uncompared = plus de { $count } lignes : doublons et noms proches ne sont pas cherchés
list-chosen = choisi : { $choices } ; { $sentence }
list-remembered = choisi (profil { $profile }) : { $choices } ; { $sentence }
list-chosen-column = { $field } = « { $heading } »
list-chosen-nowhere = { $field } : nulle part
list-column-shape = « { $value } » n’a pas la forme CHAMP=TITRE ; écrivez par exemple name=Structure
list-column-number = pas de colonne « { $value } » ; elles vont de 1 à { $count }
list-column-headless = « { $value } » n’est pas un numéro de colonne, et la liste n’a pas d’en-tête ; les colonnes vont de 1 à { $count }
profile-comment = Comment essnum lit les listes qui ont cet en-tête. Ce fichier peut être modifié, ou supprimé pour tout oublier.
profile-kept = retenu pour les listes qui ont le même en-tête : { $path }
profile-skipped = { $fault } ; ce profil est laissé de côté
profile-unwritten = ces choix ne peuvent pas être retenus dans { $path } : { $reason }

## Aperçu sans terminal

overview-title = { $title } · édition { $version }
overview-kept = { $actors ->
    [1] Un acteur répond aux filtres
   *[other] { $actors } acteurs répondent aux filtres
}
overview-size = { $families ->
    [one] { $families } famille
   *[other] { $families } familles
}, { $subcategories ->
    [one] { $subcategories } sous-catégorie
   *[other] { $subcategories } sous-catégories
}, { $actors ->
    [one] { $actors } acteur
   *[other] { $actors } acteurs
}, { $terms ->
    [one] { $terms } terme
   *[other] { $terms } termes
}, { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
overview-family = { $number }. { $name } : { $count ->
    [one] { $count } acteur
   *[other] { $count } acteurs
}
overview-search = essnum search MOTS     chercher
overview-show = essnum show ID         lire une fiche
overview-export = essnum export TABLE    écrire une table
overview-help = essnum --help          tout le reste

## Manuel

progress-reading = { $name } : { $percent } %{ $rows ->
    [0] {""}
    [one] , { $rows } ligne lue
   *[other] , { $rows } lignes lues
}
progress-looking = Un instant…
progress-writing = { $rows ->
    [one] { $rows } ligne écrite
   *[other] { $rows } lignes écrites
}
man-name = NOM
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-options = OPTIONS
man-commands = COMMANDES
man-examples = EXEMPLES
man-files = FICHIERS
man-environment = ENVIRONNEMENT
man-exit = CODES DE SORTIE
man-also = VOIR AUSSI
man-title = Manuel d’essnum
man-no-command = Sans commande, ouvre l’explorateur ; là où il n’y a pas de terminal, écrit un aperçu.
man-written = { $count ->
    [one] { $count } page de manuel écrite dans { $path }
   *[other] { $count } pages de manuel écrites dans { $path }
}
man-all-command = --all écrit toutes les pages : il ne va pas avec une commande
file-config = Réglages, thème, langue et touches de l’explorateur
file-themes = Thèmes à soi
file-lists = Comment lire les listes déjà ouvertes
file-history = Recherches et listes d’avant
file-session = Où l’exploration a été quittée
variable-config = Un autre fichier de réglages ; les thèmes et les profils de listes sont cherchés à côté
variable-state = Un autre dossier pour les recherches et les listes d’avant
variable-no-color = Non vide : pas de couleurs
variable-clicolor = 0 : pas de couleurs
variable-clicolor-force = Non vide et autre que 0 : des couleurs même hors d’un terminal
variable-term = dumb : l’explorateur converse en lignes, pas de couleurs, pas d’avancement
variable-colorterm = truecolor ou 24bit : toutes les nuances des thèmes
variable-language = Langues voulues, la préférée d’abord, séparées par des deux-points ; la première que parle l’interface l’emporte sur la locale
variable-lang = Langue de l’interface, à défaut de --lang et des réglages
example-essnum-1 = Ouvrir l’explorateur
example-essnum-2 = L’ouvrir sur les acteurs de deux familles au moins
example-search-1 = Chercher un nom, sans se soucier des accents
example-search-2 = Chercher par champs
example-show-1 = Lire une fiche
example-show-2 = Lire un code NAF, en Markdown
example-export-1 = Les acteurs d’une famille, pour un tableur
example-export-2 = Les têtes de réseau, une ligne de JSON chacune
example-export-3 = Deux colonnes, triées
example-overlaps-1 = Les recoupements des familles deux à deux
example-overlaps-2 = Ce qui est dans une famille et pas dans une autre
example-compare-1 = Deux familles côte à côte
example-cite-1 = Les références, pour un gestionnaire de bibliographie
example-schema-1 = Ce que contient le JSON d’une table
example-check-1 = Vérifier les données du programme
example-keys-1 = Les touches de l’explorateur, en Markdown
example-themes-1 = Les thèmes
example-completions-1 = De quoi compléter les commandes dans bash
example-man-1 = La page d’une commande
example-man-2 = Installer toutes les pages, en français et en anglais
example-help-1 = L’aide d’une commande
flag-all-pages = Écrit toutes les pages dans ce dossier, en français et en anglais, rangées comme man les cherche
value-all-pages = DOSSIER
operand-page = Commande dont on veut la page ; sans elle, la page du programme
value-page = COMMANDE

## Touches de l’explorateur

scope-everywhere = partout
scope-overlaps = recoupements
scope-organisations = organisations
scope-naf = codes NAF
scope-sources = sources

## Colonnes des tables ; pour celles du jeu de données, les titres mêmes du descripteur

column-about = À propos
column-accessed-as = Citée comme
column-action = Action
column-actor = Acteur
column-actors = Acteurs
column-aliases = Autres noms
column-as-printed = Forme imprimée
column-authors = Auteurs
column-basis = Origine
column-certainty = Certitude
column-city = Commune
column-class = Classe
column-class-label = Intitulé de la classe
column-code = Code
column-codes = Codes NAF
column-code-2025 = Code NAF 2025
column-code-rev-2 = Code NAF rév. 2
column-container = Publié dans
column-corrected = Forme proposée
column-count = Nombre
column-definition = Définition
column-values-left-out = Valeurs non comptées
column-degree = Nombre de familles
column-division = Division
column-division-label = Intitulé de la division
column-evidence = Justification
column-expansion = Développement
column-families = Familles
column-country = Pays
column-covering = Familles qui donnent ce code
column-own-naf = Code NAF
column-founded = Création
column-gap = Manque
column-read-on = Lu le
column-repository = Dépôt
column-family = Famille
column-field = Colonne
column-by-code = Par leur code
column-department = Département
column-file = Fichier
column-flags = Signalé
column-code-families = Familles du code
column-strength = Force
column-strength-points = Points de force
column-strength-reasons = Raisons de la force
column-near-actor = Acteur de nom proche
column-duplicate-of = Doublon de la ligne
column-rna = RNA
column-group = Groupe
column-group-label = Intitulé du groupe
column-help = Effet
column-id = Identifiant
column-joined-by = Rattaché par
column-keys = Touches
column-kind = Nature
column-label = Intitulé
column-label-2025 = Intitulé NAF 2025
column-label-as-printed = Libellé imprimé
column-legal-category = Catégorie juridique
column-legal-category-label = Intitulé de la catégorie
column-ess = De l’ESS
column-mission = Société à mission
column-legal-form = Statut
column-level = Niveau
column-line = Ligne
column-match = Texte trouvé
column-meaning = Sens
column-naf-section = Section
column-name = Nom
column-note = Note
column-number = Numéro
column-object = Objet
column-other-family = Autre famille
column-organisations = Organisations
column-values = Valeurs
column-other-value = Autre valeur
column-page = Page
column-passage = Correspondance
column-position = Position
column-postal-code = Code postal
column-predicate = Relation
column-public = Public
column-record = Fiche
column-related = Termes voisins
column-role = Rôle
column-roles = Rôles
column-scope = Où
column-section = Rubrique
column-section-label = Intitulé de la section
column-short-name = Nom court
column-siren = SIREN
column-source = Source
column-status = Statut
column-statuses = Statuts
column-subcategory = Sous-catégorie
column-subject = Sujet
column-summary = Résumé
column-table = Table
column-term = Terme
column-text = Texte
column-lang = Langue
column-by = Par
column-theme = Thème
column-title = Titre
column-unit = Unité
column-url = Adresse
column-value = Valeur
column-website = Site
column-weight = Poids
column-year = Année

## Pages

html-skip = Aller au contenu
html-contents = Sommaire
html-search = Chercher
html-search-hint = La touche / mène ici, les flèches choisissent, Entrée ouvre, Échap referme. Accents, majuscules et traits d’union sont facultatifs, une faute de frappe est pardonnée.
html-nothing = Aucun résultat, même approchant.
html-near = Rien ne répond à cela ; le plus proche :
html-found-one = Un résultat
html-found-many = résultats
html-families = Familles
html-overlaps = Recoupements
html-overlaps-about = Chaque case donne le nombre d’acteurs communs à deux familles ; sur la diagonale, l’effectif de chacune. Plus il y en a, plus la case ressort.
html-transversal = Acteurs de plusieurs familles, au sens strict
html-counted = Compter les acteurs
html-print = Imprimer
html-print-all = Imprimer aussi les fiches des acteurs, codes, termes et sources
html-top = Revenir en haut
html-about = D’où cela vient
html-certainty = Chaque fait dit où le rapport l’affirme : la fiche, la section (§) et la page. Ce qui est incertain, contesté ou corrigé le dit aussi ; le reste est affirmé par le rapport.
html-command = La même page s’écrit ainsi :
html-corrections = { $count ->
    [one] Correction
   *[other] Corrections
} · { $count }
html-fact-title = Titre
html-fact-source = Rapport
html-fact-version = Édition
html-fact-issued = Publiée le
html-fact-licence = Licence
html-fact-filter = Filtre
html-fact-list = Liste
html-fact-command = Commande
origin-line = { $label } : { $fact }
origin-list = { $name } : liste ajoutée par l’utilisateur, licence inconnue.
origin-list-digest = { $name } : liste ajoutée par l’utilisateur, licence inconnue (SHA-256 : { $digest }).
html-day = { $day } { $month } { $year }

table-schemes = La typologie
table-actor_facts = Faits et sources
table-families = Familles
table-sections = Rubriques des fiches
table-subcategories = Sous-catégories
table-actors = Acteurs
table-memberships = Appartenances
table-relations = Relations entre acteurs
table-criteria = Critères et controverses
table-naf = Codes NAF rév. 2
table-naf_2025 = Passage à la NAF 2025
table-family_naf = Codes NAF des familles
table-statuses = Statuts
table-legal_categories = Catégories juridiques
table-family_statuses = Statuts des familles
table-publics = Publics
table-glossary = Vocabulaire
table-sources = Sources
table-databases = Bases de données
table-figures = Chiffres
table-corrections = Corrections
table-gaps = Manques
table-translations = Traductions
table-overlaps = Recoupements des familles
table-transversal = Acteurs transversaux
table-naf-families = Familles des codes NAF
table-naf-coverage = Codes NAF des acteurs et de leurs fiches
table-roster = Acteurs, têtes de réseau d’abord
table-organisations = Organisations
table-organisations-families = Familles des organisations
table-organisations-codes = Codes NAF des organisations
table-organisations-departments = Départements des organisations
heading-rows = Lignes et colonnes{"\u00A0"}
flag-columns = Ces colonnes seulement, dans cet ordre : id,name
flag-sort-rows = Trie les lignes par ces colonnes ; -colonne pour partir de la fin
flag-limit = Pas plus de lignes que ce nombre
flag-template = Une ligne par modèle : '{"{"}name{"}"} <{"{"}website{"}"}>'
flag-print0 = Termine chaque ligne par un octet nul, pour xargs -0 ; sans modèle, écrit la première colonne
value-columns = COLONNES
value-sort-rows = COLONNES
value-limit = NOMBRE
value-template = MODÈLE
template-format = { $flag } écrit des lignes à sa façon et ne va pas avec --format
template-brace = accolade seule au caractère { $place } ; doublez-la pour l’écrire telle quelle
template-unknown = au caractère { $place }, { $sentence }
flag-force = Remplace un fichier qui existe déjà
file-taken = « { $path } » existe déjà ; --force le remplace
sheet-rows = une feuille de tableur tient 1 048 576 lignes, en-tête compris, et il y en a davantage ; un filtre ou --limit en garde moins, --format { $format } les écrit toutes
sheet-columns = une feuille de tableur tient 16 384 colonnes, et il y en a davantage ; --columns en garde moins, --format { $format } les écrit toutes
sheet-letters = il y a trop de texte pour une feuille de tableur ; --columns ou un filtre en garde moins, --format { $format } l’écrit en entier
workbook-provenance = Provenance
workbook-cut = Cellules coupées à 32 767 caractères, finissant par […]
input-unread = impossible de lire l’entrée standard

month-of-year = { $month ->
    [1] janvier { $year }
    [2] février { $year }
    [3] mars { $year }
    [4] avril { $year }
    [5] mai { $year }
    [6] juin { $year }
    [7] juillet { $year }
    [8] août { $year }
    [9] septembre { $year }
    [10] octobre { $year }
    [11] novembre { $year }
    [12] décembre { $year }
   *[0] { $year }
}
cite-report = { $authors }, « { $title } », { $publisher }, { $date }.
cite-dataset = { $title }, jeu de données essnum, édition { $version } du { $day }, licence { $licences }
cite-dataset-digest = { $said }. SHA-256 : { $digest }
cite-record-of-dataset = « { $name } », dans { $title }{ $places }. Fiche essnum { $id }, édition { $version }.
cite-note = Fiche essnum { $id }, édition { $version }{ $places }
cite-place = , { $place }
cite-record = { $authors }, « { $name } », dans { $title }, { $publisher }, { $date }{ $places }. Fiche essnum { $id }, édition { $version }.
cite-view = Ce que montre : { $command }

command-cite = Dit comment citer le rapport, le jeu de données et ce que les filtres en gardent
command-schema = Écrit le schéma d’une table : Table Schema ou JSON Schema
flag-provenance = Écrit à côté du fichier, en FICHIER.package.json, d’où il vient et ce que disent ses colonnes (csv, csv-excel, json, jsonl, csl-json)
provenance-about = Tiré de « { $dataset } », édition { $version }.
provenance-alone = --provenance écrit à côté d’un fichier : il y faut --output et le nom d’un fichier
provenance-template = --provenance décrit un format : il ne va pas avec --template ni --print0
provenance-told = un fichier { $format } dit déjà d’où il vient ; --provenance est pour { $choices }
flag-all = Écrit le jeu de données dans ce dossier, en Data Package : entier, ou ce qu’un filtre en garde
value-all = DOSSIER
bundle-shaped = --all écrit des tables entières : { $flag } ne va pas avec
bundle-part = Extrait du jeu de données, et non le jeu entier : ce que garde « { $filters } ». Les numéros et les identifiants sont ceux du jeu entier.
path-empty = le chemin est vide
bundle-taken = le dossier « { $path } » n’est pas vide ; --force remplace ses fichiers
bundle-written = { $path } : { $count } fichiers écrits
schema-none = « { $table } » n’a pas de colonnes fixes ; au choix : { $choices }

config-sound = { $path } : rien à redire
config-absent = { $path } : pas de fichier ; tout est comme par défaut
config-nowhere = ce système n’a pas de dossier pour les réglages ; la variable ESSNUM_CONFIG peut en nommer le fichier
setting-theme = Le nom d’un thème, ou le chemin d’un fichier de thème
setting-lang = La langue de l’interface
setting-ascii = Si l’explorateur et les dessins se passent de signes hors ASCII
setting-color = Quand colorer
setting-history = Si les recherches, les listes et l’endroit quitté sont gardés pour la prochaine fois
setting-mouse = Si la souris commande l’explorateur
setting-plain = Si l’explorateur converse en lignes sur un terminal
setting-keys = Les touches de chaque action, à la place des siennes
column-paths-name = Quoi
column-paths-path = Chemin
column-paths-exists = Présent
column-paths-about = Contenu
example-config-1 = Tout ce qui ne va pas dans les réglages
example-paths-1 = Où sont vos fichiers
