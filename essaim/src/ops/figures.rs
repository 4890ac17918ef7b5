//! Figures of requests: how many, how they ended, how long they took. No personal data: routes, not addresses.

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use std::{
    collections::BTreeMap,
    fmt::Write,
    sync::{Mutex, PoisonError},
    time::Instant,
};
use web::House;

/// Upper bounds of the duration buckets, in seconds.
const BOUNDS: [f64; 8] = [0.001, 0.005, 0.01, 0.025, 0.1, 0.5, 1.0, 5.0];

/// Counters since the start. On the shelf.
#[derive(Default)]
pub struct Figures {
    routes: Mutex<BTreeMap<(String, u16), Spent>>,
}

#[derive(Clone, Default)]
struct Spent {
    count: u64,
    seconds: f64,
    below: [u64; BOUNDS.len()],
}

impl Figures {
    /// One more request of a route, and how long it took.
    pub fn add(&self, route: &str, status: u16, seconds: f64) {
        let mut routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner);
        let spent = routes.entry((route.to_owned(), status)).or_default();
        spent.count += 1;
        spent.seconds += seconds;
        for (bucket, bound) in spent.below.iter_mut().zip(BOUNDS) {
            *bucket += u64::from(seconds <= bound);
        }
    }

    /// The text Prometheus reads.
    pub fn exposition(&self, statements: u64) -> String {
        let routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut out = String::from(
            "# HELP essaim_request_seconds How long requests took.\n# TYPE essaim_request_seconds histogram\n",
        );
        for ((route, status), spent) in &routes {
            let labels = format!("route=\"{route}\",status=\"{status}\"");
            for (bound, count) in BOUNDS.iter().zip(spent.below) {
                let _ = writeln!(out, "essaim_request_seconds_bucket{{{labels},le=\"{bound}\"}} {count}");
            }
            let _ = writeln!(out, "essaim_request_seconds_bucket{{{labels},le=\"+Inf\"}} {}", spent.count);
            let _ = writeln!(out, "essaim_request_seconds_sum{{{labels}}} {}", spent.seconds);
            let _ = writeln!(out, "essaim_request_seconds_count{{{labels}}} {}", spent.count);
        }
        let _ = writeln!(
            out,
            "# HELP essaim_statements_total SQL statements run.\n# TYPE essaim_statements_total counter\nessaim_statements_total {statements}"
        );
        out
    }
}

/// Counts a request by its route, and logs it without saying who or which thing.
pub async fn count_requests(State(house): State<House>, request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().cloned();
    let method = request.method().clone();
    let begun = Instant::now();
    let mut response = next.run(request).await;
    let spent = begun.elapsed();
    let route = path.as_ref().map_or("none", MatchedPath::as_str);
    let status = response.status().as_u16();
    house.site.shelf().get::<Figures>().add(route, status, spent.as_secs_f64());
    tracing::debug!(%method, route, status, micros = spent.as_micros(), "a request was answered");
    // Whoever sends the page again counts it too.
    if let Some(path) = path {
        response.extensions_mut().insert(path);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_fall_into_their_buckets() {
        let figures = Figures::default();
        figures.add("/my", 200, 0.004);
        figures.add("/my", 200, 0.2);
        let text = figures.exposition(7);
        assert!(
            text.contains("essaim_request_seconds_bucket{route=\"/my\",status=\"200\",le=\"0.005\"} 1\n")
        );
        assert!(text.contains("essaim_request_seconds_bucket{route=\"/my\",status=\"200\",le=\"0.5\"} 2\n"));
        assert!(text.contains("essaim_request_seconds_count{route=\"/my\",status=\"200\"} 2\n"));
        assert!(text.contains("essaim_statements_total 7\n"));
    }
}
