## Who goes on when an agreement ends
# $count (Number) - people
# $name (String) - institution
going-on-seats = { $count ->
    [one] Une personne de { $name } suit un cours par une place de cet accord : elle le finit, avec ses résultats et son attestation.
   *[other] { $count } personnes de { $name } suivent un cours par une place de cet accord : elles le finissent, avec leurs résultats et leurs attestations.
}
# $count (Number) - people
# $name (String) - institution
going-on-waiting = { $count ->
    [one] Une personne de { $name } attend, par une place de cet accord, qu’une session complète ait de la place : elle ne l’aura plus par lui.
   *[other] { $count } personnes de { $name } attendent, par une place de cet accord, qu’une session complète ait de la place : elles ne l’auront plus par lui.
}
# $count (Number) - enrolments
# $portal (String) - portal
going-on-portal = { $count ->
    [one] 1 inscription de personnes venues par le portail { $portal } continue dans ces cours.
   *[other] { $count } inscriptions de personnes venues par le portail { $portal } continuent dans ces cours.
}
