// What the circuit cannot do: the theme (kept in this browser), the reconnect dialog, and words typed but not saved.
const root = document.documentElement;

function markTheme() {
  for (const button of document.querySelectorAll("[data-theme-choice]"))
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === root.dataset.theme));
}

document.addEventListener("click", event => {
  const choice = event.target.closest?.("[data-theme-choice]");
  if (choice) {
    root.dataset.theme = choice.dataset.themeChoice;
    if (choice.dataset.themeChoice === "system") localStorage.removeItem("portal-theme");
    else localStorage.setItem("portal-theme", choice.dataset.themeChoice);
    markTheme();
  }
  if (event.target.closest?.("[data-reload]")) location.reload();
  if (event.target.closest?.("[data-reconnect]")) reconnect();
  for (const menu of document.querySelectorAll("details.account[open]"))
    if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener("toggle", markTheme, true);
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.account[open]");
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
});

const dialog = document.getElementById("components-reconnect-modal");
dialog?.addEventListener("components-reconnect-state-changed", event => {
  switch (event.detail.state) {
    case "show": if (!dialog.open) dialog.showModal(); break;
    case "hide": dialog.close(); break;
    case "failed": document.addEventListener("visibilitychange", whenSeen); break;
    case "rejected": location.reload(); break;
  }
});

async function reconnect() {
  document.removeEventListener("visibilitychange", whenSeen);
  try {
    // False: the server is there and has let this page's circuit go.
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit?.()) location.reload();
    else dialog.close();
  } catch {
    document.addEventListener("visibilitychange", whenSeen);
  }
}

function whenSeen() { if (document.visibilityState === "visible") reconnect(); }

let unsaved = false;
window.addEventListener("beforeunload", event => { if (unsaved) event.preventDefault(); });

window.portal = {
  setUnsaved(value) { unsaved = value; },
  toEnd(element) { element?.scrollTo({ top: element.scrollHeight, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" }); },
  nearEnd(element) { return !element || element.scrollHeight - element.scrollTop - element.clientHeight < 160; },
};
