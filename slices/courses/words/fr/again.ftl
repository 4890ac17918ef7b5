## Run again
again-title = Refaire cette session
again-lead = Les réglages et la version du cours sont repris, toutes les dates sont décalées de semaines entières : chaque échéance garde son jour et son heure.
again-start = Début souhaité
again-start-hint = Le début tombe le même jour de la semaine que celui de cette session, au plus près de cette date.
again-preview = Voir les dates
again-dates = Les dates
# $weeks (Number) - how many
again-weeks = { $weeks ->
    [one] Tout est décalé d’une semaine.
   *[other] Tout est décalé de { $weeks } semaines.
}
again-column-what = Quoi
again-column-was = Cette session
again-column-will = La nouvelle
again-no-dates = Cette session n’a aucune date.
# $people (Number) - of the team
again-with-team = { $people ->
    [one] Reprendre l’équipe (une personne)
   *[other] Reprendre l’équipe ({ $people } personnes)
}
again-with-team-note = Qui a un rôle dans cette session aura le même dans la nouvelle.
again-no-team = Seule la direction de l’établissement donne des rôles. Décochez cette case.
again-learners-stay = Les apprenants ne sont pas repris.
again-open = Ouvrir la nouvelle session
