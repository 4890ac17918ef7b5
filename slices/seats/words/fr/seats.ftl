you-are-here = Vous êtes ici
optional = (facultatif)
save = Enregistrer
confirm = Confirmer
find = Chercher
pages = Pages de la liste
to-start = Début de la liste
next-page = Suivants
erased = Compte supprimé
csv = Télécharger (CSV)
column-run = Cours
column-host = Donné par
column-school = École d’origine
column-student = Étudiant
column-students = Étudiants
column-asked = Demandé le
column-state = État
column-result = Résultat
column-withdraw = Retirer
column-dates = Dates
column-seats = Places
column-price = Prix
column-needs = À avoir réussi avant
column-ask = Demander
column-returned = Transmis le
column-known = Ce que l’école voit
column-units = Unités ouvertes
column-seen = Dernière activité
column-enrolled = Inscription
fact-grade = Note
fact-outcome = Issue
fact-credits = Crédits ECTS
passed = Réussi
not-passed = Non validé
under-way = En cours
state-asked = À décider
state-waiting = En attente d’une place
state-approved = Accordée
state-refused = Refusée
state-withdrawn = Retirée
state-ended = Cours quitté
state-completed = Résultat reçu
state-open = Celles à décider
state-all = Toutes
# $count (Number) - count
# $left (String) - left
# $quota (String) - quota
seats-left = { $count ->
    [one] { $left } place libre sur { $quota }
   *[other] { $left } places libres sur { $quota }
}
seats-free = Sans limite de nombre
# $quota (String) - quota
seats-used = Complet (les { $quota } places sont prises)
seats-none = Aucune
seat-free-of-charge = Gratuit
# $first (String) - first
# $last (String) - last
term-from-to = Du { $first } au { $last }
# $first (String) - first
term-from = À partir du { $first }
# $last (String) - last
term-to = Jusqu’au { $last }
no-dates = Sans dates
# $figure (String) - figure
credits = { $figure } ECTS
# $home (String) - home
no-student = Vous n’étudiez pas à { $home } aujourd’hui. Sa scolarité peut vous ajouter à la liste des étudiants.
# $host (String) - host
no-own-school = Ce cours est donné par { $host }, votre propre école : inscrivez-vous directement, sans place d’un accord.
# $host (String) - host
# $home (String) - home
# $why (String) - why
no-agreement = Aucun accord n’ouvre ce cours de { $host } aux étudiants de { $home }. { $why } La personne responsable de votre école peut vous dire ce qui est prévu.
# $day (String) - day
no-opens-later = Les inscriptions à ce cours ouvrent le { $day }.
# $day (String) - day
# $host (String) - host
no-closed = Les inscriptions à ce cours sont closes depuis le { $day }. L’équipe du cours, à { $host }, peut vous dire quand aura lieu la session suivante.
# $host (String) - host
no-closed-now = Les inscriptions à ce cours sont closes. L’équipe du cours, à { $host }, peut vous dire quand aura lieu la session suivante.
no-enrolled = L’inscription à ce cours est déjà faite : il n’y a pas besoin de place.
no-asked = Une place dans ce cours est déjà demandée. Suivez la demande sur la page « Places ailleurs ».
# $count (Number) - count
# $courses (String) - courses
# $host (String) - host
no-prerequisite = { $count ->
    [one] Il faut d’abord avoir réussi ce cours : { $courses }. L’équipe du cours, à { $host }, peut dire si autre chose en tient lieu.
   *[other] Il faut d’abord avoir réussi ces cours : { $courses }. L’équipe du cours, à { $host }, peut dire si autre chose en tient lieu.
}
no-school-title = Vous n’êtes étudiant d’aucune école ici
seats-by-school = Les places dans les cours d’autres établissements se demandent par son école.
no-school = Votre école ouvre cette page à ses étudiants : demandez à sa scolarité de vous ajouter à la liste.
which-school = Vous étudiez dans plusieurs écoles : choisissez celle pour laquelle vous demandez cette place.
word-too-long = Votre mot est trop long : 1 000 signes au plus.
reason-missing = Écrivez pourquoi, en 3 à 500 signes : l’étudiant le lira.
# $name (String) - name
# $run (String) - run
# $state (String) - state
already-decided = { $name } – { $run } : cette demande n’attend plus de décision (état : { $state }). Quelqu’un d’autre a décidé, ou l’étudiant l’a retirée.
withdraw-over = Cette demande est terminée : il n’y a plus rien à retirer.
credits-wrong = Écrivez un nombre de 0 à 120, comme 3 ou 2,5.
# $key (String) - key
course-unknown = Aucun cours n’a la clé « { $key } », ou c’est ce cours-ci. Une clé ressemble à IMT+FAB101.
# $count (Number) - count
needs-many = { $count ->
    [one] Un cours au plus.
   *[other] { $count } cours au plus.
}
nobody-seated = Personne n’a de place d’un accord dans cette session.
nothing-checked = Cochez au moins une ligne.
run-unknown = Choisissez un cours de la liste.
# $name (String) - name
# $what (String) - what
of-somebody = { $name } : { $what }
seats-title = Places ailleurs
seats-lead = Les cours d’autres établissements ouverts à votre école. Vous demandez, votre école décide, et le résultat lui revient.
my-requests = Mes demandes
open-seats = Ouvert à mon école
is-asked = La demande est envoyée à votre école.
is-withdrawn = C’est retiré.
# $school (String) - school
for-school = pour { $school }
withdraw = Retirer la demande
give-seat-back = Rendre la place
leave-seat = Quitter le cours
leave-early = Le cours n’a pas commencé : la place revient à qui l’attend.
leave-late = Le cours a commencé : la place reste comptée. Ce que vous y avez fait est gardé.
back-rule = Une place rendue avant le début du cours revient à l’accord, et va aussitôt à qui l’attend. Après le début, elle reste comptée.
waits-for-place = en liste d’attente du cours, qui est complet
find-seats = Chercher un cours ou un établissement
nothing-open = Aucun cours ouvert à votre école
nothing-open-text = Aucun accord en vigueur n’ouvre de place en ce moment, ou rien ne correspond à la recherche.
ask = Demander une place
closed-now = Inscriptions closes
# $run (String) - run
ask-title = Une place dans « { $run } »
see-run = Voir la page du cours
asked-already = Vous avez déjà demandé cette place.
in-the-way = Ce n’est pas possible pour l’instant
no-seat-now = Aucune place n’est libre en ce moment
# $count (Number) - count
# $figure (String) - figure
wait-text = { $count ->
    [0] Vous pouvez demander tout de même : si votre école accepte, vous serez en tête de la liste d’attente.
    [one] Vous pouvez demander tout de même : une personne attend déjà, et les places rendues vont à chacun à son tour.
   *[other] Vous pouvez demander tout de même : { $figure } personnes attendent déjà, et les places rendues vont à chacun à son tour.
}
# $school (String) - school
ask-for-school = Demander pour { $school }
which = Pour quelle école
word = Un mot pour votre école
word-hint = Pourquoi ce cours, par exemple. Votre école seule le lit.
ask-button = Demander cette place
requests-title = Demandes de places ailleurs
requests-lead = Vos étudiants demandent des places dans les cours d’autres établissements. Vous décidez ; la place est prise au moment où vous accordez.
find-student = Début du nom
run-key = Clé du cours (session)
no-requests = Aucune demande
no-requests-open = Rien n’attend votre décision.
no-requests-found = Rien ne correspond. Essayez avec moins de critères.
their-word = Son mot
reason = Motif d’un refus
reason-hint = Nécessaire pour refuser seulement ; chaque étudiant concerné le lit.
approve = Accorder ce qui est coché
refuse = Refuser ce qui est coché
# $count (Number) - count
# $figure (String) - figure
open-count = { $count ->
    [0] Rien n’attend de décision.
    [one] Une demande attend.
   *[other] { $figure } demandes attendent.
}
# $count (Number) - count
done-enrolled = { $count ->
    [one] Une place est prise : l’étudiant est inscrit.
   *[other] { $count } places sont prises : les étudiants sont inscrits.
}
# $count (Number) - count
done-for-place = { $count ->
    [one] Une place est prise, mais le cours est complet : l’étudiant est sur sa liste d’attente.
   *[other] { $count } places sont prises, mais le cours est complet : les étudiants sont sur sa liste d’attente.
}
# $count (Number) - count
done-for-seat = { $count ->
    [one] Plus de place libre : une demande attend qu’une place revienne.
   *[other] Plus de place libre : { $count } demandes attendent que des places reviennent.
}
# $count (Number) - count
done-refused = { $count ->
    [one] Une demande est refusée ; l’étudiant est prévenu.
   *[other] { $count } demandes sont refusées ; les étudiants sont prévenus.
}
# $count (Number) - count
# $waiting (Number) - waiting
done-brought = { $count ->
    [one] Une personne a une place. En attente d’une place : { $waiting }.
   *[other] { $count } personnes ont une place. En attente d’une place : { $waiting }.
}
group-title = Inscrire un groupe ailleurs
group-lead = Choisissez un cours qu’un accord ouvre à votre école, puis les étudiants : chaque place est prise aussitôt.
group-who = Qui inscrire
choose-run = Choisissez un cours
show-students = Montrer les étudiants
no-students = Aucun étudiant dans cette liste.
not-our-student = Une personne cochée n’étudie pas dans votre établissement aujourd’hui : rien n’est demandé pour elle.
bring = Inscrire les personnes cochées
run-seats-title = Étudiants d’autres écoles
run-seats-lead = Ce que cette session leur demande et leur donne, qui a une place, et les résultats rendus à leurs écoles.
seated-title = Qui a une place
terms-title = Conditions pour les étudiants d’autres écoles
terms-saved = Les conditions sont enregistrées.
results-sent = Les résultats partent vers les écoles.
send-text = À la fin de la session, chaque école reçoit le résultat signé de ses étudiants. Vous pouvez l’envoyer dès maintenant ; un résultat qui change ensuite est envoyé de nouveau quand vous le demandez.
send-button = Envoyer les résultats maintenant
no-graded-work = Aucun travail noté
send-title = Envoyer les résultats maintenant
send-lead = L’école de chaque personne cochée reçoit son résultat, signé. À la fin de la session, les autres partent d’eux-mêmes.
send-without-work = Qui n’a encore aucun travail noté n’est pas coché : son école recevrait un document sans note, qui le dit.
send-ticked = Envoyer les résultats cochés
send-certified = Attestation délivrée
send-already = Déjà transmis
send-changed = A changé depuis le dernier envoi
send-nothing-new = Tout est déjà transmis : rien n’a changé depuis.
needs = Cours à avoir réussi avant
needs-hint = Une clé par ligne, comme IMT+FAB101. Une session réussie ou une attestation valable suffit.
credits-hint = Donnés à qui réussit. Vide si vous n’en donnez pas.
scope = Pour
scope-course = Toutes les sessions de ce cours
scope-run = Cette session seulement
scope-wrong = Ces conditions valent pour tout le cours : il faut y enseigner au-delà de cette session. Dites-les pour cette session seule.
results-title = Résultats reçus
results-lead = Les résultats de vos étudiants dans les cours d’autres établissements, signés par ceux-ci.
no-results = Aucun résultat pour l’instant
no-results-text = Ils arrivent à la fin de chaque session, ou quand l’établissement d’accueil les envoie.
record-title = Résultat transmis à l’école
record-lead = Un résultat signé par l’établissement qui a donné le cours. Qui en a le code peut le vérifier ici.
# $course (String) - course
# $host (String) - host
# $home (String) - home
record-criteria = « { $course } », donné par { $host }, suivi par un étudiant de { $home } sur une place ouverte par accord.
record-genuine = La signature est valable
record-genuine-text = Ce résultat est bien celui que l’établissement d’accueil a signé ; rien n’y a été changé.
record-false = La signature n’est pas valable
record-false-text = Ne vous fiez pas à ce document. Demandez-le de nouveau à l’établissement d’accueil.
record-replaced = Un résultat corrigé a remplacé celui-ci
record-replaced-text = L’école a reçu un résultat plus récent : c’est lui qui compte.
record-forgotten = La personne concernée a demandé l’effacement de ses données : il n’en reste que l’existence de ce résultat.
record-issuer = Signé avec les clés de
record-unknown = Aucun résultat n’a ce code
record-unknown-text = Vérifiez les dix caractères du code sur le document, ou demandez à qui vous l’a donné.
files-title = Fichiers
files-pdf = PDF
files-credential = Justificatif vérifiable (JSON)
paper-what = Rubrique
paper-value = Valeur
# $host (String) - host
paper-signed = Le justificatif numérique de ce résultat est signé par { $host }.
paper-verify = Vérifier ce résultat
elsewhere-title = Nos étudiants ailleurs
elsewhere-lead = Les cours d’autres établissements où vos étudiants ont une place que vous avez accordée, et ceux dont un accord vous laisse lire leurs résultats.
elsewhere-none = Rien à voir ailleurs pour l’instant
elsewhere-none-text = Un cours d’un autre établissement paraît ici dès qu’un étudiant y a une place que votre école a accordée, ou qu’un accord laisse votre école lire les résultats des siens.
known-named = Personne par personne
known-aggregated = En chiffres seulement
known-nothing = Le nombre de places seulement
# $title (String) - title
known-by = Selon « { $title } ».
# $count (Number) - count
# $figure (String) - figure
seated-there = { $count ->
    [one] Une personne a dans ce cours une place que votre établissement a accordée.
   *[other] { $figure } personnes ont dans ce cours une place que votre établissement a accordée.
}
# $count (Number) - count
# $figure (String) - figure
students-there = { $count ->
    [one] Une personne de votre établissement suit ce cours.
   *[other] { $figure } personnes de votre établissement suivent ce cours.
}
too-few = Trop peu de personnes pour montrer des chiffres
# $count (Number) - count
too-few-text = { $count ->
    [one] L’accord ne permet que des chiffres d’ensemble : à partir d’une personne.
   *[other] L’accord ne permet que des chiffres d’ensemble. À moins de { $count } personnes, on reconnaîtrait chacune.
}
no-grant = Aucun accord ne permet de voir ces résultats
see-agreements = Voir les accords
# $count (Number) - count
grades-withheld = { $count ->
    [one] Les notes paraissent ici dès qu’une personne en a une.
   *[other] Les notes paraissent ici quand { $count } personnes au moins en ont une : avec moins, chacune serait reconnue.
}
figure-begun = Ont commencé
figure-passed = Ont réussi
figure-mean = Note moyenne
distribution = Répartition des notes
band-first = Moins de 25 %
band-second = De 25 à 49 %
band-third = De 50 à 74 %
band-fourth = 75 % et plus
# $name (String) - name
letter-hello = Bonjour { $name },
# $run (String) - run
letter-asked-subject = Votre demande de place : { $run }
# $run (String) - run
# $host (String) - host
# $home (String) - home
letter-asked = Votre demande d’une place dans « { $run } », donné par { $host }, est arrivée à { $home }. Sa scolarité décide, et vous recevrez sa réponse ici.
# $run (String) - run
letter-approved-subject = Votre place est accordée : { $run }
# $run (String) - run
# $host (String) - host
letter-approved = Votre école vous accorde une place dans « { $run } », donné par { $host }. Vous y êtes inscrit. Si vous renoncez, rendez la place avant le début du cours : quelqu’un d’autre l’attend peut-être.
# $run (String) - run
letter-full-subject = Votre place est accordée, le cours est complet : { $run }
# $run (String) - run
# $host (String) - host
letter-full = Votre école vous accorde une place dans « { $run } », donné par { $host }. Le cours est complet : vous êtes sur sa liste d’attente, et vous serez inscrit dès qu’une place s’y libère.
# $run (String) - run
letter-waits-subject = Votre demande attend une place : { $run }
# $place (Number) - place
# $run (String) - run
# $host (String) - host
letter-waits = { $place ->
    [one] Votre école accepte que vous suiviez « { $run } », donné par { $host }. Toutes les places de l’accord sont prises : vous êtes en tête de la liste d’attente.
   *[other] Votre école accepte que vous suiviez « { $run } », donné par { $host }. Toutes les places de l’accord sont prises : vous êtes numéro { $place } sur la liste d’attente.
}
# $run (String) - run
letter-refused-subject = Votre demande de place est refusée : { $run }
# $home (String) - home
# $run (String) - run
# $host (String) - host
# $reason (String) - reason
letter-refused = { $home } n’a pas accordé votre demande d’une place dans « { $run } », donné par { $host }. Son motif : { $reason }
# $run (String) - run
letter-result-subject = Votre résultat est transmis : { $run }
# $host (String) - host
# $home (String) - home
# $run (String) - run
letter-result = { $host } a transmis à { $home } votre résultat signé pour « { $run } ». Vous le trouvez sur votre page.
slots-title = Créneaux libres pour toutes les écoles
slots-text = Les heures où aucune école de l’accord n’a cours ni fermeture, d’après leurs calendriers.
# $count (Number) - requests
ending-waiting = { $count ->
    [one] Une demande attend une place de cet accord : il n’en viendra plus par lui.
   *[other] { $count } demandes attendent une place de cet accord : il n’en viendra plus par lui.
}
