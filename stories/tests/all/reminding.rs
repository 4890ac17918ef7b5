//! Reminders: deadlines of all, of one's own, and with more time.

use super::{
    notifying::{has_the_workshop, learner, letters_to, staff},
    seats::alliance::fresh,
};
use ::learning::{
    enrolment::EnrolLearner,
    groups::PutInGroup,
    more_time::{GiveTime, TakeTimeBack},
};
use courses::RunKey;
use lexicon::{
    Lang, PersonId, Role,
    facts::learning::{Enrolled, MoreTime, Seat, Way, Whom},
    time::Millis,
};
use stories::{World, courses::atelier, story};
use web::paths::{learning, notifications as at, team};

story! {
    deadlines_are_told_to_those_who_have_work_left,
    a_deadline_of_ones_own_is_told_on_its_own_day,
    more_time_is_told_and_reminders_come_on_ones_own_day,
    a_group_with_more_time_is_told_and_reminded,
    the_students_of_a_school_have_more_time_together,
    time_that_is_taken_back_is_told_and_the_date_is_everybodys_again,
    more_time_for_many_costs_no_more_statements_than_for_few,
}

fn deadlines_are_told_to_those_who_have_work_left(w: &mut World) {
    // The homework is due on 21 September at midnight.
    let run = has_the_workshop(w);
    let (awa, mut brahim) = (learner(w, &run, "Awa"), learner(w, &run, "Brahim"));
    for (block, answer) in [(atelier::GRAVITY, "9.81"), (atelier::COLOUR, "choice_0")] {
        let door = learning::Answer { run: run.clone(), block: block.to_owned() };
        brahim.posts(door, &[("input_2_1", answer)]).expect(200);
    }
    for (time, expected) in [
        ("17 September 2026, 23:59", 0),
        ("18 September 2026, 00:01", 0),
        ("18 September 2026, 07:00", 1),
        ("19 September 2026, 12:00", 1),
        ("20 September 2026, 00:01", 1),
        ("20 September 2026, 07:30", 2),
        ("21 September 2026, 12:00", 2),
    ] {
        w.at(time);
        assert_eq!(letters_to(w, "awa").len(), expected, "{time}");
    }
    let letter = w.letter_to("awa@example.org");
    letter.sees("Devoir").sees("21 septembre 2026 à 00:00").sees("/jump/devoir");
    // It was handed in: no letter.
    assert_eq!(letters_to(w, "brahim").len(), 0);
    let mut awa = w.signs_in(awa.id(), "Awa", Lang::Fr);
    awa.opens(at::Notifications).expect(200).sees("est à rendre");
}

fn a_deadline_of_ones_own_is_told_on_its_own_day(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("rythme", "imt");
    let _awa = learner(w, &run, "Awa");
    w.at("9 September 2026, 10:00");
    let _brahim = learner(w, &run, "Brahim");
    for (time, of_awa, of_brahim) in [
        ("18 September 2026, 00:01", 0, 0),
        ("18 September 2026, 07:00", 1, 0),
        ("20 September 2026, 00:01", 1, 0),
        ("20 September 2026, 07:00", 2, 1),
        ("22 September 2026, 00:01", 2, 1),
        ("22 September 2026, 07:00", 2, 2),
        ("24 September 2026, 12:00", 2, 2),
    ] {
        w.at(time);
        let counts = (letters_to(w, "awa").len(), letters_to(w, "brahim").len());
        assert_eq!(counts, (of_awa, of_brahim), "{time}");
    }
    w.letter_to("awa@example.org").sees("21 septembre 2026");
    w.letter_to("brahim@example.org").sees("23 septembre 2026");
}

/// How many letters of deadlines came, at each of these times.
fn reminded(w: &mut World, names: [&str; 2], times: &[(&str, [usize; 2])]) {
    let count = |w: &World, name: &str| {
        letters_to(w, name).iter().filter(|one| one.body.contains("à rendre")).count()
    };
    for (time, expected) in times {
        w.at(time);
        assert_eq!(names.map(|name| count(w, name)), *expected, "{time}");
    }
}

fn more_time_is_told_and_reminders_come_on_ones_own_day(w: &mut World) {
    // The homework is due on 21 September at midnight; Awa has a week more.
    let run = has_the_workshop(w);
    let (awa, brahim) = (learner(w, &run, "Awa"), learner(w, &run, "Brahim"));
    let mut claire = staff(w, "Claire", Role::Instructor);
    let given = [("email", "awa@example.org"), ("days", "7"), ("reason", "Panne de réseau.")];
    claire.posts(team::MoreTime { run: run.clone() }, &given).expect(200);
    reminded(
        w,
        ["awa", "brahim"],
        &[
            ("18 September 2026, 07:00", [0, 1]),
            ("20 September 2026, 07:00", [0, 2]),
            ("25 September 2026, 06:59", [0, 2]),
            ("25 September 2026, 07:01", [1, 2]),
        ],
    );
    w.letter_to("awa@example.org").sees("28 septembre 2026 à 00:00");
    let [mut awa, mut brahim] = [&awa, &brahim].map(|one| w.signs_in(one.id(), "Elle", Lang::Fr));
    awa.opens(at::Notifications)
        .expect(200)
        .sees("28 septembre 2026 à 00:00")
        .sees_no("21 septembre 2026 à 00:00")
        .sees("Vous avez plus de temps");
    brahim.opens(at::Notifications).sees("21 septembre 2026 à 00:00").sees_no("28 septembre 2026 à 00:00");
    // Given after the reminder, the date on the page is the new one.
    let mut claire = w.signs_in(claire.id(), "Claire", Lang::Fr);
    let given = [("email", "brahim@example.org"), ("until", "2026-10-03T12:00"), ("reason", "Malade.")];
    claire.posts(team::MoreTime { run }, &given).expect(200);
    brahim.opens(at::Notifications).sees("3 octobre 2026 à 12:00").sees_no("21 septembre 2026 à 00:00");
}

fn a_group_with_more_time_is_told_and_reminded(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("rythme", "imt");
    let (mut awa, mut brahim) = (learner(w, &run, "Awa"), learner(w, &run, "Brahim"));
    let mut claire = staff(w, "Claire", Role::Instructor);
    claire
        .opens(team::Groups { run: run.clone() })
        .expect(200)
        .chooses("Groupe", "Matin")
        .fills("Adresses e-mail", "awa@example.org")
        .presses("Enregistrer")
        .expect(200);
    let given = [("whom", "group:300:1"), ("days", "7"), ("reason", "La découpeuse est en panne.")];
    claire.posts(team::MoreTime { run: run.clone() }, &given).expect(200);
    awa.opens(at::Notifications).expect(200).sees("Vous avez plus de temps dans le cours");
    brahim.opens(at::Notifications).expect(200).sees_no("plus de temps");
    // Two weeks after they began, and for the group one more.
    reminded(
        w,
        ["awa", "brahim"],
        &[
            ("18 September 2026, 07:00", [0, 1]),
            ("20 September 2026, 07:00", [0, 2]),
            ("25 September 2026, 07:00", [1, 2]),
            ("27 September 2026, 07:00", [2, 2]),
        ],
    );
    w.letter_to("awa@example.org").sees("28 septembre 2026");
    w.wait(w.site().rebuild()).expect("rebuilt");
    let mut awa = w.signs_in(awa.id(), "Awa", Lang::Fr);
    awa.opens(at::Notifications).sees("Vous avez plus de temps dans le cours").sees("28 septembre 2026");
}

fn the_students_of_a_school_have_more_time_together(w: &mut World) {
    // The homework is due on 21 September at midnight; Awa came by a seat of her school.
    let run = has_the_workshop(w);
    let (school, other) = (w.institution("mines-nancy"), w.institution("eost"));
    let (mut awa, mut brahim) = (w.person("Awa"), learner(w, &run, "Brahim"));
    let seat = Seat { agreement: fresh(w), grant: fresh(w), institution: school };
    let came = Enrolled {
        run: w.run(&run).id,
        person: awa.id(),
        mode: "online".to_owned(),
        way: Way::Seat,
        seat: Some(seat),
        waited: false,
        list: None,
    };
    w.wait(w.site().say_as_operator(came)).expect("enrolled");
    let mut claire = staff(w, "Claire", Role::Instructor);
    let time = || team::MoreTime { run: run.clone() };
    // Nobody of another school has a seat.
    let whom = format!("school:{other}");
    let given = [("whom", whom.as_str()), ("days", "7"), ("reason", "Salon des écoles.")];
    claire
        .posts(time(), &given)
        .expect(422)
        .sees("Aucun étudiant de cette école")
        .finds("#whom[aria-invalid]");
    claire
        .opens(time())
        .chooses("Pour qui", "Étudiants de MINES-NANCY")
        .fills("Jours en plus", "7")
        .fills("Motif", "Examens dans leur école.")
        .presses("Accorder")
        .expect(200)
        .sees("Étudiants de MINES-NANCY");
    awa.opens(at::Notifications).expect(200).sees("Vous avez plus de temps dans le cours");
    brahim.opens(at::Notifications).expect(200).sees_no("plus de temps");
    let times = [
        ("18 September 2026, 07:00", [0, 1]),
        ("20 September 2026, 07:00", [0, 2]),
        ("25 September 2026, 06:59", [0, 2]),
        ("25 September 2026, 07:01", [1, 2]),
    ];
    reminded(w, ["awa", "brahim"], &times);
    w.letter_to("awa@example.org").sees("28 septembre 2026 à 00:00");
    // Taken back, it is told, and holds no longer, also after all tables were made anew.
    let mut claire = w.signs_in(claire.id(), "Claire", Lang::Fr);
    let taken = [("whom", format!("school:{school}")), ("reason", "Réglé autrement.".to_owned())];
    let taken = taken.each_ref().map(|(name, value)| (*name, value.as_str()));
    claire.posts(team::TakeTimeBack { run: run.clone() }, &taken).expect(200).sees("Repris");
    w.wait(w.site().rebuild()).expect("rebuilt");
    let mut awa = w.signs_in(awa.id(), "Awa", Lang::Fr);
    awa.opens(at::Notifications).expect(200).sees("a été repris").sees("21 septembre 2026 à 00:00");
}

fn time_that_is_taken_back_is_told_and_the_date_is_everybodys_again(w: &mut World) {
    // The homework is due on 21 September at midnight.
    let run = has_the_workshop(w);
    let (awa, brahim) = (learner(w, &run, "Awa"), learner(w, &run, "Brahim"));
    let mut claire = staff(w, "Claire", Role::Instructor);
    let given = [("email", "awa@example.org"), ("days", "7"), ("reason", "Panne de réseau.")];
    claire.posts(team::MoreTime { run: run.clone() }, &given).expect(200);
    // Of the day of all she is told nothing; then, the same day, it is taken back.
    reminded(
        w,
        ["awa", "brahim"],
        &[("18 September 2026, 07:00", [0, 1]), ("20 September 2026, 00:30", [0, 1])],
    );
    let [mut awa, mut claire] =
        [(&awa, "Awa"), (&claire, "Claire")].map(|(one, name)| w.signs_in(one.id(), name, Lang::Fr));
    let whom = format!("person:{}", awa.id());
    let taken = [("whom", whom.as_str()), ("reason", "Réglé autrement.")];
    claire.posts(team::TakeTimeBack { run: run.clone() }, &taken).expect(200).sees("Repris");
    awa.opens(at::Notifications).expect(200).sees("a été repris").sees("Vous avez plus de temps");
    reminded(
        w,
        ["awa", "brahim"],
        &[("20 September 2026, 07:00", [1, 2]), ("25 September 2026, 07:01", [1, 2])],
    );
    w.letter_to("awa@example.org").sees("21 septembre 2026 à 00:00");
    let mut brahim = w.signs_in(brahim.id(), "Brahim", Lang::Fr);
    brahim.opens(at::Notifications).expect(200).sees_no("repris");
    w.wait(w.site().rebuild()).expect("rebuilt");
    let mut awa = w.signs_in(awa.id(), "Awa", Lang::Fr);
    awa.opens(at::Notifications).expect(200).sees("a été repris").sees("21 septembre 2026 à 00:00");
}

/// The act, and the look at the dates after it, in statements, with so many in the group.
fn more_time_for_many_costs_no_more_statements_than_for_few(w: &mut World) {
    w.at("7 September 2026, 10:00");
    let run = w.has_the_course("rythme", "imt");
    let claire = staff(w, "Claire", Role::Instructor);
    let key = || RunKey(run.clone());
    let group = Whom::Group { partition: 300, group: 1 };
    let queries = |w: &World| w.site().store().queries();
    let mut costs = Vec::new();
    for (round, many) in [(0, 3), (1, 40)] {
        let people: Vec<PersonId> =
            (0..many).map(|nth| w.person(&format!("Pupil{round}n{nth}")).id()).collect();
        for person in &people {
            w.act(&claire.who(), EnrolLearner { run: key(), person: *person, mode: "online".to_owned() });
        }
        w.act(&claire.who(), PutInGroup { run: key(), partition: 300, group: Some(1), people });
        w.errands_are_done();
        let before = queries(w);
        let reason = "La découpeuse est en panne.".to_owned();
        w.act(&claire.who(), GiveTime::new(key(), group, None, MoreTime::Days(7), reason));
        let given = queries(w) - before;
        w.errands_are_done();
        let reason = "Elle marche.".to_owned();
        let before = queries(w);
        w.act(&claire.who(), TakeTimeBack::new(key(), group, None, reason));
        let taken = queries(w) - before;
        w.errands_are_done();
        costs.push((given, taken));
    }
    assert_eq!(costs[0], costs[1]);
    let told = |w: &World| {
        let count = |view: &store::View<'_>| {
            view.one::<i64>(store::sql!("select count(*) from notices where what = 'time-given'"), &[])
        };
        w.wait(w.site().look(count)).expect("counted")
    };
    // Three at first; then they and forty more.
    assert_eq!(told(w), 3 + 43);
    // All have more time on the day of all, and are told on their own: that costs the same as for three.
    let act = GiveTime::new(key(), group, None, MoreTime::Days(7), "Encore.".to_owned());
    w.act(&claire.who(), act);
    w.at("18 September 2026, 00:30");
    w.errands_are_done();
    let excepted = |w: &World| {
        let count = |view: &store::View<'_>| {
            view.one::<i64>(store::sql!("select count(*) from notice_exceptions"), &[])
        };
        w.wait(w.site().look(count)).expect("counted")
    };
    assert_eq!(excepted(w), 43);
    w.at("25 September 2026, 00:30");
    w.errands_are_done();
    let own = |w: &World| {
        let count = |view: &store::View<'_>| {
            view.one::<i64>(
                store::sql!("select count(*) from notices where what = 'due' and reader is not null"),
                &[],
            )
        };
        w.wait(w.site().look(count)).expect("counted")
    };
    assert_eq!(own(w), 43);
    w.later(Millis::hours(4));
    w.errands_are_done();
    assert_eq!((excepted(w), own(w)), (43, 43), "looked at again, it is the same");
}
