## Places of a run, for its team
places-title = Places et attente
places-lead = Qui demande une place, qui en attend une, qui est invité.
places-link = Demandes, liste d’attente, invitations et inscriptions en nombre.
places-capacity = Places
places-unbounded = Sans limite
places-taken = Prises
places-left = Libres
places-waiting = Liste d’attente
places-requests = Demandes
places-no-requests = Aucune demande n’attend de réponse.
places-more-requests = D’autres demandes attendent : répondez à celles-ci pour les voir.
places-nobody-waits = Personne n’attend de place.
places-invitations = Invitations
places-nobody-invited = Aucune invitation n’est en route.
places-column-words = Son mot
places-column-since = Depuis
places-column-answer = Réponse
places-column-way = Comment
places-column-address = Adresse
places-column-until = Valable jusqu’au
places-accept = Accepter
places-refuse = Refuser
places-up = Faire passer avant
places-take-off = Retirer de la liste
places-withdraw = Annuler l’invitation
places-reason = Motif
places-reason-hint = La personne le lira, par e-mail et sur la page de la session.
places-emails = Inviter par e-mail
places-emails-hint = Une ou plusieurs adresses, cent au plus. Chaque lettre contient un lien qui inscrit une fois.
places-language = Langue de la lettre
places-invite = Envoyer les lettres
places-did-invite = Les lettres sont parties.
places-did-accept = La demande est acceptée : la personne est inscrite.
places-did-accept-waits = La demande est acceptée : la personne est en liste d’attente.
places-did-refuse = La demande est refusée.
places-did-move = La personne est passée avant.
places-did-take-off = La personne n’est plus en liste d’attente.
places-did-withdraw = L’invitation est annulée.
way-open = D’elle-même
way-approved = Demande acceptée
way-seat = Place d’un accord
way-invitation = Lettre
way-team = Par l’équipe
way-transfer = D’une autre session
# $count (Number) - requests
places-need-requests = { $count ->
    [one] Une demande de place attend une réponse
   *[other] { $count } demandes de place attendent une réponse
}
places-answer-now = Répondre

## Many at once
bulk-title = Inscrire en nombre
bulk-lead = Collez des adresses ou donnez une feuille. Vous verrez ce que donnerait chaque ligne avant que rien ne soit fait ; puis tout est fait, ou rien.
bulk-emails = Adresses e-mail
bulk-emails-hint = Une par ligne, ou séparées par des virgules.
bulk-file = Feuille
bulk-file-hint = CSV, 1 Mo et 2 000 lignes au plus. Colonnes : e-mail, et si vous le voulez mode (en ligne, hybride) et langue. Sans feuille, les adresses collées comptent.
bulk-preview-button = Voir ce que cela donnerait
bulk-empty = Il n’y a personne dans cette liste. Collez des adresses, ou choisissez une feuille.
bulk-columns = Il manque une colonne « e-mail ». La première ligne nomme les colonnes.
bulk-language = Cette langue n’est pas connue ici : fr, en ou ar.
bulk-large = Cette feuille est trop lourde : 1 Mo au plus.
# $first (Number) - of the line where it stands first
bulk-twice = Cette adresse est déjà à la ligne { $first }.
bulk-problems = Certaines lignes ne vont pas. Corrigez la feuille et redonnez-la.
bulk-changed = Les choses ont changé depuis cet aperçu. Regardez-le de nouveau, puis confirmez.
bulk-undone-already = Cette liste est déjà annulée.
# $days (Number) - days
bulk-too-old = Une liste s’annule pendant { $days } jours. Mettez fin à ces inscriptions une par une.
bulk-preview-title = Ce que ferait cette liste
bulk-preview-lead = Rien n’est encore fait.
# $count (Number) - lines
bulk-wrong-lines = { $count ->
    [one] Une ligne ne va pas. Corrigez la feuille et redonnez-la : rien n’est fait tant qu’une ligne ne va pas.
   *[other] { $count } lignes ne vont pas. Corrigez la feuille et redonnez-la : rien n’est fait tant qu’une ligne ne va pas.
}
bulk-nothing = Tout est déjà ainsi : il n’y a rien à faire.
# $enrolled (Number) - people
# $waiting (Number) - people
# $invited (Number) - letters
# $left (Number) - lines
bulk-counts = Inscriptions : { $enrolled } · en liste d’attente : { $waiting } · invitations par lettre : { $invited } · sans changement : { $left }
bulk-confirm = Tout faire
bulk-drop = Oublier cette liste
bulk-column-line = Ligne
bulk-column-what = Ce qui se passe
bulk-column-people = Personnes
bulk-what-enrol = Inscription
bulk-what-wait = Liste d’attente
bulk-what-mode = Change de mode
bulk-what-invite = Invitation par lettre
bulk-what-nothing = Déjà ainsi
bulk-what-wrong = À corriger
# $enrolled (Number) - people
# $waiting (Number) - people
# $invited (Number) - letters
bulk-did = C’est fait. Inscriptions : { $enrolled } · en liste d’attente : { $waiting } · lettres : { $invited }
# $ended (Number) - people
# $kept (Number) - people
bulk-did-undo = C’est annulé. Inscriptions ou attentes terminées : { $ended } · laissées : { $kept }
bulk-did-drop = La liste est oubliée.
bulk-done-lists = Listes faites
bulk-no-lists = Aucune liste n’a encore été faite.
bulk-undo = Annuler…
bulk-state-done = Faite
# $ended (Number) - people
# $kept (Number) - people
bulk-state-undone = Annulée (terminées : { $ended }, laissées : { $kept })
bulk-undo-title = Annuler une liste
bulk-undo-lead = Seules prennent fin les inscriptions que rien n’a touchées depuis.
bulk-ends = Prendront fin
bulk-off = Quitteront la liste d’attente
bulk-kept = Laissées : la personne a commencé, est partie ou a été réinscrite depuis
# $count (Number) - letters
bulk-invitations = { $count ->
    [one] Une lettre qui n’a pas encore servi est annulée.
   *[other] { $count } lettres qui n’ont pas encore servi sont annulées.
}
bulk-undo-button = Annuler cette liste

## To another run
# $name (String) - of the learner
transfer-title = Changer { $name } de session
transfer-lead = Vers une autre session du même cours, dont vous gérez aussi les inscriptions.
transfer-carries = Les réponses aux problèmes, les cases cochées et les vidéos suivent là où le contenu est le même. Les travaux rendus, les votes et les notes posées par l’équipe restent. Les résultats d’ici sont gardés tels quels.
transfer-to = Vers quelle session
transfer-button = Changer de session
transfer-nowhere = Ce cours n’a pas d’autre session ouverte ou à venir.
transfer-link = Changer de session…
transfer-there-already = Cette personne suit déjà cette session.
transfer-full = Cette session est complète. Donnez-lui plus de places, ou choisissez-en une autre.
transfer-elsewhere = Choisissez une autre session du même cours, dont vous gérez les inscriptions.
transfer-is-moved = La personne suit maintenant cette session.

## Invited by a letter
# $run (String) - title of the run
enrol-letter-invited-subject = Une invitation pour vous : { $run }
# $run (String) - title of the run
# $school (String) - the institution of the run
# $until (String) - a moment
# $link (String) - the link that enrols
enrol-letter-invited = Bonjour,

    l’équipe de « { $run } » ({ $school }) vous invite à suivre cette session. Ce lien vous y inscrit, une fois, jusqu’au { $until } :

    { $link }

    Si vous n’attendiez pas cette lettre, vous pouvez l’ignorer.
invited-title = Une place vous attend
# $school (String) - the institution of the run
# $run (String) - title of the run
invited-lead = { $school } vous invite à suivre « { $run } ».
invited-over = Ce lien ne vaut plus : il a servi, a été annulé ou a plus de deux semaines. Demandez-en un autre à l’équipe.
invited-another = Cette lettre est pour une autre personne : l’adresse est celle d’un autre compte. Connectez-vous avec ce compte.
invited-has-account = Cette adresse a déjà un compte. Connectez-vous, puis ouvrez de nouveau le lien.
invited-accept = Suivre cette session
# $email (String) - an address
invited-sign-in = L’adresse { $email } a un compte. Connectez-vous pour entrer.
invited-sign-in-button = Se connecter
# $email (String) - an address
invited-join-lead = Un compte sera créé pour { $email }. Dites-nous seulement votre nom.
invited-name = Votre nom
invited-join = Créer mon compte et entrer
invited-have-account = Vous avez déjà un compte ?
# $email (String) - an address
# $name (String) - of the account
invited-elsewhere = La lettre a été envoyée à { $email }. Vous entrerez avec le compte de { $name }.
# $text (String) - as typed
invited-unreadable = « { $text } » n’est pas une adresse. Corrigez-la.
# $email (String) - an address
invited-follows = { $email } suit déjà cette session.
# $email (String) - an address
invited-just-now = Une lettre vient de partir à { $email }. Attendez quelques minutes.

team-again = Refaire cette session
team-link-again = Une nouvelle session, les mêmes réglages, toutes les dates décalées.
transfer-again = Refaire cette session à d’autres dates
team-seats-title = Étudiants d’autres écoles
team-seats-link = Qui a une place par un accord, à quelles conditions, et les résultats rendus à leurs écoles.
