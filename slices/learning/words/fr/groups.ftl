## Content groups of a run
group-title = Groupes
group-lead = Certains contenus de ce cours sont réservés à des groupes. Un apprenant voit ceux de son groupe ; qui n’est dans aucun groupe n’en voit aucun.
group-link = Qui est dans quel groupe, pour les contenus réservés à certains.
group-none = Ce cours n’a pas de groupes de contenu
group-none-text = Tous ses contenus sont pour tout le monde. Les groupes se créent dans le cours, avant son import.
group-put-title = Placer des apprenants
group-which = Groupe
group-no-group = Aucun groupe (retirer)
group-emails = Adresses e-mail
# $most (Number) - the most addresses taken at once
group-emails-hint = Celles d’apprenants inscrits, une par ligne, { $most } au plus. Une personne n’est que dans un groupe à la fois : elle quitte celui où elle était. Si une ligne ne convient pas, personne n’est déplacé.
group-put = Enregistrer
# $count (Number) - its members
# $name (String) - a group
group-with-count =
    { $count ->
        [one] { $name } : { $count } personne
       *[other] { $name } : { $count } personnes
    }
group-empty = Personne pour le moment.
group-column-out = Retirer du groupe
group-take-out = Retirer
# $count (Number) - members listed
group-more =
    { $count ->
        [one] Seule la première personne est listée. Placez ou retirez les autres par leur adresse.
       *[other] Seules les { $count } premières personnes sont listées, par nom. Placez ou retirez les autres par leur adresse.
    }
group-is-put = Les groupes sont enregistrés.
group-is-taken-out = C’est retiré du groupe.
group-unknown = Ce groupe n’est pas dans cette version du cours. Choisissez-en un de la liste.
group-addresses-missing = Écrivez au moins une adresse.
# $most (Number) - the most addresses taken at once
group-too-many-addresses = { $most } adresses au plus à la fois. Envoyez-les en plusieurs fois.
# $line (Number) - counted from 1
# $address (String) - as written
group-no-learner-at = Ligne { $line }, « { $address } » : aucun apprenant inscrit ici n’a confirmé cette adresse. Corrigez-la, ou inscrivez d’abord la personne.
