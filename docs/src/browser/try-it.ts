// Sends the form's request to a mock and shows the answer. The page's policy lets it reach this machine only.

const local = ["127.0.0.1", "localhost", "[::1]"];
const allowed = "This page reaches http://127.0.0.1, http://localhost and http://[::1] only, on any port.";

function requestUrl(form: HTMLFormElement): URL {
  const base = form.querySelector<HTMLInputElement>("[name=base-url]");
  let path = form.dataset.path ?? "";
  const query = new URLSearchParams();
  for (const { name, value, dataset } of form.querySelectorAll<HTMLInputElement>("[data-in]")) {
    if (dataset.in === "path") path = path.replace(`{${name}}`, encodeURIComponent(value));
    else if (dataset.in === "query" && value !== "") query.set(name, value);
  }
  return new URL(`${path}${query.size > 0 ? `?${query}` : ""}`, base?.value);
}

function requestOf(form: HTMLFormElement): RequestInit {
  const headers = new Headers({ accept: "application/json", authorization: "unsigned" });
  for (const { name, value } of form.querySelectorAll<HTMLInputElement>('[data-in="header"]')) {
    if (value !== "") headers.set(name, value);
  }
  const body = form.querySelector<HTMLTextAreaElement>("[name=request-body]")?.value;
  if (body !== undefined) headers.set("content-type", "application/json");
  return { method: form.dataset.method ?? "GET", headers, ...(body !== undefined && { body }) };
}

async function send(form: HTMLFormElement): Promise<string> {
  const url = requestUrl(form);
  const typed = url.origin;
  if (url.protocol !== "http:" || !local.includes(url.hostname)) return allowed;
  // A policy cannot name the address [::1], but its name, to which a browser gives both addresses of the machine.
  if (url.hostname === "[::1]") url.hostname = "localhost";
  const answer = await fetch(url, requestOf(form)).catch(() => undefined);
  const tried = url.origin === typed ? typed : `${typed}, asked as ${url.origin}`;
  if (!answer) return `Nothing answers at ${tried}. Is the mock running? May this page reach it?`;
  const body = await answer.text();
  const shown = body.startsWith("{") ? JSON.stringify(JSON.parse(body), null, 2) : body;
  return `${answer.status} ${answer.statusText}\n\n${shown}`;
}

for (const form of document.querySelectorAll<HTMLFormElement>("form.try-it")) {
  const output = form.querySelector("output");
  const note = document.querySelector<HTMLElement>(".permission-note");
  if (note) note.hidden = local.includes(location.hostname);
  const button = form.querySelector("button");
  if (button) button.disabled = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!output || !button) return;
    button.disabled = true;
    output.textContent = "Waiting for the answer…";
    output.textContent = await send(form).catch(String);
    button.disabled = false;
  });
}
