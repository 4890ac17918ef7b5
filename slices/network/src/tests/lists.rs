//! People by a list.

use super::{invitations::letters, *};
use crate::{
    invitations::{PendingInvitations, Sender},
    people_list::{BringList, ConfirmList, Confirmed, DropList, Plan, PlanOf},
};

const ZONE: &str = "Africa/Dakar";

async fn brought(w: &World, who: &Who, text: &str) -> Result<String, Fault> {
    w.site.act(who, BringList::read(imt(), "C:\\people.csv", text.as_bytes())?).await
}

async fn plan(w: &World, list: &str) -> Plan {
    let (list, zone) = (list.to_owned(), ZONE.to_owned());
    w.site.ask(&w.awa, PlanOf { institution: imt(), list, zone }).await.expect("planned")
}

/// What each line comes to, by its first word.
fn whats(plan: &Plan) -> Vec<String> {
    let word = |what: String| what.split(['(', '[']).next().unwrap_or_default().to_owned();
    plan.steps.iter().map(|step| word(format!("{:?}", step.what))).collect()
}

async fn confirm(w: &World, list: &str, shown: &str) -> Result<Confirmed, Fault> {
    let sender = Sender::of(&super::invitations::house(&w.site), &web::Visitor::default());
    let (list, shown, zone) = (list.to_owned(), shown.to_owned(), ZONE.to_owned());
    w.site.act(&w.awa, ConfirmList { institution: imt(), list, shown, zone, sender }).await
}

async fn lines(w: &World) -> usize {
    w.site.look(ground::journal::all).await.expect("read").len()
}

const LIST: &str = "email;nom;rôle;du;au;langue\n\
    david@example.org;David;tuteur;;30/06/2027;fr\n\
    brahim@example.org;Brahim;auteur;;30/06/2027;\n\
    awa@example.org;Awa;responsable de l’établissement;;;\n\
    new@esp.sn;Élise Ba;coordinateur;2027-02-01;2027-06-30;ar\n";

#[tokio::test]
async fn a_list_is_shown_then_done_and_done_again_changes_nothing() {
    let w = world().await;
    assert!(matches!(brought(&w, &w.brahim, LIST).await, Err(Fault::Forbidden(_))));
    let before = lines(&w).await;
    let list = brought(&w, &w.awa, LIST).await.expect("brought");
    let shown = plan(&w, &list).await;
    assert_eq!(shown.draft.file_name, "people.csv");
    assert_eq!(whats(&shown), ["Give", "Date", "Nothing", "Invite"]);
    assert_eq!(
        (lines(&w).await, letters(&w, "new@esp.sn").await.len()),
        (before, 0),
        "nothing is written yet"
    );
    let done = confirm(&w, &list, &shown.digest()).await.expect("done");
    assert_eq!(done, Confirmed { invited: 1, given: 1, dated: 1, left: 1 });
    assert_eq!(lines(&w).await, before + 2);
    let [letter] = letters(&w, "new@esp.sn").await.try_into().expect("one letter");
    assert!(letter.body.contains("منسّق"), "{}", letter.body);
    assert!(matches!(confirm(&w, &list, &shown.digest()).await, Err(Fault::NotFound)), "the list is gone");

    let again = brought(&w, &w.awa, LIST).await.expect("brought");
    let shown = plan(&w, &again).await;
    assert_eq!((whats(&shown).join(" "), shown.changes()), ("Nothing Nothing Nothing Nothing".to_owned(), 0));
    confirm(&w, &again, &shown.digest()).await.expect("done");
    assert_eq!((lines(&w).await, letters(&w, "new@esp.sn").await.len()), (before + 2, 1));
    let team = w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen");
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(w.site.ask(&w.awa, TeamOf(imt())).await.expect("seen").held, team.held);
}

#[tokio::test]
async fn one_bad_line_and_nothing_is_written() {
    let w = world().await;
    let text = "email,role,place,from,until\n\
        david@example.org,tutor,,,\n\
        new@esp.sn,tutor,IMT+NONE,,\n\
        new@esp.sn,author,,2027-06-30,2027-06-01\n\
        new@esp.sn,viewer,,,2001-01-01\n\
        brahim@example.org,author,,2028-01-01,\n\
        awa@example.org,lead,,,2030-01-01\n\
        =cmd|' /C calc'!A0,tutor,,,\n";
    let list = brought(&w, &w.awa, text).await.expect("brought");
    let shown = plan(&w, &list).await;
    assert_eq!(whats(&shown), ["Give", "Wrong", "Wrong", "Wrong", "Wrong", "Wrong", "Wrong"]);
    let said: Vec<Vec<&str>> = shown
        .steps
        .iter()
        .map(|step| match &step.what {
            crate::people_list::What::Wrong(why) => why.iter().map(|one| one.code).collect(),
            _ => Vec::new(),
        })
        .collect();
    let expected: [&[&str]; 7] = [
        &[],
        &["network.unknown-place"],
        &["network.days-cross"],
        &["network.day-past"],
        &["network.has-begun"],
        &["network.last-lead"],
        &["network.list-formula"],
    ];
    assert_eq!(said, expected);
    let before = lines(&w).await;
    let refused = confirm(&w, &list, &shown.digest()).await.expect_err("problems");
    assert_eq!((codes(refused), lines(&w).await), (vec!["network.list-problems"], before));
}

#[tokio::test]
async fn what_changed_meanwhile_is_shown_before_it_is_done() {
    let w = world().await;
    let list = brought(&w, &w.awa, LIST).await.expect("brought");
    let shown = plan(&w, &list).await;
    give(&w.site, &w.awa, "david@example.org", Role::Tutor).await.expect("given");
    let before = lines(&w).await;
    let changed = confirm(&w, &list, &shown.digest()).await.expect_err("changed");
    assert_eq!((codes(changed), lines(&w).await), (vec!["network.list-changed"], before));
    let now = plan(&w, &list).await;
    assert_eq!(whats(&now)[0], "Date");
    confirm(&w, &list, &now.digest()).await.expect("done");
}

#[tokio::test]
async fn a_list_nobody_decides_about_is_forgotten() {
    let w = world().await;
    let dropped = brought(&w, &w.awa, LIST).await.expect("brought");
    w.site.act(&w.awa, DropList { institution: imt(), list: dropped.clone() }).await.expect("dropped");
    let drop = DropList { institution: imt(), list: dropped };
    assert!(matches!(w.site.act(&w.awa, drop).await, Err(Fault::NotFound)));
    brought(&w, &w.awa, LIST).await.expect("brought");
    let kept = async || {
        let read = w.site.look(|view| view.one::<i64>(store::sql!("select count(*) from people_lists"), &[]));
        read.await.expect("counted")
    };
    letters(&w, "").await;
    assert_eq!(kept().await, 1);
    w.clock.0.fetch_add(24 * 3_600_000, Ordering::SeqCst);
    letters(&w, "").await;
    assert_eq!(kept().await, 0);
}

#[tokio::test]
async fn the_pages_take_a_file_and_show_its_lines() {
    let w = world().await;
    let at = "/institutions/imt/people/lists";
    let upload = async |who: &Who, file: &[u8]| {
        let mut body =
            b"--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"p.csv\"\r\n\r\n".to_vec();
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--b--\r\n");
        let request = Request::post(at).header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
        let request = request.body(Body::from(body)).expect("a request");
        let response = router(&w.site, who, Wants::Page).oneshot(request).await.expect("an answer");
        let to = response.headers().get(header::LOCATION).map(|to| to.to_str().expect("text").to_owned());
        let (status, bytes) =
            (response.status(), to_bytes(response.into_body(), 1 << 20).await.expect("a body"));
        (status, to.unwrap_or_default(), String::from_utf8_lossy(&bytes).into_owned())
    };
    assert_eq!(upload(&w.brahim, LIST.as_bytes()).await.0, StatusCode::FORBIDDEN);
    for (file, said) in
        [(&b""[..], "file-error"), (b"name\nAwa", "file-error"), (&vec![b'a'; (1 << 20) + 1], "file-error")]
    {
        let (status, _, page) = upload(&w.awa, file).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains(said), "{status} {page}");
    }
    let windows = encoding_rs::WINDOWS_1252.encode(LIST).0.into_owned();
    let (status, list, _) = upload(&w.awa, &windows).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let page = || router(&w.site, &w.awa, Wants::Page);
    let (status, shown) = send(page(), "GET", &list, "").await;
    assert!(
        status == StatusCode::OK && shown.contains("Élise Ba") && shown.contains("new@esp.sn"),
        "{shown}"
    );
    let digest = shown
        .split("name=\"shown\" value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a digest");
    assert_eq!(send(page(), "POST", &list, "shown=other").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(send(page(), "POST", &list, &format!("shown={digest}")).await.0, StatusCode::SEE_OTHER);
    let pending = w.site.ask(&w.awa, PendingInvitations(imt())).await.expect("seen").pending;
    assert_eq!(pending.len(), 1);
    let (_, done) = send(page(), "GET", "/institutions/imt/people?done=list-1-2-3", "").await;
    assert!(done.contains("Invitations: 1"), "{done}");
}
