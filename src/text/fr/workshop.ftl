# Devant une salle : essnum present, essnum parcours.

group-presenting = Devant une salle
action-advance = dévoiler la suite, ou passer à l’étape suivante
action-retreat = cacher ce qui vient d’être dévoilé, ou revenir à l’étape d’avant
action-start-show = montrer l’étape, au mur comme ici
action-blank-wall = mettre le mur au noir, puis le rallumer ; la suite le rallume aussi
action-freeze-wall = figer le mur pendant qu’on avance ici, puis le libérer
action-pause-timer = arrêter le temps, puis le reprendre
action-wall-clock = montrer au mur le temps qui reste, ou l’en ôter
action-step-list = la liste des étapes ; un numéro puis Entrée y mène
action-speaker-notes = voir les notes de l’étape, puis les cacher
action-remark = noter ce que dit la salle, pour le compte rendu
action-detour = ouvrir l’explorateur ici, sans que le mur bouge
action-project = pendant un détour, mettre au mur ce que montre l’explorateur
action-add-step = ajouter cette vue à un parcours, comme une étape
hint-advance = suite
hint-retreat = retour
hint-start-show = montrer
hint-blank-wall = noir
hint-freeze-wall = figer
hint-pause-timer = pause
hint-wall-clock = heure
hint-step-list = étapes
hint-speaker-notes = notes
hint-remark = noter
hint-detour = détour
hint-project = au mur
hint-add-step = étape
synonyms-add-step = parcours, atelier, présenter, diapositive, workshop, slide, step
scope-present = devant une salle
present-blanked = Le mur est noir
present-unblanked = Le mur est rallumé
present-rows = choisir la ligne des votes ; sans votes, faire défiler le mur
present-enter = finir le nombre et passer à la ligne suivante ; ailleurs, avancer
present-erase = effacer le dernier chiffre, ou la dernière famille d’une équipe
present-close = fermer ce qui est ouvert ; retirer du mur ce qu’un détour y a mis
present-on-detour = pendant un détour : au mur ; revenir à l’étape ; ajouter la vue au parcours
present-digits = des mains pour la ligne choisie, les familles d’une équipe, ou le numéro d’une étape
present-leave = quitter cette fenêtre ; la séance est gardée

step-view = Vue
step-record = Fiche
step-overlap = Recoupement
step-riddle = Dans quelles familles ?
step-sorting = Jeu de tri
step-question = Question
step-word = Que veut dire ce mot ?
step-qr = Adresse
step-timer = Minuteur
step-text = Texte
request-search = Recherche : { $words }
request-compare = Comparaison
request-transversal = dans { $count } familles au moins
step-named = { $kind } : { $name }

wall-steps = { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}
wall-size = { $steps }, { $minutes } min
wall-legible = { $lines } lignes : lisible jusqu’à { $metres } m environ
wall-larger = Agrandissez (Ctrl +) jusqu’à { $lines } lignes pour { $metres } m
wall-begin = { $next } pour commencer · { $help } pour les touches
wall-thanks = Merci !
wall-source = Données : { $title }, édition { $version }
wall-above = { $count ->
    [one] { $count } ligne au-dessus
   *[other] { $count } lignes au-dessus
}
wall-awaited = La liste se lit…
wall-first = Ce sont les { $count } premières lignes ; la liste continue.
wall-below = { $count ->
    [one] { $count } ligne de plus
   *[other] { $count } lignes de plus
}
wall-card = Carte { $rank } sur { $count }
wall-points = { $count ->
    [0] 0 point
    [one] { $count } point
   *[other] { $count } points
}
wall-sorted = Toutes les cartes sont triées.
wall-choice = { $rank }. { $choice }
wall-said = « { $text } »
wall-said-by = « { $text } » ({ $who })
wall-qr-large = Ce code demande une fenêtre d’au moins { $width } × { $height } : élargissez-la, ou rapetissez les lettres (Ctrl -).
wall-qr-long = Cette adresse est trop longue pour un code.

host-wall = Au mur
host-notes = Notes
host-no-notes = pas de note
host-next = Ensuite
host-votes = Votes
host-steps = Étapes
host-going = aller à { $number }
host-remark = Noter
host-remark-told = Ce que dit la salle. « texte @nom » garde qui l’a dit. Entrée pour garder, Échap pour laisser.
host-before = avant la première étape
host-after = fin
host-end = fin du parcours
host-place = étape { $rank }/{ $count }
host-reveal = dévoiler { $rank }/{ $count }
host-blank = mur noir
host-frozen = mur figé
host-projected = détour au mur
host-paused = temps arrêté
host-clock = temps au mur
host-no-wall = aucun mur ouvert
host-left = reste { $time }
host-on-step = étape { $time }
host-planned = prévu { $time }
host-done = étapes
host-used = temps
host-minutes = { $count } min
last-at = { $time } · { $what }
last-hands = { $choice } : { $count ->
    [0] aucune main
    [one] { $count } main
   *[other] { $count } mains
}
last-answer = { $team } : { $families }
last-remark = noté : { $text }
last-join = une fenêtre s’est ouverte
last-leave = une fenêtre s’est fermée

present-away = Détour : le mur ne bouge pas · { $project } le met au mur · { $back } revient à l’étape
present-projected = Au mur : { $label }
present-long = Cette vue est trop longue à dire pour être mise au mur : retirez des filtres.
present-remarked = Noté ; le compte rendu le dira.
present-no-step = il n’y a que { $count } étapes
present-leaving = Encore une fois pour quitter ; la séance est gardée.
present-reread = Le fichier du parcours a changé : relu, à la même place.
present-broken = Parcours inchangé, car le fichier ne va plus : { $fault }
present-added = Étape { $rank } ajoutée à { $path }
present-added-apart = Étape { $rank } ajoutée ({ $difference }) à { $path }
present-one-window = { $first } et { $second } ouvrent deux fenêtres : une seule à la fois

workshop-unread = la séance « { $path } » ne se lit pas : { $reason }
workshop-refused = la séance « { $path } » ne s’écrit pas : { $reason } ; un autre dossier se choisit par --session
workshop-unwritten = la séance « { $path } » ne s’écrit pas : { $reason } ; tout continue, sans être gardé
workshop-version = cette séance est de la version { $version } ; ce programme lit la version { $own }
workshop-foreign = ce fichier n’est pas une séance d’essnum
workshop-nowhere = ce système n’a pas de dossier où garder la séance ; --session en nomme un

unknown-parcours = parcours inconnu
unknown-parcours-key = clé de parcours inconnue
unknown-step-key = clé d’étape inconnue
unknown-parcours-action = action inconnue
unknown-reveal = façon de dévoiler inconnue
reveal-whole = entier
reveal-sections = sections
reveal-lines = lignes
unknown-step = étape inconnue
config-expected-steps = « { $key } » attend des étapes, ouvertes chacune par [[{ $key }]]
config-expected-texts = « { $key } » attend une liste de textes, comme ["Bleus", "Verts"]
parcours-unread = le parcours « { $path } » ne se lit pas : { $reason }
parcours-large = ce fichier dépasse { $most } octets : ce n’est pas un parcours
parcours-no-step = ce parcours n’a pas d’étape ; chacune s’ouvre par [[etape]]
parcours-many = plus de { $most } étapes
parcours-two-kinds = deux natures dans une étape, « { $first } » et « { $second } » : une seule par étape
parcours-no-kind = cette étape ne dit pas ce qu’elle est ; au choix : { $kinds }
parcours-key-misplaced = « { $key } » ne va pas avec « { $kind } »
parcours-choices = une question a de 2 à { $most } choix, et non { $count }
parcours-number = « { $key } » attend un nombre entier de { $least } à { $most }
parcours-empty = « { $key } » est vide
parcours-long = « { $key } » dépasse { $most } signes
parcours-team-twice = l’équipe « { $team } » est nommée deux fois
parcours-teams = plus de { $most } équipes
parcours-quotes = un guillemet de cette commande n’est pas fermé
parcours-no-command = « { $command } » n’est pas une commande d’essnum : elle commence par « essnum »
parcours-standard-input = « { $command } » lit l’entrée standard, que le clavier occupe pendant un atelier ; nommez un fichier ou une fiche
parcours-no-view = « { $command } » ne montre rien ; search, show, export, overlaps et compare le font
parcours-no-overlap = « { $command } » n’est pas un recoupement : il commence par « essnum overlaps »
parcours-other-kind = « { $id } » n’est pas de cette nature : { $kind }
parcours-no-family = « { $id } » n’est dans aucune famille : rien à deviner
parcours-no-site = aucun site n’est connu pour « { $id } »
parcours-nobody = « { $query } » ne trouve aucun acteur
parcours-few = « { $query } » ne trouve que { $count ->
    [one] { $count } acteur
   *[other] { $count } acteurs
} pour { $cards } cartes
parcours-faulty = { $count ->
    [one] { $count } faute
   *[other] { $count } fautes
} : voir essnum parcours check
parcours-sound = { $name } : { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}, rien à redire
parcours-new-one = essnum parcours new attend un nom, ou le chemin d’un fichier
parcours-new-taken = « { $name } » est le nom d’un parcours du programme
parcours-begun = { $path } : à vous de l’écrire ; puis essnum present { $name }
bad-until = « { $value } » n’est pas une heure ; par exemple 16:45

file-views = mes-vues.toml
views-title = Mes vues
views-comment = Étapes ajoutées depuis l’explorateur. À présenter par : essnum present mes-vues
draft-title = Mon parcours
draft-comment = Un parcours d’essnum : une étape par [[etape]]. Aide : docs/workshop.fr.md
draft-question = [[etape]]
    question = "Qu’en dites-vous ?"
    minutes = 2
    notes = "Ce que je veux dire ici."

command-present = Présente un parcours devant une salle, sur les données
command-parcours = Liste, commence ou vérifie des parcours
heading-present = Séance{"\u00A0"}
operand-parcours = Parcours : le nom d’un de ceux du programme ou des vôtres, ou un fichier ; sans lui, decouverte
value-parcours = PARCOURS
operand-parcours-action = list, new, check ou export, puis le parcours
value-parcours-action = ACTION
flag-wall = Ouvre le mur, ce que voit la salle
flag-host = Ouvre la fenêtre de qui anime : notes, suite, temps, votes
flag-solo = Fait tout dans une seule fenêtre, notes cachées
flag-session = Garde la séance dans ce dossier, ou la reprend
value-session = DOSSIER
flag-until = Compte le temps jusqu’à cette heure
value-until = HH:MM
flag-from = Commence à cette étape
value-from = ÉTAPE
file-parcours = Vos parcours
file-workshop = La séance en cours
example-present-1 = Le parcours de découverte, tout de suite
example-present-2 = Un atelier jusqu’à 16 h 45 ; le mur dans une autre fenêtre
example-present-3 = Le mur, à agrandir et à projeter
example-parcours-1 = Les parcours du programme et les vôtres
example-parcours-2 = Ce qui ne va pas dans les parcours
example-parcours-3 = Ce qu’il faut imprimer pour un atelier

kit-run-sheet = Déroulé
kit-handout = À emporter
kit-families = Les familles
kit-step = Étape
kit-at = À
kit-minutes = Minutes
kit-notes = Notes
minutes-title = Compte rendu : { $value }
minutes-when = Séance du { $value }
minutes-lasted = Temps passé sur les étapes : { $value }
minutes-parcours = Parcours : { $value }
minutes-edition = Données : édition { $value }
minutes-command = Commande : { $value }
minutes-steps = Temps
minutes-questions = Questions
minutes-cards = Ce que dit la salle de chaque acteur
minutes-cards-told = Mains levées, ou équipes, pour chaque famille. Entre parenthèses, les familles où le rapport ne fait que le citer, ou hésite.
minutes-scores = Points
minutes-detours = Questions de la salle
minutes-remarks = Remarques, pour une fiche de correction
minutes-differs = oui
minutes-same = non
minutes-column-time = Heure
minutes-column-step = Étape
minutes-column-planned = Prévu
minutes-column-real = Réel
minutes-column-choice = Réponse
minutes-column-count = Mains
minutes-column-card = Acteur
minutes-column-agreement = Accord
minutes-column-usual = La salle
minutes-column-report = Le rapport
minutes-column-differs = Écart
minutes-column-team = Équipe
minutes-column-points = Points
minutes-column-shown = Montré
minutes-column-command = Commande
minutes-column-table = Table
minutes-column-record = Fiche
minutes-column-what = Remarque
minutes-column-who = De qui
minutes-fact-session = séance
minutes-fact-step = étape
minutes-fact-question = question
minutes-fact-card = carte
minutes-fact-agreement = accord
minutes-fact-difference = désaccord avec le rapport
minutes-fact-score = points
minutes-fact-detour = détour
minutes-fact-remark = remarque
column-minutes-what = Quoi
column-minutes-time = Heure
column-minutes-step = Étape
column-minutes-item = Objet
column-minutes-choice = Réponse
column-minutes-value = Valeur (secondes, mains, % ou points)
column-minutes-planned = Prévu (secondes)
column-minutes-text = Texte
workshop-line = cette ligne de la séance ne se lit pas : elle est laissée de côté{ $others ->
    [0] {""}
    [one] {" "}avec { $others } autre
   *[other] {" "}avec { $others } autres
}, le reste est repris
workshop-torn = cette ligne de la séance est restée inachevée : elle est laissée de côté, le reste est repris
workshop-empty = il n’y a pas de séance dans « { $path } »
parcours-export-one = essnum parcours export attend un parcours ou une séance, un seul
table-minutes = Compte rendu
file-minutes = compte-rendu

spoken-title = { $place } : { $title }
spoken-help = Ligne vide : suite. r : retour. l : étapes, un numéro y mène. n : notes. t : redire. v 3 12 : 12 mains pour la ligne 3. e 1 4 5 : l’équipe 1 dit les familles 4 et 5. + texte : noter. x ou / : détour par les données. q : quitter.
spoken-away = Détour : tout ce qui se dit en mode ligne, ? le rappelle. { $project } : au mur et au compte rendu. { $back } : revenir à l’étape.
spoken-voted = Compté.
spoken-nothing = Rien de tel n’est demandé ici.
