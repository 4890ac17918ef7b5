outbox-title = Demo mailbox
outbox-says = What the site would have sent by mail, newest first.
outbox-empty = No mail yet.
