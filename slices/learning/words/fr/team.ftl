## The frame of every page of the team
team-you-are-here = Vous êtes ici
team-tabs = Pages de l’équipe de la session
team-tab-hub = Vue d’ensemble
team-tab-learners = Apprenants
team-tab-gradebook = Carnet de notes
team-tab-hand-ins = Travaux à corriger
team-tab-notices = Avis sur le contenu
team-form-wrong = Quelque chose est à corriger
team-optional = (facultatif)
team-erased = Compte effacé
team-pages = Suite de la liste
team-to-start = Début de la liste
team-next-page = Suite
# $part (String) - how much
# $whole (String) - of how much
team-of = { $part } sur { $whole }
# $name (String) - who did it
team-by = par { $name }
# $count (Number) - how many are not shown
team-and-more = { $count ->
    [one] Et un autre.
   *[other] Et { $count } autres.
}

## The hub
team-hub-lead = Ce qui vous attend, comment cela avance, et où tout se trouve.
team-see-as-learner = Voir comme un apprenant
team-state-upcoming = À venir
team-state-running = En cours
team-state-archived = Archivée
team-needs = Ce qui vous attend
team-nothing-needed = Rien n’attend personne pour l’instant.
# $count (Number) - pieces of work
team-waiting = { $count ->
    [one] Un travail attend sa correction
   *[other] { $count } travaux attendent leur correction
}
# $when (String) - a moment, with its zone
team-oldest-since = Le plus ancien attend depuis le { $when }.
team-grade-now = Corriger
team-no-start = Cette session n’a pas de date de début
team-no-start-text = Tout est ouvert dès maintenant, et les échéances écrites dans le cours valent telles quelles.
team-set-dates = Fixer les dates
team-nobody-yet = Personne ne suit encore cette session
team-nobody-yet-text = Faites connaître la page du cours, ou inscrivez vous-même les premières personnes depuis la liste des apprenants.
team-how-it-goes = Comment cela avance
team-enrolled = Inscrits
team-active = Actifs
team-active-note = Ont ouvert une page ou gagné des points ces 7 derniers jours
team-quiet = Silencieux
team-quiet-note = N’ont rien ouvert ni gagné ces 7 derniers jours
team-passed = Ont réussi
team-left = Partis
team-to-grade = Travaux à corriger
# $count (Number) - enrolled
team-of-enrolled = { $count ->
    [one] Sur une personne inscrite
   *[other] Sur { $count } inscrits
}
team-dates = Prochaines dates
team-no-dates = Aucune date à venir.
team-enrolment-opens = Les inscriptions ouvrent
team-enrolment-closes = Les inscriptions ferment
team-run-starts = La session commence
team-run-ends = La session se termine
# $title (String) - a subsection
team-due = Échéance : { $title }
team-everything = Tout le reste
team-link-learners = Trouver une personne, voir où elle en est, l’aider.
team-link-gradebook = Les notes de tous, à télécharger ou à importer depuis un tableur.
team-link-hand-ins = Ce que les apprenants ont remis, le plus ancien d’abord.
team-certificates = Attestations
team-link-certificates = Qui a obtenu la sienne, la règle, et la délivrance à tous.
team-settings = Réglages de la session
team-link-settings = Dates, inscriptions, titre, version du contenu.
team-export = Exporter le cours
team-link-export = L’archive complète, relisible par Open edX.
team-course = Le cours et ses versions
team-link-course = Versions, autres sessions, rapports d’import.
team-link-notices = Ce que les apprenants voient autrement que dans Open edX.

## Learners
team-all-learners = Tous les apprenants
team-find-by-name = Nom
team-find-hint = Le début d’un prénom ou d’un nom.
team-which = Lesquels
team-find = Chercher
team-no-learners = Personne dans cette liste
team-no-learners-narrowed = Personne ne correspond. Cherchez autrement, ou revenez à la liste entière.
team-column-learner = Apprenant
team-column-grade = Note
team-column-seen = Dernière activité
team-column-enrolled = Inscription
team-column-state = État
team-has-left = Est parti
team-has-passed = A réussi
team-is-learning = En apprentissage
team-hybrid = avec atelier
team-mode = Manière de suivre
team-mode-online = En ligne
team-mode-hybrid = En ligne et en atelier
team-enrol-somebody = Inscrire quelqu’un
team-email = Adresse e-mail
team-email-hint = Celle d’un compte dont l’adresse est confirmée. Vous pouvez inscrire même hors des dates d’inscription.
team-enrol = Inscrire
team-address-unknown = Aucun compte n’a confirmé cette adresse. Demandez à la personne de créer un compte et de confirmer son adresse, puis recommencez.
team-is-enrolled = L’inscription est faite.

## One learner
team-look-recorded = Cette consultation est notée ; la personne la voit dans ses données.
# $date (String) - a day
team-left-on = Cette personne a quitté la session le { $date }. Ce qu’elle a fait est conservé.
# $mark (String) - a percentage
team-pass-from = Réussite à partir de { $mark }
team-grades = Notes
team-nothing-graded = Rien n’est noté dans cette session.
# $name (String) - the assignment type
# $weight (String) - a percentage
team-weighs = { $name } · { $weight } de la note
team-column-work = Travail
team-column-points = Points
team-column-percent = Résultat
team-column-counts = Compte
team-column-set = Fixer la note
team-not-there-yet = pas encore dans le cours
team-does-count = oui
team-is-dropped = résultat le plus faible, non compté
team-set-by-staff = Fixé par l’équipe
team-set-grade = Fixer la note
team-handed-in = Travaux remis
team-column-handed = Remis
team-is-replaced = remplacé
team-to-be-graded = à corriger
team-history = Notes fixées par l’équipe
team-column-when = Quand
team-column-set-to = Fixé à
team-column-reason = Raison
team-column-by = Par
team-taken-back = retour aux points gagnés
team-units = Progrès
team-enrolment = Inscription
team-end-enrolment = Mettre fin à l’inscription
team-end-enrolment-text = La personne ne pourra plus ouvrir les pages ni répondre. Ce qu’elle a fait est conservé, et vous pourrez l’inscrire de nouveau.
team-end-enrolment-now = Mettre fin à cette inscription
team-enrol-again = Inscrire de nouveau
team-enrol-again-text = Cette personne retrouvera tout ce qu’elle a fait.
team-is-ended = L’inscription a pris fin. Ce qui a été fait est conservé.

## Setting a grade
# $title (String) - the subsection
team-override-title = Fixer la note : { $title }
team-override-lead = Les points fixés remplacent ceux qui ont été gagnés. La personne voit la note et sa raison.
team-earned-by-work = Gagnés par le travail
team-nothing-set = Rien n’est fixé
team-points = Points
# $most (String) - the most there are
team-points-hint = De 0 à { $most }.
team-points-unreadable = Écrivez un nombre de points, comme 7 ou 7,5.
team-reason = Raison
team-reason-hint = La personne concernée la lit, et l’historique la garde. Aucun détail personnel.
team-set-points = Fixer ces points
team-take-back = Revenir aux points gagnés
team-not-now = Ne rien changer
team-is-overridden = Les points sont fixés.
team-is-taken-back = Les points gagnés comptent de nouveau.

## The gradebook
team-gradebook-lead = Une ligne par apprenant, une colonne par activité notée. Le nom de chacun mène à sa page.
# $run (String) - the title of the run
team-gradebook-of = Notes · { $run }
team-total = Note
# $kind (String) - the assignment type
# $most (String) - points
team-column-note = { $kind } · sur { $most }
team-download-csv = Télécharger (CSV)
team-import-csv = Importer depuis un tableur
team-import-title = Importer des notes depuis un tableur
team-import-lead = Rien n’est écrit avant que vous ayez vu chaque changement.
team-import-step-download = Téléchargez le carnet de notes :
team-import-step-change = Changez des points dans votre tableur. Laissez la colonne « person » et la première ligne comme elles sont. Une case vidée revient aux points gagnés.
team-import-step-upload = Enregistrez en CSV et déposez le fichier ici.
team-sheet = Fichier CSV
team-sheet-hint = Au plus 8 Mo. La virgule, le point-virgule et la tabulation sont compris comme séparateurs.
team-sheet-missing = Choisissez un fichier CSV qui contient au moins une ligne.
team-sheet-unreadable = Ce fichier n’est pas arrivé entier. Envoyez-le de nouveau.
team-sheet-too-large = Ce fichier dépasse 8 Mo. Ne gardez que les colonnes utiles, ou partagez-le.
team-preview = Voir ce qui changerait
team-preview-title = Ce qui changerait
team-preview-lead = Vérifiez chaque ligne. Tout sera écrit d’un coup, ou rien.
team-nothing-changes = Ce fichier ne change aucune note.
team-another-sheet = Choisir un autre fichier
# $count (Number) - problems
team-troubles = { $count ->
    [one] Un problème dans ce fichier
   *[other] { $count } problèmes dans ce fichier
}
team-troubles-text = Rien n’a été écrit. Corrigez le fichier et déposez-le à nouveau.
team-column-line = Ligne
team-column-problem = Problème
team-trouble-no-person = La première ligne n’a pas de colonne « person ». Repartez du fichier téléchargé.
# $written (String) - what stands in the file
team-trouble-unknown = « { $written } » n’est personne de cette session. La colonne « person » doit rester telle qu’elle a été téléchargée.
# $place (String) - whose cell, or where it stands
# $written (String) - what stands in the file
team-trouble-unreadable = { $place } : « { $written } » n’est pas un nombre de points.
# $most (Number) - what the activity gives
# $place (String) - whose cell, or where it stands
# $written (String) - what stands in the file
# $shown (String) - the same, written
team-trouble-range =
    { $most ->
        [one] { $place } : « { $written } » n’est pas entre 0 et { $shown } point, ce que l’activité donne au plus.
       *[other] { $place } : « { $written } » n’est pas entre 0 et { $shown } points, ce que l’activité donne au plus.
    }
# $count (Number) - changes
team-would-change = { $count ->
    [one] Une note changerait
   *[other] { $count } notes changeraient
}
team-column-before = Compte aujourd’hui
team-column-after = Deviendrait
team-takes-back = retour aux points gagnés
# $count (Number) - changes
team-write-all = { $count ->
    [one] Écrire ce changement
   *[other] Écrire ces { $count } changements
}
# $count (Number) - changes
team-is-imported = { $count ->
    [0] Aucune note n’a changé.
    [one] Une note est fixée.
   *[other] { $count } notes sont fixées.
}
team-grades-moved = Une de ces notes a changé entre-temps : rien n’a été écrit. Téléchargez de nouveau le carnet, reportez-y vos changements, puis recommencez.
# $most (Number) - the most there may be
team-too-many-changes = { $most ->
    [one] Ce fichier change trop de notes à la fois.
   *[other] Ce fichier change plus de { $most } notes. Partagez-le en plusieurs.
}

## Work to grade
team-hand-ins-lead = Le travail remis le plus tôt vient d’abord.
team-which-work = Quel travail
team-all-work = Tous les travaux
# $count (Number) - how many wait
# $title (String) - what is asked
team-block-waiting = { $count ->
    [one] { $title } (un en attente)
   *[other] { $title } ({ $count } en attente)
}
team-show = Afficher
team-all-graded = Tout est corrigé
team-all-graded-text = Les prochains travaux remis apparaîtront ici.
team-grade-oldest = Corriger le plus ancien
# $title (String) - what was asked
# $name (String) - of the learner
team-work-of = { $title } · { $name }
team-what-was-asked = Ce qui était demandé
team-what-was-given = Ce qui a été remis
team-grade-it = Correction
team-replaced-text = La personne a remis autre chose depuis : c’est ce dernier travail qui se corrige.
team-graded-already = Ce travail est déjà corrigé. Une nouvelle correction remplacera la première.
team-block-is-gone = Cette activité n’est plus dans la version actuelle du cours.
team-text-erased = Ce qui avait été rendu a été effacé à la demande de la personne.
# $size (String) - of the file
team-download-file = Télécharger le fichier ({ $size })
# $number (Number) - from 1
# $size (String) - with its unit
team-download-file-n = Télécharger le fichier { $number } ({ $size })
team-nothing-given = Ni texte ni fichier.
team-own-work = C’est votre propre travail : quelqu’un d’autre de l’équipe doit le corriger.
team-cannot-be-graded = Cette activité ne se corrige plus ici, car le cours a changé.
team-comment = Commentaire
team-comment-hint = L’apprenant le lit avec sa note.
team-grade-and-next = Noter et passer au suivant
# $points (Number) - how many
# $shown (String) - the same, written
team-option-points = { $points ->
    [one] { $shown } point
   *[other] { $shown } points
}
team-queue = File des travaux
team-work-before = Travail précédent
team-work-next = Passer au suivant sans noter
team-is-graded = La note est enregistrée. Voici le travail suivant.
team-is-graded-all = La note est enregistrée. Plus rien n’attend.

## Notices
team-notices-lead = Ce que les apprenants voient autrement que dans Open edX, et ce qui leur manque.
team-no-notices = Tout est montré tel que ses auteurs l’ont écrit.
# $title (String) - what was found
# $count (String) - how often
team-counted = { $title } ({ $count })
team-no-alt = Images sans texte de remplacement
team-no-alt-text = Qui ne voit pas l’image n’en apprend rien. Ajoutez une description, ou une description vide si l’image ne fait que décorer.
team-no-transcript = Vidéos sans transcription
team-no-transcript-text = Qui n’entend pas, ou n’a pas assez de débit, ne peut pas suivre. Ajoutez une transcription.
team-unsupported-text = Ces activités sont conservées et exportées telles quelles. À leur place, les apprenants lisent une phrase qui leur dit de continuer.
# $count (Number) - texts
team-texts-changed = { $count ->
    [one] Un texte dont une partie est retirée
   *[other] { $count } textes dont une partie est retirée
}
team-texts-changed-text = Pour la sécurité des apprenants, les scripts, les formulaires et les cadres d’autres sites ne sont pas repris ; la mise en forme suit celle de la plateforme. L’original reste dans le cours et dans ses exports.
team-scripts = Scripts
team-styles = Styles
team-forms = Formulaires
team-outside = Contenus d’autres sites, devenus des liens
team-links = Liens retirés
team-column-where = Où
team-details-in-english = Chaque détail est écrit en anglais, tel que la lecture de l’archive le donne.
team-column-detail = Détail
team-whole-report = Tout le rapport de cette version
# $n (String) - the line of the sheet
team-line-n = Ligne { $n }
