//! TLS to PostgreSQL, as the address asks for it by `sslmode` and `sslrootcert`, which mean what they mean to `psql`.

use crate::StoreError;
use ::postgres::{
    Client, Config, NoTls,
    config::SslMode,
    tls::{ChannelBinding, MakeTlsConnect, TlsConnect, TlsStream},
};
use rustls::{
    ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject},
};
use std::{
    future::Future,
    io,
    path::{Path, PathBuf},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio_rustls::{TlsConnector, client};

/// Connects to `postgres://…`. Certificates are read at each connection, so that a renewed one needs no new start.
pub(crate) fn connect(url: &str) -> Result<Client, StoreError> {
    let (url, wishes) = Wishes::split(url)?;
    let mut config: Config = url.parse()?;
    Ok(match wishes.mode {
        Mode::Disable => config.ssl_mode(SslMode::Disable).connect(NoTls)?,
        Mode::Prefer => config.ssl_mode(SslMode::Prefer).connect(MakeTls::to_anybody()?)?,
        Mode::Require => config.ssl_mode(SslMode::Require).connect(MakeTls::to_anybody()?)?,
        Mode::VerifyFull => {
            config.ssl_mode(SslMode::Require).connect(MakeTls::to_whom_we_trust(wishes.roots.as_deref())?)?
        }
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Disable,
    /// TLS if the server has it. Nobody's certificate is looked at.
    Prefer,
    /// TLS, against those who listen; not against those who answer in the server's place.
    Require,
    /// TLS with the very server the address names.
    VerifyFull,
}

/// What an address says about TLS.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wishes {
    mode: Mode,
    /// A file of certificates (PEM) of authorities to trust; without it, the public ones.
    roots: Option<PathBuf>,
}

impl Wishes {
    /// The address without what is about TLS, and that.
    fn split(url: &str) -> Result<(String, Self), StoreError> {
        if !["postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme)) {
            return Err(wrong("it begins with postgres://"));
        }
        let mut wishes = Wishes { mode: Mode::Prefer, roots: None };
        let (address, query) = url.split_once('?').unwrap_or((url, ""));
        let mut rest = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            match pair.split_once('=').unwrap_or((pair, "")) {
                ("sslmode", value) => wishes.mode = mode(value)?,
                ("sslrootcert", value) => wishes.roots = Some(PathBuf::from(decoded(value)?)),
                _ => rest.push(pair),
            }
        }
        if wishes.roots.is_some() && wishes.mode != Mode::VerifyFull {
            return Err(wrong("sslrootcert is for sslmode=verify-full; no other mode looks at certificates"));
        }
        let mark = if rest.is_empty() { "" } else { "?" };
        Ok((format!("{address}{mark}{}", rest.join("&")), wishes))
    }
}

fn mode(written: &str) -> Result<Mode, StoreError> {
    match written {
        "disable" => Ok(Mode::Disable),
        "prefer" => Ok(Mode::Prefer),
        "require" => Ok(Mode::Require),
        "verify-full" => Ok(Mode::VerifyFull),
        _ => Err(wrong("sslmode is one of disable, prefer, require, verify-full")),
    }
}

/// `%2F` in an address is `/`.
fn decoded(written: &str) -> Result<String, StoreError> {
    let unreadable = || wrong("sslrootcert is not a path, percent-encoded");
    let mut bytes = Vec::new();
    let mut rest = written.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        if first != b'%' {
            bytes.push(first);
            continue;
        }
        let (digits, tail) = rest.split_at_checked(2).ok_or_else(unreadable)?;
        bytes.extend(hex::decode(digits).map_err(|_| unreadable())?);
        rest = tail;
    }
    String::from_utf8(bytes).map_err(|_| unreadable())
}

fn wrong(words: impl Into<String>) -> StoreError {
    StoreError::Address(words.into())
}

/// Makes a connection of TLS to a host by its name.
#[derive(Clone)]
struct MakeTls(Arc<ClientConfig>);

impl MakeTls {
    fn to_anybody() -> Result<Self, StoreError> {
        let provider = Arc::new(ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider.clone())
            .with_safe_default_protocol_versions()
            .map_err(|why| wrong(why.to_string()))?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(Anybody(provider)))
            .with_no_client_auth();
        Ok(Self(Arc::new(config)))
    }

    fn to_whom_we_trust(roots: Option<&Path>) -> Result<Self, StoreError> {
        let mut store = RootCertStore::empty();
        match roots {
            None => store.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
            Some(path) => {
                let failed = |why: String| wrong(format!("sslrootcert {}: {why}", path.display()));
                let file = CertificateDer::pem_file_iter(path).map_err(|why| failed(why.to_string()))?;
                for certificate in file {
                    let certificate = certificate.map_err(|why| failed(why.to_string()))?;
                    store.add(certificate).map_err(|why| failed(why.to_string()))?;
                }
                if store.is_empty() {
                    return Err(failed("no certificate is in it".to_owned()));
                }
            }
        }
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|why| wrong(why.to_string()))?
            .with_root_certificates(store)
            .with_no_client_auth();
        Ok(Self(Arc::new(config)))
    }
}

/// Takes any certificate, of whoever holds its key: what `prefer` and `require` ask for.
#[derive(Debug)]
struct Anybody(Arc<CryptoProvider>);

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}

impl<S> MakeTlsConnect<S> for MakeTls
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    type Stream = Stream<S>;
    type TlsConnect = Tls;
    type Error = io::Error;

    fn make_tls_connect(&mut self, host: &str) -> Result<Tls, io::Error> {
        // A socket has no host, and its server has no TLS: the name matters only once there is TLS.
        Ok(Tls { config: self.0.clone(), host: host.to_owned() })
    }
}

struct Tls {
    config: Arc<ClientConfig>,
    host: String,
}

impl<S> TlsConnect<S> for Tls
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    type Stream = Stream<S>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<Stream<S>>> + Send>>;

    fn connect(self, stream: S) -> Self::Future {
        Box::pin(async move {
            let host = ServerName::try_from(self.host).map_err(io::Error::other)?;
            TlsConnector::from(self.config).connect(host, stream).await.map(Stream)
        })
    }
}

/// A connection of TLS.
struct Stream<S>(client::TlsStream<S>);

impl<S: AsyncRead + AsyncWrite + Unpin> TlsStream for Stream<S> {
    /// None: it would bind a password to the certificate, which `verify-full` looks at itself.
    fn channel_binding(&self) -> ChannelBinding {
        ChannelBinding::none()
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for Stream<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(cx, into)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Stream<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, from: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(cx, from)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_which_tls() {
        let split = |url: &str| Wishes::split(url).map_err(|why| why.to_string());
        let wishes = |mode| Wishes { mode, roots: None };
        let cases = [
            ("postgres://a/b", "postgres://a/b", wishes(Mode::Prefer)),
            ("postgres://a/b?sslmode=disable", "postgres://a/b", wishes(Mode::Disable)),
            ("postgres://a/b?sslmode=require&port=5", "postgres://a/b?port=5", wishes(Mode::Require)),
            (
                "postgres://a/b?user=x&sslrootcert=%2Fetc%2Fca%20of%20ours.pem&sslmode=verify-full",
                "postgres://a/b?user=x",
                Wishes { mode: Mode::VerifyFull, roots: Some(PathBuf::from("/etc/ca of ours.pem")) },
            ),
        ];
        for (url, rest, expected) in cases {
            assert_eq!(split(url), Ok((rest.to_owned(), expected)), "{url}");
        }
        for (url, words) in [
            ("host=a sslmode=require", "begins with postgres://"),
            ("postgres://a/b?sslmode=verify", "sslmode is one of disable, prefer, require, verify-full"),
            ("postgres://a/b?sslmode", "sslmode is one of"),
            ("postgres://a/b?sslmode=require&sslrootcert=x", "no other mode looks at certificates"),
            ("postgres://a/b?sslmode=verify-full&sslrootcert=%2", "percent-encoded"),
            ("postgres://a/b?sslmode=verify-full&sslrootcert=%zz", "percent-encoded"),
        ] {
            let said = split(url).expect_err(url);
            assert!(said.contains(words), "{url}: {said}");
        }
    }

    #[test]
    fn a_file_that_holds_no_certificate_is_refused_by_its_name() {
        let folder = tempfile::tempdir().expect("a folder");
        let (none, torn) = (folder.path().join("none.pem"), folder.path().join("torn.pem"));
        std::fs::write(&none, "").expect("written");
        std::fs::write(&torn, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
            .expect("written");
        for path in [&folder.path().join("nowhere.pem"), &none, &torn] {
            let said =
                MakeTls::to_whom_we_trust(Some(path)).map(drop).expect_err("no certificate").to_string();
            assert!(said.contains(&path.display().to_string()), "{said}");
        }
        assert!(MakeTls::to_whom_we_trust(None).is_ok());
    }
}
