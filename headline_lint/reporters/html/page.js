"use strict";
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const notes = [...document.querySelectorAll(".note")];
  const marks = [...document.querySelectorAll("mark")];
  const stories = [...document.querySelectorAll("article")];
  const boxes = [...form.querySelectorAll("input")];
  const ranks = ["suggestion", "warning", "error"];

  const ticked = (name) => new Set(boxes.filter((box) => box.name === name && box.checked).map((box) => box.value));
  const counted = (number, noun) => `${number.toLocaleString("en")} ${noun}`;

  // A mark shows the worst finding of those in sight; several may overlap.
  const paint = (mark) => {
    const seen = mark.dataset.notes.split(" ").map((id) => document.getElementById(id)).filter((note) => !note.hidden);
    mark.className = ranks[Math.max(...seen.map((note) => ranks.indexOf(note.dataset.severity)))] || "off";
  };

  const update = () => {
    const severities = ticked("severity");
    const categories = ticked("category");
    for (const note of notes) {
      note.hidden = !(severities.has(note.dataset.severity) && categories.has(note.dataset.category));
      const reference = document.getElementById(`r-${note.id}`);
      if (reference) reference.hidden = note.hidden;
    }
    marks.forEach(paint);
    for (const story of stories) {
      story.hidden = !story.querySelector(".note:not([hidden])");
      const entry = document.querySelector(`[data-story="${story.id}"]`);
      if (entry) entry.hidden = story.hidden;
    }
    const shown = notes.filter((note) => !note.hidden).length;
    const open = stories.filter((story) => !story.hidden).length;
    document.getElementById("shown").textContent =
      `Showing ${counted(shown, "of")} ${counted(notes.length, notes.length === 1 ? "finding" : "findings")}` +
      (stories.length > 1 ? ` in ${open} of ${counted(stories.length, "stories")}` : "");
  };

  const tick = (names, checked) => {
    for (const box of boxes) if (names.includes(box.name)) box.checked = checked;
    update();
  };

  form.addEventListener("change", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("all").addEventListener("click", () => tick(["severity", "category"], true));
  document.getElementById("none").addEventListener("click", () => tick(["category"], false));

  // Pointing at a note, or reaching it by keyboard, shows its words, and the other way round.
  const light = (event, on) => {
    const found = event.target.closest?.(".note, .reference, mark");
    if (!found) return;
    const ids = found.dataset.notes?.split(" ") || [found.id.replace(/^r-/, "")];
    for (const id of ids) {
      document.getElementById(id)?.classList.toggle("lit", on);
      for (const mark of document.querySelectorAll(`mark[data-notes~="${id}"]`)) mark.classList.toggle("lit", on);
    }
  };
  for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(name, (event) => light(event, on));
  }

  form.classList.add("ready");
  update();
})();
