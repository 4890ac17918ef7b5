use super::*;
use crate::institution::{by_slug, keep_logo};
use base64::{Engine, engine::general_purpose::STANDARD};

/// A small picture, 60 × 24.
const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAADwAAAAYCAYAAACmwZ5SAAAARElEQVR42u3RoRXAIABDwYBmwlrmwnbCeqoYArivYu8l0dmVNdrT58nQ7x0lSeptDwMDAwMDAwMDAwMDAwMDAwNLu/UDmmQEKPKqlmcAAAAASUVORK5CYII=";

fn png() -> Vec<u8> {
    STANDARD.decode(PNG).expect("base 64")
}

/// What a browser sends.
fn form(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, bytes) in parts {
        let file = if *name == "logo" { "; filename=\"logo.png\"" } else { "" };
        body.extend(
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").into_bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--x--\r\n");
    body
}

async fn hands_in(w: &World, who: &Who, parts: &[(&str, &[u8])]) -> (StatusCode, String) {
    let request = Request::post("/institutions/imt/settings/logo")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Body::from(form(parts)))
        .expect("a request");
    let response = router(&w.site, who, Wants::Page).oneshot(request).await.expect("an answer");
    let status = response.status();
    let bytes = to_bytes(response.into_body(), 1 << 20).await.expect("a body");
    (status, String::from_utf8_lossy(&bytes).into_owned())
}

async fn logo(w: &World) -> Option<String> {
    let found = w.site.look(|view| by_slug(view, "imt")).await.expect("read").expect("there");
    found.logo_address()
}

#[tokio::test]
async fn whoever_changes_the_settings_gives_a_logo_and_takes_it_away() {
    let w = world().await;
    let at_first = blobs(&w);
    for stranger in [&w.david, &w.brahim] {
        assert_ne!(hands_in(&w, stranger, &[("logo", &png())]).await.0, StatusCode::SEE_OTHER);
        assert!(keep_logo(&w.site, stranger, imt(), Some(png())).await.is_err());
    }
    assert_eq!((logo(&w).await, blobs(&w)), (None, at_first), "what is refused leaves nothing behind");
    assert_eq!(hands_in(&w, &w.awa, &[("logo", &png())]).await.0, StatusCode::SEE_OTHER);
    let address = logo(&w).await.expect("a logo");
    let (status, page) =
        send(router(&w.site, &w.awa, Wants::Page), "GET", "/institutions/imt/settings", "").await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains(&format!("src=\"{address}\" alt=\"Institut Mines-Télécom\"")), "{page}");

    // The journal gives it again.
    w.site.rebuild().await.expect("rebuilt");
    assert_eq!(logo(&w).await.as_ref(), Some(&address));
    assert_eq!(hands_in(&w, &w.awa, &[("without_logo", b"on")]).await.0, StatusCode::SEE_OTHER);
    assert_eq!(logo(&w).await, None);
    let gone = send(router(&w.site, &w.david, Wants::Page), "GET", &address, "").await.0;
    assert_eq!(gone, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_no_logo_is_refused_at_its_field() {
    let w = world().await;
    let at_first = blobs(&w);
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>".as_slice();
    let cut = &png()[..90];
    type Case<'a> = (&'a [(&'a str, &'a [u8])], &'a str);
    let cases: [Case<'_>; 5] = [
        (&[("logo", svg)], "no whole PNG, JPEG or WebP picture"),
        (&[("logo", cut)], "could not be printed"),
        (&[("logo", &[7; 300 << 10])], "too large"),
        (&[("logo", b"")], "Choose a picture"),
        (&[], "Choose a picture"),
    ];
    for (parts, sentence) in cases {
        let (status, page) = hands_in(&w, &w.awa, parts).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
        assert!(page.contains(sentence) && page.contains("id=\"logo-error\""), "{sentence}: {page}");
    }
    assert_eq!(blobs(&w), at_first);
}

#[tokio::test]
async fn a_logo_is_served_where_its_institution_may_be_known() {
    let w = world().await;
    keep_logo(&w.site, &w.awa, imt(), Some(png())).await.expect("kept");
    let address = logo(&w).await.expect("a logo");
    let asks = async |who: &Who| {
        let request = Request::get(&address).body(Body::empty()).expect("a request");
        let response = router(&w.site, who, Wants::Page).oneshot(request).await.expect("an answer");
        let kept = response.headers().get(header::CACHE_CONTROL).cloned();
        (response.status(), kept.map(|kept| kept.to_str().expect("text").to_owned()).unwrap_or_default())
    };
    let (status, kept) = asks(&Who::nobody(Lang::Fr)).await;
    assert_eq!((status, kept.starts_with("public")), (StatusCode::OK, true));
    let other = address.replace(&address[address.len() - 6..], "abcdef");
    assert_eq!(send(router(&w.site, &w.awa, Wants::Page), "GET", &other, "").await.0, StatusCode::NOT_FOUND);
    keep_settings(&w.site, &w.awa, imt(), Given { is_public: false, ..said("IMT") }).await.expect("kept");
    assert_ne!(asks(&Who::nobody(Lang::Fr)).await.0, StatusCode::OK);
    let (status, kept) = asks(&w.awa).await;
    assert_eq!((status, kept.starts_with("private")), (StatusCode::OK, true), "its own people see it");
}
