//! The one way out of the house: to what people of ours name (a provider of institution sign-in, another's catalogue), by
//! HTTPS, to public addresses, following no redirect, for some seconds and some kilobytes (OWASP ASVS 5.0, 1.3.6, 13.2.4,
//! 15.3.2).

mod address;
mod call;

pub use address::{Reach, Target};
pub use call::{Answer, PATIENCE, Question};

use rustls::{ClientConfig, RootCertStore, crypto::ring};
use std::{sync::Arc, time::Duration};

/// Why nothing came back that can be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OutsideProblem {
    #[error("the address {0:?} can't be called from here")]
    Address(String),
    #[error("no connection: {0}")]
    Unreachable(String),
    #[error("no answer within {0:?}")]
    Slow(Duration),
    #[error("the answer has the status {0}")]
    Status(u16),
    #[error("the answer is too large")]
    Large,
    #[error("the answer can't be read: {0}")]
    Unreadable(String),
}

/// On the shelf. Cheap to clone.
#[derive(Clone)]
pub struct Outside {
    reach: Reach,
    tls: Arc<ClientConfig>,
}

impl Outside {
    pub fn new(reach: Reach) -> Self {
        let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
        // The provider of ring speaks both versions of TLS that are safe: a failure here is a bug seen by the first start.
        let versions = builder.with_safe_default_protocol_versions();
        let config = versions.map(|it| it.with_root_certificates(roots).with_no_client_auth());
        let tls = Arc::new(config.unwrap_or_else(|why| panic!("TLS can't be set up: {why}")));
        Self { reach, tls }
    }

    pub fn reach(&self) -> Reach {
        self.reach
    }
}
