//! Tokens made here, and what becomes of each.

use super::*;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair},
};
use serde_json::{Value, json};

const NOW: i64 = 1_790_000_000;

struct Signer {
    ed: Ed25519KeyPair,
    ec: EcdsaKeyPair,
}

impl Signer {
    fn new() -> Self {
        let chance = SystemRandom::new();
        let ec = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &chance).expect("a key");
        Self {
            ed: Ed25519KeyPair::from_seed_unchecked(&[7; 32]).expect("a key"),
            ec: EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, ec.as_ref(), &chance)
                .expect("a key"),
        }
    }

    fn keys(&self) -> Keys {
        let point = self.ec.public_key().as_ref();
        let b64 = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let set = json!({ "keys": [
            { "kty": "OKP", "crv": "Ed25519", "kid": "ed", "x": b64(self.ed.public_key().as_ref()) },
            { "kty": "EC", "crv": "P-256", "kid": "ec", "use": "sig", "x": b64(&point[1..33]), "y": b64(&point[33..]) },
            { "kty": "oct", "kid": "shared", "k": "AAAA" },
        ] });
        Keys::read(set.to_string().as_bytes()).expect("keys")
    }

    fn token(&self, alg: &str, kid: &str, claims: &Value) -> String {
        let b64 = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", b64(&json!({ "alg": alg, "kid": kid })), b64(claims));
        let signature = match alg {
            "EdDSA" => self.ed.sign(signed.as_bytes()).as_ref().to_vec(),
            "ES256" => {
                self.ec.sign(&SystemRandom::new(), signed.as_bytes()).expect("signed").as_ref().to_vec()
            }
            _ => Vec::new(),
        };
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}

fn good() -> Value {
    json!({ "iss": "https://idp.example", "aud": "essaim", "sub": "u1", "nonce": "n", "iat": NOW, "exp": NOW + 300 })
}

fn expected() -> Expected<'static> {
    Expected {
        issuer: "https://idp.example",
        client_id: "essaim",
        nonce: "n",
        now: NOW,
        access_token: None,
        max_age: None,
    }
}

#[test]
fn a_token_is_believed_only_if_everything_holds() {
    let (signer, expected) = (Signer::new(), expected());
    let keys = signer.keys();
    for alg in ["EdDSA", "ES256"] {
        let kid = if alg == "EdDSA" { "ed" } else { "ec" };
        let claims = check(&signer.token(alg, kid, &good()), &keys, &expected).expect(alg);
        assert_eq!(claims.text("sub"), Some("u1"));
    }
    let with = |name: &str, value: Value| {
        let mut claims = good();
        claims[name] = value;
        claims
    };
    let cases = [
        (with("iss", json!("https://evil.example")), TokenProblem::Issuer),
        (with("aud", json!("another")), TokenProblem::Audience),
        (with("aud", json!(["another", "third"])), TokenProblem::Audience),
        (with("aud", json!(["essaim", "third"])), TokenProblem::AuthorizedParty),
        (with("azp", json!("another")), TokenProblem::AuthorizedParty),
        (with("exp", json!(NOW - 61)), TokenProblem::Expired),
        (with("exp", json!("never")), TokenProblem::Expired),
        (with("iat", json!(NOW + 61)), TokenProblem::NotYet),
        (with("nbf", json!(NOW + 120)), TokenProblem::NotYet),
        (with("iat", json!(NOW - 661)), TokenProblem::Stale),
        (with("nonce", json!("m")), TokenProblem::Nonce),
        (with("nonce", Value::Null), TokenProblem::Nonce),
        (with("at_hash", json!("AAAA")), TokenProblem::AccessToken),
        (with("sub", json!("")), TokenProblem::Nobody),
        (with("sub", json!("é")), TokenProblem::Nobody),
    ];
    for (claims, problem) in cases {
        assert_eq!(check(&signer.token("EdDSA", "ed", &claims), &keys, &expected), Err(problem), "{claims}");
    }
    let allowed =
        [with("exp", json!(NOW - 59)), with("iat", json!(NOW + 59)), with("aud", json!(["essaim"]))];
    for claims in allowed {
        assert!(check(&signer.token("EdDSA", "ed", &claims), &keys, &expected).is_ok(), "{claims}");
    }
}

#[test]
fn signatures_are_looked_at_first() {
    let (signer, expected) = (Signer::new(), expected());
    let keys = signer.keys();
    let token = signer.token("EdDSA", "ed", &good());
    let (signed, _) = token.rsplit_once('.').expect("three parts");
    let another = signer.token("EdDSA", "ed", &json!({ "sub": "admin" }));
    let (_, signature) = another.rsplit_once('.').expect("three parts");
    let cases = [
        (format!("{signed}.{signature}"), TokenProblem::Signature),
        (format!("{signed}."), TokenProblem::Signature),
        (signer.token("none", "ed", &good()), TokenProblem::Algorithm),
        (signer.token("HS256", "shared", &good()), TokenProblem::Algorithm),
        (signer.token("EdDSA", "ec", &good()), TokenProblem::UnknownKey),
        (signer.token("EdDSA", "new", &good()), TokenProblem::UnknownKey),
        ("a.b".to_owned(), TokenProblem::Unreadable),
        (String::new(), TokenProblem::Unreadable),
        ("é.é.é".to_owned(), TokenProblem::Unreadable),
        ("x".repeat(100_000), TokenProblem::Unreadable),
    ];
    for (token, problem) in cases {
        assert_eq!(check(&token, &keys, &expected), Err(problem), "{token:.80}");
    }
}

#[test]
fn what_rsa_signed_is_believed_too() {
    // RFC 7515, A.2: its key, and what it signed.
    let keys = json!({ "keys": [{ "kty": "RSA", "e": "AQAB",
        "n": "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ" }] });
    let keys = Keys::read(keys.to_string().as_bytes()).expect("keys");
    let signed = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    let signature = "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
    let expected = Expected { issuer: "https://idp.example", ..expected() };
    // Its signature holds; it is the issuer that is not ours.
    assert_eq!(check(&format!("{signed}.{signature}"), &keys, &expected), Err(TokenProblem::Issuer));
}

#[test]
fn who_must_prove_again_has_to() {
    let (signer, keys) = (Signer::new(), Signer::new().keys());
    let expected = Expected { max_age: Some(600), ..expected() };
    for (proved, refused) in [
        (json!(NOW - 30), None),
        (json!(NOW - 700), Some(TokenProblem::ProofTooOld)),
        (Value::Null, Some(TokenProblem::NoProofTime)),
    ] {
        let mut claims = good();
        claims["auth_time"] = proved.clone();
        let checked = check(&signer.token("EdDSA", "ed", &claims), &keys, &expected);
        assert_eq!(checked.err(), refused, "{proved}");
    }
}

#[test]
fn a_provider_describes_itself_and_nobody_else() {
    let issuer = "https://idp.example/realms/a";
    assert_eq!(well_known(issuer), "https://idp.example/realms/a/.well-known/openid-configuration");
    let said = |issuer: &str, algs: Value| {
        json!({ "issuer": issuer, "authorization_endpoint": "https://idp.example/auth?x=1", "token_endpoint": "https://idp.example/t",
            "jwks_uri": "https://idp.example/jwks", "id_token_signing_alg_values_supported": algs })
        .to_string()
    };
    let found = Discovery::read(said(issuer, json!(["RS256"])).as_bytes(), issuer).expect("read");
    assert!(matches!(
        Discovery::read(said("https://evil.example", json!([])).as_bytes(), issuer),
        Err(DiscoveryProblem::Issuer(_))
    ));
    assert!(matches!(
        Discovery::read(said(issuer, json!(["HS256", "none"])).as_bytes(), issuer),
        Err(DiscoveryProblem::Algorithms(_))
    ));
    assert_eq!(Discovery::read(b"<html>", issuer), Err(DiscoveryProblem::Unreadable));

    let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"; // RFC 7636, B
    assert_eq!(challenge(verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    let asked = Authorization {
        client_id: "essaim",
        redirect_uri: "https://a.example/back",
        scopes: "email",
        state: "s",
        nonce: "n",
        verifier,
        prompt: "",
        max_age: None,
        ui_locales: "fr",
    };
    let url = asked.url(&found);
    assert!(url.starts_with("https://idp.example/auth?x=1&response_type=code&client_id=essaim&redirect_uri=https%3A%2F%2Fa.example%2Fback&scope=openid%20email"), "{url}");
    assert!(!url.contains("prompt") && url.contains("code_challenge_method=S256"));

    let exchange = Exchange::of(&found, ("es:saim", Some("a b")), ("c", "v", "https://a.example/back"));
    let exchange = exchange.expect("a way");
    assert_eq!(exchange.authorization.as_deref(), Some("Basic ZXMlM0FzYWltOmElMjBi"));
    let only_jwt =
        Discovery { token_endpoint_auth_methods_supported: vec!["private_key_jwt".to_owned()], ..found };
    assert_eq!(Exchange::of(&only_jwt, ("a", Some("b")), ("c", "v", "r")), Err(NoWayToAuthenticate));
}

#[test]
fn claims_are_found_by_name_and_by_path() {
    let claims = json!({ "email_verified": "true", "realm": { "roles": ["a", 2, {}] }, "a.b": "whole", "a": { "b": "deep" }, "n": 1.5e9 });
    let claims = Claims::read(claims.to_string().as_bytes()).expect("claims");
    assert!(claims.is_true("email_verified") && !claims.is_true("nothing"));
    assert_eq!(claims.values("realm.roles"), ["a", "2"]);
    assert_eq!(claims.text("a.b"), Some("whole"));
    assert_eq!(claims.seconds("n"), Some(1_500_000_000));
    assert!(claims.values("realm.none").is_empty());
}
