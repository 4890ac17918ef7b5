title = Notifications
# $count (Number) - unread
lead = { $count ->
    [0] Tout est lu.
    [one] Une notification n’est pas lue.
   *[other] { $count } notifications ne sont pas lues.
}
read-all = Tout marquer comme lu
read-one = Marquer comme lue
settings-link = Choisir ce que je reçois
older = Plus anciennes
pages = Suite de la liste
nothing = Rien pour l’instant
nothing-text = Ce qui se passe dans vos cours et vos établissements sera dit ici.
new = Non lue

kind-update = Actualités des cours
kind-work = Travaux et notes
kind-deadline = Échéances
kind-begins = Début des sessions
kind-enrolment = Inscriptions
kind-certificate = Attestations
kind-role = Rôles
kind-invitation = Invitations acceptées
kind-agreement = Accords
kind-request = Demandes à traiter

some-part = une partie du cours
somebody = Une personne dont le compte est effacé
# $course (String) - its title
said-updated = Du nouveau dans le cours « { $course } »
# $part (String) - of the course
# $course (String) - its title
said-graded = Votre travail « { $part } » a été évalué, dans « { $course } »
# $part (String) - of the course
# $course (String) - its title
said-grade-changed = L’équipe a modifié votre note de « { $part } », dans « { $course } »
# $part (String) - of the course
# $when (String) - it is due
# $course (String) - its title
said-due = « { $part } » est à rendre le { $when }, dans « { $course } »
# $part (String) - of the course
# $course (String) - its title
said-due-soon = « { $part } » est bientôt à rendre, dans « { $course } »
# $course (String) - its title
# $when (String) - it begins
said-begins = « { $course } » commence le { $when }
# $course (String) - its title
said-enrolled = L’équipe a enregistré votre inscription au cours « { $course } »
# $course (String) - its title
said-unenrolled = L’équipe a mis fin à votre inscription au cours « { $course } »
# $course (String) - its title
said-certificate = Votre attestation du cours « { $course } » est prête
# $course (String) - its title
said-certificate-revoked = Votre attestation du cours « { $course } » a été retirée
# $role (String) - that is given
# $place (String) - where
said-role = Vous avez le rôle « { $role } » : { $place }
# $role (String) - that ended
# $place (String) - where
said-role-ended = Votre rôle « { $role } » a pris fin : { $place }
# $name (String) - of who took it up
# $role (String) - that was offered
# $place (String) - where
said-invitation = { $name } a accepté votre invitation : { $role }, { $place }
# $party (String) - an institution
# $title (String) - of the agreement
said-proposed = { $party } vous propose un accord : « { $title } »
# $party (String) - an institution
# $title (String) - of the agreement
said-signed = { $party } a signé l’accord « { $title } »
# $party (String) - an institution
# $title (String) - of the agreement
said-declined = { $party } a décliné l’accord « { $title } »
# $party (String) - an institution
# $title (String) - of the agreement
said-suspended = { $party } a suspendu l’accord « { $title } »
# $party (String) - an institution
# $title (String) - of the agreement
said-resumed = { $party } a repris l’accord « { $title } »
# $party (String) - an institution
# $title (String) - of the agreement
said-left = { $party } met fin à sa participation à l’accord « { $title } »

# $course (String) - its title
said-place = Vous avez une place dans le cours « { $course } »
# $course (String) - its title
said-place-refused = Votre demande de place dans le cours « { $course } » n’a pas été acceptée
# $course (String) - its title
said-waiting-ended = Vous n’êtes plus en attente d’une place dans le cours « { $course } »
# $part (String) - of the course
# $course (String) - its title
said-time = Vous avez plus de temps pour « { $part } », dans « { $course } »
# $course (String) - its title
said-time-everywhere = Vous avez plus de temps dans le cours « { $course } »
# $part (String) - of the course
# $course (String) - its title
said-time-taken = Votre délai pour « { $part } », dans « { $course } », a été repris : la date est celle de tous
# $course (String) - its title
said-time-taken-everywhere = Votre délai dans le cours « { $course } » a été repris : les dates sont celles de tous

settings-title = Notifications et courrier
settings-lead = Tout reste lisible sur la page des notifications. Choisissez ici ce qui vient aussi par courrier.
settings-account = Les messages dont votre compte a besoin (connexion, mot de passe, adresse) sont toujours envoyés.
form-wrong = Quelque chose est à corriger
saved = Vos choix sont enregistrés.
save = Enregistrer
rhythm = Résumé par courrier
rhythm-hint = À 7 heures, à l’heure de votre fuseau, et seulement s’il y a du nouveau.
rhythm-daily = Chaque matin
rhythm-weekly = Le lundi matin
rhythm-never = Jamais
ways = Comment me prévenir
way-now = Par courrier, aussitôt
way-digest = Dans le résumé
way-here = Ici seulement
mutes = Cours en sourdine
mutes-hint = Un cours en sourdine n’envoie aucun courrier et ne compte pas sur la cloche.
unknown-choice = Ce choix n’existe pas. Choisissez dans la liste.

# $name (String) - of the reader
hello = Bonjour { $name },
# $count (Number) - of things
# $site (String) - its name
digest-lead = { $count ->
    [one] Une chose s’est passée pour vous sur { $site } :
   *[other] { $count } choses se sont passées pour vous sur { $site } :
}
# $count (Number) - of other things
digest-more = { $count ->
    [one] Et une autre :
   *[other] Et { $count } autres :
}
# $site (String) - its name
# $day (String) - of the digest
digest-subject = { $site } : vos nouvelles du { $day }
# $site (String) - its name
# $settings (String) - address
# $stop (String) - address
why-digest = Vous recevez ce résumé parce que vous avez un compte sur { $site }.
    Choisir ce que je reçois : { $settings }
    Ne plus recevoir de résumé : { $stop }
# $site (String) - its name
# $kind (String) - of letters
# $settings (String) - address
# $stop (String) - address
why-kind = Vous recevez ce courrier parce que vous avez un compte sur { $site } ({ $kind }).
    Choisir ce que je reçois : { $settings }
    Ne plus recevoir de tels courriers : { $stop }
the-digest = le résumé
# $kind (String) - of letters
letters-of = les courriers « { $kind } »
stop-title = Ne plus recevoir de courrier ?
# $letters (String) - which
stop-asks = Vous ne recevrez plus { $letters }. Tout restera lisible sur la page des notifications.
stop-button = Ne plus recevoir
stopped-title = C’est fait
# $letters (String) - which
stopped = Vous ne recevrez plus { $letters }. Vous pourrez changer d’avis dans vos réglages.

# $name (String) - of the student
# $course (String) - its title
# $school (String) - of the student
said-seat-asked = { $name } demande une place dans le cours « { $course } » ({ $school })
# $school (String) - of the student
# $course (String) - its title
said-seat-taken = { $school } a accepté votre demande : vous avez une place dans le cours « { $course } »
# $school (String) - of the student
# $course (String) - its title
said-seat-taken-waits = { $school } a accepté votre demande : le cours « { $course } » est complet, vous y attendez une place
# $school (String) - of the student
# $course (String) - its title
said-seat-awaited = { $school } a accepté votre demande : plus aucune place de l’accord n’est libre pour le cours « { $course } », vous attendez votre tour
# $school (String) - of the student
# $course (String) - its title
said-seat-refused = { $school } n’a pas accepté votre demande de place dans le cours « { $course } »
# $course (String) - its title
# $school (String) - of the student
said-result = Votre résultat du cours « { $course } » est transmis à { $school }
# $name (String) - of who applies
# $programme (String) - its title
said-applied = { $name } candidate au parcours « { $programme } »
# $programme (String) - its title
said-to-complete = Votre candidature au parcours « { $programme } » est à compléter
# $programme (String) - its title
said-admitted = Votre candidature est admise au parcours « { $programme } » : confirmez votre venue
# $programme (String) - its title
said-application-waits = Vous êtes sur la liste d’attente du parcours « { $programme } »
# $programme (String) - its title
said-application-refused = Votre candidature au parcours « { $programme } » n’a pas été retenue
# $programme (String) - its title
said-certificate-of-programme = Votre attestation du parcours « { $programme } » est prête
# $programme (String) - its title
said-certificate-of-programme-revoked = Votre attestation du parcours « { $programme } » a été retirée
