use super::*;
use crate::students::{EndStudies, Sought, Students, schools_of};

async fn listed(w: &World, who: &Who, sought: Sought) -> Result<crate::students::StudentList, Fault> {
    w.site.ask(who, Students { institution: imt(), sought }).await
}

async fn many(w: &World, count: usize) -> Vec<PersonId> {
    let mut all = Vec::new();
    for number in 0..count {
        let who = person(&w.site, &format!("Student{number:03}")).await;
        give(&w.site, &w.awa, &format!("student{number:03}@example.org"), Role::Student)
            .await
            .expect("given");
        all.push(id(&who));
    }
    all
}

#[tokio::test]
async fn students_are_listed_by_name_page_by_page_and_not_in_the_team() {
    let w = world().await;
    let all = many(&w, 53).await;
    let first =
        listed(&w, &w.awa, Sought { show: "now".to_owned(), ..Sought::default() }).await.expect("seen");
    assert_eq!((first.count, first.students.len(), first.next), (53, 50, Some(all[49])));
    let queries = w.site.store().queries();
    let after = Sought { show: "now".to_owned(), after: first.next, ..Sought::default() };
    let second = listed(&w, &w.awa, after).await.expect("seen");
    assert!(w.site.store().queries() - queries <= 8, "a page is a handful of queries, however many students");
    let ids: Vec<PersonId> = second.students.iter().map(|one| one.person).collect();
    assert_eq!((ids, second.next), (all[50..].to_vec(), None));
    let found = Sought { name: "student01".to_owned(), show: "now".to_owned(), after: None };
    assert_eq!(listed(&w, &w.awa, found).await.expect("seen").students.len(), 10);
    let wild = Sought { name: "%".to_owned(), show: "now".to_owned(), after: None };
    assert_eq!(listed(&w, &w.awa, wild).await.expect("seen").students, []);
    let team = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
    assert!(team.held.iter().all(|spell| spell.role != Role::Student));
    assert!(matches!(listed(&w, &w.brahim, Sought::default()).await, Err(Fault::Forbidden(_))));
    assert!(matches!(listed(&w, &w.david, Sought::default()).await, Err(Fault::Forbidden(_))));
}

#[tokio::test]
async fn studies_end_on_a_day_for_one_or_for_many() {
    let w = world().await;
    w.clock.to("2026-09-01T08:00:00Z");
    let all = many(&w, 3).await;
    let end = |people: Vec<PersonId>, until: &str| EndStudies {
        institution: imt(),
        people,
        until: until.to_owned(),
        zone: "Africa/Dakar".to_owned(),
    };
    let wrong = w.site.act(&w.awa, end(Vec::new(), "")).await.expect_err("nothing said");
    assert_eq!(codes(wrong), ["network.last-day", "network.no-students"]);
    let past = w.site.act(&w.awa, end(all.clone(), "2026-08-31")).await.expect_err("past");
    assert_eq!(codes(past), ["network.day-past"]);
    let foreign = vec![all[0], all[1], id(&w.david)];
    assert_eq!(w.site.act(&w.awa, end(foreign, "2027-08-31")).await.expect("dated"), 2);
    assert_eq!(w.site.act(&w.awa, end(vec![all[0]], "2027-08-31")).await.expect("again"), 0);
    let refused = w.site.act(&w.brahim, end(vec![all[0]], "2027-08-31")).await;
    assert!(matches!(refused, Err(Fault::Forbidden(_))));
    let schools = |who: PersonId| {
        let (site, now) = (w.site.clone(), w.site.now());
        async move { site.look(move |view| schools_of(view, who, now)).await.expect("read").len() }
    };
    assert_eq!((schools(all[0]).await, schools(all[2]).await, schools(id(&w.david)).await), (1, 1, 0));
    w.clock.to("2027-09-01T00:00:00Z");
    assert_eq!((schools(all[0]).await, schools(all[2]).await), (0, 1));
}
