// Unfolds the case that the address names.

function unfold(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!(target instanceof HTMLDetailsElement) || target.open) return;
  target.open = true;
  target.scrollIntoView();
}

unfold();
addEventListener("hashchange", unfold);
