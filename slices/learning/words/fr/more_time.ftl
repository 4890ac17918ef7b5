## More time for a learner or a group
time-title = Délais accordés
time-lead = Donnez plus de temps à un apprenant, à un groupe ou aux étudiants d’une école, pour une partie ou pour toute la session. Les échéances des autres ne changent pas.
time-link = Délais accordés à des apprenants ou à des groupes.
time-none = Aucun délai n’est accordé pour le moment.
time-held = Ce qui vaut maintenant
time-history = Ce qui a été accordé et repris
time-give-title = Accorder un délai
time-whom = Pour qui
time-whom-hint = Un groupe, les étudiants d’une école, ou un apprenant par son adresse e-mail ci-dessous.
time-one-learner = Un apprenant, par son adresse
# $school (String) - the name of an institution
time-students-of = Étudiants de { $school }
time-students-of-nobody = Étudiants d’une école qui n’en a plus ici
school-unknown = Aucun étudiant de cette école n’a de place dans cette session. Choisissez dans la liste.
time-email = Adresse e-mail de l’apprenant
time-which = Pour quoi
time-everything = Tout ce qui est dans la session
time-days = Jours en plus
# $most (Number) - days
time-days-hint = De 1 à { $most }. Chaque échéance recule d’autant de jours, à la même heure.
time-until = Ou jusqu’à quand
time-until-hint = Heure de la session. Laissez l’un des deux champs vide.
time-reason = Motif
time-reason-hint = Gardé dans l’historique ; l’équipe seule le lit.
time-give = Accorder
time-take-back = Reprendre
# $name (String) - whom
# $what (String) - what for
time-take-title = Reprendre le délai de { $name } : { $what }
time-column-whom = Pour qui
time-column-what = Pour quoi
time-column-time = Délai
time-column-reason = Motif
time-column-when = Quand
# $days (Number) - days
time-more-days = { $days ->
    [one] Un jour de plus
   *[other] { $days } jours de plus
}
# $when (String) - a moment
time-more-until = Jusqu’au { $when }
time-taken-back = Repris
time-is-given = Le délai est accordé.
time-is-taken = Le délai est repris.
time-subsection-unknown = Cette partie n’est pas dans cette version du cours. Choisissez-en une de la liste.
time-until-wrong = Écrivez une date à venir, dans les cinq ans.
# $most (Number) - days
time-days-wrong = Écrivez un nombre de jours de 1 à { $most }.
time-days-or-until = Écrivez un nombre de jours, ou une date : l’un des deux.
# $was (String) - the due date of everybody
time-yours = Délai accordé pour vous (l’échéance des autres est le { $was }).
