// An answer on a picture, under [data-image-answer]: a click or the arrow keys fill the two number fields.
const prepared = new WeakSet();
prepareAll(document);
addEventListener("essaim:fragment", (event) => prepareAll(event.target));

function prepareAll(root) {
  for (const box of root.querySelectorAll("[data-image-answer]")) if (!prepared.has(box)) { prepared.add(box); prepare(box); }
}

function prepare(box) {
  const [x, y] = ["x", "y"].map((axis) => box.querySelector(`[data-axis="${axis}"]`));
  const picture = box.querySelector("[data-picture]"), marker = box.querySelector("[data-marker]");
  const width = Number(box.dataset.width), height = Number(box.dataset.height);
  const within = (value, most) => Math.min(most, Math.max(0, Math.round(value)));

  const show = () => {
    const given = x.value !== "" && y.value !== "";
    marker.setAttribute("visibility", given ? "visible" : "hidden");
    if (given) marker.setAttribute("transform", `translate(${within(Number(x.value), width)} ${within(Number(y.value), height)})`);
  };
  const place = (left, top) => { x.value = within(left, width); y.value = within(top, height); show(); };

  show();
  for (const field of [x, y]) field.addEventListener("input", show);
  const drawn = box.querySelector("img");
  if (x.disabled || !drawn) return;

  picture.addEventListener("click", (event) => {
    const frame = picture.getBoundingClientRect();
    place(((event.clientX - frame.left) / frame.width) * width, ((event.clientY - frame.top) / frame.height) * height);
  });

  // The picture becomes a control only now that the arrows do something. Shift moves by larger steps.
  picture.tabIndex = 0;
  picture.setAttribute("role", "group");
  picture.setAttribute("aria-label", drawn.alt);
  picture.setAttribute("aria-describedby", x.getAttribute("aria-describedby") ?? "");
  picture.addEventListener("keydown", (event) => {
    const move = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const step = event.shiftKey ? 20 : 4;
    const from = x.value === "" || y.value === "" ? [width / 2, height / 2] : [Number(x.value), Number(y.value)];
    place(from[0] + move[0] * step, from[1] + move[1] * step);
  });
}
