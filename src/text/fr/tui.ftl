# L’explorateur : écrans, volets, touches, messages.

screen-explorer = Explorer
screen-overlaps = Recoupements
screen-naf = NAF
screen-glossary = Glossaire
screen-sources = Sources

header-edition = typologie · { $month } { $year }
header-version = typologie · { $version }
filter-lift = tout voir
notice-lifted = Filtre levé : tout est là.
month-1 = janv.
month-2 = févr.
month-3 = mars
month-4 = avr.
month-5 = mai
month-6 = juin
month-7 = juil.
month-8 = août
month-9 = sept.
month-10 = oct.
month-11 = nov.
month-12 = déc.

pane-families = Familles
pane-actors = Acteurs · { $count }
pane-matrix = Matrice
pane-upset = Intersections
pane-question = Question
pane-facets = Filtres · nombre d’acteurs
families-at-least = { $count } au moins
pane-sharing = Partages
pane-transversal = Transversaux · { $count }
pane-codes = Codes du rapport · { $count }
pane-all-codes = NAF rév. 2 entière · { $count }
pane-glossary = Termes et statuts · { $count }
pane-sources = Sources · { $count }
pane-search = Chercher
pane-help = Aide

tree-typology = La typologie
tree-elsewhere = Hors sous-catégorie
heading-terms = Glossaire
heading-statuses = Statuts de l’ESS
heading-sources-of = { $number } { $family }
heading-sources-around = Introduction, méthode, glossaire
tab-bibliography = Bibliographie
tab-databases = Bases
tab-figures = Chiffres
heading-bibliography = Bibliographie
heading-databases = Bases de données
heading-figures = Chiffres

breadth-strict = au sens strict
breadth-broad = au sens large
degree-of = { $count ->
    [one] { $count } { $kind ->
        [values] valeur
       *[other] famille
    }
   *[other] { $count } { $kind ->
        [values] valeurs
       *[other] familles
    }
}
values-of = { $count } valeurs sur { $all }
least-of = à partir de { $count }

search-invite = un nom, un sigle, un code, un mot…
search-invite-again = un nom, un sigle, un code, un mot… ou { $key } pour « { $query } »
search-found = { $count ->
    [0] rien
    [one] { $count } réponse
   *[other] { $count } réponses
}
search-nothing = Aucun résultat, même approchant.
search-aside = Rien ne dit tout cela. Laissé de côté : { $words }
search-near = Rien d’exact. Vouliez-vous :
search-filtered = Hors du filtre · { $count }
search-filtered-exact = Exact, hors du filtre · { $count }
record-filtered-out = Hors du filtre. { $key } en lève la dernière condition.

notice-copied = Copié : { $text }
notice-copied-near = Copié : { $text } ({ $apart })
notice-no-address = Aucune adresse connue pour cette fiche.
notice-kept-nobody = Ce filtre ne laisserait aucun acteur : il n’a pas été appliqué.
notice-no-filter = Aucun filtre.
notice-no-back = Pas de page précédente.
notice-no-forward = Pas de page suivante.
notice-browsing = Ouvert dans le navigateur : { $address }
notice-no-browser = Pas de navigateur ici. L’adresse : { $address }
too-small = essnum : il faut { $width } × { $height } au moins

group-moving = Se déplacer
group-going = Chercher, revenir
group-screens = Écrans
group-doing = Agir
group-signs = Signes
sign-head = tête de réseau
sign-mention = seulement cité
sign-uncertain = place incertaine
sign-contested = contesté ou écarté
legend-head = tête de réseau
legend-mention = cité
legend-uncertain = incertain
legend-contested = contesté
legend-strict = { $count } au sens strict
sign-numbers = autres familles de l’acteur

action-up = monter ; dans une fiche, au lien précédent
action-down = descendre ; dans une fiche, au lien suivant
action-right = ouvrir, ou entrer
action-left = fermer, ou sortir
action-page-down = descendre d’une page
action-page-up = monter d’une page
action-first = aller au début
action-last = aller à la fin
action-open = entrer, ou suivre le lien
action-next-pane = volet suivant
action-previous-pane = volet précédent
action-first-pane = aller au premier volet
action-second-pane = aller au deuxième volet
action-third-pane = aller au troisième volet
action-zoom = zoomer sur le volet, ou revenir à tous
action-next-record = lire la fiche suivante de la liste
action-previous-record = lire la fiche précédente de la liste
action-grow = agrandir le volet de la fiche
action-shrink = réduire le volet de la fiche
action-search = chercher partout
action-last-search = reprendre la dernière recherche
action-facets = filtrer : valeurs et nombre d’acteurs que chacune garderait
action-drop-filter = retirer le dernier filtre choisi
action-back = revenir où l’on était
action-forward = page suivante de l’historique
action-cancel = fermer ce qui est ouvert
action-explorer = familles, acteurs et fiches
action-overlaps = qui est dans plusieurs familles
action-naf = codes d’activité
action-glossary = termes et statuts
action-sources = bibliographie, bases, chiffres
action-matrix = vue d’ensemble : la matrice des familles
action-upset = intersections une à une
action-sharing = ce que plusieurs familles partagent, ce qu’une seule a
action-question = question : oui, non ou peu importe, famille par famille
action-count = changer de compte : exclusif, inclusif, union
action-sets = acteurs, codes NAF, statuts, ou organisations de vos listes
action-sort = ranger par taille, par nombre de familles, par famille
action-breadth = compter au sens strict, ou au sens large
action-by-strength = les candidates les plus fortes d’abord, ou l’ordre de la liste
action-all-codes = codes du rapport, de vos listes, ou toute la nomenclature
action-next-sources = bibliographie, bases ou chiffres
action-copy = copier la fiche choisie, ou la phrase d’un recoupement
action-cite = copier la manière de citer la fiche, à l’endroit du rapport
action-copy-command = copier la commande qui donne exactement cette vue
action-write = écrire ce qui est à l’écran dans un fichier, ou le copier en entier
action-browse = ouvrir son adresse dans le navigateur
action-help = l’aide : touches et signes
action-redraw = redessiner l’écran
action-suspend = suspendre (fg pour revenir)
action-quit = quitter

hint-up = monter
hint-down = parcourir
hint-right = ouvrir
hint-left = fermer
hint-page-down = page
hint-page-up = page
hint-first = début
hint-last = fin
hint-step = à l’étape
hint-follow = suivre
hint-open = y aller
hint-next-pane = volet
hint-previous-pane = volet
hint-first-pane = volet 1
hint-second-pane = volet 2
hint-third-pane = volet 3
hint-zoom = zoom
hint-next-record = fiches
hint-previous-record = précédente
hint-grow = agrandir
hint-shrink = réduire
hint-search = chercher
hint-last-search = reprendre
hint-facets = filtrer
hint-drop-filter = retirer
hint-choose = choisir ou ôter
hint-back = précédent
hint-forward = suivant
hint-cancel = fermer
hint-explorer = explorer
hint-overlaps = recoupements
hint-naf = NAF
hint-glossary = glossaire
hint-sources = sources
hint-matrix = matrice
hint-upset = intersections
hint-sharing = partages
hint-question = question
hint-count = compte
hint-sets = acteurs / codes / statuts
hint-sort = ranger
hint-breadth = strict / large
hint-by-strength = par force
hint-all-codes = tous les codes
hint-next-sources = bases / chiffres
hint-cite = citer
hint-copy = copier
hint-copy-command = commande
hint-write = exporter
hint-browse = navigateur
hint-help = aide
hint-redraw = redessiner
hint-suspend = suspendre
hint-quit = quitter

pane-compare = Comparaison
notice-marked = { $name } : x sur un autre pour les comparer
notice-no-comparison = On ne compare que des familles, des acteurs, des organisations de vos listes.
action-compare = marquer, puis comparer deux familles, ou deux acteurs ou organisations
hint-compare = comparer

pane-why = Pourquoi ici
notice-no-why = « Pourquoi » ne s’applique qu’à un acteur.
action-why = dire pourquoi l’acteur est dans cette famille
hint-why = pourquoi

action-measure = nombre, part de Jaccard, ou part de la plus petite
hint-measure = part
action-group = grouper les intersections par nombre de familles, ou non
action-raise = cacher les plus petites intersections
action-lower = montrer à nouveau de plus petites intersections
hint-group = grouper
hint-raise = cacher
hint-lower = montrer

pane-network = Réseau
notice-no-network = On ne montre que le réseau d’un acteur ou d’une famille.
action-network = montrer les relations autour de l’acteur, ou dans la famille
hint-network = réseau

keymap-unknown-key = la touche « { $key } » de l’action « { $action } » n’existe pas ; on écrit par exemple « ctrl-f », « pageup » ou « é »
keymap-no-way-out = l’action « { $action } » doit garder une touche
keymap-conflict = la touche « { $key } » est donnée à deux actions, « { $first } » et « { $second } »

theme-unknown = thème inconnu « { $name } » ; il y a : { $names }
theme-unknown-near = thème inconnu « { $name } » ; vouliez-vous « { $near } » ?
theme-toml = { $file }, ligne { $line } : ce n’est pas un thème lisible ({ $detail })
theme-unknown-key = { $file } : clé inconnue « { $key } »
theme-unknown-key-near = { $file } : clé inconnue « { $key } » ; vouliez-vous « { $near } » ?
theme-illegible = « { $role } » se lit mal sur son fond : contraste de { $contrast }, où { $least } est le moins
theme-missing-role = { $file } : le rôle « { $role } » manque
theme-families = { $file } : { $expected } couleurs de famille attendues, { $found } données
theme-heat = { $file } : { $expected } degrés de chaleur attendus, { $found } donnés

screen-organisations = Organisations
organisations-by-strength = par force
organisations-strong = forte
organisations-medium = moyenne
organisations-weak = faible
pane-organisations = Organisations · { $count } sur { $total }
pane-organisations-best = Organisations · les { $count } premières sur { $total }
pane-organisation = Organisation
recognition-whole = { $name } · { $form } · { $read } colonnes lues sur { $all }
recognition-short = { $name } · { $read } colonnes lues sur { $all }
recognition-shortest = { $read } colonnes lues sur { $all }
organisations-invite = un nom, département:35, famille:3, place:candidat…
action-organisations = organisations de vos listes (--directory)
hint-organisations = organisations
notice-no-list = Aucune liste n’est ouverte : { $key } en ouvre une, comme essnum --directory FICHIER.
notice-list-unread = la lecture s’est arrêtée
organisations-none = Aucune organisation ne répond à cela.
organisations-none-yet = Rien encore dans la partie qui est lue.
organisations-none-left = Rien dans la partie qui a été lue ; { $key } lit la suite.
organisations-none-cut = Rien dans la partie qui a pu être lue.
organisations-reading = { $percent ->
    [0] lecture en cours
   *[other] lecture { $percent } %
}
organisations-left = lecture arrêtée
reading-leave = arrêter la lecture
notice-list-left = Lecture arrêtée à { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
} ; { $key } lit la suite.
action-read-on = lire la suite d’une liste quittée avant sa fin
hint-read-on = lire la suite
notice-read-on = La lecture reprend là où elle s’était arrêtée.
notice-read-anew = Le fichier a changé depuis : il est relu du début.
notice-nothing-left = Aucune liste n’a été quittée avant sa fin.
notice-list-changed = La liste a changé depuis son ouverture. { $sentence }
line-full = La ligne est pleine : { $limit } caractères au plus.
line-cut = { $count ->
    [one] { $count } caractère laissé de côté : la ligne en contient { $limit } au plus.
   *[other] { $count } caractères laissés de côté : la ligne en contient { $limit } au plus.
}

pane-palette = Actions
palette-invite = une action…
palette-recent = Récentes
palette-idle = Indisponibles ici
action-palette = toutes les actions, à chercher et à faire
hint-palette = menu
hint-perform = faire

pane-opening = Ouvrir une liste
opening-invite = un chemin, ou un fichier glissé ici…
action-columns = voir et corriger les colonnes d’une liste, la feuille d’un classeur
hint-columns = colonnes
pane-columns = Colonnes · { $name }
pane-column-field = Que dit la colonne « { $heading } » ?
pane-sheets = Quelle feuille de { $name } ?
columns-sheets = { $count } feuilles
columns-sheet-read = celle qui est lue
notice-sheets = { $key } pour une autre feuille ; { $sentence }
columns-ignored = ignorée
columns-nothing = rien : l’ignorer
notice-columns = La liste a été relue.
notice-columns-kept = La liste a été relue ; choix retenu dans { $path }
notice-setting-kept = Gardé dans { $path }
notice-setting-unkept = Pour cette fois seulement : { $fault }
notice-and-kept = { $sentence } · { $kept }
opening-kinds = csv, classeur (xlsx, xls, ods), json, même compressés (gz, zip…)
opening-nothing = Aucun résultat, même approchant, dans ce dossier.
opening-folder = dossier illisible : { $reason }
opening-cut = plus de { $count } noms : les autres se tapent en entier
opening-unread = impossible de le lire : { $reason }
opening-special = ce n’est pas un fichier ordinaire
opening-twice = cette liste est déjà ouverte
action-open-list = ouvrir votre liste d’organisations (csv, classeur, json)
hint-open-list = ouvrir une liste
hint-complete = compléter
size-bytes = { $size } o
size-kilo = { $size } ko
size-mega = { $size } Mo
size-giga = { $size } Go
pane-facets-organisations = Filtres · organisations
facets-counting = { $percent ->
    [0] comptage en cours
   *[other] comptage { $percent } %
}
chips-idle = sans effet ici :
listed-legend = vos listes
pane-listed-codes = Rapport et listes · { $count }
action-listed = organisations de vos listes pour cette famille, ce code ou ce statut
hint-listed = vos organisations
notice-not-listed = Choisissez d’abord une famille, un code ou un statut.

command-nothing = Rien n’est listé ici : aucune commande ne le donne.
command-fault = La ligne tapée n’est pas une requête : il n’y a rien à copier encore.
command-apart-search = à l’écran, les réponses sont groupées par nature
command-apart-cut = à l’écran la lecture est arrêtée ; la commande lit tout
command-apart-reading = à l’écran la lecture n’est pas finie ; la commande lit tout
command-apart-refused = une liste est illisible avant sa fin : la commande n’écrira rien
command-apart-order = dans l’ordre des fichiers ; à l’écran, la suite d’une liste reprise vient après les autres
command-apart-why = la fiche entière, où ces raisons se trouvent
command-apart-network = la fiche entière, où ces relations se trouvent
command-apart-sharing = les mêmes, groupés par recoupement
command-apart-question = les mêmes, groupés par recoupement
command-apart-singles = les familles seules à leur rang, dépliées
command-apart-grouping = sans les titres de groupe
command-apart-breadth = la commande compte aussi largement pour le filtre
command-apart-filter = sans la part du filtre qui ne s’écrit pas ici
command-apart-glossary = les termes ; les statuts ont leur table
command-apart-statuses = les statuts ; les termes ont leur table
command-apart-classification = les codes les plus fins, avec ceux qui les englobent
command-apart-listed-codes = les codes de vos listes ; ceux des fiches ont leur table

pane-writing = Écrire ce qui est à l’écran
writing-invite = un nom de fichier, avec ou sans dossier…
writing-to-clipboard = presse-papiers
writing-file = { $what }, en { $format }.
writing-clipboard = { $what }, en { $format }, à coller où l’on veut.
writing-folders = Tab pour entrer dans : { $names }
writing-no-form = aucun format ne convient à cette vue
writing-no-name = il manque le nom du fichier
writing-taken = ce fichier existe déjà : { $key } encore une fois le remplace
writing-left = arrêté : rien n’est écrit
writing-leaving = arrêt…
writing-reading = lecture de vos listes : { $percent } %… Échap pour arrêter
writing-going = { $size } écrits… Échap pour arrêter
writing-too-long = trop long pour le presse-papiers (plus de 1 Mo) : écrivez un fichier
notice-written = Écrit : { $what } dans { $path }
notice-on-clipboard = Copié : { $what }
hint-turn-clipboard = presse-papiers
hint-turn-file = fichier

what-view = cette vue
what-at-least = au moins { $what }
what-record = la fiche « { $name } »
what-comparison = la comparaison
what-matrix = la matrice des recoupements
what-overlaps = les recoupements
what-actors = { $count ->
    [one] { $count } acteur
   *[other] { $count } acteurs
}
what-organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
what-answers = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
what-glossary = { $count ->
    [one] { $count } terme
   *[other] { $count } termes
}
what-statuses = { $count ->
    [one] { $count } statut
   *[other] { $count } statuts
}
what-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
what-databases = { $count ->
    [one] { $count } base de données
   *[other] { $count } bases de données
}
what-figures = { $count ->
    [one] { $count } chiffre
   *[other] { $count } chiffres
}
what-naf-families = { $count ->
    [one] { $count } code
   *[other] { $count } codes
}
what-naf = les codes de la NAF

file-roster = acteurs
file-glossary = glossaire
file-statuses = statuts
file-sources = sources
file-databases = bases-de-donnees
file-figures = chiffres
file-naf-families = codes-naf
file-naf = naf
file-organisations = organisations
file-organisations-codes = codes-des-organisations
file-overlaps = recoupements
file-search = recherche
file-compare = comparaison
file-show = fiche

form-csv = tableau pour les programmes
form-csv-excel = tableau pour Excel ou LibreOffice en français
form-xlsx = classeur pour Excel ou LibreOffice
form-json = pour les programmes
form-jsonl = pour les programmes, une ligne par élément
form-md = texte à coller dans un document ou un wiki
form-txt = texte simple, en colonnes
form-html = page pour un navigateur, à imprimer aussi
form-svg = image, pour une affiche ou une diapositive
form-dot = graphe, pour Graphviz
form-graphml = graphe, pour Gephi ou yEd
form-ttl = thésaurus SKOS (Turtle)
form-jsonld = thésaurus SKOS (JSON-LD)
form-bibtex = bibliographie, pour LaTeX ou JabRef
form-csl-json = bibliographie, pour Zotero
writing-binary = { $format } n’est pas du texte : il ne se copie pas, il s’écrit dans un fichier.

notice-one-pane = Il n’y a de place ici que pour un volet à la fois
notice-zoomed = Le volet occupe tout l’écran ; { $key } en sort
notice-no-pane = Cet écran n’a pas de volet { $number }
hint-open-rows = déplier
hint-close-rows = replier
hint-zoom-out = dézoomer
hint-views = vues
notice-unknown-key = « { $key } » ne fait rien ici ; { $help } liste les touches
action-mouse = rendre la souris au terminal, ou la reprendre
hint-mouse = souris
notice-mouse = La souris agit dans essnum : pour choisir du texte, Maj + glisser, ou { $key } la rend au terminal
notice-mouse-taken = La souris agit dans essnum ; { $key } la rend au terminal
notice-mouse-given = La souris est rendue au terminal ; { $key } la reprend

palette-themes = Thèmes, essayés sous le curseur
palette-tables = Tables à exporter
palette-lists = Listes ouvertes récemment
palette-theme = thème : { $about }
palette-table = exporter la table « { $table } »
palette-list = rouvrir { $path }
palette-languages = Langue
palette-language = langue : { $name }
synonyms-language = langue, langues, language, anglais, english, français, french, traduction
synonyms-theme = thème, couleurs, couleur, apparence, contraste, theme, colours
synonyms-table = csv, xlsx, tableur, excel, télécharger, export, table
synonyms-write = exporter, enregistrer, sauver, sauvegarder, écrire, csv, xlsx, excel, tableur, imprimer, pdf, fichier, export, save, print
synonyms-cite = citation, référence, bibtex, source, cite, reference
synonyms-copy = presse-papiers, coller, clipboard, copy
synonyms-copy-command = commande, ligne de commande, terminal, script, command
synonyms-zoom = agrandir, plein écran, projeter, zoom, full screen
synonyms-back = retour, revenir, arrière, back
synonyms-forward = avancer, suivant, forward
synonyms-overlaps = transversal, transversaux, plusieurs familles, croisements, intersections, matrice, overlaps
synonyms-search = trouver, recherche, find, search
synonyms-facets = filtres, département, rôle, nature, tri, filter
synonyms-drop-filter = enlever le filtre, clear filter
synonyms-open-list = importer, ouvrir, fichier, dossier, annuaire, directory, import, open
synonyms-help = aide, touches, raccourcis, tutoriel, légende, signes, help, keys
synonyms-quit = sortir, fermer, terminer, exit, quit
synonyms-explorer = accueil, familles, acteurs, début, home
synonyms-glossary = définitions, vocabulaire, glossary
synonyms-sources = bibliographie, références, chiffres, sources
synonyms-naf = code ape, activité, insee
synonyms-organisations = mes listes, annuaire, lists
synonyms-compare = comparaison, côte à côte, compare
synonyms-network = relations, liens, réseau, network
synonyms-why = justification, preuve, page, place, why
synonyms-browse = site, site web, navigateur, internet, website
synonyms-mouse = souris, clic, sélection, mouse
synonyms-listed = mes organisations, organisations
synonyms-breadth = strict, large, compter
synonyms-grow = volet plus grand, séparation, split
synonyms-shrink = volet plus petit, séparation, split

action-welcome = l’accueil : ce que c’est, d’après qui, les premières touches
hint-welcome = accueil
synonyms-welcome = accueil, bienvenue, tutoriel, présentation, welcome, tour
welcome-title = Bienvenue dans essnum
welcome-what = { $actors } acteurs du numérique solidaire, en { $families } familles qui se recoupent.
welcome-after = D’après { $authors } ({ $publisher }).
welcome-after-authors = D’après { $authors }.
welcome-search = chercher
welcome-overlaps = plusieurs familles
welcome-open-list = ma liste
welcome-palette = menu
welcome-cancel = cacher

switch-strict = strict
switch-broad = large
means-strict = strict : têtes de réseau et exemples affirmés
means-broad = large : aussi les mentions et les cas incertains

search-earlier = Recherches récentes
search-examples = Par exemple
example-name = un nom, même sans accent
example-code = un code d’activité
example-words = ce que disent les fiches
example-fields = une famille et un statut
example-without = sans les logiciels
example-figure = un chiffre du rapport

notice-copied-by = { $way } · { $sentence }
copied-terminal = Par le terminal
copied-ssh = Par le terminal, à travers SSH
copied-tmux = Par tmux, si set-clipboard le permet
copied-desktop = Au presse-papiers du bureau
