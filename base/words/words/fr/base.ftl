role-administrator = administrateur de la plateforme
role-lead = responsable de l’établissement
role-registrar = scolarité
role-elearning-head = responsable du centre e-learning
role-local-lead = référent numérique local
role-coordinator = coordinateur
role-author = auteur
role-instructor = enseignant
role-tutor = tuteur
role-viewer = observateur
role-learner = apprenant
role-student = étudiant

# $before (String) - all but the last, joined by commas
# $last (String) - the last
or = { $before } ou { $last }

# $roles (String) - the roles that may
forbidden = Cette action demande l’un de ces rôles ici : { $roles }. La personne responsable de l’établissement peut vous le donner.
sign-in-first = Connectez-vous pour continuer.
not-yours = Seule la personne concernée peut faire cela.

# $count (Number) - bytes
bytes-b = { $count } o
# $count (String) - kilobytes
bytes-kb = { $count } Ko
# $count (String) - megabytes
bytes-mb = { $count } Mo

# $date (String) - the day
# $time (String) - hours and minutes
date-at = { $date } à { $time }
# $moment (String) - date and time
# $zone (String) - the zone's city
date-in-zone = { $moment } (heure de { $zone })
team-only = Cette page est réservée à l’équipe du cours.

zones-africa = Afrique
zones-america = Amériques
zones-antarctica = Antarctique
zones-arctic = Arctique
zones-asia = Asie
zones-atlantic = Océan Atlantique
zones-australia = Australie
zones-europe = Europe
zones-indian = Océan Indien
zones-pacific = Océan Pacifique
