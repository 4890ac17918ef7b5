use super::{soft_authenticator::SoftAuthenticator, *};

fn site() -> RelyingParty {
    RelyingParty { id: "essaim.example".to_owned(), origin: "https://essaim.example".to_owned() }
}

fn device() -> SoftAuthenticator {
    SoftAuthenticator::new(7, "essaim.example", "https://essaim.example")
}

#[test]
fn a_key_is_registered_and_then_proves_itself() {
    let mut device = device();
    let key = register(&site(), &device.create("Y2hhbGxlbmdl")).expect("registered");
    assert_eq!((key.challenge.as_str(), key.counter, key.public_key.len()), ("Y2hhbGxlbmdl", 0, 65));
    assert_eq!(key.credential_id, device.credential_id);
    let assertion = verify(&site(), &device.get("b3RoZXI"), &key.public_key, key.counter);
    assert_eq!(assertion, Ok(Assertion { challenge: "b3RoZXI".to_owned(), counter: 1 }));
}

#[test]
fn what_was_made_for_another_site_or_by_nobody_is_refused() {
    let key = register(&site(), &device().create("YQ")).expect("registered").public_key;
    let check = |change: fn(&mut SoftAuthenticator)| {
        let mut device = device();
        change(&mut device);
        let registered = register(&site(), &device.create("YQ")).map(drop);
        let verified = verify(&site(), &device.get("YQ"), &key, 0).map(drop);
        assert_eq!(registered, verified);
        verified
    };
    assert_eq!(check(|_| ()), Ok(()));
    assert_eq!(check(|device| device.origin = "https://evil.example".to_owned()), Err(Problem::WrongOrigin));
    assert_eq!(
        check(|device| device.origin = "https://essaim.example:8443".to_owned()),
        Err(Problem::WrongOrigin)
    );
    assert_eq!(check(|device| device.site_id = "evil.example".to_owned()), Err(Problem::WrongSite));
    assert_eq!(check(|device| device.flags = 0x01), Err(Problem::NotVerified));
    assert_eq!(check(|device| device.flags = 0x04), Err(Problem::NotVerified));
}

#[test]
fn another_key_an_altered_answer_and_a_copy_are_refused() {
    let mut device = device();
    let key = register(&site(), &device.create("YQ")).expect("registered").public_key;
    let mut other = SoftAuthenticator::new(8, "essaim.example", "https://essaim.example");
    assert_eq!(verify(&site(), &other.get("YQ"), &key, 0), Err(Problem::WrongSignature));

    let mut altered = device.get("YQ");
    let client = device.client_data("webauthn.get", "Yg");
    altered.response.client_data = URL_SAFE_NO_PAD.encode(client);
    assert_eq!(verify(&site(), &altered, &key, 0), Err(Problem::WrongSignature));

    let again = device.get("YQ");
    assert_eq!(verify(&site(), &again, &key, device.counter), Err(Problem::CounterWentBack));

    let registration = device.create("YQ");
    assert_eq!(verify(&site(), &registration, &key, 0), Err(Problem::WrongCeremony));
}

#[test]
fn every_cut_of_an_answer_is_refused_without_a_panic() {
    let mut device = device();
    let answer = device.create("YQ");
    let object = bytes(answer.response.attestation.as_deref().expect("an object")).expect("bytes");
    for end in 0..object.len() {
        let mut cut = answer.clone();
        cut.response.attestation = Some(URL_SAFE_NO_PAD.encode(&object[..end]));
        assert!(register(&site(), &cut).is_err(), "cut at {end}");
    }
    let mut long = answer;
    long.response.attestation = Some("A".repeat(LONGEST + 1));
    assert_eq!(register(&site(), &long), Err(Problem::Unreadable));
}
