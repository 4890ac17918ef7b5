// A video under [data-video]: starts again where one stopped, follows the transcript, remembers the rendition.
const PERIOD_MS = 15000;
const RENDITION_KEY = "essaim.rendition";

for (const box of document.querySelectorAll("[data-video]")) start(box);

function start(box) {
  const video = box.querySelector("video");
  if (!video) return;
  const links = [...box.querySelectorAll("[data-rendition]")];
  chooseFirst(video, links);
  for (const link of links) link.addEventListener("click", (event) => { event.preventDefault(); remember(link.dataset.rendition); play(video, links, link); });
  resume(video, Number(box.dataset.resume));
  if (box.dataset.progressUrl) reportPlace(video, box.dataset);
  followTranscript(video, [...box.querySelectorAll("[data-seek]")]);
}

// What was chosen before, else the light one for those who save data.
function chooseFirst(video, links) {
  const saves = navigator.connection?.saveData;
  const kept = recall();
  const link = links.find((one) => one.dataset.rendition === kept) ?? (saves && links.find((one) => "light" in one.dataset));
  if (link && link.getAttribute("aria-current") !== "true") select(video, links, link);
}

function select(video, links, link) {
  for (const one of links) one.toggleAttribute("aria-current", false);
  link.setAttribute("aria-current", "true");
  video.src = link.dataset.src;
}

// Changes the file and goes on from the same second.
function play(video, links, link) {
  const place = video.currentTime, playing = !video.paused;
  select(video, links, link);
  resume(video, place);
  if (playing) video.play().catch(() => {});
}

function resume(video, seconds) {
  if (!(seconds > 0)) return;
  video.addEventListener("loadedmetadata", () => { if (seconds < video.duration - 5 || !isFinite(video.duration)) video.currentTime = seconds; }, { once: true });
}

function reportPlace(video, { progressUrl, csrf }) {
  let told = -1;
  const tell = (leaving) => {
    const place = Math.floor(video.currentTime);
    if (place === told || !video.duration) return;
    told = place;
    const body = new URLSearchParams({ position: place, duration: Math.floor(video.duration), ended: video.ended ? 1 : 0 });
    if (csrf) body.set("csrf", csrf);
    if (leaving && navigator.sendBeacon?.(progressUrl, body)) return;
    fetch(progressUrl, { method: "POST", body, keepalive: true, credentials: "same-origin" }).catch(() => { told = -1; });
  };
  let timer;
  video.addEventListener("play", () => { clearInterval(timer); timer = setInterval(tell, PERIOD_MS); });
  for (const name of ["pause", "ended"]) video.addEventListener(name, () => { clearInterval(timer); tell(); });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") tell(true); });
}

function followTranscript(video, cues) {
  for (const cue of cues) cue.addEventListener("click", (event) => {
    event.preventDefault();
    seek(video, Number(cue.dataset.seek));
  });
  let shown;
  video.addEventListener("timeupdate", () => {
    const now = video.currentTime;
    const cue = cues.find((one) => now >= Number(one.dataset.seek) && now < Number(one.dataset.until));
    if (cue === shown) return;
    shown?.removeAttribute("aria-current");
    shown = cue;
    if (!cue) return;
    cue.setAttribute("aria-current", "true");
    keepInSight(cue);
  });
}

function seek(video, seconds) {
  if (video.readyState > 0) video.currentTime = seconds;
  else video.addEventListener("loadedmetadata", () => { video.currentTime = seconds; }, { once: true });
  video.play().catch(() => {});
}

// Scrolls the list, never the page.
function keepInSight(cue) {
  const list = cue.closest("ol");
  if (!list || list.contains(document.activeElement)) return;
  const scroller = list.scrollHeight > list.clientHeight ? list : list.closest("details");
  scroller.scrollTop += cue.getBoundingClientRect().top - scroller.getBoundingClientRect().top - scroller.clientHeight / 3;
}

// Private windows may refuse storage: then nothing is remembered.
function remember(name) { try { localStorage.setItem(RENDITION_KEY, name); } catch { /* refused */ } }
function recall() { try { return localStorage.getItem(RENDITION_KEY); } catch { return null; } }
