//! A browser with a window, as a person uses it.

use super::{driver::Driver, elements::Element};
use crate::{Actor, environment::BrowserTools, markup::plain};
use serde_json::{Value, json};
use std::{
    fs,
    path::PathBuf,
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// How long something may take to appear on a page.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    Light,
    Dark,
}

/// A browser and the address of the site it looks at.
pub struct Browser {
    pub(super) driver: Driver,
    pub(super) tools: BrowserTools,
    pub(super) site: String,
    _profile: TempDir,
}

impl Browser {
    pub fn start(tools: BrowserTools, site: &str) -> Self {
        let profile =
            tempfile::Builder::new().prefix("essaim-browser-").tempdir().expect("a folder for the profile");
        let driver = Driver::start(&tools, profile.path());
        let mut browser = Self { driver, tools, site: site.to_owned(), _profile: profile };
        browser.is_sized(1280, 900);
        browser
    }

    // How it looks at pages.

    /// The size of what is seen, in CSS pixels. Narrow ones are phones: they touch.
    pub fn is_sized(&mut self, width: u32, height: u32) -> &mut Self {
        let mobile = width < 600;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.driver.devtools("Emulation.setDeviceMetricsOverride", size);
        self
    }

    pub fn prefers(&mut self, light: Light) -> &mut Self {
        let value = if light == Light::Dark { "dark" } else { "light" };
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
        self.driver.devtools("Emulation.setEmulatedMedia", features);
        self
    }

    pub fn runs_scripts(&mut self, runs: bool) -> &mut Self {
        self.driver.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !runs }));
        self
    }

    /// Is whoever that actor is: takes over their cookies.
    pub fn comes_as(&mut self, actor: &Actor) -> &mut Self {
        for (name, value) in actor.cookies() {
            let secure = name.starts_with("__Host-");
            let cookie =
                json!({ "name": name, "value": value, "url": self.site, "path": "/", "secure": secure });
            self.driver.devtools("Network.setCookie", cookie);
        }
        self
    }

    /// From here on it looks at another host of the same server: a portal.
    pub fn turns_to(&mut self, host: &str) -> &mut Self {
        let port = self.site.rsplit_once(':').map_or("80", |(_, port)| port);
        self.site = format!("http://{host}:{port}");
        self
    }

    /// Forgets who it was.
    pub fn forgets_cookies(&mut self) -> &mut Self {
        self.driver.devtools("Network.clearBrowserCookies", json!({}));
        self
    }

    pub fn forgets_files(&mut self) -> &mut Self {
        self.driver.devtools("Network.clearBrowserCache", json!({}));
        self
    }

    /// An authenticator without a person to touch it, for passkeys (WebAuthn Testing, "virtual authenticators").
    pub fn has_a_passkey_device(&mut self) -> &mut Self {
        let device = json!({
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
            "isUserConsenting": true, "isUserVerified": true,
        });
        self.driver.post("/webauthn/authenticator", &device);
        self
    }

    // What a person does.

    pub fn opens(&mut self, path: impl ToString) -> &mut Self {
        let url = format!("{}{}", self.site, path.to_string());
        self.driver.post("/url", &json!({ "url": url }));
        self
    }

    /// Path and query of the page it is at.
    pub fn path(&self) -> String {
        let url = self.driver.get("/url");
        let url = url.as_str().unwrap_or_default();
        url.strip_prefix(&self.site).unwrap_or(url).to_owned()
    }

    /// The element a selector finds, waiting until it is there.
    pub fn finds(&mut self, selector: &str) -> Element<'_> {
        self.waits_for(selector, |browser| browser.first("css selector", selector));
        let id = self.first("css selector", selector).unwrap_or_default();
        Element { driver: &self.driver, id }
    }

    /// Whether a selector finds anything now.
    pub fn has(&self, selector: &str) -> bool {
        self.first("css selector", selector).is_some()
    }

    /// The button or link of that name, waiting until it is there.
    pub fn finds_by_name(&mut self, name: &str) -> Element<'_> {
        let wanted = plain(name);
        let id = self.waits_for(name, |browser| browser.by_script(BY_NAME, &wanted));
        Element { driver: &self.driver, id }
    }

    /// The field of that label or name, waiting until it is there.
    pub fn finds_field(&mut self, field: &str) -> Element<'_> {
        let wanted = plain(field);
        let id = self.waits_for(field, |browser| browser.by_script(BY_LABEL, &wanted));
        Element { driver: &self.driver, id }
    }

    /// Clicks the button or link of that name.
    pub fn presses(&mut self, name: &str) -> &mut Self {
        self.finds_by_name(name).click();
        self
    }

    /// Types into the field of that label or name, after emptying it.
    pub fn fills(&mut self, field: &str, text: &str) -> &mut Self {
        let element = self.finds_field(field);
        element.clear();
        element.types(text);
        self
    }

    /// Presses keys wherever the focus is: `"\u{E004}"` is Tab, `"\u{E007}"` Enter (WebDriver § 17.4.2).
    pub fn hits(&mut self, keys: &str) -> &mut Self {
        let strokes: Vec<Value> = keys
            .chars()
            .flat_map(|key| {
                [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]
            })
            .collect();
        let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.driver.post("/actions", &actions);
        self
    }

    // What a person sees.

    /// What can be read on the page.
    pub fn text(&self) -> String {
        plain(self.runs("return document.body ? document.body.innerText : ''").as_str().unwrap_or_default())
    }

    /// Waits until that text is on the page.
    pub fn sees(&mut self, text: &str) -> &mut Self {
        let wanted = plain(text);
        self.waits_for(text, |browser| browser.text().contains(&wanted).then_some(()));
        self
    }

    pub fn sees_no(&mut self, text: &str) -> &mut Self {
        let all = self.text();
        assert!(!all.contains(&plain(text)), "{text:?} is on {}:\n{all}", self.path());
        self
    }

    /// What a script returns: `runs("return document.title")`.
    pub fn runs(&self, script: &str) -> Value {
        self.driver.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// A picture of the whole page, in `target/screens/{name}.png`.
    pub fn takes_picture(&mut self, name: &str) -> PathBuf {
        // Told exactly: what fits the window would else be taken as the window is, wherever that stands.
        let whole = self.driver.devtools("Page.getLayoutMetrics", json!({}))["cssContentSize"].clone();
        let (width, height) = (&whole["width"], &whole["height"]);
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let asked = json!({ "captureBeyondViewport": true, "clip": clip });
        let shot = self.driver.devtools("Page.captureScreenshot", asked);
        let bytes = unbase64(shot["data"].as_str().unwrap_or_default());
        let folder = crate::environment::root().join("target/screens");
        fs::create_dir_all(&folder).expect("a folder for pictures");
        let file = folder.join(format!("{name}.png"));
        fs::write(&file, bytes).expect("the picture is kept");
        file
    }

    /// What went wrong in the page's console since the last look (scripts, refused by policy, missing files).
    pub fn complaints(&self) -> Vec<String> {
        let entries = self.driver.post("/se/log", &json!({ "type": "browser" }));
        let severe = entries.as_array().into_iter().flatten().filter(|entry| entry["level"] == "SEVERE");
        severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    // How it is done.

    fn waits_for<T>(&self, what: &str, found: impl Fn(&Self) -> Option<T>) -> T {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = found(self) {
                return found;
            }
            assert!(Instant::now() < until, "no {what:?} on {}:\n{}", self.path(), self.text());
            thread::sleep(Duration::from_millis(50));
        }
    }

    fn first(&self, using: &str, value: &str) -> Option<String> {
        let found = self.driver.try_post("/element", &json!({ "using": using, "value": value })).ok()?;
        id_of(&found)
    }

    fn by_script(&self, script: &str, wanted: &str) -> Option<String> {
        let found =
            self.driver.try_post("/execute/sync", &json!({ "script": script, "args": [wanted] })).ok()?;
        id_of(&found)
    }
}

fn id_of(value: &Value) -> Option<String> {
    value.as_object()?.values().next()?.as_str().map(str::to_owned)
}

/// The first visible button, link or summary whose name is, or else contains, the text.
const BY_NAME: &str = r"
    const plain = text => (text || '').replace(/\s+/g, ' ').trim();
    const name = e => plain(e.getAttribute('aria-label')) || plain(e.innerText) || plain(e.value) || plain(e.title);
    const all = [...document.querySelectorAll('button, a[href], summary, input[type=submit]')]
        .filter(e => e.checkVisibility());
    return all.find(e => name(e) === arguments[0]) || all.find(e => name(e).includes(arguments[0])) || null;";

/// The field whose name attribute or label is the text.
const BY_LABEL: &str = r"
    const plain = text => (text || '').replace(/\s+/g, ' ').trim();
    const all = [...document.querySelectorAll('input:not([type=hidden]), select, textarea')];
    const labels = e => [e.getAttribute('aria-label'), ...[...(e.labels || [])].map(l => l.innerText)].map(plain);
    return all.find(e => e.name === arguments[0]) || all.find(e => labels(e).includes(arguments[0]))
        || all.find(e => labels(e).some(l => l.startsWith(arguments[0]))) || null;";

/// RFC 4648 § 4, as the driver writes it.
fn unbase64(text: &str) -> Vec<u8> {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let digits: Vec<u8> = text.bytes().filter_map(digit).collect();
    let mut out = Vec::with_capacity(digits.len() * 3 / 4);
    for four in digits.chunks(4) {
        let bits =
            four.iter().fold(0u32, |bits, digit| bits << 6 | u32::from(*digit)) << (6 * (4 - four.len()));
        out.extend_from_slice(&bits.to_be_bytes()[1..four.len()]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::unbase64;

    #[test]
    fn base64_is_read() {
        assert_eq!(unbase64("TWFu"), b"Man");
        assert_eq!(unbase64("TWE="), b"Ma");
        assert_eq!(unbase64("TQ=="), b"M");
        assert_eq!(unbase64(""), b"");
    }
}
