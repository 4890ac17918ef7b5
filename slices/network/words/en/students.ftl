tab-students = Students
tab-seats = Seats elsewhere
tab-elsewhere = Our students elsewhere
students-title = Students
students-lead = { $count ->
    [0] Nobody studies here today.
    [one] One person studies here today.
   *[other] { $figure } people study here today.
}
students-find = Find by the beginning of a name
students-which = Which
students-now = Those who study here today
students-later = Those who begin later
students-all = All but those who have left
students-search = Search
students-none = No student in this list
students-none-found = No name begins like that. Try with fewer letters.
students-none-yet = Bring the list of your students, or invite them one by one.
students-column-name = Name
students-last-day = Last day of studies
students-last-day-hint = For everybody who is checked, until midnight in { $city }. They keep their account and their courses.
students-end = Set this last day
students-dated = { $count ->
    [0] Nothing has changed.
    [one] The last day of one person is set.
   *[other] The last day of { $count } people is set.
}
students-day-missing = Write the last day of studies.
students-nobody = Check at least one person.
students-pages = Pages of the list
students-to-start = Beginning of the list
students-next = Next
students-come = Add students
students-come-text = The lead brings a list (one line a person, with the role “student” and its dates), or invites each by mail.
students-list = Bring a list
