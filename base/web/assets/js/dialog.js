// Makes the dialogs modal that the style sheet shows by their address (:target).
addEventListener("click", (event) => {
  const opener = event.target.closest?.("[data-opens-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.opensDialog);
  if (dialog?.showModal) { event.preventDefault(); dialog.showModal(); return; }
  const closer = event.target.closest?.("[data-closes-dialog]");
  if (closer?.closest("dialog")?.matches(":modal")) { event.preventDefault(); closer.closest("dialog").close(); }
});
