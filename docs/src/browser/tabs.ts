// Keeps the choice among code samples, for this page and the next.

const key = "code-sample";

for (const tabs of document.querySelectorAll<HTMLElement>("[data-tabs]")) {
  const kept = localStorage.getItem(key);
  for (const input of tabs.querySelectorAll<HTMLInputElement>(":scope > input")) {
    if (input.value === kept) input.checked = true;
    input.addEventListener("change", () => localStorage.setItem(key, input.value));
  }
}
