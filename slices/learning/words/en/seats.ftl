seat-for-my-school = Ask for a seat for my school
seats-elsewhere = Seats open to my school
