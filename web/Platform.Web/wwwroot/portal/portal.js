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
  const copy = event.target.closest?.("[data-copy]");
  if (copy) copyLine(copy);
  if (event.target.matches?.("[data-select]")) event.target.select();
  if (event.target.closest?.("[data-reload]")) loadAgain();
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

// The clipboard is there only over https or on this machine; elsewhere the text is selected for the person's own keys.
async function copyLine(button) {
  const line = button.parentElement.querySelector("[data-select]");
  line.focus();
  line.select();
  try {
    await navigator.clipboard.writeText(line.value);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Selected";
  }
}

const dialog = document.getElementById("components-reconnect-modal");
dialog?.addEventListener("components-reconnect-state-changed", event => {
  switch (event.detail.state) {
    case "show": if (!dialog.open) dialog.showModal(); break;
    case "hide": dialog.close(); break;
    case "failed": document.addEventListener("visibilitychange", whenSeen); break;
    case "rejected": loadAgain(); break;
  }
});

async function reconnect() {
  document.removeEventListener("visibilitychange", whenSeen);
  try {
    // False: the server is there and has let this page's circuit go.
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit?.()) loadAgain();
    else dialog.close();
  } catch {
    document.addEventListener("visibilitychange", whenSeen);
  }
}

let loadingAgain = false;
// Before Blazor's own guard of unsaved words, which need not ask: they are kept.
window.addEventListener("beforeunload", event => { if (loadingAgain) event.stopImmediatePropagation(); });

// The server has let this page go (a restart). What stands in an editor comes along.
function loadAgain() {
  loadingAgain = true;
  for (const area of document.querySelectorAll(".code textarea")) sessionStorage.setItem(keptKey(), area.value);
  location.reload();
}

function keptKey() { return `portal-kept:${location.pathname}`; }

function whenSeen() { if (document.visibilityState === "visible") reconnect(); }

// The config editor: a plain text area, so that every key, screen reader and browser tool works in it, with its line numbers beside.
const pause = 350;
const editor = {
  attach(area, gutter, page) {
    area.portal = { gutter, faulty: new Set(), lines: 0, timer: 0 };
    const tell = method => { clearTimeout(area.portal.timer); return page.invokeMethodAsync(method, area.value); };
    area.addEventListener("scroll", () => { gutter.scrollTop = area.scrollTop; });
    area.addEventListener("input", () => {
      editor.number(area);
      clearTimeout(area.portal.timer);
      area.portal.timer = setTimeout(() => tell("Typed"), pause);
    });
    // A click on a button beside must find the last words already told.
    area.addEventListener("blur", () => { if (area.portal.timer) tell("Typed"); });
    area.addEventListener("keydown", event => {
      if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); tell("Save"); }
      if (event.key === "Enter" && !area.readOnly && !event.isComposing) editor.indent(area, event);
    });
    editor.number(area);
    const kept = sessionStorage.getItem(keptKey());
    sessionStorage.removeItem(keptKey());
    if (kept !== null && kept !== area.value && !area.readOnly) { editor.set(area, kept); tell("Typed"); }
  },
  // A new line begins where the one before began.
  indent(area, event) {
    const before = area.value.slice(0, area.selectionStart);
    const lead = /^[ ]*/.exec(before.slice(before.lastIndexOf("\n") + 1))[0];
    if (!lead) return;
    event.preventDefault();
    document.execCommand("insertText", false, "\n" + lead);
  },
  number(area) {
    const { gutter, faulty } = area.portal;
    const lines = area.value.split("\n").length;
    while (gutter.childElementCount > lines) gutter.lastElementChild.remove();
    for (let line = gutter.childElementCount + 1; line <= lines; line++) {
      const number = document.createElement("span");
      number.textContent = line;
      gutter.append(number);
    }
    [...gutter.children].forEach((number, at) => number.classList.toggle("faulty", faulty.has(at + 1)));
    gutter.scrollTop = area.scrollTop;
  },
  mark(area, lines) { area.portal.faulty = new Set(lines); editor.number(area); },
  set(area, text) { area.value = text; area.portal.timer = 0; editor.number(area); },
  goTo(area, line, column) {
    const start = area.value.split("\n").slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    const at = Math.min(start + column - 1, area.value.length);
    area.focus();
    area.setSelectionRange(at, at);
    area.scrollTop = Math.max(0, (line - 6) * 21);
  },
};

window.portal = {
editor,
  // To the newest words, unless the reader has scrolled back. On a phone the page scrolls, elsewhere the transcript.
  follow(element) {
    const box = getComputedStyle(element).overflowY === "visible" ? document.scrollingElement : element;
    const first = !element.dataset.followed;
    if (first || box.scrollHeight - box.scrollTop - box.clientHeight < 320)
      box.scrollTo({ top: box.scrollHeight, behavior: first || matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    element.dataset.followed = "1";
  },
};

// A host that restarts is back in a few seconds: knock soon, then every three, for ten minutes.
Blazor.start({ circuit: { reconnectionOptions: { maxRetries: 200, retryIntervalMilliseconds: attempt => attempt === 0 ? 0 : Math.min(500 * attempt, 3000) } } });
