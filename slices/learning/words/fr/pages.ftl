## The state of a run
# $day (String) - the day
begins-on = Commence le { $day }
begins-later = Commence bientôt
open-to-all = Inscriptions ouvertes
running = En cours
# $day (String) - the day
running-until = En cours jusqu’au { $day }
archived = Terminée, à lire

## The page of a run
enrol = S’inscrire
enrol-free = Gratuit, en un clic. Vous pourrez partir à tout moment.
enrol-needs-account = Gratuit. Nous vous demandons d’abord un compte : une minute.
# $when (String) - day and time
enrolment-opens = Les inscriptions ouvrent { $when }.
enrolment-closed = Les inscriptions sont closes. Regardez les sessions ouvertes sur la page d’accueil.
go-on = Continuer le cours
leave = Quitter ce cours
leave-text = Ce que vous avez fait est gardé : vous le retrouverez si vous revenez.
leave-confirm = Oui, quitter
for-the-team = Pages de l’équipe
see-as-learner = Voir comme un apprenant
practice-part = La pratique en atelier
practice-part-text = Une partie du cours se fait avec de vraies machines.
# $hours (Number) - how many
# $shown (String) - the same, written
hours =
    { $hours ->
        [one] { $shown } heure
       *[other] { $shown } heures
    }
plan = Le plan du cours
fact-start = Début
fact-end = Fin
fact-effort = Effort
fact-duration = Durée
fact-pace = Rythme
fact-language = Langue
fact-certificate = Attestation
own-pace = Le vôtre
course-pace = Selon les dates du cours
# $share (String) - a percentage
certificate-from = à partir de { $share }

## The outline
outline = Plan du cours
outline-empty = Rien à lire pour le moment
outline-empty-text = L’équipe du cours n’a encore rien publié.
# $done (Number) - units done
# $all (Number) - all units
units-done = { $done } sur { $all }
units-done-label = Unités terminées
coming = À rendre bientôt
# $day (String) - the day
due-on = à rendre le { $day }
# $day (String) - the day
opens-on = ouvre le { $day }
state-to-do = à faire
state-started = commencée
state-done = terminée
state-current = vous êtes ici
state-locked = pas encore ouverte
untitled = Sans titre
resume = Reprendre
begin = Commencer
pages-of-run = Pages du cours

## A unit
you-are-here = Vous êtes ici
previous = Précédent
next = Suivant
units-around = Unités voisines
preview = Aperçu de l’équipe : vous voyez ce que voient les apprenants, et tout ce qui leur est fermé. Rien n’est enregistré.
due = À rendre
due-over = Délai passé
counts = Compte pour la note
# $kind (String) - the type of work
counts-as = Compte pour la note : { $kind }
not-open = Pas ouvert
# $when (String) - day and time
unit-opens = Cette unité ouvre { $when }.
unit-hidden = Son délai est passé, et l’équipe du cours a choisi de ne plus la montrer.
unit-empty = Cette unité est vide. Passez à la suivante.
back-to-outline = Revenir au plan
not-an-object = Envoyez un objet JSON, tel que {"{"}"1" : "choice_0"{"}"}.
upload-unreadable = Le fichier n’est pas arrivé entier : 20 Mo au plus. Choisissez-en un plus petit, ou recommencez avec une meilleure connexion.

## News
updates = Nouvelles et documents
handouts = Documents
no-news = Pas de nouvelles
no-news-text = Ce que l’équipe annonce paraîtra ici.

## My progress
my-progress = Mes progrès
my-grade = Ma note
nothing-to-pass = Ce cours ne fixe pas de seuil : rien n’est à atteindre.
# $mark (String) - a percentage
mark-reached = L’attestation demande { $mark } : c’est atteint.
# $mark (String) - a percentage
# $missing (String) - a percentage
mark-to-reach = L’attestation demande { $mark }. Il manque { $missing }, et ce qui reste à faire peut les donner.
# $mark (String) - a percentage
# $best (String) - a percentage
mark-out-of-reach = L’attestation demande { $mark }. Avec ce qui reste à faire, cette session peut aller jusqu’à { $best }. Parlez-en à l’équipe du cours.
passed = Réussi
get-certificate = Obtenir mon attestation
letters = Seuils :
how-grade-is-made = Comment la note est faite
points-by-part = Points par partie
column-work = Travail
column-points = Points
column-share = Part obtenue
column-part = Partie
column-due = À rendre
not-published = (pas encore publié)
dropped = Résultat le plus faible, non compté
# $average (String) - a percentage
# $weight (String) - a percentage
average-times-weight = Moyenne { $average } × poids { $weight } =
total = Total, arrondi :
practice-only = entraînement
# $number (Number) - from 1
chapter-number = Chapitre { $number }
# $chapter (String) - its title
# $part (Number) - from 1
part-of-chapter = ⁨{ $chapter }⁩, partie { $part }
result-withheld = Résultat gardé par l’équipe
results-withheld = Des résultats ne sont pas montrés, ou pas encore : ils comptent dans votre note, mais dans aucun chiffre de cette page.
nothing-graded = Rien dans ce cours ne donne de points.

## My learning
my-learning = Mes cours
my-courses = Tous mes cours
find-course = Trouver un cours
nothing-followed = Vous ne suivez encore aucun cours
nothing-followed-text = Choisissez-en un : vous le retrouverez ici, là où vous l’aurez laissé.
nothing-opened = Vous n’avez encore rien ouvert.
# $unit (String) - the title of the unit
you-were-at = Vous en étiez à « { $unit } ».
# $grade (String) - a percentage
grade-so-far = Note : { $grade }
enrolled-now = Votre inscription à ce cours est faite.
see-certificate = Voir mon attestation
# $day (String) - the day
handed-in-on = Rendu le { $day }
# $earned (String) - points, written
# $possible (String) - points, written
graded-points = Noté { $earned } sur { $possible }
# $count (Number) - deadlines that are over
# $day (String) - the first day of the run
begun-and-due = { $count ->
    [one] Commencée le { $day } ; { $count } échéance est passée.
   *[other] Commencée le { $day } ; { $count } échéances sont passées.
}
