seat-for-my-school = Demander une place pour mon école
seats-elsewhere = Places ouvertes à mon école
