//! The database is reached over TLS, as the address asks.

use postgres::{Client, NoTls};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use std::{path::Path, thread::sleep, time::Duration};
use store::{DatabasePlace, Store};
use stories::environment;

/// Certificates of a server called `localhost`, and of the authority that signed it.
struct Certificates {
    authority: String,
    server: String,
    key: String,
}

fn certificates() -> Certificates {
    let authority = authority();
    let key = KeyPair::generate().expect("a key");
    let params = CertificateParams::new(vec!["localhost".to_owned()]).expect("a name");
    let server = params.signed_by(&key, &authority).expect("signed");
    Certificates { authority: authority.pem(), server: server.pem(), key: key.serialize_pem() }
}

fn authority() -> CertifiedIssuer<'static, KeyPair> {
    let mut params = CertificateParams::new(Vec::new()).expect("no names");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().expect("a key")).expect("signed")
}

/// The server of the tests, which has TLS as long as this is held.
struct Encrypted {
    admin: Client,
    /// Its certificate and key, as it sees them.
    files: [String; 2],
}

impl Encrypted {
    fn begin(url: &str, made: &Certificates) -> Self {
        let mut admin = Client::connect(url, NoTls).expect("the server answers");
        let folder: String = admin.query_one("show data_directory", &[]).expect("a superuser").get(0);
        let files = ["crt", "key"].map(|kind| format!("{folder}/essaim-test-{}.{kind}", std::process::id()));
        let mut encrypted = Self { admin, files: files.clone() };
        for (path, setting, text) in
            [(&files[0], "ssl_cert_file", &made.server), (&files[1], "ssl_key_file", &made.key)]
        {
            // The server itself writes it, as the user it runs as, for its own eyes only.
            let lines = text.trim().lines().map(|line| format!("('{line}')")).collect::<Vec<_>>().join(", ");
            encrypted.does(&format!("copy (values {lines}) to program 'umask 077; cat > \"{path}\"'"));
            encrypted.does(&format!("alter system set {setting} = '{path}'"));
        }
        encrypted.does("alter system set ssl = on");
        encrypted.does("select pg_reload_conf()");
        encrypted
    }

    fn does(&mut self, sql: &str) {
        self.admin.batch_execute(sql).unwrap_or_else(|why| panic!("{sql}: {why:?}"));
    }

    /// Whether every connection that calls itself that is encrypted; None: there is none.
    fn is_encrypted(&mut self, name: &str) -> Option<bool> {
        let row = self.admin.query_one(
            "select bool_and(ssl) from pg_stat_ssl join pg_stat_activity using (pid) where application_name = $1",
            &[&name],
        );
        row.expect("looked at").get(0)
    }
}

impl Drop for Encrypted {
    fn drop(&mut self) {
        let settings = ["ssl", "ssl_cert_file", "ssl_key_file"];
        let mut undo: Vec<String> = settings.map(|name| format!("alter system reset {name}")).into();
        undo.push("select pg_reload_conf()".to_owned());
        undo.extend(
            self.files
                .iter()
                .map(|path| format!("copy (select 1) to program 'cat >/dev/null; rm -f \"{path}\"'")),
        );
        for sql in undo {
            if let Err(why) = self.admin.batch_execute(&sql) {
                eprintln!("{sql}: {why}");
            }
        }
    }
}

/// The server reads its settings in its own time.
fn until_it_has_tls(url: &str) {
    let mut last = String::new();
    for _ in 0..200 {
        match opens(url) {
            Ok(_) => return,
            Err(why) => last = why,
        }
        sleep(Duration::from_millis(50));
    }
    panic!("the server has no TLS: {last}");
}

/// `postgres://me@host:5/x` by the name the certificate has, or by another.
fn reached_by(url: &str, host: &str) -> String {
    let (head, rest) = url.split_once("://").expect("an address");
    let (user, rest) = rest.split_once('@').expect("a user");
    let at = rest.find([':', '/']).expect("a port or a database");
    format!("{head}://{user}@{host}{}", &rest[at..])
}

fn opens(url: &str) -> Result<Store, String> {
    let place = DatabasePlace::Postgres(url.to_owned());
    Store::open(&place, &[], 2).map_err(|why| why.to_string())
}

fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).expect("written");
    path.display().to_string().replace('/', "%2F")
}

#[test]
fn the_database_is_reached_over_tls_as_the_address_asks() {
    let Some(url) = environment::postgres() else {
        eprintln!("left out on purpose: PostgreSQL over TLS");
        return;
    };
    let (made, others) = (certificates(), certificates());
    let folder = tempfile::tempdir().expect("a folder");
    let ours = file(folder.path(), "ours.pem", &made.authority);
    let theirs = file(folder.path(), "theirs.pem", &others.authority);
    let (named, numbered) = (reached_by(&url, "localhost"), reached_by(&url, "127.0.0.1"));

    let without = opens(&format!("{named}?sslmode=require")).map(drop).expect_err("it has no TLS yet");
    assert!(without.contains("TLS"), "{without}");

    let mut server = Encrypted::begin(&url, &made);
    until_it_has_tls(&format!("{numbered}?sslmode=require"));
    let whole = format!("sslmode=verify-full&sslrootcert={ours}");
    let cases = [
        ("full", &named, whole.as_str(), Some(true)),
        ("require", &numbered, "sslmode=require", Some(true)),
        ("prefer", &named, "sslmode=prefer", Some(true)),
        ("unsaid", &named, "", Some(true)),
        ("disable", &named, "sslmode=disable", Some(false)),
    ];
    for (name, address, tls, expected) in cases {
        let name = format!("essaim-tls-{name}-{}", std::process::id());
        let store = opens(&format!("{address}?{tls}&application_name={name}"))
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!(server.is_encrypted(&name), expected, "{name}");
        drop(store);
    }

    let theirs = format!("sslmode=verify-full&sslrootcert={theirs}");
    for (what, address, tls) in [
        ("another authority", &named, theirs.as_str()),
        ("another name", &numbered, whole.as_str()),
        ("no public authority", &named, "sslmode=verify-full"),
    ] {
        let refused = opens(&format!("{address}?{tls}")).map(drop).expect_err(what);
        assert!(refused.contains("certificate"), "{what}: {refused}");
    }
}
