//! chromedriver: a process, and requests to it.

use crate::environment::BrowserTools;
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    time::Duration,
};

/// A session of chromedriver. Gone with its browser when dropped.
pub struct Driver {
    child: Child,
    agent: ureq::Agent,
    session: String,
}

impl Driver {
    /// Starts chromedriver and in it a browser with a fresh profile.
    ///
    /// # Panics
    /// If either does not start, with what was said.
    pub fn start(tools: &BrowserTools, profile: &std::path::Path) -> Self {
        let mut child = Command::new(&tools.chromedriver)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|why| panic!("{} starts: {why}", tools.chromedriver.display()));
        let port = port_said(&mut child);
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)));
        let mut driver =
            Self { child, agent: config.build().into(), session: format!("http://127.0.0.1:{port}/session") };
        let begun = driver.post("", &capabilities(tools, profile));
        let id = begun["sessionId"].as_str().expect("a session has an id");
        driver.session = format!("{}/{id}", driver.session);
        driver
    }

    /// `POST /session/{id}{path}`; what its `value` is.
    ///
    /// # Panics
    /// If the driver answers an error, with its words.
    pub fn post(&self, path: &str, body: &Value) -> Value {
        self.try_post(path, body).unwrap_or_else(|why| panic!("{path}: {why}"))
    }

    pub fn try_post(&self, path: &str, body: &Value) -> Result<Value, String> {
        let sent = self.agent.post(format!("{}{path}", self.session)).send_json(body);
        value_of(sent)
    }

    pub fn get(&self, path: &str) -> Value {
        let got = self.agent.get(format!("{}{path}", self.session)).call();
        value_of(got).unwrap_or_else(|why| panic!("{path}: {why}"))
    }

    /// A command of the DevTools protocol.
    pub fn devtools(&self, command: &str, params: Value) -> Value {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": params }))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The browser is asked to close first; whatever it says, its driver ends.
        let _ = self.agent.delete(&self.session).call();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn value_of(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value, String> {
    let mut response = answer.map_err(|why| why.to_string())?;
    // Screenshots and logs are long.
    let body = response.body_mut().with_config().limit(200 << 20).read_json::<Value>();
    let value = body.map_err(|why| why.to_string())?["value"].take();
    match value["error"].as_str() {
        Some(error) if !response.status().is_success() => {
            Err(format!("{error}: {}", value["message"].as_str().unwrap_or_default()))
        }
        _ => Ok(value),
    }
}

/// "ChromeDriver was started successfully on port 41234."
fn port_said(child: &mut Child) -> u16 {
    let out = child.stdout.take().expect("its words are piped");
    for line in BufReader::new(out).lines().map_while(Result::ok) {
        if let Some((_, after)) = line.split_once("successfully on port ") {
            let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
            return digits.parse().expect("a port");
        }
    }
    panic!("chromedriver ended without saying its port");
}

fn capabilities(tools: &BrowserTools, profile: &std::path::Path) -> Value {
    let profile = format!("--user-data-dir={}", profile.display());
    let mut options = json!({
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--hide-scrollbars", "--force-color-profile=srgb", profile,
        ],
        "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
    });
    if let Some(chrome) = &tools.chrome {
        options["binary"] = json!(chrome);
    }
    json!({ "capabilities": { "alwaysMatch": {
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    } } })
}
