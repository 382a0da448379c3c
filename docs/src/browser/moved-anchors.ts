// Leads on where the address names something that has moved to another page.

function leadOn(): void {
  const hash = decodeURIComponent(location.hash.slice(1));
  const table: readonly [old: string, now: string][] = JSON.parse(
    document.getElementById("moved-anchors")?.textContent ?? "[]",
  );
  const moved = table.find(([old]) => hash === old || hash.startsWith(old.endsWith("/") ? old : `${old}=`));
  if (!moved || document.getElementById(hash)) return;
  const [old, now] = moved;
  location.replace(now + hash.slice(old.length).replaceAll("/", "."));
}

leadOn();
addEventListener("hashchange", leadOn);
