# $key (String) - the course's key
# $owner (String) - the institution's name
key-taken = Le cours { $key } appartient déjà à { $owner }. Changez le numéro du cours dans l’archive, ou demandez à cet établissement de l’importer.
file-locked = Ce fichier est réservé aux personnes qui suivent ce cours. Inscrivez-vous, puis ouvrez-le à nouveau.
optional = (facultatif)
save = Enregistrer
saved = C’est enregistré.

refused-no-file = Choisissez une archive : le fichier .tar.gz ou .zip du cours.
refused-not-a-course = Ce n’est pas un cours : aucun course.xml, library.xml ni package.toml ne s’y trouve. Exportez le cours depuis Studio et apportez ce fichier-là.
# $path (String) - the path
refused-absolute-path = L’archive nomme un chemin absolu ({ $path }) ; un export Open edX ne le fait jamais, elle n’est donc pas ouverte. Exportez le cours à nouveau.
# $path (String) - the path
refused-parent-path = L’archive nomme un chemin qui sort de son dossier ({ $path }) ; un export Open edX ne le fait jamais, elle n’est donc pas ouverte. Exportez le cours à nouveau.
# $path (String) - the path
refused-link = L’archive contient un lien ({ $path }). Mettez le fichier lui-même à sa place et refaites l’archive.
# $path (String) - the path
refused-device = L’archive contient un périphérique ou un tube ({ $path }). Un cours ne contient que des fichiers et des dossiers.
# $limit (String) - how many files
refused-too-many = L’archive contient plus de { $limit } fichiers. Partagez le cours, ou retirez ce que les apprenants n’utilisent pas.
# $limit (String) - a size
refused-archive-large = L’archive dépasse { $limit }. Retirez les vidéos et liez-les, ou demandez à l’exploitant de l’importer sur le serveur.
# $what (String) - a file, or all of them
# $limit (String) - a size
refused-too-large = { $what } dépasse les { $limit } permis, une fois décompressé. Retirez-le et liez-le.
# $ratio (Number) - how many times
refused-bomb = L’archive se décompresse en plus de { $ratio } fois sa taille, ce qu’aucun vrai cours ne fait. Exportez le cours à nouveau.
# $limit (String) - a number, written out
refused-blocks = Ce cours compte plus de { $limit } éléments, ce qu’aucun vrai cours n’atteint. Exportez-le de nouveau, ou partagez-le en plusieurs.
# $limit (String) - a number, written out
refused-too-often = Les fichiers de cette archive renvoient les uns aux autres au point qu’il faudrait les relire plus de { $limit } fois, ce que ne demande aucun vrai cours. Exportez le cours de nouveau.
# $limit (String) - a size, written out
refused-too-much-again = Les fichiers de cette archive renvoient les uns aux autres au point qu’il faudrait en relire plus de { $limit }, ce que ne demande aucun vrai cours. Exportez le cours de nouveau.
refused-unreadable = L’archive ne peut pas être lue ; elle est peut-être coupée. Exportez le cours à nouveau, en .tar.gz ou en .zip, et recommencez.

import-title = Importer un cours
import-lead = Un cours ou une bibliothèque Open edX entre tel quel. Vous lisez d’abord ce qui est gardé, changé et perdu ; rien n’est écrit avant votre décision.
archive = Archive du cours
# $limit (String) - a size
archive-hint = Le fichier .tar.gz qu’exporte Studio, ou un .zip ; { $limit } au plus. Un grand cours demande une minute de lecture.
analyse = Lire l’archive
steps = Étapes de l’import
step-done = (fait)
step-bring = Apporter l’archive
step-check = Lire le rapport
step-commit = Valider
# $name (String) - of the file
report-over = Rapport sur { $name }
report-lead = Rien n’est encore écrit. Lisez ce que les apprenants trouveront ou non, puis décidez.
cannot-commit = Cette archive ne peut pas être validée ici
nothing-changes = Rien ne change
# $key (String) - the course's key
nothing-changes-text = Le cours { $key } a déjà exactement cette version. Vous pouvez annuler cet import.
what-happens = Si vous validez
# $key (String) - the course's key
will-create-course = Le cours { $key } est créé, avec ce contenu pour première version.
# $key (String) - the course's key
will-add-version = Le cours { $key } reçoit ce contenu comme nouvelle version. Les versions précédentes restent.
# $key (String) - the course's key
version-known = Le cours { $key } a déjà exactement cette version.
# $key (String) - the run's key
will-open-run = La session { $key } est ouverte avec elle.
# $key (String) - the run's key
run-unchanged = La session { $key } l’utilise déjà.
# $learners (Number) - who follow it
# $key (String) - the run's key
run-stays = { $learners ->
    [0] La session { $key } existe et garde sa version jusqu’à ce que quelqu’un en change dans ses réglages.
    [one] La session { $key } a une personne inscrite et garde sa version jusqu’à ce que quelqu’un en change dans ses réglages.
   *[other] La session { $key } a { $learners } personnes inscrites et garde sa version jusqu’à ce que quelqu’un en change dans ses réglages.
}
commit = Valider l’import
cancel-import = Annuler l’import
done-committed = Le cours est là. Sa nouvelle version figure ci-dessous.
done-run-stays = La nouvelle version est là. La session garde la sienne jusqu’à ce que vous en changiez dans ses réglages.
done-opened = La session est ouverte.

report-contents = Ce qu’il y a dedans
chapters = Chapitres
subsections = Sous-sections
units = Unités
blocks = Blocs
files = Fichiers
by-kind = Blocs par type
column-kind = Type
column-count = Nombre
report-problems = Comment ses exercices fonctionneront
problems-natively = Corrigés aussitôt
problems-natively-note = Exactement comme dans Open edX
problems-by-hand = Corrigés à la main
problems-by-hand-note = L’apprenant répond, l’équipe corrige
problems-as-notice = Montrés en avis
problems-as-notice-note = Gardés, mais illisibles
problems-without-question = Sans question
# $points (Number) - how many
# $shown (String) - the same, written
points =
    { $points ->
        [one] { $shown } point à gagner en tout, avant pondération.
       *[other] { $shown } points à gagner en tout, avant pondération.
    }
report-changes = Ce qui est gardé, changé et perdu
all-came-through = Tout est passé tel quel.
severities = Perdu : n’est plus dans le cours. Changé : lu sous une autre forme que celle écrite. Gardé : ses fichiers restent et ressortent ; seul son usage est touché.
# $count (String) - how many
lost = Perdu : { $count }
# $count (String) - how many
changed = Changé : { $count }
# $count (String) - how many
kept = Gardé : { $count }
# $count (Number) - how many
secrets-removed = { $count ->
    [one] Une clé ou un mot de passe a été retiré de l’archive. Il n’est pas conservé ; configurez-le à nouveau là où il sert.
   *[other] { $count } clés ou mots de passe ont été retirés de l’archive. Ils ne sont pas conservés ; configurez-les à nouveau là où ils servent.
}
notices = Blocs montrés en avis
notices-text = L’apprenant lit que cette activité n’est pas disponible ici ; le bloc reste dans le cours et ressort avec lui.
where = Où
details-in-english = Chaque détail est écrit en anglais, tel que la lecture de l’archive le donne.
# $title (String) - what
where-of = Où : { $title }
# $count (Number) - how many
and-more = { $count ->
    [one] … et un autre endroit.
   *[other] … et { $count } autres endroits.
}
report-access = Pour que tout le monde puisse apprendre
access-fine = Chaque image a une description et chaque vidéo une transcription.
# $count (Number) - how many
images-without-alt = { $count ->
    [one] Une image n’a pas de description : qui ne la voit pas la manque. Ajoutez un texte alt, vide si elle ne fait que décorer.
   *[other] { $count } images n’ont pas de description : qui ne les voit pas les manque. Ajoutez à chacune un texte alt, vide si elle ne fait que décorer.
}
# $count (Number) - how many
videos-without-transcript = { $count ->
    [one] Une vidéo n’a pas de transcription : qui ne l’entend pas, ou dont la connexion est lente, la manque. Ajoutez-en une au cours.
   *[other] { $count } vidéos n’ont pas de transcription : qui ne les entend pas, ou dont la connexion est lente, les manque. Ajoutez-en une à chacune.
}

courses = Cours
column-course = Cours
column-key = Clé
# $name (String) - the institution above
part-of = Fait partie de { $name }
institution-private = Cet établissement n’est pas public : seules les personnes qui y ont un rôle voient cette page.
institution-parts = Ses composantes
runs-open = Cours à suivre
runs-past = Sessions passées
institution-no-runs = Aucun cours à suivre pour l’instant
institution-no-runs-text = Quand cet établissement ouvrira une session, elle paraîtra ici.
runs = Sessions
no-runs = Aucune session pour l’instant
no-runs-text = Ouvrez-en une pour que les apprenants puissent s’inscrire.
versions = Versions
column-run = Session
column-state = État
column-dates = Dates
column-learners = Apprenants
column-version = Version
column-actions = Actions
column-when = Validée
column-who = Par
column-report = Rapport
state-upcoming = À venir
state-running = En cours
state-archived = Terminée
unlisted = Non répertoriée
older-version = Pas la plus récente
# $start (String) - a day
# $end (String) - a day
from-to = Du { $start } au { $end }
# $start (String) - a day
from = À partir du { $start }
# $end (String) - a day
until = Jusqu’au { $end }
always-open = Sans dates
by-machine = L’exploitant
by-erased = Compte effacé
see-report = Ce qu’elle contient
# $version (String) - the beginning of its digest
version-report = Version { $version }
import-version = Importer une version
export = Exporter

open-run = Ouvrir une session
open-run-lead = Une session de plus de ce cours. Les échéances écrites dans le contenu suivent son début et gardent leur heure.
open-run-button = Ouvrir la session
run-word = Nom de la session
# $key (String) - what it begins with
run-word-hint = Un mot comme 2027-printemps : lettres, chiffres, traits d’union. La clé devient { $key }2027-printemps.
run-word-wrong = N’utilisez que des lettres, chiffres, traits d’union, points et tirets bas, 80 au plus.
# $key (String) - the run's key
run-taken = La session { $key } existe déjà. Choisissez un autre nom.
run-title = Titre que voient les apprenants
run-title-wrong = Écrivez un titre de 200 caractères au plus, sur une ligne.
run-settings = Réglages de la session
run-moved = La session continue avec la version choisie.
terms = Dates et conditions
language = Langue du contenu
language-hint = Son code : fr, en, ar…
language-wrong = Écrivez le code d’une langue, comme fr ou ar.
zone = Fuseau horaire de la session
zone-wrong = Choisissez un fuseau horaire dans la liste.
dates-legend = Dates, dans le fuseau horaire de la session
date-wrong = Écrivez un jour et une heure, comme 2027-02-01T09:00.
start = Début
end = Fin
end-wrong = La fin doit venir après le début.
enrolment-start = Ouverture des inscriptions
enrolment-start-wrong = Les inscriptions doivent ouvrir avant la fin de la session.
enrolment-end = Clôture des inscriptions
enrolment-end-wrong = Les inscriptions doivent se clore après leur ouverture.
self-paced = Au rythme de chacun
self-paced-note = Les échéances du contenu ne s’appliquent pas.
listed = Répertoriée
listed-note = Montrée en page d’accueil et trouvée par tout le monde. Sinon, seules les personnes qui ont un rôle dans la session la connaissent.
version-title = Version du contenu
version-choose = Version
version-in-use = Utilisée en ce moment
version-wrong = Choisissez une version de ce cours.
one-version = Le cours n’a qu’une version. Importez-en une autre pour pouvoir en changer.
# $learners (Number) - who follow the run
moving-concerns = { $learners ->
    [0] Personne ne suit encore cette session.
    [one] Une personne suit cette session et verra aussitôt l’autre version. Ce qu’elle a fait est gardé.
   *[other] { $learners } personnes suivent cette session et verront aussitôt l’autre version. Ce qu’elles ont fait est gardé.
}
move-run = Continuer avec cette version
will-be-listed = Elle sera montrée en page d’accueil ; les réglages de la session permettent de la cacher.
