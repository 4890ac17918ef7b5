## Courses of other institutions
# $reason (String) - a sentence
deliver-refused = Votre établissement ne peut pas donner ce cours. { $reason }
deliver-title = Cours d’autres établissements
deliver-lead = Des accords permettent à cet établissement de donner ces cours lui-même : ses sessions, ses dates, ses apprenants, ses certificats.
deliver-courses = Cours que cet établissement peut donner
deliver-runs = Sessions que cet établissement en donne
deliver-nothing = Aucun cours à donner pour l’instant
deliver-nothing-text = Quand un accord en vigueur permettra à cet établissement de donner un cours d’un autre, il paraîtra ici.
deliver-one-version = Une seule version
# $author (String) - an institution
deliver-open-lead = Une session de votre établissement, d’un cours dont l’auteur est { $author }. Il voit que vous la donnez, et rien de ses apprenants.
deliver-by = Accord :
column-author = Cours de
column-agreement = Accord
column-given-by = Donnée par
delivered-runs = Sessions données par d’autres établissements
# $author (String) - an institution
delivered-of = L’auteur de ce cours est { $author }. Un accord permet à votre établissement d’en donner cette session ; si l’accord prend fin, elle continue jusqu’à son terme avec sa version.
delivered-one-version = La version en usage est la seule que l’accord permette de donner aujourd’hui.
# $count (Number) - runs
delivered-now = { $count ->
    [one] Une session est donnée ainsi
   *[other] { $count } sessions sont données ainsi
}
# $count (Number) - runs
delivered-ending = { $count ->
    [0] Aucune session de ces cours ne s’ouvrira plus chez les autres.
    [one] Aucune session de ces cours ne s’ouvrira plus chez les autres ; celle qui est ouverte va jusqu’à sa fin, avec sa version.
   *[other] Aucune session de ces cours ne s’ouvrira plus chez les autres ; les { $count } qui sont ouvertes vont jusqu’à leur fin, chacune avec sa version.
}
