role-administrator = platform administrator
role-lead = institution lead
role-registrar = registrar
role-elearning-head = e-learning centre head
role-local-lead = local digital lead
role-coordinator = coordinator
role-author = author
role-instructor = instructor
role-tutor = tutor
role-viewer = viewer
role-learner = learner
role-student = student

or = { $before } or { $last }

forbidden = This needs one of these roles here: { $roles }. The institution’s lead can give it to you.
sign-in-first = Sign in to go on.
not-yours = Only the person concerned can do this.

bytes-b = { $count } B
bytes-kb = { $count } KB
bytes-mb = { $count } MB

date-at = { $date } at { $time }
date-in-zone = { $moment } ({ $zone } time)
team-only = This page is for the course team.

zones-africa = Africa
zones-america = Americas
zones-antarctica = Antarctica
zones-arctic = Arctic
zones-asia = Asia
zones-atlantic = Atlantic Ocean
zones-australia = Australia
zones-europe = Europe
zones-indian = Indian Ocean
zones-pacific = Pacific Ocean
