key-taken = The course { $key } already belongs to { $owner }. Change the course number in the archive, or ask that institution to import it.
