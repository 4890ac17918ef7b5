act-run-archived = Cette session est terminée : vous pouvez la relire, mais plus rien n’y est enregistré.
# $when (String) - date et heure d’ouverture
act-not-yet = Ce contenu ouvre le { $when }. Revenez à ce moment-là.
act-closed = Ce travail est clos : les réponses ne sont plus acceptées.
act-attempts-used = Vous avez utilisé toutes vos tentatives.
act-nothing-answered = Répondez d’abord, puis validez.
act-must-reset = Réinitialisez d’abord le problème, puis répondez à sa nouvelle version.
# $seconds (Number) - secondes entre deux réponses
act-too-soon =
    { $seconds ->
        [one] Attendez au moins { $seconds } seconde entre deux réponses, puis envoyez la vôtre.
       *[other] Attendez au moins { $seconds } secondes entre deux réponses, puis envoyez la vôtre.
    }
act-meanwhile = Vous avez déjà répondu entre-temps, peut-être dans un autre onglet. Rechargez la page pour voir où vous en êtes.
act-content-changed = Le contenu du cours vient de changer. Rechargez la page, puis recommencez.
act-cannot-reset = Ce problème ne peut pas être réinitialisé.
act-cannot-save = Ces réponses ne peuvent pas être enregistrées sans être envoyées.
act-answers-too-long = Vos réponses sont trop longues. Raccourcissez-les, puis renvoyez-les.
act-no-hint = Ce problème n’a pas d’indice.
# $text (String) - ce qui a été écrit
act-not-a-number = « { $text } » n’est pas un nombre. Écrivez par exemple 12.5 ou 2e-5.
# $text (String) - ce qui a été écrit
act-not-a-formula = « { $text } » n’est pas une formule lisible. Vérifiez les opérateurs (2*x et non 2x).
# $text (String) - ce qui a été écrit
# $point (String) - le même avec des points
act-decimal-comma = « { $text } » : écrivez les décimales avec un point, comme « { $point } ».
# $text (String) - ce qui a été écrit
act-factorial = La factorielle ne s’applique qu’à de petits entiers positifs : « { $text } ».
# $text (String) - ce qui a été écrit
act-factorial-not-permitted = La factorielle n’est pas admise dans cette réponse : « { $text } ».
# $text (String) - la partie lue
act-never-opened = Une parenthèse se ferme après « { $text } » sans avoir été ouverte.
# $count (Number) - parenthèses à fermer
act-never-closed =
    { $count ->
        [one] Il manque { $count } parenthèse fermante.
       *[other] Il manque { $count } parenthèses fermantes.
    }
# $names (String) - les noms inconnus
act-unknown-name = « { $names } » n’est ni un nombre ni un nom donné par l’énoncé.
# $names (String) - les noms inconnus
# $better (String) - ceux qui existent
act-unknown-name-better = « { $names } » n’est pas un nom donné par l’énoncé ; vouliez-vous écrire « { $better } » ?
# $text (String) - ce qui a été écrit
act-plain-number = « { $text } » n’est pas un nombre. Écrivez par exemple 12.5.
act-complex-in-range = Un intervalle demande un nombre réel.
act-staff-answer = La réponse de référence de ce problème est illisible : prévenez l’équipe du cours.
# $text (String) - ce qui a été envoyé
act-not-a-point = « { $text } » n’est pas un point de l’image. Choisissez-en un, puis renvoyez.
act-enrolment-closed = Les inscriptions à cette session sont closes.
# $when (String) - date et heure d’ouverture
act-enrolment-not-yet = Les inscriptions ouvrent le { $when }.
act-mode-unknown = Choisissez « en ligne » ou « hybride ».
act-vote-missing = Choisissez une réponse.
act-voted-already = Vous avez déjà voté.
act-words-missing = Écrivez au moins un mot.
# $longest (Number) - caractères
act-word-too-long = Un mot est trop long : { $longest } caractères au plus.
act-words-given-already = Vous avez déjà donné vos mots.
act-place-unknown = Cet élément ou cet emplacement n’existe pas. Rechargez la page, puis recommencez.
# $most (Number) - éléments par emplacement
act-zone-full =
    { $most ->
        [one] Cet emplacement ne peut recevoir qu’un seul élément.
       *[other] Cet emplacement ne peut recevoir que { $most } éléments.
    }
act-second-unreadable = Cette position dans la vidéo est illisible.
act-text-missing = Écrivez votre réponse.
act-file-missing = Joignez un fichier.
# $longest (Number) - caractères
act-text-too-long = Ce texte est trop long : { $longest } caractères au plus.
# $megabytes (Number) - mégaoctets
act-file-too-large = Ce fichier est vide ou dépasse { $megabytes } Mo. Réduisez-le, puis renvoyez-le.
# $endings (String) - terminaisons admises
act-file-kind = Ce type de fichier n’est pas accepté. Terminaisons admises : { $endings }.
act-graded-already = Ce travail est déjà noté : il ne peut plus être remplacé.
act-hand-in-replaced = Ce travail a été remplacé par un plus récent. Rechargez la liste.
act-own-work = Vous ne pouvez pas noter votre propre travail. Demandez à une autre personne de l’équipe.
# $criterion (String) - nom du critère
act-option-missing = Choisissez un niveau pour « { $criterion } ».
# $most (String) - points possibles
act-points-out-of-range = Donnez un nombre de points entre 0 et { $most }.
# $longest (Number) - caractères
act-reason-missing = Donnez la raison de ce changement, en { $longest } caractères au plus.
act-text-or-file-missing = Écrivez un texte ou joignez un fichier.
act-cannot-draw-again = Ces activités ne peuvent pas être tirées de nouveau.
# $most (Number) - files
act-too-many-files = { $most ->
    [one] Un seul fichier est accepté.
   *[other] { $most } fichiers au plus sont acceptés.
}
# $megabytes (Number)
act-files-too-large = Vos fichiers font ensemble plus de { $megabytes } Mo. Réduisez-les ou choisissez-en moins.

my-programmes = Mes parcours et diplômes
# $done (String) - how many are done
# $asked (String) - how many there are
programme-done = { $done } cours sur { $asked }
programme-progress = Avancement
