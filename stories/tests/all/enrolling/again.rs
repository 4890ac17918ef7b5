//! Another run, the same run again, more time.

use super::*;

pub fn a_learner_goes_on_in_another_run_with_what_they_did(w: &mut World) {
    let run = has_the_run(w);
    let mut nadia = of_the_team(w, "Nadia", Role::Lead);
    nadia
        .posts(
            paths::courses::RunAgain { run: run.clone() },
            &[("word", "2027"), ("start", "2027-09-06T10:00")],
        )
        .expect(200);
    let course = run.rsplit_once('+').map_or("", |(course, _)| course);
    let later = format!("{course}+2027");
    let mut awa = learner(w, &run, "Awa");
    let answer = |run: &str, block: &str| at::Answer { run: run.to_owned(), block: block.to_owned() };
    awa.posts(answer(&run, atelier::GRAVITY), &[("input_2_1", "9.81")]).expect(200);
    let transfer = team::Transfer { run: run.clone(), person: awa.id().to_string() };
    nadia.opens(&transfer).expect(200).sees("2027").posts(&transfer, &[("to", &later)]).expect(422);
    let elsewhere = w.has_the_course("petit", "imt");
    nadia.posts(&transfer, &[("to", &elsewhere), ("reason", "Déménage.")]).expect(422).sees("du même cours");
    has_terms(w, &later, |terms| terms.capacity = Some(1));
    let _first = w.act(
        &w.operator(),
        learning::enrolment::EnrolLearner {
            run: key(&later),
            person: w.person("Brahim").id(),
            mode: "online".to_owned(),
        },
    );
    nadia.posts(&transfer, &[("to", &later), ("reason", "Déménage.")]).expect(422).sees("est complète");
    has_terms(w, &later, |terms| terms.capacity = None);
    nadia
        .posts(&transfer, &[("to", &later), ("reason", "Déménage.")])
        .expect(200)
        .sees("suit maintenant cette session");
    w.letter_to("awa@example.org").sees("est venu avec vous");

    let grade = |w: &World, nadia: &mut Actor, run: &str, awa: &Actor| {
        let _ = w;
        let learner = team::Learner { run: run.to_owned(), person: awa.id().to_string() };
        nadia.reads_json(learner).expect(200).page().json()["percent"].as_f64().expect("a grade")
    };
    let (here, there) = (grade(w, &mut nadia, &run, &awa), grade(w, &mut nadia, &later, &awa));
    assert!(here > 0.0 && (here - there).abs() < 0.01, "kept {here}, brought {there}");
    awa.opens(at::Outline { run: run.clone() }).is_at(page(&run));
    w.at("7 September 2027, 10:00");
    let mut awa = back(w, &awa);
    awa.opens(at::Progress { run: later.clone() }).expect(200);
    awa.opens(at::Unit { run: later, unit: atelier::HOMEWORK.to_owned() }).expect(200).sees("9.81");
    w.errands_are_done();
}

pub fn a_run_again_keeps_its_weekdays_across_a_change_of_clocks(w: &mut World) {
    let run = has_the_run(w);
    let before = the_run(w, &run).terms;
    let mut claire = of_the_team(w, "Claire", Role::Author);
    let nadia = of_the_team(w, "Nadia", Role::Lead);
    w.gives(&nadia, Role::Tutor, PlaceRef::run(the_run(w, &run).id));
    let again = paths::courses::RunAgain { run: run.clone() };
    claire.opens(&again).expect(200).sees("Tout est décalé de 52 semaines");
    // Asked for in winter, on another weekday: the nearest same weekday, at the same hour of the clock.
    claire.opens(format!("{again}?start=2027-01-14T00:00")).expect(200).sees("Les dates");
    let json = claire.reads_json(format!("{again}?start=2027-01-14T00:00")).expect(200).page().json();
    let weeks = json["weeks"].as_i64().expect("weeks");
    let facts = w.facts().len();
    assert_eq!(w.facts().len(), facts, "looking opens nothing");
    claire.opens(format!("{again}?start=jamais")).expect(422).sees("date");
    claire.posts(&again, &[("word", "a b"), ("start", "2027-01-14T00:00")]).expect(422);
    claire.posts(&again, &[("word", "2026"), ("start", "2027-01-14T00:00")]).expect(422);
    let with_team = [("word", "hiver"), ("start", "2027-01-14T00:00"), ("with_team", "yes")];
    claire.posts(&again, &with_team).expect(422).sees("donne des rôles");
    let mut nadia = nadia;
    nadia.posts(&again, &with_team).expect(200);
    let course = run.rsplit_once('+').map_or("", |(course, _)| course);
    let winter = the_run(w, &format!("{course}+hiver"));
    let walls = |terms: &RunTerms| {
        [terms.start, terms.end, terms.enrolment_start, terms.enrolment_end]
            .map(|at| at.map(|at| words::dates::wall(at, &terms.zone)))
    };
    for (was, is) in walls(&before).into_iter().zip(walls(&winter.terms)) {
        let (Some(was), Some(is)) = (was, is) else { continue };
        assert_eq!(was.split('T').nth(1), is.split('T').nth(1), "the hour stays");
    }
    let (start, began) = (winter.terms.start.expect("a start"), before.start.expect("a start"));
    assert_eq!(start, words::dates::days_later(began, weeks * 7, &before.zone));
    assert_ne!(start.since(began).0 % Millis::days(7).0, 0, "the clocks changed between them");
    assert_eq!(winter.version, the_run(w, &run).version);
    let held = ground::rights::held::team;
    let (place, now) = (PlaceRef::run(winter.id), w.site().now());
    let team = w.wait(w.site().look(move |view| held(view, &place, now))).expect("a store");
    assert_eq!(
        team.iter().map(|(person, role, _)| (*person, *role)).collect::<Vec<_>>(),
        [(nadia.id(), Role::Tutor)]
    );
}

pub fn more_time_moves_the_deadline_and_counts(w: &mut World) {
    let run = has_the_run(w);
    let (mut awa, brahim) = (learner(w, &run, "Awa"), learner(w, &run, "Brahim"));
    let unit = || at::Unit { run: run.clone(), unit: atelier::HOMEWORK.to_owned() };
    let answer = at::Answer { run: run.clone(), block: atelier::GRAVITY.to_owned() };
    awa.opens(unit()).expect(200);

    let mut claire = of_the_team(w, "Claire", Role::Instructor);
    let time = team::MoreTime { run: run.clone() };
    let some =
        |days: &'static str| [("email", "awa@example.org"), ("days", days), ("reason", "Panne de réseau.")];
    claire.posts(&time, &some("0")).expect(422).sees("de 1 à 366");
    claire
        .posts(
            &time,
            &[("email", "awa@example.org"), ("days", "3"), ("until", "2026-10-01T10:00"), ("reason", "x")],
        )
        .expect(422);
    claire.posts(&time, &[("email", "omar@example.org"), ("days", "3"), ("reason", "x")]).expect(422);
    claire
        .posts(&time, &some("7"))
        .expect(200)
        .sees("Le délai est accordé")
        .sees("7 jours de plus")
        .sees("Panne de réseau");
    w.person("Omar").posts(&time, &some("7")).expect(403);

    // Past the date of everybody: she answers, he does not; it counts.
    w.at("24 September 2026, 10:00");
    let [mut awa, mut brahim, mut claire] = [&awa, &brahim, &claire].map(|actor| back(w, actor));
    brahim.posts(&answer, &[("input_2_1", "9.81")]).expect(422).sees("clos");
    let before = w.site().store().queries();
    awa.posts(&answer, &[("input_2_1", "9.81")]).expect(200);
    let late = w.site().store().queries() - before;
    awa.opens(at::Progress { run: run.clone() }).expect(200).sees("Délai accordé");
    awa.opens(unit()).expect(200).sees("Délai accordé");
    let grade = team::Learner { run: run.clone(), person: awa.id().to_string() };
    let percent = claire.reads_json(grade).expect(200).page().json()["percent"].as_f64();
    assert!(percent.is_some_and(|percent| percent > 0.0), "{percent:?}");
    assert!(late < 40, "{late} statements");

    // Taken back, the date is everybody's again; what was given stays.
    let key = format!("person:{}", awa.id());
    let back = team::TakeTimeBack { run: run.clone() };
    claire.posts(&back, &[("whom", &key), ("reason", "")]).expect(422);
    claire.posts(&back, &[("whom", &key), ("reason", "Réglé autrement.")]).expect(200).sees("Repris");
    awa.posts(
        at::Answer { run: run.clone(), block: atelier::COLOUR.to_owned() },
        &[("input_2_1", "choice_0")],
    )
    .expect(422);
    let json = claire.reads_json(&time).expect(200).page().json();
    assert_eq!(
        (json["given"].as_array().map(Vec::len), json["history"].as_array().map(Vec::len)),
        (Some(0), Some(2))
    );
}
