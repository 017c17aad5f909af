# Les mots du domaine : vocabulaires des tables, pages des fiches.

kind-organisation = organisation
kind-network = réseau
kind-software = logiciel
kind-project = projet
kind-public_body = organisme public
kind-company = entreprise
kind-collective = collectif

role-network_head = tête de réseau
role-example = exemple
role-mention = mention

certainty-stated = affirmé
certainty-uncertain = incertain
certainty-contested = contesté

actor-department = département { $code }
actor-founded = création en { $year }
code-listed = fiches qui le donnent :
code-unlisted = aucune de ses fiches ne donne ce code

section-introduction = introduction du rapport
section-method = méthode du rapport
section-acknowledgements = remerciements du rapport
section-glossary = glossaire du rapport
section-1 = § 1
section-2 = § 2
section-3 = § 3
section-4 = § 4
section-5 = § 5

basis-table = tableau de la fiche
basis-text = texte de la fiche

fact-founded = création
fact-city = ville
fact-department = département
fact-country = pays
fact-naf = code NAF
fact-repository = dépôt
fact-website = site
fact-siren = SIREN
fact-legal_form = statut
fact-legal_category = catégorie juridique

criterion-criterion = critère
criterion-feature = trait
criterion-included = inclus
criterion-excluded = exclu
criterion-controversy = controverse
criterion-limit = limite
criterion-open_question = question ouverte

relation = { $predicate } :
predicate-member_of = membre de
predicate-member_of-inverse = a pour membre
predicate-founded = a créé
predicate-founded-inverse = création par
predicate-publishes = édite
predicate-publishes-inverse = édition par
predicate-based_on = repose sur
predicate-based_on-inverse = sert de base à
predicate-supports = soutient
predicate-supports-inverse = reçoit le soutien de
predicate-renamed_to = nouveau nom
predicate-renamed_to-inverse = ancien nom
predicate-acquired_by = rachat par
predicate-acquired_by-inverse = a racheté
predicate-part_of = fait partie de
predicate-part_of-inverse = comprend
predicate-partner_of = partenaire
predicate-partner_of-inverse = partenaire
predicate-modelled_on = modèle
predicate-modelled_on-inverse = a servi de modèle à
predicate-derived_from = origine
predicate-derived_from-inverse = a donné naissance à
predicate-supplier_of = a eu pour client
predicate-supplier_of-inverse = a eu pour prestataire
predicate-affiliated_with = rattachement à
predicate-affiliated_with-inverse = structure rattachée

level-section = section
level-division = division
level-group = groupe
level-class = classe
level-subclass = sous-classe

passage-exact = code repris tel quel
passage-split = code éclaté
passage-merged = codes regroupés
passage-split_merged = code éclaté et regroupé avec d’autres

weight-dominant = dominant
weight-common = courant
weight-occasional = occasionnel

source-article = article
source-book = livre
source-chapter = chapitre
source-report = rapport
source-web_page = page web
source-press = presse
source-manifesto = manifeste
source-interview = entretien
source-blog = blog

listing-bibliography = bibliographie
listing-complementary = ressource complémentaire
listing-report_list = liste de rapports
listing-academic = ressource académique
listing-operators = document d’opérateur
listing-press = revue de presse
listing-footnote = note de bas de page
listing-text = cité dans le texte

confidence-certain = certain
confidence-likely = probable
confidence-possible = possible

record-family = Famille
record-family-many = { $count ->
    [one] Famille
   *[other] Familles
} · { $count }
record-subcategory = Sous-catégorie
record-subcategory-many = { $count ->
    [one] Sous-catégorie
   *[other] Sous-catégories
} · { $count }
record-actor = Acteur
record-actor-many = { $count ->
    [one] Acteur
   *[other] Acteurs
} · { $count }
record-code = Code NAF
record-code-many = { $count ->
    [one] Code NAF
   *[other] Codes NAF
} · { $count }
record-status = Statut
record-status-many = { $count ->
    [one] Statut
   *[other] Statuts
} · { $count }
record-term = Terme
record-term-many = { $count ->
    [one] Terme
   *[other] Termes
} · { $count }
record-source = Source
record-source-many = { $count ->
    [one] Source
   *[other] Sources
} · { $count }
record-database = Base de données
record-database-many = { $count ->
    [one] Base de données
   *[other] Bases de données
} · { $count }
record-typology = Typologie
record-typology-many = { $count ->
    [one] Typologie
   *[other] Typologies
} · { $count }
record-figure = Chiffre
record-figure-many = { $count ->
    [one] Chiffre
   *[other] Chiffres
} · { $count }

place-sheet = fiche { $number }, § { $section }
place-page = fiche { $number }, § { $section }, p. { $page }
place-page-or = fiche { $number }, § { $section }, p. { $page }-{ $other }
place-part = ({ $part })
place-section = (§ { $section })
public-source = (source publique)

part-why = Pourquoi ici
part-kind = Nature
part-relations = Relations
part-codes = Codes NAF
part-own-code = Son code NAF
part-own-code-sirene = Son code NAF (SIRENE)
part-family-codes = Codes NAF de ses familles
part-statuses = Statuts
part-criteria = Critères où il est cité en exemple
part-notes = Note
part-corrections = Corrections
part-subcategories = Sous-catégories
part-criterion = Critères
part-feature = Traits
part-included = Inclus
part-excluded = Exclus
part-controversy = Controverses
part-limit = Limites
part-facts = D’où viennent ces faits
part-open-question = Questions ouvertes
part-actors = Acteurs
part-networks = Têtes de réseau
part-shared = Acteurs partagés, au sens strict
part-publics = Publics
part-figures = Chiffres
part-sources = Sources
part-databases = Bases de données
part-families = Familles
part-transversal = Acteurs transversaux
part-legal-categories = Catégories juridiques correspondantes
part-joined = Acteur de la typologie
part-legal-category = Catégorie juridique
part-department = Département
part-city = Commune
part-classification = Nomenclature
part-naf-2025 = NAF 2025
part-related = Voir aussi

also-called = Aussi : { $names }
as-printed = imprimé « { $printed } »
naming-criterion = Exemple de ce critère :
named-beside = cité en exemple
named-as-example = cité en exemple
by-way-of = par le code qui l’englobe, ou qu’il englobe :
legal-form = Statut :
legal-category = Catégorie juridique :
siren = SIREN :
term-named = le terme « { $term } »
family-number = Famille { $number }
family-page = à partir de la p. { $page }
family-page-or = à partir de la p. { $page } ou { $other }, selon le sommaire
correction = « { $printed } » → « { $corrected } »
correction-open = « { $printed } » : forme exacte inconnue
actor-count = { $count ->
    [0] aucun acteur
    [one] { $count } acteur
   *[other] { $count } acteurs
}

join-nor = { $first } ni { $last }

crossing-number = { $count ->
    [0] Aucun
    [1] Un
    [2] Deux
    [3] Trois
    [4] Quatre
    [5] Cinq
    [6] Six
    [7] Sept
    [8] Huit
    [9] Neuf
    [10] Dix
   *[other] { $count }
}
crossing-who-families = { crossing-number } { $count ->
    [0] acteur n’est
    [1] acteur est
   *[other] acteurs sont
}
crossing-who-naf = { crossing-number } { $count ->
    [0] code NAF n’est
    [1] code NAF est
   *[other] codes NAF sont
}
crossing-who-statuses = { crossing-number } { $count ->
    [0] statut n’est
    [1] statut est
   *[other] statuts sont
}
crossing-who-organisations = { $count ->
    [0] Aucune organisation n’est
    [1] Une organisation est
   *[other] { crossing-number } organisations sont
}
crossing-who-values = { $count ->
    [0] Aucune organisation ne porte
    [1] Une organisation porte
   *[other] { crossing-number } organisations portent
}
crossing-besides = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
crossing-place = dans « { $name } »
crossing-place-number = dans { $number }
crossing-exclusive = { $degree ->
    [1] { $places } et
   *[other] à la fois { $places }, et
} { $kind ->
    [families] dans aucune autre famille
    [organisations] dans aucune autre famille
    [values] { $others ->
        [0] aucune autre valeur
       *[other] aucune autre des valeurs montrées
    }
   *[other] dans aucune autre fiche
}
crossing-inclusive = { $degree ->
    [1] { $places }, au moins
   *[other] à la fois { $places }, au moins
}
crossing-union = { $degree ->
    [1] { $places }, au moins
    [2] { $places }, ou { $kind ->
        [values] les deux
       *[other] dans les deux
    }
   *[other] { $places }, ou { $kind ->
        [values] plusieurs à la fois
       *[other] dans plusieurs à la fois
    }
}
crossing-yes = { $degree ->
    [1] { $places }
   *[other] à la fois { $places }
}
crossing-no = { $kind ->
    [values] autre chose que { $others }
   *[other] ailleurs que { $others }
}
crossing-one = { $kind ->
    [values] une seule des valeurs
   *[other] dans une seule famille
}
crossing-any = { $kind ->
    [values] une des valeurs au moins
   *[other] dans une famille au moins
}
crossing-yes-no = { $degree ->
    [1] { $places }
   *[other] à la fois { $places }
} { $kind ->
    [values] sans porter { $others }
   *[other] sans être { $others }
}
crossing-headline = { $who } { $place }.
crossing-sentence = { $count ->
    [0] { $who } { $place }.
   *[other] { $who } { $place } : { $names }.
}
sharing-families = { $count ->
    [one] { $count } acteur
   *[other] { $count } acteurs
} : { $several } dans plusieurs familles, { $one } dans une seule.
sharing-naf = { $count ->
    [one] { $count } code NAF
   *[other] { $count } codes NAF
} : { $several } dans plusieurs familles, { $one } dans une seule. Par son seul code NAF, on peut reconnaître { $found ->
    [one] { $found } famille
   *[other] { $found } familles
} sur { $families }{ $lost ->
    [0] .
   *[other] {""} ; rien n’y distingue { $names }.
} Un code dit l’activité, jamais l’appartenance à l’ESS : il propose des candidats, la fiche tranche.
sharing-statuses = { $count ->
    [one] { $count } statut
   *[other] { $count } statuts
} : { $several } dans plusieurs familles, { $one } dans une seule. Par son seul statut, on peut reconnaître { $found ->
    [one] { $found } famille
   *[other] { $found } familles
} sur { $families }{ $lost ->
    [0] .
   *[other] {""} ; rien n’y distingue { $names }.
}
sharing-organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
} par leur code NAF : { $several } dans plusieurs familles, { $one } dans une seule{ $nowhere ->
    [0] .
    [one] {""} ; { $nowhere } autre dans aucune.
   *[other] {""} ; { $nowhere } autres dans aucune.
}
sharing-values = { $count ->
    [one] { $count } organisation porte
   *[other] { $count } organisations portent
} une de ces valeurs au moins : { $several } plusieurs, { $one } une seule{ $nowhere ->
    [0] .
    [one] {""} ; { $nowhere } autre n’en porte aucune.
   *[other] {""} ; { $nowhere } autres n’en portent aucune.
}
sharing-several = { $kind ->
    [values] Plusieurs valeurs
   *[other] Dans plusieurs familles
} · { $count }
sharing-proper = { $kind ->
    [values] Une seule valeur
   *[other] Dans une seule famille
} · { $count }
singles-whole = { $kind ->
    [values] Chaque valeur, en entier
   *[other] Chaque famille, en entier
} · { $count }
sharing-without = { $kind ->
    [values] Valeurs sans élément propre
   *[other] Familles sans élément propre
} · { $count }
crossing-counted = { $what } ; { $how }.
crossing-counted-strict = Acteurs au sens strict (têtes de réseau et exemples affirmés)
crossing-counted-broad = Acteurs au sens large (mentions et cas incertains compris)
crossing-counted-naf = Codes NAF que donnent les fiches des familles
crossing-counted-statuses = Statuts que nomment les fiches des familles
crossing-counted-organisations = Organisations de { $lists }, dans les familles dont les fiches donnent leur code NAF
crossing-counted-values = Organisations de { $lists }, par les valeurs d’une colonne
crossing-counted-exclusive = compte exclusif : { $kind ->
    [values] ces valeurs et aucune autre
   *[other] dans ces familles et dans aucune autre
}
crossing-counted-inclusive = compte inclusif : { $kind ->
    [values] ces valeurs au moins
   *[other] dans ces familles au moins
}
crossing-counted-union = union : { $kind ->
    [values] l’une au moins de ces valeurs
   *[other] dans l’une au moins de ces familles
}
crossing-counted-number = nombre d’éléments communs à deux { $kind ->
    [values] valeurs
   *[other] familles
} ; sur la diagonale, la taille de chacune
crossing-counted-jaccard = indice de Jaccard : part des éléments communs dans la réunion de deux { $kind ->
    [values] valeurs
   *[other] familles
} (%) ; sur la diagonale, la taille de chacune
crossing-counted-smaller = coefficient de recouvrement : ce que deux { $kind ->
    [values] valeurs
   *[other] familles
} ont toutes deux, en % de la plus petite ; sur la diagonale, la taille de chacune
crossing-nowhere-organisations = { $count ->
    [one] { $count } organisation sur { $all } n’est dans aucune famille par son code.
   *[other] { $count } organisations sur { $all } ne sont dans aucune famille par leur code.
}
crossing-nowhere-values = { $count ->
    [one] { $count } organisation sur { $all } ne porte aucune de ces valeurs.
   *[other] { $count } organisations sur { $all } ne portent aucune de ces valeurs.
}
crossing-values = Colonne « { $heading } » : { $others ->
    [0] { $count ->
        [0] aucune valeur.
        [1] sa seule valeur.
       *[other] ses { $count } valeurs.
    }
    [1] les { $count } valeurs les plus fréquentes ; et { $others } autre valeur.
   *[other] les { $count } valeurs les plus fréquentes ; et { $others } autres valeurs.
}
crossing-left-out = colonne « { $heading } » : { $others ->
    [one] { $others } valeur moins fréquente n’est pas comptée
   *[other] { $others } valeurs moins fréquentes ne sont pas comptées
}
crossing-variants = colonne « { $heading } » : { $variants ->
    [one] { $variants } graphie qui ne diffère que par la casse compte avec une autre
   *[other] { $variants } graphies qui ne diffèrent que par la casse comptent avec d’autres
}
crossing-counting = { $percent ->
    [0] Lecture et compte en cours.
   *[other] Lecture et compte en cours : { $percent } %.
}
list-besides = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
crossing-title-families = Les acteurs que partagent les familles
crossing-title-naf = Les codes NAF que partagent les familles
crossing-title-statuses = Les statuts que partagent les familles
crossing-title-organisations = Les organisations que partagent les familles
crossing-title-values = Les organisations que partagent les valeurs de la colonne « { $heading } »
crossing-legend = Familles, avec leur taille
crossing-legend-values = Valeurs, avec leur taille
crossing-sentences = En toutes lettres
crossing-source-both = Source : { $lists } ; { $title }, édition { $version }, licence { $licences }.
crossing-source-lists = Source : { $lists }.
crossing-source = Source : { $title }, édition { $version }, licence { $licences }.
sets-families = acteurs
sets-naf = codes NAF
sets-statuses = statuts
sets-organisations = organisations par code
sets-values = valeurs d’une colonne
count-exclusive = exclusif
count-inclusive = inclusif
count-union = union
sort-size = par taille
sort-degree = par nombre de familles
sort-family = par famille
quoted = « { $text } »
compare-both = les deux
compare-common = En commun :
compare-count = { $what } { $count }
list-and = { $first } et { $last }
list-or = { $first } ou { $last }
answer-yes = oui
answer-no = non
answer-any = peu importe
why-network_head = Tête de réseau dans
why-example = Donné en exemple dans
why-mention = Cité dans
why-where = Le rapport le dit :
why-under = Sous :
why-sure = Certitude :
why-printed = Sous la forme :
measure-number = nombre
measure-jaccard = {"%"} de Jaccard
measure-smaller = {"%"} de la plus petite
measure-jaccard-told = Soit { $share } % de la réunion des deux.
measure-smaller-told = Soit { $share } % de la plus petite des deux.
network-record = Ouvrir sa fiche
network-none = Aucune relation n’est connue.

facet-family = Famille
facet-subcategory = Sous-catégorie
facet-role = Rôle
facet-naf = Division NAF
facet-status = Statut
facet-kind = Nature
facet-transversal = Familles
facet-certainty = Certitude
facet-department = Département
facet-standing = Place
facet-strength = Force
facet-flag = Signalé
facet-roles = Étendue
facet-where = Requête

## Listes d’organisations

# Ce que dit une colonne.
list-field-siren = SIREN
list-field-siret = SIRET
list-field-name = nom
list-field-naf = code NAF
list-field-naf_edition = nomenclature
list-field-legal_category = catégorie juridique
list-field-postal_code = code postal
list-field-insee = code INSEE de la commune
list-field-department = département
list-field-city = commune
list-field-country = pays
list-field-website = site
list-field-tags = étiquettes
list-field-status = statut
list-field-ess = de l’ESS
list-field-mission = société à mission
list-field-active = en activité
list-field-closed_on = date de fin
list-field-created_on = date de création
list-field-workforce = effectif
list-field-rna = numéro RNA
list-field-id = identifiant

# Comment une colonne a été reconnue.
sureness-chosen = choisie
sureness-heading = par son titre
sureness-likely = sans doute, par son titre
sureness-content = par son contenu

# Ce qui n’est pas une organisation.
aside-lines = { $count ->
    [1] ligne
   *[other] lignes
} { $lines }{ $more ->
    [0] {""}
   *[other] …
}
aside-blank = { $count ->
    [one] { $count } ligne vide
   *[other] { $count } lignes vides
} ({ aside-lines })
aside-total = { $count ->
    [one] { $count } total
   *[other] { $count } totaux
} ({ aside-lines })
aside-heading = { $count ->
    [one] l’en-tête répété { $count } fois
   *[other] l’en-tête répété { $count } fois
} ({ aside-lines })
aside-note = { $count ->
    [one] { $count } note
   *[other] { $count } notes
} ({ aside-lines })
aside-section = { $count ->
    [one] { $count } intertitre
   *[other] { $count } intertitres
} ({ aside-lines })

# Ce qui se choisit d’une liste.
list-setting-separator = séparateur
list-setting-encoding = encodage
list-setting-heading = en-tête
list-setting-sheet = feuille
list-setting-column = colonne

# Encodages.
encoding-utf-8 = UTF-8
encoding-utf-8-damaged = UTF-8 abîmé
encoding-windows-1252 = Windows-1252
encoding-utf-16 = UTF-16
encoding-mac-roman = Mac Roman
encoding-cp850 = CP850

# Ce qui est signalé d’une ligne.
row-flag-ragged = nombre de cellules
row-flag-unclosed_quote = guillemet jamais fermé
row-flag-encoding = octets d’un autre encodage
row-flag-no_name = sans nom
row-flag-undisclosed = valeur non diffusée
row-flag-entities = entités HTML lues
row-flag-mojibake = lettres mal décodées, remises
row-flag-siren_repaired = SIREN réparé
row-flag-siren_invalid = SIREN invalide
row-flag-siret_invalid = SIRET invalide
row-flag-siren_mismatch = SIREN et SIRET discordants
row-flag-naf_repaired = code NAF réparé
row-flag-naf_several = plusieurs codes NAF
row-flag-naf_old = code NAF d’avant 2008
row-flag-naf_invalid = code NAF illisible
row-flag-naf_unknown = code NAF inconnu
row-flag-naf_2025 = code de la NAF 2025
row-flag-naf_level = niveau de la NAF au-dessus des sous-classes
row-flag-legal_category_repaired = catégorie juridique réparée
row-flag-legal_category_invalid = catégorie juridique illisible
row-flag-legal_category_level = niveau de la nomenclature juridique
row-flag-status_mismatch = statut et code juridique discordants
row-flag-postal_code_repaired = code postal réparé
row-flag-postal_code_invalid = code postal illisible
row-flag-rna_repaired = numéro RNA réparé
row-flag-rna_invalid = numéro RNA invalide
row-flag-closed = fermée, dit la liste
row-flag-duplicate = doublon d’une ligne plus haut
row-flag-near_actor = nom proche d’un acteur

# Ce qui rattache une organisation à un acteur.
joined-by-siren = par le SIREN
joined-by-name = par le nom
joined-by-alias = par un autre nom

# Où se tient une organisation.
standing-actor = dans la typologie
standing-candidate = candidate par son code
standing-other = autre

# Force d’une candidate, et ce qui la fait.
strength-strong = candidate forte
strength-medium = candidate moyenne
strength-weak = candidate faible
strength-reason-one_family = code d’une seule famille
strength-reason-few_families = code de deux ou trois familles
strength-reason-many_families = code de nombreuses familles
strength-reason-broad_code = code qu’une fiche ne cite que par sa division
strength-reason-doubtful_code = code trop large ou douteux
strength-reason-name_words = mots de la typologie dans le nom
strength-reason-ordinary_words = mots courants de la typologie dans le nom
strength-reason-status = statut que citent ces familles
strength-reason-ess = dite de l’ESS (sans poids)
strength-reason-not_ess = dite hors de l’ESS (sans poids)
strength-reason-closed = fermée
near-actor = Nom proche de
duplicate-of = Même organisation qu’à la ligne { $line }

# Ce qu’une liste dit oui ou non.
said-yes = oui
said-no = non

list-place = ligne { $line } de { $file }
by-code = par son code
part-typology = Dans la typologie
part-told = Ce que dit le fichier
part-flags = Signalé
part-printed = Tel qu’imprimé
part-file-row = Tel que dans le fichier
page-cell-cut = … { $size } de plus, dans l’export
page-columns-cut = { $count ->
    [one] … { $count } colonne de plus, dans l’export
   *[other] … { $count } colonnes de plus, dans l’export
}

thesaurus-title = Typologie de l’ESS numérique
thesaurus-about = Huit familles de l’économie sociale et solidaire numérique, leurs subdivisions et les acteurs qui s’y trouvent.
thesaurus-source = « Fiches Typologie de l’ESS numérique », décembre 2025, Sciences Po Lille, avec Social Good Accelerator (SOGA)
thesaurus-source-naf = INSEE, nomenclature d’activités française, Licence Ouverte 2.0
thesaurus-naf = Nomenclature d’activités française, révision 2 (extrait)
thesaurus-naf-2025 = Nomenclature d’activités française de 2025 (extrait)
thesaurus-passages = De la NAF rév. 2 à la NAF 2025, pour les codes cités
thesaurus-statuses = Statuts de l’économie sociale et solidaire
thesaurus-glossary = Vocabulaire de l’ESS numérique
untranslated = Texte en français : il n’est pas encore traduit.
naf-language = Intitulés de la NAF en français, tels que l’INSEE les publie.
fact-origin = d’après { $source }
fact-read-on = lu en { $month }
gap-subcategory_without_actor = sous-catégorie sans acteur
gap-code_without_actor = code qui ne trouve aucun acteur de sa famille
gap-actor_outside_codes = acteur que les codes de ses familles ne trouvent pas
gap-contested_place = place contestée
gap-uncertain_place = place incertaine
gap-empty_field = champ vide
