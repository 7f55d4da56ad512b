// Passkeys: what the browser alone can ask a device for. Options come from the host, the device's answer goes back in the page's own form.
const why = !isSecureContext || /^[\d.]+$|:/.test(location.hostname) ? "Passkeys need an address with a name: https, or http://localhost on this machine."
  : window.PublicKeyCredential?.parseRequestOptionsFromJSON ? null : "This browser knows no passkeys.";

for (const form of document.querySelectorAll("form[data-passkey]")) {
  // To sign in there are other ways: where this one cannot be, nothing is said of it.
  if (why && form.dataset.passkey === "get") continue;
  form.hidden = false;
  if (why) {
    say(form, why, "why");
    form.querySelector("button").disabled = true;
  }
  form.addEventListener("submit", event => {
    event.preventDefault();
    ask(form).catch(failure => say(form, words(failure)));
  });
}

async function ask(form) {
  say(form, null);
  const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "error" });
  if (!answer.ok) throw new Error("refused");
  const { problem, options } = await answer.json();
  if (problem) return say(form, problem);
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.elements.credential.value = JSON.stringify(credential);
  for (const secret of form.querySelectorAll("input[type=password]")) secret.disabled = true;
  form.submit();
}

function say(form, text, place = "problem") {
  const line = form.querySelector(`[data-passkey-${place}]`);
  line.hidden = !text;
  line.querySelector("span").textContent = text;
}

function words(failure) {
  switch (failure.name) {
    case "NotAllowedError": return "Nothing was chosen, or it took too long. Try again.";
    case "InvalidStateError": return "This device has a passkey of yours already.";
    case "SecurityError": return "This address is not the one that passkeys are made for.";
    default: return "That did not work. Wait a moment, then try again.";
  }
}
