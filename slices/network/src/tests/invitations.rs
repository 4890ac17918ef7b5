//! Roles offered by mail.

use super::*;
use crate::invitations::{
    AcceptInvitation, InvitePerson, JoinByInvitation, LookAtInvitation, PendingInvitations, Sender,
    WithdrawInvitation,
};
use errands::{Mail, Mailer, Runner, Sent};

pub fn house(site: &Site) -> House {
    let settings = HouseSettings {
        name: "Essaim".to_owned(),
        public_url: "https://essaim.example".to_owned(),
        demo: false,
        zone: "Africa/Dakar".to_owned(),
    };
    House::new(site.clone(), settings)
}

/// Letters to an address, the oldest first.
pub async fn letters(w: &World, to: &str) -> Vec<Sent> {
    let runner = Runner::default().on(move |site, mail: Mail| Mailer::Outbox.send(site, mail));
    crate::errands(runner).run_due(&w.site).await;
    let mut letters = w.site.look(|view| errands::latest_sent(view, 100)).await.expect("read");
    letters.reverse();
    letters.retain(|letter| letter.to == to);
    letters
}

/// The secret in the link of a letter.
fn token(letter: &Sent) -> String {
    let rest = letter.body.split("https://essaim.example/invitations/").nth(1).expect("a link");
    rest.split_whitespace().next().expect("a token").to_owned()
}

fn offer(w: &World, email: &str, role: Role, until: &str) -> InvitePerson {
    InvitePerson {
        institution: imt(),
        email: email.to_owned(),
        lang: Lang::En,
        role: Some(role),
        place: "imt".to_owned(),
        days: Days { until: until.to_owned(), ..Days::default() },
        zone: "Africa/Dakar".to_owned(),
        sender: Sender::of(&house(&w.site), &web::Visitor::default()),
    }
}

async fn invited(w: &World, email: &str, role: Role) -> String {
    w.site.act(&w.awa, offer(w, email, role, "")).await.expect("invited");
    token(letters(w, &email.to_lowercase()).await.last().expect("a letter"))
}

async fn accept(w: &World, who: &Who, token: &str) -> Result<(), Fault> {
    w.site.act(who, AcceptInvitation { token: token.to_owned() }).await.map(drop)
}

fn join(token: &str, name: &str) -> JoinByInvitation {
    let (token, name, zone) = (token.to_owned(), name.to_owned(), "Africa/Dakar".to_owned());
    JoinByInvitation { token, name, lang: Lang::Fr, zone, label: "a test".to_owned(), before: None }
}

async fn waiting(w: &World) -> Vec<String> {
    let seen = w.site.ask(&w.awa, PendingInvitations(imt())).await.expect("seen");
    seen.pending.into_iter().map(|one| one.invitation.email).collect()
}

#[tokio::test]
async fn somebody_new_makes_an_account_by_the_link_and_holds_the_role() {
    let w = world().await;
    assert!(matches!(
        w.site.act(&w.brahim, offer(&w, "x@esp.sn", Role::Tutor, "")).await,
        Err(Fault::Forbidden(_))
    ));
    let link = invited(&w, "Elise@ESP.sn", Role::Tutor).await;
    let [letter] = letters(&w, "elise@esp.sn").await.try_into().expect("one letter");
    assert!(
        letter.body.contains("Institut Mines-Télécom") && letter.body.contains("tutor"),
        "{}",
        letter.body
    );
    let kept =
        w.site.look(|view| view.one::<String>(store::sql!("select token_hash from invitations"), &[])).await;
    assert!(!link.is_empty() && kept.expect("read") != link);
    let nobody = Who::nobody(Lang::Fr);
    assert!(matches!(accept(&w, &nobody, &link).await, Err(Fault::SignIn)));
    assert!(w.site.act(&nobody, join(&link, "  ")).await.is_err(), "a name is needed");
    let signed_in = w.site.act(&nobody, join(&link, "Élise Ba")).await.expect("joined");
    let elise = Who::person(signed_in.person, Lang::Fr);
    let team = w.site.ask(&elise, TeamOf(imt())).await.expect("seen");
    let spell = team.held.iter().find(|one| one.person == signed_in.person).expect("held");
    assert_eq!((spell.role, spell.given_by.as_deref()), (Role::Tutor, Some("Awa Élan")));
    let confirmed = w.site.look(|view| people::by_email(view, "elise@esp.sn")).await.expect("read");
    assert_eq!(confirmed.map(|person| person.id), Some(signed_in.person));
    for again in
        [w.site.act(&nobody, join(&link, "Another")).await.map(drop), accept(&w, &w.david, &link).await]
    {
        assert_eq!(codes(again.expect_err("used")), ["network.invitation-over"]);
    }
    assert!(waiting(&w).await.is_empty());
    let lines = w.site.look(ground::journal::all).await.expect("read");
    assert!(lines.iter().all(|line| !line.body.contains("esp.sn") && !line.body.contains("Élise")));
}

#[tokio::test]
async fn an_address_that_is_somebodys_is_theirs_alone() {
    let w = world().await;
    let link = invited(&w, "david@example.org", Role::Registrar).await;
    assert_eq!(codes(accept(&w, &w.brahim, &link).await.expect_err("another")), ["network.invited-another"]);
    let nobody = Who::nobody(Lang::Fr);
    let taken = w.site.act(&nobody, join(&link, "David II")).await.map(drop);
    assert_eq!(codes(taken.expect_err("has an account")), ["network.has-account"]);
    accept(&w, &w.david, &link).await.expect("accepted");
    assert!(w.site.ask(&w.david, TeamOf(imt())).await.is_ok());
    let again = w.site.act(&w.awa, offer(&w, "david@example.org", Role::Registrar, "")).await;
    assert_eq!(codes(again.expect_err("held")), ["network.already-held"]);
    // Whoever is signed in with another address takes up what was sent to an address that is nobody's.
    let link = invited(&w, "david@work.example", Role::Tutor).await;
    accept(&w, &w.david, &link).await.expect("accepted");
    let team = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
    assert_eq!(team.held.iter().filter(|one| Some(one.person) == w.david.person).count(), 2);
}

#[tokio::test]
async fn a_link_is_replaced_withdrawn_and_expires() {
    let w = world().await;
    let first = invited(&w, "new@esp.sn", Role::Author).await;
    let soon = w.site.act(&w.awa, offer(&w, "new@esp.sn", Role::Author, "")).await;
    assert_eq!(codes(soon.expect_err("soon")), ["network.just-invited"]);
    let later = |minutes: i64| w.clock.0.fetch_add(minutes * 60_000, Ordering::SeqCst);
    later(6);
    let second = invited(&w, "new@esp.sn", Role::Author).await;
    let stands = async |token: &str| {
        let token = token.to_owned();
        w.site.ask(&Who::nobody(Lang::Fr), LookAtInvitation { token }).await.expect("asked").is_some()
    };
    assert_eq!((stands(&first).await, stands(&second).await, waiting(&w).await.len()), (false, true, 1));
    later(14 * 24 * 60 - 1);
    assert!(stands(&second).await);
    later(1);
    assert!(!stands(&second).await, "two weeks are over");
    assert_eq!(codes(accept(&w, &w.david, &second).await.expect_err("over")), ["network.invitation-over"]);
    assert_eq!(waiting(&w).await.len(), 1, "it stays in the list, to be sent again");
    let third = invited(&w, "new@esp.sn", Role::Author).await;
    let id =
        w.site.ask(&w.awa, PendingInvitations(imt())).await.expect("seen").pending[0].invitation.id.clone();
    let withdraw = || WithdrawInvitation { institution: imt(), invitation: id.clone() };
    assert!(matches!(w.site.act(&w.brahim, withdraw()).await, Err(Fault::Forbidden(_))));
    assert!(w.site.act(&w.awa, withdraw()).await.expect("withdrawn"));
    assert!(!w.site.act(&w.awa, withdraw()).await.expect("gone already"));
    assert!(!stands(&third).await);
}

#[tokio::test]
async fn a_role_with_a_last_day_is_not_taken_up_after_it() {
    let w = world().await;
    w.clock.to("2027-05-01T10:00:00Z");
    w.site.act(&w.awa, offer(&w, "new@esp.sn", Role::Author, "2027-05-03")).await.expect("invited");
    let link = token(letters(&w, "new@esp.sn").await.last().expect("a letter"));
    w.clock.to("2027-05-04T00:00:00Z");
    assert_eq!(codes(accept(&w, &w.david, &link).await.expect_err("over")), ["network.invitation-over"]);
    let wrong = InvitePerson {
        email: "nobody".to_owned(),
        role: None,
        place: "esp".to_owned(),
        ..offer(&w, "", Role::Lead, "soon")
    };
    let wrong = w.site.act(&w.awa, wrong).await.expect_err("wrong");
    assert_eq!(
        codes(wrong),
        ["people.unreadable-email", "network.role", "network.unknown-place", "network.day"]
    );
    let erased = PersonErased { person: id(&w.david), keep_certificates: true };
    invited(&w, "david@example.org", Role::Tutor).await;
    w.site.say_as_operator(erased).await.expect("erased");
    assert_eq!(waiting(&w).await, ["new@esp.sn"], "what was offered to somebody goes with them");
}

#[tokio::test]
async fn pages_show_what_is_offered_and_to_whom() {
    let w = world().await;
    let page = |who: &Who| router(&w.site, who, Wants::Page);
    let list = "/institutions/imt/people/invitations";
    assert_eq!(send(page(&w.brahim), "GET", list, "").await.0, StatusCode::FORBIDDEN);
    let (status, wrong) = send(page(&w.awa), "POST", list, "email=x&role=emperor&from=2027-13-01").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["email", "role", "from"] {
        assert!(wrong.contains(&format!("id=\"{field}-error\"")), "{field}: {wrong}");
    }
    let good = "email=new%40esp.sn&role=tutor&language=ar";
    assert_eq!(send(page(&w.awa), "POST", list, good).await.0, StatusCode::SEE_OTHER);
    let (_, shown) = send(page(&w.awa), "GET", list, "").await;
    assert!(shown.contains("new@esp.sn") && shown.contains("/withdraw"));
    let letter = letters(&w, "new@esp.sn").await.pop().expect("a letter");
    assert!(letter.body.contains("مرحب"), "{}", letter.body);
    let token = letter.body.split("/invitations/").nth(1).and_then(|rest| rest.split_whitespace().next());
    let link = format!("/invitations/{}", token.expect("a link"));
    let (status, stranger) = send(page(&Who::nobody(Lang::En)), "GET", &link, "").await;
    assert!(
        status == StatusCode::OK && stranger.contains("name=\"name\"") && stranger.contains("new@esp.sn")
    );
    let (status, _) = send(page(&Who::nobody(Lang::En)), "GET", "/invitations/none", "").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert_eq!(send(page(&w.david), "POST", &link, "").await.0, StatusCode::SEE_OTHER);
    let (_, known) = send(page(&w.david), "GET", "/account/institutions", "").await;
    assert!(known.contains("Institut Mines-Télécom") && known.contains("Awa Élan"), "{known}");
    assert_eq!(
        send(page(&Who::nobody(Lang::En)), "GET", "/account/institutions", "").await.0,
        StatusCode::UNAUTHORIZED
    );
    let (_, json) = send(router(&w.site, &w.awa, Wants::Json), "GET", list, "").await;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["invitations"].as_array().map(Vec::len), Some(0));
}

#[tokio::test]
async fn an_invitation_that_expired_is_forgotten_with_its_address() {
    let w = world().await;
    invited(&w, "new@example.org", Role::Viewer).await;
    let kept = async || {
        let count = store::sql!("select count(*) from invitations");
        w.site.look(move |view| view.one::<i64>(count, &[])).await.expect("counted")
    };
    let days = |count: i64| w.clock.0.fetch_add(count * 24 * 3_600_000, Ordering::SeqCst);
    days(10);
    // Offered again: the errand of the first leaves the second alone.
    invited(&w, "new@example.org", Role::Viewer).await;
    for (after, expected) in [(34, 1), (9, 1), (1, 0)] {
        days(after);
        letters(&w, "").await;
        assert_eq!(kept().await, expected, "after {after} more days");
    }
}
