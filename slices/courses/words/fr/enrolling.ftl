## Places in a run, and who gets one
enrolment-legend = Inscriptions
enrolment-mode = Qui entre dans cette session
mode-open = Tout le monde, en un clic
mode-approval = Qui le demande, si l’équipe accepte
mode-seat = Qui a une place par un accord
mode-invitation = Qui est invité par une lettre
mode-private = Seulement qui l’équipe ou un établissement inscrit (SPOC, non répertoriée)
enrolment-mode-wrong = Choisissez qui entre dans cette session.
capacity = Nombre de places
capacity-hint = Laissez vide pour ne pas limiter. Plus de places : les premiers de la liste d’attente entrent aussitôt.
# $most (Number) - places
capacity-wrong = Écrivez un nombre de places entre 1 et { $most }, ou rien.
waiting-list = Liste d’attente
waiting-list-note = Quand c’est complet, on peut attendre une place ; la première libérée va à qui attend depuis le plus longtemps.
waiting-list-wrong = Une liste d’attente demande un nombre de places.
private-listed = Une session privée n’est pas répertoriée. Décochez cette case, ou choisissez une autre façon d’entrer.
closed-after-end = Fermée aux apprenants après la fin
closed-after-end-note = Sinon, ils peuvent relire les contenus aussi longtemps qu’ils le veulent. Leurs résultats restent dans tous les cas.
run-is-closed = Cette session est terminée, et ses contenus ne sont plus ouverts aux apprenants.
