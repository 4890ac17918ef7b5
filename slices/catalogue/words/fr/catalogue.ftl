## Accueil
home-page = Les cours
home-promise = Apprendre à fabriquer, en ligne et en atelier
home-lead = Suivez le cours où que vous soyez, pratiquez dans un atelier près de chez vous, obtenez une attestation que chacun peut vérifier.
home-title = À suivre maintenant
highlights = À la une
next-runs = Commencent bientôt
by-subject = Par domaine
by-place = Les lieux où pratiquer
# $total (Number) - how many courses
see-all =
    { $total ->
        [one] Voir le cours
       *[other] Voir les { $total } cours
    }

## Recherche
search = Chercher
search-label = Chercher un cours
search-placeholder = Arduino, impression 3D…
courses-title = Les cours
# $words (String) - what was searched
courses-for = « { $words } » dans les cours
# $total (Number) - how many courses
courses-count =
    { $total ->
        [0] Aucun cours
        [one] { $total } cours
       *[other] { $total } cours
    }
# $total (Number) - how many courses
# $words (String) - what was searched
found =
    { $total ->
        [0] Rien pour « { $words } »
        [one] { $total } cours pour « { $words } »
       *[other] { $total } cours pour « { $words } »
    }
narrow = Préciser
# $chosen (Number) - how many answers are chosen
narrow-by =
    { $chosen ->
        [one] Préciser ({ $chosen } choix)
       *[other] Préciser ({ $chosen } choix)
    }
apply = Appliquer
chosen = Ce que vous avez choisi
take-away = retirer
take-all-away = Tout retirer
order = Trier
order-button = Trier
order-best = Le mieux adapté
order-start = Commence bientôt
order-newest = Ajouté récemment
order-title = Titre
# $typed (String) - a word as typed
# $taken (String) - the word taken instead
meant = Aucun cours ne dit « { $typed } » : voici pour « { $taken } ».
# $words (String) - the words left out
without-words = Aucun cours ne dit « { $words } » : voici sans ces mots.
# $words (String) - what was searched
some-words = Aucun cours ne réunit « { $words } » : voici ceux qui s’en approchent.
nothing-found = Aucun cours ne porte ces mots
nothing-found-text = Essayez un mot plus court ou plus courant, ou regardez tous les cours.
nothing-with-facets = Rien ne répond à tous ces choix
nothing-with-facets-text = Retirez un choix ci-dessus, ou tous.
# $total (Number) - how many courses
without-facets =
    { $total ->
        [one] Voir { $total } cours sans ces choix
       *[other] Voir { $total } cours sans ces choix
    }
all-courses = Tous les cours
no-courses = Pas encore de cours
no-courses-text = Les cours paraîtront ici dès qu’une session sera ouverte à tous.
pages = Pages de résultats
previous = Précédents
next = Suivants
# $first (String) - a figure
# $last (String) - a figure
# $total (String) - a figure
shown = { $first } à { $last } sur { $total }
first-page = Cette page n’existe plus : revenir à la première

## Facettes
facet-when = Quand
facet-subject = Domaine
facet-level = Niveau
facet-language = Langue
facet-format = Format
facet-place = Lieu de la pratique
facet-pace = Rythme
facet-institution = Établissement
facet-certificate = Attestation
when-open = Inscriptions ouvertes
when-soon = Commence bientôt
when-running = En cours
when-over = Terminé
format-hybrid = En ligne et en atelier
format-online = En ligne
hybrid-short = Avec atelier
pace-self = À votre rythme
pace-dates = Selon les dates du cours
certificate-yes = Avec attestation

## La page d’un cours
course = Cours
you-are-here = Vous êtes ici
enrol = S’inscrire
enrol-leave = En un clic. Vous pouvez partir quand vous voulez.
enrol-account = Nous vous demandons d’abord un compte : une minute.
full = Toutes les places sont prises.
how-to-wait = Voir la liste d’attente
how-to-enrol = Demander une place
go-on = Continuer le cours
about-run = Tout sur cette session
# $when (String) - a moment
enrolment-opens = Les inscriptions ouvrent le { $when }.
enrolment-closed = Les inscriptions sont closes. Regardez les autres sessions, ou un cours du même domaine.
to-be-scheduled = Les dates ne sont pas encore fixées. Revenez bientôt.
over = Cette session est terminée. La prochaine paraîtra ici.
team-page = Page de l’équipe
before = Avant de commencer
where-practice = Où pratiquer
all-runs = Les sessions
given-by = Proposé par
column-run = Session
column-state = État
fact-start = Début
fact-end = Fin
fact-effort = Travail
fact-duration = Durée
fact-cost = Prix
fact-licence = Licence
# $share (String) - a share of the points
certificate-from = à partir de { $share }
# $hours (Number) - how many hours
hours =
    { $hours ->
        [one] { $hours } heure en tout
       *[other] { $hours } heures en tout
    }

others = Ailleurs dans le réseau
# $total (Number) - nombre de cours
others-lead = { $total ->
    [one] { $total } cours d’un autre site que ce portail suit. Il s’ouvre là-bas.
   *[other] { $total } cours d’autres sites que ce portail suit. Chacun s’ouvre sur son site.
}
# $host (String) - nom d’hôte de l’autre site
others-on = sur { $host }
# $shown (Number) - nombre de cours montrés
# $total (String) - nombre de cours en tout
others-more = { $shown } sont montrés sur { $total } : précisez la recherche pour trouver les autres.
others-all = Voir ceux d’ailleurs

## Parcours et diplômes
programmes = Parcours et diplômes
programmes-lead = Des cours qui vont ensemble, jusqu’à une attestation ou un diplôme.
programmes-search = Chercher un parcours ou un diplôme
programmes-all = Tous les parcours et diplômes
# $total (Number) - how many programmes
programmes-see-all =
    { $total ->
        [one] Voir le parcours
       *[other] Voir les { $total } parcours et diplômes
    }
# $total (Number) - how many programmes
programmes-count =
    { $total ->
        [0] Aucun parcours ni diplôme
        [one] { $total } parcours ou diplôme
       *[other] { $total } parcours et diplômes
    }
# $total (Number) - how many programmes
# $words (String) - what was searched
programmes-found =
    { $total ->
        [0] Rien pour « { $words } »
        [one] { $total } parcours ou diplôme pour « { $words } »
       *[other] { $total } parcours et diplômes pour « { $words } »
    }
programmes-none = Aucun parcours pour l’instant
programmes-none-text = Un parcours paraît ici dès que l’établissement qui le mène le publie.
programmes-nothing = Aucun parcours ne répond
programmes-nothing-text = Essayez un mot plus court ou plus courant, ou regardez-les tous.
# $credits (String) - a figure
ects = { $credits } ECTS
intake-open = Ouvert aux inscriptions
# $day (String) - a date
intake-until = Ouvert jusqu’au { $day }
# $day (String) - a date
intake-opens = Ouvre le { $day }
facet-kind = Type
kind-course = Cours
