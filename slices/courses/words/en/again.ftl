## Run again
again-title = Run again
again-lead = The settings and the version of the course are taken over, all dates move by whole weeks: each due date keeps its weekday and its hour.
again-start = Wanted start
again-start-hint = It begins on the same weekday as this run, as near to this date as can be.
again-preview = See the dates
again-dates = The dates
again-weeks = { $weeks ->
    [one] Everything moves by one week.
   *[other] Everything moves by { $weeks } weeks.
}
again-column-what = What
again-column-was = This run
again-column-will = The new one
again-no-dates = This run has no dates.
again-with-team = { $people ->
    [one] Take over the team (one person)
   *[other] Take over the team ({ $people } people)
}
again-with-team-note = Whoever has a role in this run has the same in the new one.
again-no-team = Only the leads of the institution give roles. Untick this box.
again-learners-stay = Learners are not taken over.
again-open = Open the new run
