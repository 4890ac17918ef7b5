//! Published vectors, reproduced to the last character.

use serde_json::{Value, json};

use crate::linked;
use crate::proof;
use crate::{IssuerKey, PublicKey, contexts};

/// The contexts of the W3C vector: ours, and the examples' vocabulary, which is one line.
fn with_examples(url: &str) -> Option<&'static str> {
    match url {
        "https://www.w3.org/ns/credentials/examples/v2" => {
            Some(r#"{"@context":{"@vocab":"https://www.w3.org/ns/credentials/examples#"}}"#)
        }
        other => contexts::embedded(other),
    }
}

/// Data Integrity EdDSA Cryptosuites 1.0, appendix B.1 "Representation: eddsa-rdfc-2022".
fn alumni() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"],
        "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
        "type": ["VerifiableCredential", "AlumniCredential"],
        "name": "Alumni Credential",
        "description": "A minimum viable example of an Alumni Credential.",
        "issuer": "https://vc.example/issuers/5678",
        "validFrom": "2023-01-01T00:00:00Z",
        "credentialSubject": { "id": "did:example:abcdefgh", "alumniOf": "The School of Examples" }
    })
}

const W3C_METHOD: &str = "https://vc.example/issuers/5678#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
const W3C_PUBLIC: &str = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
const W3C_SECRET: &str = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";

fn w3c_key() -> IssuerKey {
    // The vector gives the secret as a Multikey: two bytes of prefix, then the seed.
    let bytes = bs58::decode(&W3C_SECRET[1..]).into_vec().unwrap();
    IssuerKey::from_seed(bytes[2..].try_into().unwrap())
}

#[test]
fn the_w3c_key_pair_is_one() {
    assert_eq!(w3c_key().public().to_multikey(), W3C_PUBLIC);
    assert_eq!(PublicKey::from_multikey(W3C_PUBLIC).unwrap(), w3c_key().public());
}

#[test]
fn the_w3c_canonical_proof_options_are_reproduced() {
    let options = json!({
        "@context": alumni()["@context"],
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": "2023-02-24T23:36:38Z",
        "verificationMethod": W3C_METHOD,
        "proofPurpose": "assertionMethod"
    });
    let expected = concat!(
        "_:c14n0 <http://purl.org/dc/terms/created> \"2023-02-24T23:36:38Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .\n",
        "_:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/security#DataIntegrityProof> .\n",
        "_:c14n0 <https://w3id.org/security#cryptosuite> \"eddsa-rdfc-2022\"^^<https://w3id.org/security#cryptosuiteString> .\n",
        "_:c14n0 <https://w3id.org/security#proofPurpose> <https://w3id.org/security#assertionMethod> .\n",
        "_:c14n0 <https://w3id.org/security#verificationMethod> <https://vc.example/issuers/5678#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2> .\n",
    );
    assert_eq!(linked::canonical(&options, with_examples).unwrap(), expected);
}

#[test]
fn the_w3c_hashes_and_proof_value_are_reproduced() {
    let signed = proof::sign(
        alumni(),
        &[crate::Signer { key: &w3c_key(), method: W3C_METHOD }],
        "2023-02-24T23:36:38Z",
        with_examples,
    )
    .unwrap();
    let mut options = signed["proof"].clone();
    options.as_object_mut().unwrap().remove("proofValue");
    assert_eq!(
        hex::encode(proof::signed_bytes(&alumni(), &options, with_examples).unwrap()),
        "4c4d3890a157f8d611b13c265c2c22f39aa0a567c7c7dd9ba3e45cd579784eeb517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017"
    );
    assert_eq!(
        signed["proof"]["proofValue"],
        "z21EVs3eXERqTn4acNHT9viboqgzUaQ3kTmhPT3eA8qrVPE7CrQq78WkzctnMX5W4CrzcKnHw8V6dvy5pgWYCU5e9"
    );
    proof::take(&signed).unwrap().check(&[w3c_key().public()], with_examples).unwrap();
}
