tab-students = Étudiants
tab-seats = Places ailleurs
tab-elsewhere = Nos étudiants ailleurs
students-title = Étudiants
# $count (Number) - how many
# $figure (String) - the same, as it is read
students-lead = { $count ->
    [0] Personne n’étudie ici aujourd’hui.
    [one] Une personne étudie ici aujourd’hui.
   *[other] { $figure } personnes étudient ici aujourd’hui.
}
students-find = Chercher par le début d’un nom
students-which = Lesquels
students-now = Qui étudient ici aujourd’hui
students-later = Qui commencent plus tard
students-all = Tous, sauf ceux qui sont partis
students-search = Chercher
students-none = Aucun étudiant dans cette liste
students-none-found = Aucun nom ne commence ainsi. Essayez avec moins de lettres.
students-none-yet = Apportez la liste de vos étudiants, ou invitez-les un à un.
students-column-name = Nom
students-last-day = Dernier jour des études
# $city (String) - the city of the zone
students-last-day-hint = Pour toutes les personnes cochées, à minuit à l’heure de { $city }. Elles gardent leur compte et leurs cours.
students-end = Fixer ce dernier jour
# $count (Number) - how many
students-dated = { $count ->
    [0] Rien n’a changé.
    [one] Le dernier jour d’une personne est fixé.
   *[other] Le dernier jour de { $count } personnes est fixé.
}
students-day-missing = Écrivez le dernier jour des études.
students-nobody = Cochez au moins une personne.
students-pages = Pages de la liste
students-to-start = Début de la liste
students-next = Suivants
students-come = Ajouter des étudiants
students-come-text = La personne responsable apporte une liste (une ligne par personne, avec le rôle « étudiant » et ses dates), ou invite chacun par courriel.
students-list = Apporter une liste
