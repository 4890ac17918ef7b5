## More time for a learner or a group
time-title = More time
time-lead = Give a learner, a group or the students of a school more time, for a part or for the whole run. The dates of the others stay.
time-link = More time given to learners or groups.
time-none = No more time is given at present.
time-held = What holds now
time-history = What was given and taken back
time-give-title = Give more time
time-whom = For whom
time-whom-hint = A group, the students of a school, or a learner by their e-mail address below.
time-one-learner = A learner, by their address
time-students-of = Students of { $school }
time-students-of-nobody = Students of a school that has none here any more
school-unknown = No student of that school has a seat in this run. Choose from the list.
time-email = E-mail address of the learner
time-which = For what
time-everything = Everything in the run
time-days = Extra days
time-days-hint = From 1 to { $most }. Every due date moves by so many days, at the same hour.
time-until = Or until when
time-until-hint = In the time of the run. Leave one of the two fields empty.
time-reason = Reason
time-reason-hint = Kept in the history; only the team reads it.
time-give = Give
time-take-back = Take back
time-take-title = Take back the time of { $name }: { $what }
time-column-whom = For whom
time-column-what = For what
time-column-time = Time
time-column-reason = Reason
time-column-when = When
time-more-days = { $days ->
    [one] One more day
   *[other] { $days } more days
}
time-more-until = Until { $when }
time-taken-back = Taken back
time-is-given = More time is given.
time-is-taken = The time is taken back.
time-subsection-unknown = This part is not in this version of the course. Choose one from the list.
time-until-wrong = Write a date to come, within five years.
time-days-wrong = Write a number of days from 1 to { $most }.
time-days-or-until = Write a number of days, or a date: one of the two.
time-yours = More time is given to you (others: { $was }).
