//! Applied for, decided by a jury, confirmed.

use super::world::{World, named, person, refused, written};
use crate::application::{
    ApplicationOf, ApplicationState, Confirm, Decide, Jury, JuryFile, KeepMotivation, MOST_SENT, MayWrite,
    MyApplication, MyFile, Submit, Withdraw,
};
use ::store::{BlobHash, Blobs};
use ground::{Fault, Who};
use lexicon::{
    IntakeId,
    facts::{agreements::GrantRight, learning::HandedFile, people::PersonErased, programmes::JuryDecision},
};

const MOTIVATION: &str = "I have printed parts for two years.";

async fn with_jury(capacity: &str) -> (World, IntakeId) {
    let w = World::new().await;
    let own = w.course("ours", "A").await;
    w.programme("0", "", &[written(&own, true, "")]).await;
    let intake = w.intake("application", "2026-10-01T09:00", capacity).await;
    (w, intake)
}

/// The files that go no longer with it, by their hashes.
async fn applies(w: &World, who: &Who, intake: IntakeId) -> Result<Vec<String>, Fault> {
    let submit = |words| Submit { programme: named(), intake, words, length: MOTIVATION.chars().count() };
    w.site.act_with_words(who, Some(MOTIVATION), submit).await
}

async fn mine(w: &World, who: &Who, intake: IntakeId) -> ApplicationOf {
    w.site.ask(who, MyApplication { programme: named(), intake }).await.expect("an intake with a jury")
}

async fn state(w: &World, who: &Who, intake: IntakeId) -> Option<ApplicationState> {
    mine(w, who, intake).await.application.map(|one| one.state(w.site.now()))
}

async fn decides(w: &World, who: &[&Who], intake: IntakeId, decision: JuryDecision) -> Result<usize, Fault> {
    let mut applications = Vec::new();
    for one in who {
        applications.push(mine(w, one, intake).await.application.expect("sent").id);
    }
    let reason = "The diploma is missing";
    let decide = |words| Decide {
        programme: named(),
        applications: applications.clone(),
        decision: Some(decision),
        words,
        reason: reason.to_owned(),
        confirm_day: "2026-09-10".to_owned(),
        public_url: "https://essaim.example".to_owned(),
    };
    w.site.act_with_words(&w.lead, Some(reason), decide).await
}

#[tokio::test]
async fn a_jury_decides_and_who_is_admitted_confirms() {
    let (w, intake) = with_jury("1").await;
    let (awa, omar) = (w.person("Awa").await, w.person("Omar").await);
    assert_eq!(state(&w, &awa, intake).await, None);
    for who in [&awa, &omar] {
        applies(&w, who, intake).await.expect("sent");
    }
    assert_eq!(refused(applies(&w, &awa, intake).await), "programmes.already-sent");
    let may = MayWrite { programme: named(), intake };
    assert_eq!(refused(w.site.ask(&awa, may).await), "programmes.already-sent");
    assert_eq!(refused(w.enrols(&awa, intake).await), "programmes.by-application");
    let confirm = || Confirm { programme: named(), intake };
    assert_eq!(refused(w.site.act(&awa, confirm()).await), "programmes.not-admitted");
    assert!(matches!(
        w.site.ask(&awa, Jury { programme: named(), intake: None, state: None, after: None }).await,
        Err(Fault::Forbidden(_))
    ));

    // Something is missing; sent again, it is as new.
    decides(&w, &[&awa], intake, JuryDecision::ToComplete).await.expect("decided");
    let told = mine(&w, &awa, intake).await.application.expect("sent");
    assert_eq!((told.motivation.as_str(), told.reason.as_str()), (MOTIVATION, "The diploma is missing"));
    applies(&w, &awa, intake).await.expect("sent again");
    assert_eq!(state(&w, &awa, intake).await, Some(ApplicationState::Submitted));

    // One place: not for two, and kept once it is offered.
    let both = decides(&w, &[&awa, &omar], intake, JuryDecision::Admitted).await;
    assert_eq!(refused(both), "programmes.no-place");
    assert_eq!(state(&w, &omar, intake).await, Some(ApplicationState::Submitted), "nothing half done");
    for decided in [1, 0] {
        let again = decides(&w, &[&awa], intake, JuryDecision::Admitted).await.expect("admitted");
        assert_eq!(again, decided, "pressed twice, it is said once");
    }
    assert_eq!(refused(decides(&w, &[&omar], intake, JuryDecision::Admitted).await), "programmes.no-place");

    // Past its day the place is free, and the next confirms it.
    w.at("2026-09-11T00:00:01Z");
    assert_eq!(state(&w, &awa, intake).await, Some(ApplicationState::Lapsed));
    assert_eq!(refused(w.site.act(&awa, confirm()).await), "programmes.lapsed");
    w.at("2026-09-09T08:00:00Z");
    w.site.act(&awa, Withdraw { programme: named(), intake }).await.expect("withdrawn");
    decides(&w, &[&omar], intake, JuryDecision::Admitted).await.expect("admitted");
    w.site.act(&omar, confirm()).await.expect("confirmed");
    w.site.act(&omar, confirm()).await.expect("twice changes nothing");
    assert_eq!(state(&w, &omar, intake).await, Some(ApplicationState::Enrolled));
    assert_eq!(w.stands(&omar).await.standing.progress.asked, 1);
    let jury = Jury { programme: named(), intake: Some(intake), state: None, after: None };
    let lines = w.site.ask(&w.lead, jury).await.expect("theirs").lines;
    let told: Vec<(&str, ApplicationState)> =
        lines.iter().map(|one| (one.name.as_str(), one.state)).collect();
    assert_eq!(told, [("Awa", ApplicationState::Withdrawn), ("Omar", ApplicationState::Enrolled)]);
}

#[tokio::test]
async fn it_is_the_same_after_a_rebuild_and_nothing_of_who_is_erased_comes_back() {
    let (w, intake) = with_jury("").await;
    let (awa, omar) = (w.person("Awa").await, w.person("Omar").await);
    for who in [&awa, &omar] {
        applies(&w, who, intake).await.expect("sent");
    }
    decides(&w, &[&awa, &omar], intake, JuryDecision::Admitted).await.expect("admitted");
    w.site.act(&omar, Confirm { programme: named(), intake }).await.expect("confirmed");
    let before = w.rows().await;
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.rows().await, before);
    assert!(before.iter().any(|row| row.contains(MOTIVATION)));

    let erased = PersonErased { person: person(&awa), keep_certificates: false };
    w.site.say_as_operator(erased).await.expect("erased");
    let mine = |rows: Vec<String>| {
        let id = person(&awa).to_string();
        rows.into_iter().filter(|row| row.contains(&id)).collect::<Vec<_>>()
    };
    let after = mine(w.rows().await);
    assert!(after.iter().all(|row| !row.contains("printed parts") && !row.contains("diploma")), "{after:?}");
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(mine(w.rows().await), after);
}

/// A file on the disk, as it came with a form.
fn file(w: &World, text: &str) -> HandedFile {
    let blobs = w.site.shelf().get::<Blobs>();
    let blob = blobs.put(text.as_bytes()).expect("kept").as_str().to_owned();
    HandedFile { blob, mime: "application/pdf".to_owned(), bytes: text.len() as i64 }
}

fn is_there(w: &World, file: &HandedFile) -> bool {
    let hash = BlobHash::from_stored(&file.blob).expect("a hash");
    w.site.shelf().get::<Blobs>().get(&hash).expect("read").is_some()
}

async fn keeps(
    w: &World,
    who: &Who,
    intake: IntakeId,
    files: &[&HandedFile],
    without: &[&HandedFile],
) -> Result<Vec<String>, Fault> {
    let act = KeepMotivation {
        programme: named(),
        intake,
        words: MOTIVATION.to_owned(),
        files: files.iter().map(|one| (*one).clone()).collect(),
        without: without.iter().map(|one| one.blob.clone()).collect(),
    };
    w.site.act(who, act).await
}

#[tokio::test]
async fn files_go_with_an_application_and_with_the_person() {
    let (w, intake) = with_jury("").await;
    let (awa, omar, head) = (w.person("Awa").await, w.person("Omar").await, w.person("Head").await);
    let role = lexicon::facts::network::RoleGiven::now(
        w.id(),
        person(&head),
        lexicon::Role::ElearningHead,
        lexicon::PlaceRef::institution(w.ours),
    );
    w.site.say_as_operator(role).await.expect("given");
    let all: Vec<HandedFile> = (1..=6).map(|nth| file(&w, &format!("%PDF-1.7 number {nth}"))).collect();
    let own = file(&w, "%PDF-1.7 of Awa alone");

    // Five at most; one that is taken out is let go, and no file is twice.
    let some: Vec<&HandedFile> = all.iter().collect();
    assert_eq!(refused(keeps(&w, &awa, intake, &some, &[]).await), "programmes.files-many");
    keeps(&w, &awa, intake, &some[..2], &[]).await.expect("kept");
    assert_eq!(
        keeps(&w, &awa, intake, &[&all[0], &own], &[&all[1]]).await.expect("kept"),
        [all[1].blob.clone()]
    );
    assert_eq!(mine(&w, &awa, intake).await.files, [all[0].clone(), own.clone()]);
    applies(&w, &awa, intake).await.expect("sent");
    let application = mine(&w, &awa, intake).await.application.expect("sent");
    assert_eq!(application.files, [all[0].clone(), own.clone()]);

    // Read by who sent it and by the jury; nobody else, not even who sees the list of people.
    let of_jury = |number| JuryFile { programme: named(), application: application.id, number };
    let of_mine = |number| MyFile { programme: named(), intake, number };
    assert_eq!(w.site.ask(&awa, of_mine(2)).await.expect("mine"), own);
    assert_eq!(w.site.ask(&w.lead, of_jury(2)).await.expect("of the jury"), own);
    assert!(matches!(w.site.ask(&w.lead, of_jury(3)).await, Err(Fault::NotFound)));
    assert!(matches!(w.site.ask(&w.lead, of_jury(0)).await, Err(Fault::NotFound)));
    for who in [&omar, &head, &awa] {
        assert!(matches!(w.site.ask(who, of_jury(2)).await, Err(Fault::Forbidden(_))));
    }
    assert!(matches!(w.site.ask(&omar, of_mine(2)).await, Err(Fault::NotFound)));
    // Whoever may not read them isn't told what files there are either.
    let listed = |who: &Who| {
        let (who, site) = (who.clone(), w.site.clone());
        let jury = Jury { programme: named(), intake: Some(intake), state: None, after: None };
        async move { site.ask(&who, jury).await.expect("a list").lines[0].application.files.len() }
    };
    assert_eq!((listed(&w.lead).await, listed(&head).await), (2, 0));

    // To be completed: it begins from what was sent, and what was sent before is kept with it.
    decides(&w, &[&awa], intake, JuryDecision::ToComplete).await.expect("decided");
    keeps(&w, &awa, intake, &[&all[2]], &[&own]).await.expect("kept");
    let gone = applies(&w, &awa, intake).await.expect("sent again");
    assert_eq!(gone, std::slice::from_ref(&own.blob));
    assert_eq!(w.site.ask(&w.lead, of_jury(2)).await.expect("the new one"), all[2]);
    keeps(&w, &omar, intake, &[&all[0]], &[]).await.expect("kept");
    applies(&w, &omar, intake).await.expect("sent");
    let before = w.rows().await;
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.rows().await, before);

    // Erased with the person, also what went with the first sending; what another sent too stays.
    let erased = PersonErased { person: person(&awa), keep_certificates: false };
    w.site.say_as_operator(erased).await.expect("erased");
    assert_eq!([&own, &all[2], &all[0]].map(|one| is_there(&w, one)), [false, false, true]);
    let rows = w.rows().await;
    assert!(rows.iter().all(|row| !row.contains(&own.blob)), "{rows:?}");
    let after = w.rows().await;
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.rows().await, after);
}

#[tokio::test]
async fn an_account_that_is_erased_takes_its_applications_along() {
    let (w, intake) = with_jury("1").await;
    let (awa, omar, binta) = (w.person("Awa").await, w.person("Omar").await, w.person("Binta").await);
    for one in [&awa, &omar, &binta] {
        applies(&w, one, intake).await.expect("sent");
    }
    decides(&w, &[&awa], intake, JuryDecision::Admitted).await.expect("admitted");
    assert_eq!(refused(decides(&w, &[&binta], intake, JuryDecision::Admitted).await), "programmes.no-place");
    let id = |one: ApplicationOf| one.application.expect("sent").id;
    let of_omar = id(mine(&w, &omar, intake).await);
    w.erases(&awa).await;
    w.erases(&omar).await;

    // Nobody decides about who is gone, and the place that was kept is free.
    let decide = Decide {
        programme: named(),
        applications: vec![of_omar],
        decision: Some(JuryDecision::Waiting),
        words: None,
        reason: String::new(),
        confirm_day: String::new(),
        public_url: String::new(),
    };
    assert_eq!(refused(w.site.act(&w.lead, decide).await), "programmes.decided");
    decides(&w, &[&binta], intake, JuryDecision::Admitted).await.expect("a place is free");
    let before = w.rows().await;
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.rows().await, before);
}

#[tokio::test]
async fn whoever_goes_on_from_an_intake_that_has_begun_has_used_its_seats() {
    let w = World::new().await;
    let (own, foreign) = (w.course("ours", "A").await, w.course("theirs", "B").await);
    w.granted(GrantRight::OpenSeats, Some(1)).await;
    w.programme("0", "", &[written(&own, true, ""), written(&foreign, true, "")]).await;
    let by_jury = w.intake("application", "2026-12-01T09:00", "").await;
    let open = w.intake("open", "2026-09-02T09:00", "").await;
    let awa = w.person("Awa").await;
    applies(&w, &awa, by_jury).await.expect("sent");
    w.enrols(&awa, open).await.expect("enrolled meanwhile");
    decides(&w, &[&awa], by_jury, JuryDecision::Admitted).await.expect("admitted");
    w.at("2026-09-03T09:00:00Z");
    w.site.act(&awa, Confirm { programme: named(), intake: by_jury }).await.expect("confirmed");
    assert!(!w.stands(&awa).await.has_begun);
    w.site.act(&awa, crate::enrolment::LeaveProgramme(named())).await.expect("left");
    assert_eq!(w.used().await, 1, "it was used");
}

#[tokio::test]
async fn files_that_are_replaced_or_withdrawn_go_and_are_not_without_end() {
    let (w, intake) = with_jury("").await;
    let awa = w.person("Awa").await;
    let all: Vec<HandedFile> =
        (0..MOST_SENT).map(|nth| file(&w, &format!("%PDF-1.7 number {nth}"))).collect();
    keeps(&w, &awa, intake, &[&all[0]], &[]).await.expect("kept");
    applies(&w, &awa, intake).await.expect("sent");
    for nth in 1..MOST_SENT {
        decides(&w, &[&awa], intake, JuryDecision::ToComplete).await.expect("decided");
        keeps(&w, &awa, intake, &[&all[nth]], &[&all[nth - 1]]).await.expect("kept");
        assert_eq!(applies(&w, &awa, intake).await.expect("sent"), [all[nth - 1].blob.clone()]);
    }
    decides(&w, &[&awa], intake, JuryDecision::ToComplete).await.expect("decided");
    let one_more = file(&w, "%PDF-1.7 one more");
    assert_eq!(refused(keeps(&w, &awa, intake, &[&one_more], &[]).await), "programmes.files-sent");
    // What is there already may be sent on, and the words written.
    keeps(&w, &awa, intake, &[], &[]).await.expect("kept");
    let last = all.last().expect("some");
    assert_eq!(mine(&w, &awa, intake).await.files, std::slice::from_ref(last));

    // Withdrawn, there is no file and no draft any more.
    let gone = w.site.act(&awa, Withdraw { programme: named(), intake }).await.expect("withdrawn");
    assert!(gone.contains(&last.blob), "{gone:?}");
    assert_eq!(mine(&w, &awa, intake).await.files, []);
    let again = w.site.act(&awa, Withdraw { programme: named(), intake }).await.expect("nothing to do");
    assert_eq!(again, Vec::<String>::new());
    let before = w.rows().await;
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.rows().await, before);

    // All of it is told: what was sent, what went, what is being written.
    keeps(&w, &awa, intake, &[], &[]).await.expect("a new draft");
    let id = person(&awa);
    let told = w.site.look(move |view| crate::known::of(view, id)).await.expect("told");
    assert_eq!(told["applications"][0]["earlier_files"].as_array().map(Vec::len), Some(MOST_SENT), "{told}");
    assert_eq!(told["drafts"][0]["words"], MOTIVATION, "{told}");
}
