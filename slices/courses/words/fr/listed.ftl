## What an agreement shows on portals
# $count (Number) - courses
# $portal (String) - portal
shown-on = { $count ->
    [one] Portail { $portal } : 1 cours montré
   *[other] Portail { $portal } : { $count } cours montrés
}
# $portal (String) - portal
shown-none = Portail { $portal } : aucun cours à montrer pour l’instant
# $name (String) - institution
shown-nowhere = { $name } n’a pas de portail ici : rien ne s’y montre encore
# $count (Number) - courses
# $portal (String) - portal
leaves-portal = { $count ->
    [one] 1 cours quitte le portail { $portal }. Qui y est inscrit le finit.
   *[other] { $count } cours quittent le portail { $portal }. Qui y est inscrit les finit.
}
