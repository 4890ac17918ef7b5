## Who goes on when an agreement ends
going-on-seats = { $count ->
    [one] One person of { $name } follows a course by a seat of this agreement, and finishes it, with results and certificate.
   *[other] { $count } people of { $name } follow a course by a seat of this agreement, and finish it, with results and certificates.
}
going-on-waiting = { $count ->
    [one] One person of { $name } waits, by a seat of this agreement, for a place in a run that is full: it will not come by it any more.
   *[other] { $count } people of { $name } wait, by a seat of this agreement, for a place in a run that is full: it will not come by it any more.
}
going-on-portal = { $count ->
    [one] 1 enrolment of people who came by the portal { $portal } goes on in these courses.
   *[other] { $count } enrolments of people who came by the portal { $portal } go on in these courses.
}
