form-wrong = Quelque chose est à corriger
optional = (facultatif)
save = Enregistrer
add = Ajouter
up = Monter
down = Descendre
remove = Retirer
all = Tous
filter = Filtrer
read = Lire
pages = Pages
next-page = Suite
erased = Compte effacé
zone = Fuseau horaire
title = Titre
# $language (String) - as it stands in the sentence
title-in = Titre ({ $language })
# $language (String) - as it stands in the sentence
text-in = Présentation ({ $language })
text-hint = Pour qui, pour faire quoi, avec quoi. En Markdown.
kind = Sorte
kind-parcours = Parcours
kind-certifying-path = Parcours certifiant
kind-degree = Diplôme
language = Langue
language-hint = Par exemple fr, en, ar
slug = Mot de l’adresse
slug-hint = Des lettres minuscules, des chiffres et des tirets : fabrication-numerique. Il ne change plus ensuite.
begin = Commencer
programmes = Parcours et diplômes
programmes-lead = Des cours qui vont ensemble, jusqu’à une attestation ou un diplôme.
programmes-none = Aucun parcours pour l’instant
programmes-none-text = Un parcours réunit des cours et dit ce qu’il faut pour le finir.
new-programme = Nouveau parcours
not-shown = Non publié
not-shown-text = Seuls l’équipe et ceux qui le suivent voient cette page.
shown-text = Tout le monde peut voir la page.
see-page = Voir la page
show = Publier la page
hide = Ne plus publier
visibility = Publication
# $count (Number) - as it stands in the sentence
courses-count = { $count } cours
# $count (Number) - as it stands in the sentence
people-count = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
# $credits (String) - as it stands in the sentence
credits = { $credits } ECTS
# $hours (String) - as it stands in the sentence
hours = { $hours } h
# $hours (String) - a figure
hours-at-least = au moins { $hours } h
made-of = De quoi il est fait
what-it-asks = Ce qu’il demande
certificate-text = À la fin, une attestation que chacun peut vérifier, sur papier et en badge numérique.
fact-lead = Établissement
fact-partners = Avec
partners-hint = Les établissements dont on lit le nom sur la page.
fact-courses = Cours
fact-language = Langue
fact-credits = Crédits
fact-hours = Durée
fact-next-intake = Prochaine promotion
optional-course = au choix
intakes = Promotions
intakes-none = Pas de promotion annoncée pour l’instant.
intake-to-come = À venir
intake-open = Ouvert
intake-closed = Inscriptions closes
intake-over = Terminée
# $from (String) - as it stands in the sentence
# $until (String) - as it stands in the sentence
intake-from-to = Du { $from } au { $until }
# $from (String) - as it stands in the sentence
intake-from = À partir du { $from }
# $day (String) - as it stands in the sentence
intake-opens = Ouvre le { $day }
# $day (String) - as it stands in the sentence
intake-closes = Jusqu’au { $day }
# $count (Number) - as it stands in the sentence
places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
admission = Admission
admission-open = Inscription libre
admission-application = Sur candidature
admission-open-text = On s’inscrit en un clic.
admission-application-text = Un jury lit les candidatures ; une admission se confirme avant une date.
enrol = S’inscrire
sign-in-to-enrol = Se connecter pour s’inscrire
apply = Candidater
my-application = Ma candidature
to-my-progress = Mon avancement
to-team = Pages de l’équipe
you-left = Vous avez quitté ce parcours.
# $count (Number) - as it stands in the sentence
rule-all = { $count ->
    [one] Réussir le cours.
   *[other] Réussir les { $count } cours.
}
# $count (Number) - as it stands in the sentence
rule-mandatory = { $count ->
    [one] Réussir le cours obligatoire.
   *[other] Réussir les { $count } cours obligatoires.
}
# $count (Number) - as it stands in the sentence
# $all (String) - as it stands in the sentence
rule-optional = { $count ->
    [one] Réussir un cours au choix parmi { $all }.
   *[other] Réussir { $count } cours au choix parmi { $all }.
}
# $credits (String) - as it stands in the sentence
rule-credits = Obtenir { $credits } crédits ECTS.
# $average (String) - as it stands in the sentence
# $floor (String) - as it stands in the sentence
rule-compensation = Dans un module, les notes se compensent : une moyenne de { $average } suffit si aucun cours n’est sous { $floor }.
my-complete = Tout est fait : l’attestation vous attend.
# $course (String) - as it stands in the sentence
my-next = À faire : { $course }
just-enrolled = Votre inscription est faite.
complete-title = Vous avez tout fait
complete-text = L’attestation est à vous.
take-certificate = Mon attestation
next-step = La prochaine étape
progress = Avancement
# $done (String) - as it stands in the sentence
# $asked (String) - as it stands in the sentence
courses-done = { $done } cours sur { $asked }
# $had (String) - as it stands in the sentence
# $asked (String) - as it stands in the sentence
credits-of = { $had } sur { $asked }
# $had (String) - as it stands in the sentence
credits-had = { $had } crédits ECTS obtenus
# $count (Number) - as it stands in the sentence
left-mandatory = { $count ->
    [one] Il reste un cours obligatoire.
   *[other] Il reste { $count } cours obligatoires.
}
# $count (Number) - as it stands in the sentence
left-optional = { $count ->
    [one] Il reste un cours au choix.
   *[other] Il reste { $count } cours au choix.
}
# $credits (String) - as it stands in the sentence
left-credits = Il manque { $credits } crédits.
go-on = Continuer
see-run = Voir la session
enrol-next = S’inscrire à ce cours
see-marks = Voir les notes
no-run = Pas de session annoncée
no-dates = Sans dates
# $version (Number) - as it stands in the sentence
version-followed = Vous suivez la version { $version } ; elle ne change pas sans qu’une personne le décide.
leave-title = Quitter ce parcours
leave-text = Ce que vous avez fait dans les cours reste, et vous gardez votre inscription à leurs sessions.
leave-seats-back = La promotion n’a pas commencé : vos places dans les cours des autres établissements se libèrent. Revenir en prend de nouvelles, s’il en reste.
leave-seats-kept = La promotion a commencé : vos places dans les cours des autres établissements restent comptées. Vous les retrouvez en revenant.
leave = Quitter
column-course = Cours
column-state = État
column-next = Session
column-mark = Note
column-version = Version
column-published = Publiée le
column-people = Inscrits
column-intake = Promotion
column-dates = Dates
column-name = Nom
column-done = Fait
course-passed = Réussi
course-recognised = Reconnu
course-compensated = Compensé
course-begun = En cours
course-to-do = À faire
course-closed = Plus ouvert
# $programme (String) - as it stands in the sentence
tabs = { $programme } : pages de l’équipe
tab-overview = Vue d’ensemble
tab-definition = Contenu
tab-intakes = Promotions
tab-applications = Candidatures
tab-people = Inscrits
draft-title = Une version en cours d’écriture
draft-text = Elle ne vaut pour personne tant qu’elle n’est pas publiée.
to-definition = Continuer l’écriture
# $count (Number) - as it stands in the sentence
waiting-for-jury = { $count ->
    [one] Une candidature attend le jury
   *[other] { $count } candidatures attendent le jury
}
versions = Versions
versions-none = Aucune version publiée.
versions-text = Qui est inscrit reste sur sa version ; les suivants ont la dernière.
done-saved = C’est enregistré.
done-published = La version est publiée.
done-decided = C’est décidé ; les lettres partent.
head-title = Titre, présentation, règle
modules = Modules et cours
modules-text = Un module sans titre n’est qu’une liste de cours.
# $number (Number) - as it stands in the sentence
module-number = Module { $number }
add-module = Ajouter un module
# $module (String) - as it stands in the sentence
change-module = Modifier « { $module } »
# $module (String) - as it stands in the sentence
add-course = Ajouter un cours à « { $module } »
# $course (String) - as it stands in the sentence
change-course = Conditions de « { $course } »
school = École qui l’enseigne
no-school = Non précisée
module-credits = Crédits ECTS du module
module-credits-hint = Obtenus quand tous ses cours obligatoires le sont ; en plus de ceux des cours.
module-hours = Heures
course-key = Clé du cours
course-key-hint = ORGANISATION+NUMÉRO. Le cours d’un autre établissement entre s’il l’a accordé (places, diffusion ou affichage).
mandatory = Obligatoire
mandatory-note = Sinon, il compte parmi les cours au choix.
course-credits = Crédits ECTS du cours
course-minimum = Note demandée (%)
course-minimum-hint = Vide : ce que demande la session.
rule = Ce qu’il faut pour finir
rule-text = Tous les cours obligatoires, et :
rule-optional-label = Cours au choix à réussir
rule-optional-hint = Combien parmi ceux qui ne sont pas obligatoires.
rule-credits-label = Crédits ECTS à obtenir
rule-average-label = Compensation : moyenne du module (%)
rule-average-hint = Vide : chaque cours doit être réussi.
rule-floor-label = Note plancher (%)
rule-floor-hint = Sous cette note, rien ne compense.
missing-title = Avant de publier
publish = Publier cette version
# $version (Number) - as it stands in the sentence
publish-text = Publiée, elle sera la version { $version } : celle de qui s’inscrit ensuite.
# $version (Number) - as it stands in the sentence
no-draft-text = C’est la version { $version } publiée. Changer quelque chose commence la suivante.
discard = Jeter ce brouillon
new-intake = Nouvelle promotion
intake-terms = Conditions
intake-name = Nom de la promotion
intake-name-hint = Par exemple : Rentrée 2027
dates = Dates
opens = Ouverture des inscriptions ou candidatures
closes = Clôture
start = Début
end = Fin
capacity = Places
capacity-hint = Vide : sans limite.
runs = Sessions choisies
runs-hint = Clés de sessions, une par cours au plus. Sans choix, la prochaine ouverte est proposée.
# $count (String) - as it stands in the sentence
# $capacity (String) - as it stands in the sentence
of-capacity = { $count } sur { $capacity }
application-title = Candidature
motivation = Motivation
motivation-hint = Ce que vous savez faire, ce que vous voulez apprendre, et pourquoi ici.
send-application = Envoyer ma candidature
keep-draft = Garder sans envoyer
confirm = Confirmer ma venue
withdraw = Retirer ma candidature
reason-given = Motif :
state-submitted = Envoyée
state-to-complete = À compléter
state-admitted = Admise
state-lapsed = Non confirmée à temps
state-waiting = Sur liste d’attente
state-refused = Non retenue
state-withdrawn = Retirée
state-enrolled = Inscription faite
# $day (String) - as it stands in the sentence
state-submitted-text = Le jury la lira. Envoyée le { $day }.
state-to-complete-text = Complétez votre texte ci-dessous et renvoyez-le.
# $day (String) - as it stands in the sentence
state-admitted-text = Une place vous est gardée jusqu’au { $day }. Confirmez pour la prendre.
# $day (String) - as it stands in the sentence
state-lapsed-text = La place était gardée jusqu’au { $day }. Écrivez à l’établissement s’il en reste.
state-waiting-text = Si une place se libère, vous recevrez une lettre.
state-refused-text = Le jury n’a pas retenu votre candidature pour cette promotion.
state-withdrawn-text = Vous l’avez retirée, et ses pièces sont effacées. Vous pouvez en envoyer une autre tant que c’est ouvert.
state-enrolled-text = Votre place est prise.
applications-none = Aucune candidature ici
applications-none-text = Elles apparaissent quand elles sont envoyées.
# $day (String) - as it stands in the sentence
until = jusqu’au { $day }
decide-title = Décider pour celles qui sont cochées
decision = Décision
decide = Décider et écrire
decide-admitted = Admettre
decide-waiting = Liste d’attente
decide-to-complete = Demander un complément
decide-refused = Ne pas retenir
reason = Motif
reason-hint = La personne le lit. Nécessaire pour un complément ou un refus.
confirm-day = Dernier jour pour confirmer
confirm-day-hint = Pour une admission.
# $programme (String) - as it stands in the sentence
letter-subject = Votre candidature : { $programme }
# $name (String) - as it stands in the sentence
# $programme (String) - as it stands in the sentence
# $intake (String) - as it stands in the sentence
letter-opening = Bonjour { $name }, Le jury de « { $programme } » ({ $intake }) a lu votre candidature.
# $day (String) - as it stands in the sentence
letter-admitted = Votre candidature est admise. Une place vous est gardée jusqu’au { $day } : confirmez-la avant.
letter-waiting = Vous êtes sur la liste d’attente : si une place se libère, nous vous écrirons.
letter-refused = Il n’a pas pu la retenir pour cette promotion.
letter-to-complete = Il demande un complément avant de décider.
# $reason (String) - as it stands in the sentence
letter-reason = Motif : { $reason }
letter-page = Tout est sur cette page :
people-none = Personne pour l’instant
people-none-text = Ceux qui s’inscrivent apparaissent ici avec leur avancement.
# $day (String) - as it stands in the sentence
complete-on = Complet le { $day }
# $average (String) - as it stands in the sentence
average = Moyenne du module : { $average }
recognised-title = Reconnu d’ailleurs
recognised-none = Rien n’est reconnu. Un cours déjà réussi ici compte de lui-même.
# $day (String) - as it stands in the sentence
# $name (String) - as it stands in the sentence
recognised-by = Reconnu le { $day } par { $name }
# $day (String) - as it stands in the sentence
recognition-revoked = Repris le { $day } :
revoke-recognition = Reprendre
recognise-title = Reconnaître un cours
recognise-reason = Motif et preuve
recognise-reason-hint = Diplôme, cours suivi ailleurs, pièce vue : ce qu’un autre doit pouvoir comprendre.
recognise-mark = Note reprise (%)
recognise = Reconnaître
choose-course = Choisir un cours
move = Changer de version
move-text = Cette personne suivra la règle et les cours de l’autre version ; ce qu’elle a fait compte. Les cours d’autres établissements qui sont nouveaux pour elle prennent une place de leurs accords.
refused-by-application = On entre dans cette promotion sur candidature.
refused-full = Cette promotion est complète. Voyez la suivante, ou écrivez à l’établissement.
refused-no-version = Le parcours n’a pas encore de version publiée.
refused-course-closed = Un cours de ce parcours n’est plus ouvert par l’établissement qui le donne, et rien ne le remplace. L’équipe doit publier une autre version avant de nouvelles inscriptions.
refused-seat-waits = Une place est gardée dans un cours d’un autre établissement, mais l’accord qui l’ouvre n’est pas en vigueur en ce moment. Elle n’est pas perdue : revenez quand il le sera de nouveau.
refused-seats-used = Toutes les places ouvertes par l’établissement qui donne un des cours sont prises. Si quelqu’un quitte ce parcours avant la rentrée, sa place se libère.
refused-not-yet = Ce n’est pas encore ouvert.
refused-closed = C’est clos. Voyez les autres promotions.
refused-already-in = Vous suivez déjà ce parcours.
refused-already-sent = Votre candidature est déjà envoyée : le jury l’a en main.
refused-lapsed = La place n’a pas été confirmée à temps : elle n’est plus gardée. Écrivez à l’établissement.
refused-not-admitted = Il n’y a pas d’admission à confirmer.
refused-decided = L’une des candidatures cochées est retirée ou déjà confirmée.
refused-no-place = Il n’y a pas assez de places : admettez-en moins, ou mettez les autres sur liste d’attente.
refused-recognised = Ce cours est déjà reconnu.
refused-no-draft = Il n’y a rien à publier : rien n’a changé.
# $institution (String) - as it stands in the sentence
refused-no-grant = Aucun accord en vigueur de { $institution } n’ouvre ce cours ici. Un responsable peut en convenir.
wrong-zone = Choisissez un fuseau horaire de la liste.
wrong-intake-name = Donnez un nom, d’au plus 120 signes.
wrong-date = Cette date ne se lit pas : jour et heure, comme 2027-09-01T09:00.
wrong-closes = La clôture vient après l’ouverture.
wrong-end = La fin vient après le début et l’ouverture.
wrong-choice = Choisissez l’une des réponses.
wrong-capacity = Un nombre de places, de 1 à 100 000 ; ou rien.
wrong-capacity-taken = Plus de personnes sont déjà inscrites.
# $run (String) - as it stands in the sentence
wrong-run = « { $run } » n’est pas une session d’un cours de ce parcours, ou ce cours en a déjà une.
wrong-short = Écrivez au moins une phrase.
wrong-long = C’est trop long : au plus 8 000 signes pour une lettre, 20 000 pour une présentation.
wrong-none-chosen = Cochez au moins une candidature, au plus 200.
wrong-reason = Donnez un motif, d’au moins trois signes.
wrong-confirm-day = Donnez le dernier jour pour confirmer, à venir.
wrong-figure = Ce nombre ne se lit pas, ou dépasse ce qui est possible.
wrong-title = Donnez un titre, d’au plus 160 signes.
wrong-language = Une étiquette de langue, comme fr ou ar-MA.
wrong-floor = La note plancher va avec une moyenne, et ne la dépasse pas.
wrong-too-many = C’est trop : au plus 60 modules et 120 cours.
wrong-course = Aucun cours n’a cette clé.
wrong-course-twice = Ce cours y est déjà.
wrong-institution = Choisissez un établissement de la liste.
wrong-slug = De 2 à 60 lettres minuscules sans accent, chiffres et tirets.
wrong-slug-taken = Un autre parcours a ce mot.
wrong-empty = Il faut au moins un cours.
wrong-optional = La règle demande plus de cours au choix qu’il n’y en a.
wrong-credits = La règle demande plus de crédits que les cours n’en donnent.
wrong-unreachable = Personne ne pourrait finir avec cette règle.
# $course (String) - as it stands in the sentence
wrong-no-grant = « { $course } » est d’un autre établissement, et aucun accord en vigueur ne l’ouvre.
files = Pièces jointes
files-add = Joindre des fichiers
# $most (Number) - of files
# $size (String) - of one, with its unit
files-hint = PDF ou images (PNG, JPEG, WebP), { $most } fichiers au plus, { $size } au plus chacun. Seuls le jury et vous les lisez ; leur nom n’est pas gardé.
files-remove = Retirer des fichiers
# $file (String) - what it is called
file-remove = Retirer : { $file }
# $number (Number) - from 1
# $kind (String) - its ending, in capitals
# $size (String) - with its unit
file-called = Pièce { $number } ({ $kind }, { $size })
wrong-file-kind = Ce fichier n’est ni un PDF ni une image PNG, JPEG ou WebP : c’est son contenu qui compte, pas son nom.
# $size (String) - of one, with its unit
wrong-file-large = Un fichier est trop lourd : { $size } au plus.
# $most (Number) - of files
wrong-files-many = C’est trop de fichiers : { $most } au plus. Retirez-en, ou réunissez-les dans un PDF.
# $most (Number) - of files, over time
wrong-files-sent = Les pièces de cette candidature ont été remplacées si souvent qu’on ne peut plus en ajouter : { $most } au plus en tout. Envoyez-la avec celles qu’elle a.
wrong-form-unreadable = L’envoi s’est interrompu. Recommencez.
