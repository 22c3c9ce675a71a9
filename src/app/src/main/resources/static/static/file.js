// Loads what a file shows on demand into the place where it was asked for. Without this script its links lead to a page.
"use strict";

for (const link of document.querySelectorAll("a.on-demand")) {
  link.setAttribute("role", "button");
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toggle(link);
  });
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    toggle(link);
  });
}

async function toggle(link) {
  const shown = link.getAttribute("aria-expanded") === "true";
  if (link.place) {
    link.place.hidden = shown;
    link.setAttribute("aria-expanded", String(!shown));
    return;
  }
  if (link.asked) return;
  link.asked = true;
  try {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const sheet = page.querySelector(".worksheet");
    if (!answer.ok || !sheet) throw new Error("no working");
    link.place = put(sheet, link);
    link.setAttribute("aria-expanded", "true");
  } catch {
    location.assign(link.href);
  }
}

/** After the row of the link, in a row of its own; else after the paragraph of the link. */
function put(sheet, link) {
  const row = link.closest("tr");
  if (!row) {
    link.closest("p").after(sheet);
    return sheet;
  }
  const place = document.createElement("tr");
  place.className = "working";
  const cell = place.insertCell();
  cell.colSpan = row.cells.length;
  cell.append(sheet);
  row.after(place);
  return place;
}
