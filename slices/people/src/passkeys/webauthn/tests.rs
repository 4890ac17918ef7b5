use super::{
    keys::{EDDSA, ES256, RS256},
    soft_authenticator::SoftAuthenticator,
    soft_keys::{SoftKey, eddsa_cose, rsa_cose},
    *,
};

fn site() -> RelyingParty {
    RelyingParty { id: "essaim.example".to_owned(), origin: "https://essaim.example".to_owned() }
}

fn device() -> SoftAuthenticator {
    SoftAuthenticator::new(7, "essaim.example", "https://essaim.example")
}

#[test]
fn a_key_of_each_algorithm_is_registered_and_then_proves_itself() {
    for (algorithm, length) in [(ES256, 65), (EDDSA, 32), (RS256, 260)] {
        let mut device = device().with(algorithm);
        let key = register(&site(), &device.create("Y2hhbGxlbmdl")).expect("registered");
        assert_eq!((key.challenge.as_str(), key.counter), ("Y2hhbGxlbmdl", 0));
        assert_eq!(key.credential_id, device.credential_id);
        let stored = key.public_key.to_stored();
        assert_eq!((key.public_key.algorithm(), stored.len()), (algorithm, length));
        let known = PublicKey::from_stored(algorithm, &stored).expect("read back");
        assert_eq!(known, key.public_key);

        let answer = device.get("b3RoZXI");
        let assertion = verify(&site(), &answer, &known, key.counter);
        assert_eq!(assertion, Ok(Assertion { challenge: "b3RoZXI".to_owned(), counter: 1 }));
        let signature = bytes(answer.response.signature.as_deref().expect("signed")).expect("bytes");
        for at in [0, signature.len() / 2, signature.len() - 1] {
            let mut altered = signature.clone();
            altered[at] ^= 1;
            let mut forged = answer.clone();
            forged.response.signature = Some(URL_SAFE_NO_PAD.encode(altered));
            assert_eq!(verify(&site(), &forged, &known, 0), Err(Problem::WrongSignature), "{algorithm} {at}");
        }
        for cut in [0, 1, signature.len() - 1] {
            let mut short = answer.clone();
            short.response.signature = Some(URL_SAFE_NO_PAD.encode(&signature[..cut]));
            assert_eq!(verify(&site(), &short, &known, 0), Err(Problem::WrongSignature), "{algorithm} {cut}");
        }
        for other in [ES256, EDDSA, RS256].into_iter().filter(|other| *other != algorithm) {
            let mut impostor = self::device().with(other);
            assert_eq!(verify(&site(), &impostor.get("b3RoZXI"), &known, 0), Err(Problem::WrongSignature));
            assert!(PublicKey::from_stored(other, &stored).is_err(), "{other} is not {algorithm}");
        }
    }
}

#[test]
fn what_is_no_key_is_refused() {
    let rsa = SoftKey::of(RS256, 1).cose();
    let modulus = rsa[11..267].to_vec();
    let e = [1, 0, 1];
    let mut even = modulus.clone();
    even[255] &= 0xfe;
    let mut small = modulus.clone();
    small[0] = 0;
    let p256 = SoftKey::of(ES256, 1).cose();
    let mut off_the_curve = p256.clone();
    off_the_curve[20] ^= 1;
    // RFC 8032 §5.1.3: no x belongs to this y; then the neutral point, of order 1.
    let (no_point, weak) = ([2; 32], [&[1][..], &[0; 31]].concat());
    let mut other_curve = eddsa_cose(&[5; 32]);
    other_curve[6] = 7;
    let mut other_algorithm = p256.clone();
    other_algorithm[4] = 0x38;
    let cases: [(&str, Vec<u8>); 15] = [
        ("nothing", Vec::new()),
        ("a number", vec![0x01]),
        ("an empty map", vec![0xa0]),
        ("a point off the curve", off_the_curve),
        ("half a point", p256[..40].to_vec()),
        ("no point of Ed25519", eddsa_cose(&no_point)),
        ("a weak point", eddsa_cose(&weak)),
        ("a short point", eddsa_cose(&[5; 31])),
        ("Ed448", other_curve),
        ("1024 bits", rsa_cose(&modulus[..128], &e)),
        ("a zero before the modulus", rsa_cose(&small, &e)),
        ("an even modulus", rsa_cose(&even, &e)),
        ("exponent 3", rsa_cose(&modulus, &[3])),
        ("an even exponent", rsa_cose(&modulus, &[1, 0, 2])),
        ("an unknown algorithm", other_algorithm),
    ];
    for (what, cose) in cases {
        assert!(register(&site(), &device().create_of("YQ", &cose)).is_err(), "{what}");
    }
    assert!(register(&site(), &device().create_of("YQ", &rsa_cose(&modulus, &e))).is_ok());
    assert_eq!(PublicKey::from_stored(RS256, &[1, 2]), Err(Problem::Unreadable));
    assert_eq!(PublicKey::from_stored(-37, &[0; 65]), Err(Problem::UnknownAlgorithm));
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
