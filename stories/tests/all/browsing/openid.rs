//! Signing in by one's institution, at a real OpenID provider: oidc-provider, run by node on this machine.

use lexicon::{Instant, PlaceRef, Role};
use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, SystemTime, UNIX_EPOCH},
};
use stories::{
    World,
    browser::{Browser, PageToWalk, tell, walk},
    environment,
};
use web::paths::{self, openid as at};

/// The provider's process; it ends with its input.
struct Provider {
    child: Child,
    issuer: String,
    /// Held open: a program that can't say any more ends.
    _output: BufReader<ChildStdout>,
}

impl Provider {
    fn start(folder: &Path, redirect: &str) -> Self {
        let script = environment::root().join("stories/tests/all/browsing/provider.mjs");
        let mut child = Command::new("node")
            .arg(script)
            .arg(folder)
            .arg(redirect)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node starts");
        let mut output = BufReader::new(child.stdout.take().expect("its output"));
        let mut issuer = String::new();
        output.read_line(&mut issuer).expect("the provider says its issuer");
        Self { child, issuer: issuer.trim().to_owned(), _output: output }
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The provider lives by the machine's clock, so does the story.
#[allow(clippy::disallowed_methods)]
fn lives_now(w: &World) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
    w.stage().clock.set(Instant::from_millis(i64::try_from(now.as_millis()).unwrap_or_default()));
}

#[test]
fn a_student_signs_in_at_a_real_provider() {
    let Some(folder) = environment::openid_provider() else {
        eprintln!("left out on purpose: the OpenID provider");
        return;
    };
    tell(|w, browser| {
        lives_now(w);
        let provider = Provider::start(&folder, &w.stage().essaim.house.settings.absolute(at::Return));
        let mut nadia = w.person("Nadia");
        w.gives(&nadia, Role::Lead, PlaceRef::institution(w.institution("imt")));
        let new = at::Provider { institution: "imt".to_owned(), provider: "new".to_owned() };
        nadia.opens(new).fills("issuer", &provider.issuer).fills("client_id", "essaim");
        nadia.fills("secret", "a secret of the story").fills("label-fr", "Compte de l’école");
        nadia
            .fills("reference_claim", "student_number")
            .fills("claim-0", "affiliation")
            .fills("value-0", "student");
        nadia.chooses("role-0", "student").presses("Enregistrer").expect(200);
        let settings = at::SignInSettings { institution: "imt".to_owned() };
        nadia.opens(&settings).presses("Activer Compte de l’école").expect(200);
        nadia.fills("domain", "school.example").presses("Écrire au postmaster").expect(200);
        let letter = w.letter_to("postmaster@school.example").link();
        w.visitor().opens(letter).presses("Oui, ce domaine appartient à IMT").expect(200);

        pages_are_good(browser, &nadia, &settings);
        by_the_provider(w, browser);
        says_no(w, browser);
    });
}

fn pages_are_good(browser: &mut Browser, nadia: &stories::Actor, settings: &at::SignInSettings) {
    walk(
        browser,
        &[
            PageToWalk::new(at::ChooseInstitution, "openid-choose").briefly(),
            PageToWalk::new("/sign-in/imt", "openid-ways").briefly(),
            PageToWalk::new(at::Return, "openid-problem").answering(422).briefly(),
        ],
    );
    browser.comes_as(nadia);
    let new = at::Provider { institution: "imt".to_owned(), provider: "new".to_owned() };
    walk(
        browser,
        &[
            PageToWalk::new(settings, "openid-settings").briefly(),
            PageToWalk::new(new, "openid-provider").briefly(),
            PageToWalk::new(at::Identities, "openid-identities").briefly(),
        ],
    );
    browser.forgets_cookies();
}

fn by_the_provider(w: &mut World, browser: &mut Browser) {
    lives_now(w);
    browser.is_sized(360, 780).runs_scripts(true).opens(format!("{}?lang=fr", paths::people::SignIn));
    browser.presses("Se connecter avec mon établissement").presses("IMT").presses("Compte de l’école");
    // The provider's own page.
    browser.sees("Sign-in").fills("login", "awa").fills("password", "anything").presses("Sign-in");
    browser.sees("Authorize").presses("Continue");
    // Back on ours, which alone has this.
    browser.finds("main#main");
    browser.opens(format!("{}?lang=fr", at::Identities));
    browser.sees("n-awa").sees("awa@school.example").sees("étudiant");
    let found =
        w.wait(w.site().look(|view| people::by_email(view, "awa@school.example"))).expect("people are read");
    let awa = found.expect("her address is confirmed");
    assert_eq!(awa.name, "awa of the school");
    let now = w.site().now();
    let roles =
        w.wait(w.site().look(move |view| ground::rights::held::all_of(view, awa.id, now))).expect("roles");
    assert_eq!(roles, [(Role::Student, PlaceRef::institution(w.institution("imt")))]);
    // A second time: the provider knows her, and so do we.
    browser.presses("Ajouter un établissement").presses("IMT").presses("Compte de l’école");
    browser.sees("n-awa");
    assert_eq!(browser.path().split('?').next(), Some("/account/identities"));
}

fn says_no(w: &mut World, browser: &mut Browser) {
    lives_now(w);
    browser.forgets_cookies().opens("/sign-in/imt?lang=fr").presses("Compte de l’école");
    browser.sees("Sign-in").presses("[ Cancel ]");
    browser.sees("Vous avez refusé").sees("Rien n’a été changé");
}
