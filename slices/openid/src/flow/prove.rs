//! The code is exchanged for a token, and all that it says checked. Nothing is written here.

use super::{Begun, Problem, Taken};
use crate::described::Providers;
use lexicon::Instant;
use oidc::{Claims, Exchange, Expected, TokenProblem};
use outside::{Outside, OutsideProblem, Question};
use secrets::MasterKey;
use serde::Deserialize;

/// What a provider proved of whoever came back. Only [`prove`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    pub(super) provider: String,
    pub(super) issuer: String,
    pub(super) subject: String,
    pub(super) taken: Taken,
    /// When the person proved there who they are, if the provider says so (`auth_time`, §2): not when they came back, for
    /// a provider where they are signed in asks nothing.
    pub(super) proved_at: Option<Instant>,
}

/// What the browser brought back (RFC 6749 §4.1.2; RFC 9207).
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Answered {
    #[serde(default)]
    pub state: String,
    #[serde(default)]
    pub code: String,
    #[serde(default)]
    pub error: String,
    #[serde(default)]
    pub iss: String,
}

/// What the token endpoint gives.
#[derive(Deserialize)]
struct Tokens {
    id_token: String,
    access_token: Option<String>,
}

pub async fn prove(
    providers: &Providers,
    master: &MasterKey,
    begun: &Begun,
    answered: &Answered,
    now: Instant,
) -> Result<Proof, Problem> {
    let provider = &begun.provider;
    let mut described = providers.described(&provider.issuer, now).await.map_err(logged)?;
    let discovery = &described.discovery;
    let names_itself = discovery.authorization_response_iss_parameter_supported || !answered.iss.is_empty();
    if names_itself && answered.iss != provider.issuer {
        return Err(Problem::Issuer);
    }
    match answered.error.as_str() {
        "" if answered.code.is_empty() => return Err(Problem::NotAsked),
        "" => {}
        "access_denied" => return Err(Problem::SaidNo),
        _ => return Err(Problem::Refused),
    }
    let secret = provider.secret_with(master).map_err(|error| {
        tracing::error!(%error, provider = provider.id, "nobody can sign in by this provider");
        Problem::Unusable
    })?;
    let attempt = &begun.attempt;
    let exchange = Exchange::of(
        discovery,
        (&provider.client_id, secret.as_deref()),
        (&answered.code, &attempt.verifier, &attempt.redirect_uri),
    );
    let Exchange { body, authorization } = exchange.map_err(|_| Problem::Unusable)?;
    let question = Question { authorization, form: Some(body), ..Question::default() };
    let outside = &providers.outside;
    let given = outside.call(&discovery.token_endpoint, question).await.map_err(|problem| match problem {
        // §5.2: the code is over or was used, or the client's secret is wrong; the log tells them apart no better.
        OutsideProblem::Status(400 | 401) => Problem::Code,
        other => logged(other),
    })?;
    let Tokens { id_token, access_token } = serde_json::from_slice(&given).map_err(|_| Problem::Unusable)?;
    let expected = Expected {
        issuer: &provider.issuer,
        client_id: &provider.client_id,
        nonce: &attempt.nonce,
        now: now.as_millis() / 1_000,
        access_token: access_token.as_deref(),
        max_age: attempt.max_age,
    };
    let mut checked = oidc::check(&id_token, &described.keys, &expected);
    if checked == Err(TokenProblem::UnknownKey) {
        // Keys were exchanged since: they are read again, once.
        described = providers.described_anew(&provider.issuer, now).await.map_err(logged)?;
        checked = oidc::check(&id_token, &described.keys, &expected);
    }
    let mut claims = checked.map_err(|problem| {
        tracing::info!(%problem, provider = provider.id, "a token was not believed");
        Problem::from(problem)
    })?;
    let subject = claims.text("sub").unwrap_or_default().to_owned();
    let proved_at = claims.seconds("auth_time").map(|at| Instant::from_millis(at.saturating_mul(1_000)));
    let endpoint = described.discovery.userinfo_endpoint.as_deref();
    if let Some((endpoint, token)) = endpoint.zip(access_token.as_deref()) {
        claims.add(userinfo(outside, endpoint, token, &subject).await?);
    }
    let taken = Taken::of(&claims, provider);
    Ok(Proof { provider: provider.id.clone(), issuer: provider.issuer.clone(), subject, taken, proved_at })
}

/// What else the provider says, of the very person the token names (OpenID Connect Core §5.3).
async fn userinfo(outside: &Outside, endpoint: &str, token: &str, subject: &str) -> Result<Claims, Problem> {
    let question = Question { authorization: Some(format!("Bearer {token}")), ..Question::default() };
    let told = outside.call(endpoint, question).await.map_err(logged)?;
    let claims = Claims::read(&told).ok_or(Problem::Unusable)?;
    if claims.text("sub") == Some(subject) { Ok(claims) } else { Err(Problem::Unusable) }
}

/// Whoever looks after the site reads what exactly was wrong.
fn logged(problem: OutsideProblem) -> Problem {
    tracing::warn!(%problem, "a provider of institution sign-in could not be used");
    problem.into()
}
