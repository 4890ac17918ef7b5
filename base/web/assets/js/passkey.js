// Passkeys (WebAuthn). A [data-passkey] button asks its server for a challenge, the device for an answer, and hands
// the answer back. It stays hidden where the browser cannot do it: signing in by password is beside it.

for (const button of document.querySelectorAll("[data-passkey]")) prepare(button);

function prepare(button) {
  if (!globalThis.PublicKeyCredential || !isSecureContext) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.setAttribute("aria-busy", "true");
    try { await run(button.dataset); }
    catch (problem) { say(button, problem); }
    finally { button.removeAttribute("aria-busy"); }
  });
}

async function run({ passkey, begin, finish, csrf }) {
  const options = await post(begin, {}, csrf);
  const publicKey = passkey === "register" ? creation(options.publicKey) : request(options.publicKey);
  const credential = passkey === "register" ? await navigator.credentials.create({ publicKey }) : await navigator.credentials.get({ publicKey });
  const result = await post(finish, asJson(credential), csrf);
  location.assign(result.next ?? location.href);
}

async function post(address, body, csrf) {
  const answer = await fetch(address, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json", Accept: "application/json", ...(csrf && { "X-CSRF-Token": csrf }) },
    credentials: "same-origin",
  });
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(json.detail ?? "");
  return json;
}

function creation(options) {
  return {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(withBytes),
  };
}

function request(options) {
  return { ...options, challenge: bytes(options.challenge), allowCredentials: (options.allowCredentials ?? []).map(withBytes) };
}

const withBytes = (credential) => ({ ...credential, id: bytes(credential.id) });

// The JSON forms of WebAuthn Level 3, §5.1: RegistrationResponseJSON and AuthenticationResponseJSON.
function asJson(credential) {
  const { response } = credential;
  const parts = { clientDataJSON: text(response.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) if (response[name]) parts[name] = text(response[name]);
  if (response.getTransports) parts.transports = response.getTransports();
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: parts,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

export function bytes(base64url) {
  const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

export function text(buffer) {
  let binary = "";
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

// The server's own sentence when it gave one, else the page's.
function say(button, problem) {
  const cancelled = problem.name === "NotAllowedError";
  const sentence = (cancelled ? button.dataset.cancelled : problem.message && problem.name === "Error" ? problem.message : button.dataset.failure) ?? "";
  const line = document.getElementById(button.dataset.messageId);
  if (line) line.textContent = sentence;
  announce(sentence);
}

// Said aloud without moving the focus, through the live region of the page (`toast::live_region`).
function announce(sentence) {
  const region = document.getElementById("live");
  if (region) region.textContent = sentence;
}
