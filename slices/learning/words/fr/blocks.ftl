## Author HTML
# $host (String) - the other site
open-on = Ouvrir sur { $host }
# $title (String) - what it is
# $host (String) - the other site
open-titled-on = { $title } (ouvrir sur { $host })
# $name (String) - the name of the file
open-file = Ouvrir { $name }
# $host (String) - the other site
open-picture-on = Voir l’image sur { $host }
# $title (String) - what the picture shows
# $host (String) - the other site
open-picture-titled-on = { $title } (image sur { $host })

## What cannot be shown
# $code (String) - the stable code
note-for-team = Pour l’équipe du cours · { $code }
# $kind (String) - the kind of the block
unsupported-for-team = Les blocs « { $kind } » sont conservés et réexportés tels quels, mais cette installation ne sait pas les montrer.
# $title (String) - the title of the block
cannot-be-shown = L’activité « { $title } » ne peut pas être montrée ici. Passez à la suite : l’équipe du cours le sait.
# $path (String) - the file
broken-for-team = { $path } n’a pas pu être lu dans l’archive.
# $title (String) - the title of the block
is-damaged = « { $title } » est arrivé abîmé et ne peut pas être montré. Passez à la suite : l’équipe du cours le sait.
unreadable-problem-for-team = Cet exercice n’a pas pu être lu. Ouvrez le rapport d’import pour savoir pourquoi.

## Discussion, tools, documents
discussion = Discussion
discussion-later = Ce cours n’a pas de forum ici. Passez à la suite, et gardez vos questions pour l’équipe du cours ou pour l’atelier.
tool-not-connected = Cet outil d’un autre site n’est pas relié ici. Il ne compte pas dans votre note.
# $site (String) - the address of the tool
tool-for-team = Outil LTI conservé dans le cours, sans lancement ni note ici : { $site }
open-document = Ouvrir le document
document-source = Le fichier d’origine
instructions = Consignes
remarks = Remarques

## Branches and conditions
each-sees-some = Chaque apprenant voit une partie de ce qui suit
each-sees-some-for-team = Le tirage est fait à la première visite et ne change plus. Vous voyez tout.
given-on-enrolment = Inscrivez-vous au cours pour recevoir ces activités.
first-do = Ce qui suit s’ouvre quand vous aurez fait :

## Done, polls, words
mark-done = C’est fait
done = Fait
not-done-yet = Pas encore fait
not-done-after-all = Remettre « à faire »
poll = Sondage
no-right-answer = Sans bonne ni mauvaise réponse
vote = Voter
change-vote = Changer mon vote
results = Les réponses de tous
your-answer = votre réponse
vote-kept-private = Votre vote est compté. L’équipe du cours garde les résultats pour elle.
enrol-to-take-part = Inscrivez-vous au cours pour participer.
give-words = Donner mes mots
# $n (Number) - which word
word-n = Mot { $n }
optional = (facultatif)
your-words = Vos mots :
your-word = votre mot
words-of-all = Les mots de tous

## Placing
place-items = Mettre à sa place
not-placed = Pas encore placé
check-places = Vérifier les places
all-in-place = Tout est à sa place
partly-in-place = Une partie est à sa place
nothing-in-place = Rien n’est encore à sa place

## Video
video = Vidéo
# $title (String) - the title of the video
video-missing = La vidéo « { $title } » n’est pas arrivée avec le cours. L’équipe du cours le sait.
video-missing-for-team = Ni fichier, ni clip, ni transcription dans l’archive. Ajoutez un fichier MP4 au cours.
video-not-played = Votre navigateur ne lit pas cette vidéo. Téléchargez-la, ou lisez la transcription.
renditions = Qualité
rendition-full = Normale
rendition-light = Légère
rendition-audio = Son seul
transcript = Transcription
transcript-to-read = Lire la transcription
downloads = Télécharger
# $quality (String) - the rendition
download-video = La vidéo ({ $quality })
# $language (String) - the language, in itself
download-captions = Les sous-titres ({ $language })
download-handout = Le support
# $site (String) - the other site
watch-on = Voir la vidéo sur { $site }
# $site (String) - the other site
watch-elsewhere-note = Rien n’est chargé depuis { $site } tant que vous n’y allez pas vous-même.

## Problems
problem = Exercice
# $n (Number) - which question
question-n = Question { $n }
# $n (Number) - which answer
answer-n = Réponse { $n }
# $n (Number) - which number
number-n = Nombre { $n }
choose-answer = Choisissez
# $most (Number) - width in pixels
from-left = Depuis la gauche, de 0 à { $most }
# $most (Number) - height in pixels
from-top = Depuis le haut, de 0 à { $most }
point-help = Touchez l’image, déplacez la croix avec les flèches, ou écrivez les deux nombres.
link-to-file = Écrivez ici l’adresse de votre fichier, ou décrivez ce que vous rendez.
submit = Valider
save = Enregistrer
keep-answers = Enregistrer mes réponses
start-again = Recommencer
hint = Un indice
# $n (Number) - which hint
# $total (Number) - how many there are
hint-n = Indice { $n } sur { $total }
another-hint = Un autre indice
why = Pourquoi ?
show-answer = Voir la réponse
answer-is = Réponse :
correct = Juste
incorrect = Faux
partly-correct = En partie juste
will-be-read = À lire par l’équipe
correct-before = Juste :
incorrect-before = Faux :
submitted = Réponse reçue
result-later = Le résultat sera montré plus tard.
person-will-read = Une personne de l’équipe lira votre travail et le notera ; la note paraîtra ici et dans vos progrès.
person-grades-this = Cette question est notée par une personne de l’équipe.
needs-script = Cette question a besoin d’un programme qui ne peut pas tourner ici. Passez à la suite.
# $what (String) - the control
needs-script-for-team = « { $what } » a besoin d’un script de son auteur, que rien n’exécute ici.
not-taken = Rien n’a été enregistré
not-sent = Pas envoyé : vérifiez la connexion et recommencez. Ce que vous avez écrit est toujours là.
no-attempt-used = Aucune tentative n’a été utilisée.
answers-saved = Réponses enregistrées, pas encore validées
# $left (Number) - attempts left
# $most (Number) - attempts in all
attempts-left =
    { $left ->
        [0] Plus aucun essai
        [one] Il reste { $left } essai sur { $most }
       *[other] Il reste { $left } essais sur { $most }
    }
# $points (Number) - the most there are
# $earned (String) - points, written
# $possible (String) - points, written
points-of =
    { $points ->
        [one] { $earned } sur { $possible } point
       *[other] { $earned } sur { $possible } points
    }
# $points (Number) - how many
# $shown (String) - the same, written
points-possible =
    { $points ->
        [one] { $shown } point
       *[other] { $shown } points
    }
# $points (Number) - how many
# $shown (String) - the same, written
points-short =
    { $points ->
        [one] ({ $shown } point)
       *[other] ({ $shown } points)
    }
does-not-count = ne compte pas dans la note
preview-nothing-kept = Aperçu : rien de ce que vous faites ici n’est enregistré
enrol-to-answer = Inscrivez-vous au cours pour répondre
run-is-over = La session est terminée : on peut lire, plus répondre
run-not-begun = La session n’a pas encore commencé
# $when (String) - day and time
was-due = Le délai est passé depuis le { $when } : vous pouvez relire, plus répondre.

## Work handed in
machine-laser = découpeuse laser
machine-printer = imprimante 3D
machine-electronics = poste d’électronique
machine-mill = fraiseuse numérique
machine-vinyl = découpeuse vinyle
machine-sewing = machine à coudre
in-a-lab = En atelier
bring-back = À rapporter de l’atelier
criterion = Critère
what-it-is-worth = Ce que cela vaut
how-it-is-judged = Comment c’est évalué
your-text = Votre texte
your-file = Votre fichier
your-file-to-hand-in = Votre fichier (photo, PDF, archive…)
file-limits = Un seul, 20 Mo au plus. S’il y en a plusieurs, réunissez-les dans une archive .zip.
hand-in = Rendre
hand-in-again = Rendre une autre version
# $when (String) - day and time
handed-in = Rendu { $when }
graded = Noté
what-you-handed-in = Ce que vous avez rendu
staff-grades-instead = Ici, l’équipe évalue à la place des pairs et des exemples d’entraînement.
text-file-or-both = Un texte, un fichier, ou les deux.
team-gives-points = L’équipe donne ces points ; vous n’avez rien à rendre.
kind-hand-in = Travail à rendre
kind-practice = Pratique en atelier
kind-points = Points donnés par l’équipe
kind-word-cloud = Nuage de mots
kind-done = À cocher une fois fait
kind-tool = Outil d’un autre site
kind-document = Document
kind-text = Texte
kind-activity = Activité
draw-again = Un autre tirage
draw-again-note = Ces activités sont tirées au hasard. Vous pouvez en demander d’autres : vos réponses à celles-ci seront effacées, les tentatives utilisées restent comptées.
video-seen = J’ai suivi cette vidéo jusqu’au bout
# $number (Number) - from 1
your-file-n = Votre fichier { $number }
your-files-to-hand-in = Vos fichiers
# $most (Number) - files
files-limits = Jusqu’à { $most } fichiers, de 20 Mo chacun et 50 Mo ensemble. Choisissez-les tous en une fois.
