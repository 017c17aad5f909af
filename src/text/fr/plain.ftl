# Le mode en lignes : ce qui peut se dire, ce qui se répond.

say-search = / | chercher | cherche
say-search-does = suivi de mots, cherche partout : /framasoft, /famille:3 scop ; seul, propose les recherches déjà faites
say-next = suite | s | encore | plus
say-next-does = dit la suite ; une ligne vide aussi
say-all = tout | t
say-all-does = dit tout le reste d’un coup
say-back = b | retour
say-back-does = revient à ce qui précède
say-back-not = Rien ne précède : c’est le début.
say-repeat = répéter | r | redire
say-repeat-does = redit depuis le début
say-where = où | où suis-je | ici
say-where-does = dit où vous êtes
say-about = typologie | quoi | à propos | c’est quoi
say-about-does = dit ce qu’est cette typologie
say-record = fiche
say-record-does = lit la fiche de la famille ou de la sous-catégorie
say-record-not = « { $word } » lit la fiche d’une famille ou d’une sous-catégorie : choisissez-en une d’abord.
say-actors = acteurs
say-actors-does = liste les acteurs de cette fiche
say-actors-not = « { $word } » liste les acteurs d’une famille ou d’une sous-catégorie, une fois sa fiche ouverte.
say-links = liens
say-links-does = liste les liens de la fiche, avec leurs numéros
say-links-not = « { $word } » n’a de sens que sur une fiche.
say-parts = parties
say-parts-does = liste les parties de la fiche, pour aller à l’une
say-parts-not = « { $word } » n’a de sens que sur une fiche.
say-cite = citer | citation
say-cite-does = dit comment citer ce qui est lu
say-export = exporter | enregistrer | export
say-export-does = écrit ce qui est listé dans un fichier ; un nom de fichier peut suivre
say-why = pourquoi
say-why-does = dit pourquoi l’acteur est dans chacune de ses familles : rubrique, page, certitude, critère
say-why-not = « { $word } » dit pourquoi un acteur est dans ses familles : allez-y d’abord.
say-network = réseau | relations
say-network-does = dit les relations autour de l’acteur, ou dans la famille
say-network-not = « { $word } » dit les relations d’un acteur ou d’une famille : allez-y d’abord.
say-compare = comparer
say-compare-does = retient cette fiche, puis la compare avec la suivante
say-compare-not = « { $word } » n’a de sens que sur la fiche d’un acteur, d’une famille ou d’une organisation.
say-command = commande
say-command-does = dit la ligne de commande qui donne la même chose
say-strict = strict
say-strict-does = ne compte que les têtes de réseau et les exemples affirmés
say-strict-not = « { $word } » change le compte des recoupements d’acteurs, quand il est large.
say-broad = large
say-broad-does = compte aussi les mentions et les cas incertains
say-broad-not = « { $word } » change le compte des recoupements d’acteurs, quand il est strict.
say-classification = classification | nomenclature
say-classification-does = liste la NAF entière
say-classification-not = « { $word } » vient après « naf ».
say-start = familles | début | accueil
say-start-does = liste les familles
say-overlaps = recoupements | transversal | transversaux
say-overlaps-does = dit qui est dans plusieurs familles ; suivi d’une colonne de vos listes, ce que partagent ses valeurs
say-question = question | poser
say-question-does = demande ce qui est dans telles familles et pas dans telles autres
say-codes = naf | codes
say-codes-does = liste les codes d’activité
say-glossary = glossaire | statuts
say-glossary-does = liste les termes et les statuts
say-sources = sources | bibliographie
say-sources-does = liste les sources, les bases de données et les chiffres
say-organisations = organisations | listes
say-organisations-does = liste les organisations de vos fichiers
say-organisations-not = Aucune liste n’est ouverte : dites « { $open } » suivi du chemin d’un fichier.
say-open = ouvrir | charger
say-open-does = suivi du chemin d’un fichier (csv, classeur, json), ouvre votre liste d’organisations ; seul, propose les listes ouvertes auparavant
say-facets = facettes | affiner
say-facets-does = choisit ce qui est gardé par famille, statut, département, etc., avec les nombres ; retire un choix
say-filter = filtrer | filtre
say-filter-does = suivi d’une requête, ne garde que ce qui y répond : filtrer famille:3 ; seul, dit le filtre
say-unfilter = sans filtre | défiltrer
say-unfilter-does = lève le filtre
say-unfilter-not = Il n’y a pas de filtre.
say-history = historique
say-history-does = liste ce qui a été lu, pour y revenir
say-help = ? | aide
say-help-does = dit ce qui peut se dire ici
say-quit = q | quitter | fin
say-quit-does = termine
say-not = « { $word } » n’est pas possible ici.

opening-say = « { $about } » dit ce que c’est. Un numéro choisit, « { $search } » suivi de mots cherche, « { $back } » revient, « { $help } » dit tout ce qui peut se dire, « { $quit } » quitte.

told-heading = { $heading } :
told-more = { $count ->
    [one] Encore { $count } ligne
   *[other] Encore { $count } lignes
} : « { $next } », ou « { $all } ».
told-list-end = { $count ->
    [one] Fin de la liste : { $count } numéro.
   *[other] Fin de la liste : { $count } numéros.
}
told-list-empty = Fin : la liste est vide.
told-page-end = { $count ->
    [0] Fin de la fiche, sans lien.
    [one] Fin de la fiche : { $count } lien, par son numéro entre crochets.
   *[other] Fin de la fiche : { $count } liens, par leurs numéros entre crochets.
}
told-cut = Au plus { $most } organisations sont dites ; une recherche plus précise en laisse moins.
told-nothing-more = Plus rien à dire ici. « { $help } » dit ce qui peut se dire.

number-none = Il n’y a rien à choisir ici.
number-beyond = { $count ->
    [1] La liste n’a que le numéro 1.
   *[other] La liste va de 1 à { $count }.
}
number-beyond-page = { $count ->
    [1] La fiche n’a que le lien 1.
   *[other] Les liens de la fiche vont de 1 à { $count }.
}
line-encoding = Cette ligne n’est pas du texte en UTF-8 ; rien n’a changé.
line-too-long = Cette ligne est trop longue : { $most } octets au plus ; rien n’a changé.
line-unknown = « { $line } » ne se comprend pas ici. Pour chercher, faites précéder de « { $search } » ; « { $help } » dit ce qui peut se dire.
line-unknown-near = « { $line } » ne se comprend pas ici ; vouliez-vous dire « { $near } » ? Pour chercher, faites précéder de « { $search } » ; « { $help } » dit ce qui peut se dire.
address-told = Adresse : { $address }
not-there = Ce n’est plus là.

families-title = { $count ->
    [one] { $count } famille
   *[other] Les { $count } familles
}
family-entry = { $name } : { $count ->
    [0] aucun acteur
    [one] { $count } acteur
   *[other] { $count } acteurs
}
family-title = Famille { $number }, { $name } : { $count ->
    [0] aucun acteur
    [one] { $count } acteur
   *[other] { $count } acteurs
}
subcategory-title = { $name }, famille { $number } { $family } : { $count ->
    [0] aucun acteur
    [one] { $count } acteur
   *[other] { $count } acteurs
}
heading-subcategories = Sous-catégories
heading-actors = Acteurs
in-families = { $count ->
    [one] famille { $numbers }
   *[other] familles { $numbers }
}
with-values = { $count ->
    [one] valeur { $numbers }
   *[other] valeurs { $numbers }
}
also-families = { $count ->
    [one] aussi famille { $numbers }
   *[other] aussi familles { $numbers }
}
told-level = niveau { $level } :
told-family = famille { $number }
row-flagged = signalée

page-title = { $kind } : { $name }
why-title = Pourquoi : { $name }
network-title = Réseau : { $name }
comparison-title = Comparaison de { $left } et { $right }
side-both = Les deux :
side-one = { $name } seulement :
compare-marked = { $name } : retenu. Allez à une autre fiche et dites « { $word } ».

counted-strict = Au sens strict : têtes de réseau et exemples affirmés. « { $word } » compte aussi les mentions et les cas incertains.
counted-broad = Au sens large : mentions et cas incertains compris. « { $word } » ne compte que les têtes de réseau et les exemples affirmés.
heading-several = { $kind ->
    [values] Avec plusieurs valeurs
   *[other] Dans plusieurs familles
}
heading-otherwise = Autrement
intersections-count = { $count ->
    [0] Aucun croisement
    [one] { $count } croisement
   *[other] { $count } croisements
} { $kind ->
    [values] de valeurs
   *[other] de familles
}
intersections-title = { $kind ->
    [values] Les croisements de valeurs
   *[other] Les croisements de familles
}
sets-by-two = { $kind ->
    [values] Les valeurs deux à deux
   *[other] Les familles deux à deux
}
question-entry = { $kind ->
    [values] Une question : telles valeurs, et pas telles autres
   *[other] Une question : dans telles familles, et pas dans telles autres
}
question-title = Question : { $what }
question-does = { $kind ->
    [values] Un numéro fait passer une valeur de « peu importe » à « oui », puis à « non », et revient.
   *[other] Un numéro fait passer une famille de « peu importe » à « oui », puis à « non », et revient.
}
question-set = { $number } { $name } : { $answer }
question-met = Y répond

codes-title = Codes NAF : { $count }
classification-title = NAF entière : { $count ->
    [one] { $count } code
   *[other] { $count } codes
}
glossary-title = Glossaire et statuts : { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
sources-title = Sources, bases de données et chiffres : { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
organisations-title = { $count ->
    [0] Aucune organisation de vos listes
    [one] { $count } organisation de vos listes
   *[other] { $count } organisations de vos listes
}

found-title = Recherche de « { $query } » : { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
found-by = par « { $text } »
found-near = Rien pour « { $query } » ; noms proches :

help-title = Ce qui peut se dire ici : { $place }
help-numbers = Un numéro choisit dans la dernière liste dite.
help-word = « { $word } »
help-entry = { $words } : { $does }
links-title = Liens : { $place }
parts-title = Parties : { $place }
searches-title = Chercher : « { $word } » suivi de mots, ou le numéro d’une de ces recherches
searches-example = { $query }, { $about }
opening-waits = { $path } est lu, ce qui peut prendre un moment.
recent-title = Ouvrir : « { $word } » suivi du chemin d’un fichier, ou le numéro d’une liste ouverte auparavant
recent-none = « { $word } » est suivi du chemin d’un fichier, sur la même ligne : csv, classeur (xlsx, xls, ods) ou json.
history-title = Ce qui a été lu, le dernier d’abord

export-title = Écrire dans un fichier : { $place }. Choisissez un format, ou dites « { $word } » suivi d’un nom de fichier.
export-entry = { $format }, { $about }, fichier { $file }
export-written = Écrit : { $path }
export-taken = « { $path } » existe déjà et n’a pas changé ; dites « { $word } » suivi d’un autre nom.
export-nothing = Rien à écrire ici.

where-is = Ici : { $place }
where-marked = Retenu pour comparer : { $name }
filter-is = Filtre : { $command }. « { $word } » le lève.
filter-without = Il n’y a pas de filtre.
filter-keeps-nothing = Ce filtre ne garderait rien ; rien n’a changé.

facets-title = Affiner : { $place }
facets-chosen = Choisi, à retirer par un numéro
facets-offered = À choisir
facets-chip = { $facet }, { $value }
facets-entry = { $facet } : { $count ->
    [one] { $count } valeur
   *[other] { $count } valeurs
}
facets-none = Il n’y a rien à affiner ici.
facet-title = Affiner par : { $facet }
facet-chosen = choisi
facet-organisations = { $name } : { $count ->
    [0] aucune organisation
    [one] { $count } organisation
   *[other] { $count } organisations
}
