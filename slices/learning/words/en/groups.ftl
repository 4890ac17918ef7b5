## Content groups of a run
group-title = Groups
group-lead = Some content of this course is for groups. Learners see what is for their group; whoever is in no group sees none of it.
group-link = Who is in which group, for content that is not for everybody.
group-none = This course has no content groups
group-none-text = All its content is for everybody. Groups are made in the course, before it is imported.
group-put-title = Put learners in a group
group-which = Group
group-no-group = No group (take out)
group-emails = E-mail addresses
group-emails-hint = Those of enrolled learners, one per line, { $most } at most. Nobody is in two groups at once: they leave the one they were in. If a line is wrong, nobody is moved.
group-put = Save
group-with-count =
    { $count ->
        [one] { $name }: { $count } person
       *[other] { $name }: { $count } people
    }
group-empty = Nobody yet.
group-column-out = Take out of the group
group-take-out = Take out
group-more =
    { $count ->
        [one] Only the first person is listed. Put in or take out the others by their address.
       *[other] Only the first { $count } people are listed, by name. Put in or take out the others by their address.
    }
group-is-put = The groups are saved.
group-is-taken-out = Taken out of the group.
group-unknown = That group is not in this version of the course. Choose one of the list.
group-addresses-missing = Write at least one address.
group-too-many-addresses = { $most } addresses at most at once. Send them in several goes.
group-no-learner-at = Line { $line }, “{ $address }”: no learner enrolled here has confirmed this address. Correct it, or enrol the person first.
