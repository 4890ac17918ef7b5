// Sends the forms marked data-enhance="answer" without leaving the page. The server answers with the nearest
// [data-fragment] again. When anything goes wrong the form is sent the ordinary way, which always works.

const FRAGMENT = "text/vnd.essaim.fragment+html";
const ENHANCED = 'form[data-enhance="answer"]';

addEventListener("submit", (event) => {
  const form = event.target.closest?.(ENHANCED);
  if (!form || event.defaultPrevented || form.dataset.plain !== undefined) return;
  event.preventDefault();
  if (form.dataset.busy === undefined) send(form, event.submitter);
});

async function send(form, submitter) {
  const data = new FormData(form, submitter ?? undefined);
  setBusy(form, submitter, true);
  try {
    const answer = await fetch(submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href, {
      method: "POST",
      body: form.enctype === "multipart/form-data" ? data : new URLSearchParams(data),
      headers: { Accept: FRAGMENT },
      credentials: "same-origin",
    });
    if (!(answer.headers.get("Content-Type") ?? "").startsWith(FRAGMENT)) throw new Error("not a fragment");
    replace(form, await answer.text(), submitter);
  } catch {
    setBusy(form, submitter, false);
    if (navigator.onLine === false) explain(form);
    else sendPlainly(form, submitter);
  }
}

// The new fragment takes the place of the old one, then the focus goes to what it says.
function replace(form, html, submitter) {
  const old = form.closest("[data-fragment]") ?? form;
  const template = document.createElement("template");
  template.innerHTML = html;
  const fresh = template.content.querySelector("[data-fragment]") ?? template.content.firstElementChild;
  if (!fresh) throw new Error("empty fragment");
  const sentAs = submitter?.value;
  old.replaceWith(fresh);
  const feedback = fresh.querySelector("[data-feedback], .error-summary");
  const again = sentAs && [...fresh.querySelectorAll("button[name]")].find((button) => button.value === sentAs);
  const target = feedback ?? again ?? fresh;
  if (!target.matches("button, [tabindex]")) target.tabIndex = -1;
  target.focus();
  announce((feedback ?? fresh.querySelector(".problem-saved"))?.textContent.trim() ?? "");
  fresh.dispatchEvent(new CustomEvent("essaim:fragment", { bubbles: true }));
}

function setBusy(form, submitter, busy) {
  if (busy) form.dataset.busy = "";
  else delete form.dataset.busy;
  if (busy) submitter?.setAttribute("aria-busy", "true");
  else submitter?.removeAttribute("aria-busy");
}

// Off line, leaving the page would lose what was typed: say so and stay.
function explain(form) {
  const sentence = form.dataset.failure;
  if (!sentence) return;
  let line = form.querySelector("[data-failure-line]");
  if (!line) {
    line = document.createElement("p");
    line.className = "field-error";
    line.dataset.failureLine = "";
    form.append(line);
  }
  line.textContent = sentence;
  announce(sentence);
}

function sendPlainly(form, submitter) {
  form.dataset.plain = "";
  if (form.dataset.failure) announce(form.dataset.failure);
  form.requestSubmit(submitter ?? undefined);
}

// Said aloud without moving the focus, through the live region of the page (`toast::live_region`).
function announce(sentence) {
  const region = document.getElementById("live");
  if (region) region.textContent = sentence;
}
