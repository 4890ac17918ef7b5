begin-title = Create a course
begin-lead = The course begins with an empty unit, in a run that nobody sees yet. Export it as an archive, write it in Studio or by hand, and bring the archive back as a new version.
begin-instead = No archive? Create an empty course
begin-course-title = Title of the course
begin-organisation = Short name of the institution
begin-organisation-hint = The beginning of the course key: letters, digits, hyphens.
begin-number = Course number
begin-number-hint = FAB101, for example. It will not change any more.
begin-run-hint = The end of the key of its first run, 2027 for example.
begin-button = Create the course
# $key (String) - the course's key
begin-taken = The course { $key } exists already. Choose another number, or open a run of that course.
begun = The course is created, and its first run is open. It is not listed yet: its settings can change that.
begin-graded = Homework
begin-chapter = First week
begin-section = To begin with
begin-unit = Welcome
begin-text = This course is being written.
