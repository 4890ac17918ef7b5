//! A device made of software, for tests: it makes keys and signs as a passkey does.

use super::{Answer, Parts, keys::ES256, soft_keys::SoftKey};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

pub(crate) struct SoftAuthenticator {
    pub key: SoftKey,
    pub credential_id: Vec<u8>,
    pub counter: u32,
    pub flags: u8,
    pub site_id: String,
    pub origin: String,
}

fn text(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

impl SoftAuthenticator {
    pub fn new(seed: u8, site_id: &str, origin: &str) -> Self {
        let key = SoftKey::of(ES256, seed);
        let (site_id, origin) = (site_id.to_owned(), origin.to_owned());
        Self { key, credential_id: vec![seed; 20], counter: 0, flags: 0x05, site_id, origin }
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(self.site_id.as_bytes()).to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    pub fn client_data(&self, ceremony: &str, challenge: &str) -> String {
        let (origin, cross) = (&self.origin, false);
        serde_json::json!({ "type": ceremony, "challenge": challenge, "origin": origin, "crossOrigin": cross })
            .to_string()
    }

    /// The same device with a key of that algorithm.
    pub fn with(self, algorithm: i64) -> Self {
        let seed = self.credential_id.first().copied().unwrap_or_default();
        Self { key: SoftKey::of(algorithm, seed), ..self }
    }

    pub fn create(&mut self, challenge: &str) -> Answer {
        let cose = self.key.cose();
        self.create_of(challenge, &cose)
    }

    /// As [`create`](Self::create), with whatever is given for a key.
    pub fn create_of(&mut self, challenge: &str, cose: &[u8]) -> Answer {
        let mut data = self.data(self.flags | 0x40);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.credential_id.len()).expect("short").to_be_bytes());
        data.extend(&self.credential_id);
        data.extend(cose);
        let mut object = vec![0xa3, 0x63, b'f', b'm', b't', 0x64, b'n', b'o', b'n', b'e', 0x67];
        object.extend(b"attStmt");
        object.extend([0xa0, 0x68]);
        object.extend(b"authData");
        object.push(0x59);
        object.extend(u16::try_from(data.len()).expect("short").to_be_bytes());
        object.extend(&data);
        self.answer(&self.client_data("webauthn.create", challenge), Some(text(object)), None, None)
    }

    pub fn get(&mut self, challenge: &str) -> Answer {
        self.counter += 1;
        let client = self.client_data("webauthn.get", challenge);
        let data = self.data(self.flags);
        let mut signed = data.clone();
        signed.extend_from_slice(&Sha256::digest(client.as_bytes()));
        self.answer(&client, None, Some(text(data)), Some(text(self.key.sign(&signed))))
    }

    fn answer(
        &self,
        client: &str,
        attestation: Option<String>,
        authenticator_data: Option<String>,
        signature: Option<String>,
    ) -> Answer {
        let response = Parts { client_data: text(client), attestation, authenticator_data, signature };
        Answer { raw_id: text(&self.credential_id), response }
    }
}

/// As the browser's script sends it.
pub(crate) fn as_json(answer: &Answer) -> serde_json::Value {
    let Parts { client_data, attestation, authenticator_data, signature } = &answer.response;
    serde_json::json!({
        "id": answer.raw_id, "rawId": answer.raw_id, "type": "public-key",
        "response": {
            "clientDataJSON": client_data, "attestationObject": attestation,
            "authenticatorData": authenticator_data, "signature": signature,
        },
        "clientExtensionResults": {},
    })
}
