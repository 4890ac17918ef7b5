// Dragging, under [data-placing]: each item may be dragged to a place; its list of places stays and stays true.
const prepared = new WeakSet();
prepareAll(document);
addEventListener("essaim:fragment", (event) => prepareAll(event.target));

function prepareAll(root) {
  for (const box of root.querySelectorAll("[data-placing]")) if (!prepared.has(box)) { prepared.add(box); prepare(box); }
}

function prepare(box) {
  const items = [...box.querySelectorAll("[data-item]")], zones = [...box.querySelectorAll("[data-zone]")];
  box.classList.add("placing-live");
  const show = () => {
    for (const zone of zones) {
      const inside = items.filter((item) => item.querySelector("select").value === zone.dataset.zone);
      zone.querySelector("[data-placed]").replaceChildren(...inside.map((item) => {
        const label = document.createElement("span");
        label.textContent = nameOf(item);
        return label;
      }));
    }
  };
  for (const item of items) {
    item.querySelector("select").addEventListener("change", show);
    makeDraggable(item, zones, show);
  }
  show();
}

function nameOf(item) {
  const label = item.querySelector("[data-name]");
  return label.textContent.trim() || label.querySelector("img")?.alt || "";
}

// Pointer events serve the mouse, the pen and the finger alike.
function makeDraggable(item, zones, show) {
  const grip = item.querySelector(".placing-grip");
  const under = (event) => zones.find((zone) => contains(zone.getBoundingClientRect(), event));
  const light = (chosen) => { for (const zone of zones) zone.classList.toggle("placing-over", zone === chosen); };

  grip.addEventListener("pointerdown", (event) => {
    grip.setPointerCapture(event.pointerId);
    item.classList.add("placing-drag");
    event.preventDefault();
  });
  grip.addEventListener("pointermove", (event) => { if (grip.hasPointerCapture(event.pointerId)) { light(under(event)); scrollNearEdge(event); } });
  grip.addEventListener("pointerup", (event) => {
    const zone = under(event);
    if (zone) { item.querySelector("select").value = zone.dataset.zone; show(); }
    finish();
  });
  grip.addEventListener("pointercancel", finish);
  function finish() { light(null); item.classList.remove("placing-drag"); }
}

function contains(box, { clientX, clientY }) {
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}

// The places may be out of sight on a phone.
function scrollNearEdge({ clientY }) {
  if (clientY < 60) scrollBy(0, -12);
  else if (clientY > innerHeight - 60) scrollBy(0, 12);
}
