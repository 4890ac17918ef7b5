fact-holder = Titulaire
fact-course = Cours
fact-programme = Parcours
fact-author = Cours de
fact-issuer = Établissement
fact-issued = Délivrée le
fact-code = Code
fact-result = Résultat
fact-hours = Durée
fact-dates = Dates de la session
fact-signatory = Signataire
# $hours (Number)
hours = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
# $start (String)
# $end (String)
from-to = du { $start } au { $end }
where = Vous êtes ici
cancel = Annuler
optional = (facultatif)
form-wrong = Quelque chose est à corriger
# $percent (String)
criteria-grade = Obtenir au moins { $percent } à l’ensemble des activités évaluées du cours.
# $percent (String)
criteria-units = Terminer au moins { $percent } des unités du cours.
# $hours (Number)
criteria-hours = { $hours ->
    [one] Le travail demandé est estimé à { $hours } heure.
   *[other] Le travail demandé est estimé à { $hours } heures.
}
paper-heading = Attestation de réussite
paper-presented-to = est décernée à
paper-for = pour avoir suivi avec succès le cours
paper-for-programme = pour avoir suivi avec succès le parcours
# $day (String)
paper-issued-on = Délivrée le { $day }
paper-verify = Cette attestation se vérifie en ligne, avec le code ou à cette adresse :
paper-attached = Le badge numérique (Open Badge 3.0) que signe l’établissement
# $day (String)
# $reason (String)
paper-revoked = Révoquée le { $day } : { $reason }
# $course (String)
# $institution (String)
picture-label = Badge : ⁨{ $course }⁩, ⁨{ $institution }⁩
qr-label = Code QR qui mène à cette page
verify-title = Vérifier une attestation
verify-lead = Toute attestation délivrée ici porte un code. Saisissez-le pour savoir ce qui a été réussi, par qui, et si elle est toujours valable.
verify-code = Code de l’attestation
verify-code-hint = Dix chiffres et lettres, comme 7K3QX-9TB4M. Majuscules, espaces et tirets n’ont pas d’importance.
verify-button = Vérifier
verify-not-a-code = Ce n’est pas un code d’attestation : il en faut dix chiffres et lettres, sans la lettre U. Comparez avec le document.
verify-scan = Sur le document papier, le code QR mène directement à la page de l’attestation.
unknown-title = Aucune attestation ne porte ce code
unknown-lead = Rien ne permet de dire que le document que vous avez est authentique. Vérifiez d’abord le code.
unknown-why-title = D’où cela peut venir
unknown-why-typing = Un caractère a été mal lu. Le code compte dix chiffres et lettres ; 0 et O, 1, I et L sont confondus exprès, donc sans conséquence.
unknown-why-elsewhere = L’attestation a été délivrée par un autre site. Comparez l’adresse écrite à côté du code QR avec celle de cette page.
unknown-why-forged = Le document a été modifié ou fabriqué. Une attestation délivrée ici ne disparaît jamais de cette page, même révoquée.
unknown-ask-title = À qui demander
unknown-ask = Demandez à la personne qui vous a remis le document l’adresse de sa page de vérification, ou écrivez à l’établissement nommé sur le document.
# $course (String)
# $holder (String)
verified-title = ⁨{ $course }⁩ · ⁨{ $holder }⁩
# $course (String)
verified-title-forgotten = Attestation · ⁨{ $course }⁩
said-valid-title = Attestation authentique et valable
# $institution (String)
# $holder (String)
# $course (String)
said-valid = ⁨{ $institution }⁩ atteste que ⁨{ $holder }⁩ a suivi avec succès le cours « ⁨{ $course }⁩ ».
# $institution (String)
# $holder (String)
# $course (String)
said-valid-programme = ⁨{ $institution }⁩ atteste que ⁨{ $holder }⁩ a suivi avec succès le parcours « ⁨{ $course }⁩ ».
said-revoked-title = Attestation révoquée
# $institution (String)
# $day (String)
said-revoked = ⁨{ $institution }⁩ a retiré cette attestation le { $day }. Elle ne vaut plus.
said-reason = Motif :
said-forgotten-title = Attestation délivrée, titulaire non nommé
# $institution (String)
# $course (String)
# $day (String)
said-forgotten = ⁨{ $institution }⁩ a bien délivré une attestation sous ce code pour le cours « ⁨{ $course }⁩ », le { $day }. Son titulaire a demandé que ses données soient effacées : cette page ne peut plus dire de qui il s’agit.
# $institution (String)
# $course (String)
# $day (String)
said-forgotten-programme = ⁨{ $institution }⁩ a bien délivré une attestation sous ce code pour le parcours « ⁨{ $course }⁩ », le { $day }. Son titulaire a demandé que ses données soient effacées : cette page ne peut plus dire de qui il s’agit.
said-altered-title = Signature non vérifiée
# $institution (String)
said-altered = Le document conservé ne correspond pas à la signature de ⁨{ $institution }⁩. Ne vous y fiez pas, et prévenez l’établissement.
said-signature = La signature numérique de l’établissement vient d’être vérifiée : rien n’a été changé depuis la délivrance.
achieved-title = Ce qui a été réussi
achieved-skills = Ce que le cours apprend
files-title = Documents
files-pdf = Attestation en PDF
files-badge = Badge numérique signé (Open Badge 3.0, JSON)
files-picture = Badge en image, qui contient le badge signé (SVG)
offline-title = Vérifier sans nous
offline-badge = Le badge contient sa propre preuve : une signature Ed25519 (suite eddsa-rdfc-2022) de l’établissement. Tout programme qui lit les Open Badges 3.0 peut la vérifier, même sans réseau une fois la clé connue.
offline-keys = Les clés de l’établissement sont publiques.
offline-issuer = Voir qui délivre, et avec quelles clés
offline-list = La liste signée des attestations révoquées dit si le badge vaut toujours ; elle peut être conservée à l’avance.
offline-list-link = Ouvrir la liste
holder-title = C’est votre attestation
holder-share = Pour la montrer, donnez cette adresse :
holder-linkedin = L’ajouter à votre profil LinkedIn
revoke-link = Révoquer
revoke-title = Révoquer une attestation
revoke-lead = L’attestation reste publiée et dit qu’elle ne vaut plus, depuis quand et pourquoi. Son titulaire en est averti. On ne revient pas en arrière.
revoke-reason = Motif
revoke-reason-hint = Une phrase, que liront toutes les personnes qui vérifient l’attestation. N’y nommez personne.
revoke-confirm = Je sais que la révocation est définitive
revoke-button = Révoquer l’attestation
revoke-already = Cette attestation est déjà révoquée.
revoke-no-reason = Écrivez le motif de la révocation.
revoke-long-reason = Le motif dépasse 300 caractères. Raccourcissez-le.
revoke-not-confirmed = Cochez la case pour confirmer : la révocation est définitive.
claim-title = Mon attestation
claim-progress = Mes progrès
claim-have-title = Vous avez votre attestation
# $day (String)
claim-have = Elle vous a été délivrée le { $day }.
claim-see = Voir l’attestation
# $day (String)
claim-revoked = Votre attestation a été révoquée le { $day }. L’équipe du cours peut vous en dire plus, et vous en délivrer une autre si c’est justifié.
claim-rule-title = Ce qui est demandé
claim-grade = Note globale
# $percent (String)
claim-grade-asked = Il faut { $percent }.
claim-units = Unités terminées
claim-units-mean = Une unité est terminée quand tout ce qu’elle demande est fait : exercices envoyés, vidéos vues jusqu’au bout, travaux remis, sondages répondus. Une unité où il n’y a rien à faire l’est dès qu’on l’a ouverte.
# $done (String)
# $all (String)
claim-units-done = { $done } sur { $all }
# $units (Number)
claim-units-asked = { $units ->
    [one] Il en faut { $units }.
   *[other] Il en faut { $units }.
}
claim-ready-title = Tout y est
claim-name = Nom écrit sur l’attestation, une fois pour toutes :
claim-name-change = Corriger mon nom avant
claim-button = Obtenir mon attestation
claim-remains-title = Ce qu’il reste à faire
# $asked (String)
# $reached (String)
claim-remains-grade = Atteindre { $asked } à l’ensemble des activités évaluées ; vous en êtes à { $reached }.
# $units (Number)
claim-remains-units = { $units ->
    [one] Terminer encore { $units } unité.
   *[other] Terminer encore { $units } unités.
}
claim-resume = Reprendre le cours
refused-revoked = Votre attestation pour ce cours a été révoquée. Seule l’équipe du cours peut en délivrer une autre : demandez-lui.
refused-not-met = Ce qui est demandé pour l’attestation n’est pas encore atteint. La page de l’attestation dit ce qu’il reste à faire.
# $characters (String)
refused-unprintable = Le nom du compte contient des caractères que l’attestation ne peut pas imprimer : { $characters } Changez-le dans la page du compte, en lettres latines, arabes, grecques ou cyrilliques, puis recommencez.
team-title = Attestations
team-lead = Ce qui est demandé pour l’attestation, ce qui y est écrit, et à qui elle a été délivrée.
team-list-title = Attestations délivrées
team-none = Aucune attestation n’a encore été délivrée. Chaque personne peut prendre la sienne dès que la règle est remplie.
team-state = État
team-acts = Actions
team-valid = Valable
team-revoked = Révoquée
team-forgotten = Compte effacé
team-again = Délivrer à nouveau
team-older = Plus anciennes
team-issue-all-text = Vous pouvez aussi délivrer leur attestation, en une fois, à toutes les personnes inscrites qui remplissent la règle et n’en ont jamais eu. Elles reçoivent un message.
team-issue-all = Délivrer à toutes celles et ceux qui remplissent la règle
team-issuing = Les attestations sont en cours de délivrance. Rechargez la page dans un instant.
team-issued = L’attestation est délivrée.
team-rule-set = La règle est enregistrée. Elle vaut pour les attestations à venir.
team-rule-title = La règle
rule-minimum = Note minimale, en pour cent
# $percent (String)
rule-minimum-hint = Sans réponse : celle du cours, { $percent }.
rule-units = Unités à terminer, en pour cent
rule-units-hint = Sans réponse : ce n’est pas demandé.
rule-hours = Durée, en heures
rule-hours-hint = Écrite sur l’attestation, si elle est donnée.
rule-signatory = Nom de la personne qui signe
rule-signatory-hint = Imprimé sous l’attestation, avec son titre.
rule-title = Titre de cette personne
rule-language = Langue du badge
rule-language-hint = Le PDF existe dans les trois langues.
rule-save = Enregistrer la règle
rule-grade-wrong = Écrivez la note minimale en pour cent, de 0 à 100.
rule-units-wrong = Écrivez un nombre entier de 0 à 100.
rule-hours-wrong = Écrivez un nombre entier d’heures, de 1 à 10 000.
rule-signatory-missing = Un titre est donné sans nom : écrivez aussi le nom.
rule-signatory-long = Le nom (80 caractères) ou le titre (120) est trop long pour la page. Raccourcissez-le.
# $institution (String)
issuer-title = ⁨{ $institution }⁩, attestations
# $count (Number)
issuer-lead = { $count ->
    [one] { $count } attestation délivrée à ce jour. Voici de quoi vérifier leur signature.
   *[other] { $count } attestations délivrées à ce jour. Voici de quoi vérifier leur signature.
}
issuer-identity = Identité
issuer-did = Identifiant (did:web) :
issuer-did-link = Le document qui publie les clés (DID)
issuer-keys = Clés
issuer-no-key = Aucune clé pour l’instant : elle est créée avec la première attestation.
issuer-key-name = Nom
issuer-key = Clé publique
issuer-key-since = Depuis
issuer-key-until = Jusqu’au
issuer-key-in-use = en service
issuer-rotate-text = Une nouvelle clé signe ce qui vient ensuite. L’ancienne reste publiée, et ce qu’elle a signé reste valable.
issuer-rotate = Créer une nouvelle clé
# $course (String)
letter-issued-subject = Votre attestation : { $course }
# $name (String)
# $course (String)
# $link (String)
letter-issued = 
    Bonjour { $name },

    Votre attestation de réussite pour le cours « { $course } » est délivrée. La voici, à montrer à qui vous voulez :
    { $link }

    Sur cette page se trouvent le PDF, en trois langues, et le badge numérique.
# $course (String)
letter-revoked-subject = Attestation révoquée : { $course }
# $name (String)
# $course (String)
# $reason (String)
# $link (String)
letter-revoked = 
    Bonjour { $name },

    L’établissement a révoqué votre attestation pour le cours « { $course } ».
    Motif : { $reason }

    Sa page dit désormais qu’elle ne vaut plus :
    { $link }

    Si vous n’êtes pas d’accord, écrivez à l’établissement qui l’a délivrée.

fact-courses = Cours
fact-schools = Écoles
fact-credits = Crédits
# $credits (String) - a figure
ects = { $credits } ECTS
recognised = reconnu d’ailleurs
# $course (String) - its title
# $school (String) - who teaches it
programme-course = { $course } ({ $school })
# $courses (String) - titles, one after another
criteria-programme = Réussir les cours du parcours : { $courses }.
# $credits (String) - a figure
criteria-credits = { $credits } crédits ECTS.
claim-programme-remains = Ce qui est demandé, cours par cours, est sur la page de votre avancement.
claim-programme-progress = Mon avancement
claim-programme-remains-title = Il reste à finir le parcours
# $names (String) - names of institutions, one after another
# $last (String)
names-and = { $names } et { $last }
# $institutions (String) - their names, in one phrase
criteria-jointly = Délivré ensemble par { $institutions }.
paper-attached-jointly = Le badge numérique (Open Badge 3.0), signé par chacun des établissements
# $institutions (String) - their names, in one phrase
# $holder (String)
# $course (String)
said-valid-jointly = { $institutions } attestent ensemble que ⁨{ $holder }⁩ a suivi avec succès « ⁨{ $course }⁩ ».
# $institutions (String) - their names, in one phrase
said-signature-jointly = Les signatures numériques de { $institutions } viennent d’être vérifiées, chacune sur tout le document : rien n’a été changé depuis la délivrance.
offline-keys-too = Cette attestation est aussi signée par :
# $institutions (String) - the others' names, in one phrase
claim-jointly = Elle est délivrée ensemble avec { $institutions } : elle porte tous ces noms, et la signature de chacun.
