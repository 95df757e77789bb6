"use strict";
// Sorts and filters tables. The page says everything without it.
{
  const language = document.documentElement.lang;
  const number = (text) => (text.trim() === "" ? NaN : Number(text));

  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return cell === undefined ? "" : cell.dataset.value ?? cell.textContent.trim();
  };

  const compare = (numeric) => (left, right) =>
    numeric ? number(left.key) - number(right.key) : left.key.localeCompare(right.key, language, { numeric: true });

  const sort = (table, column, falling) => {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row) => ({ row, key: keyOf(row, column) }));
    // What has no value stays at the end in both directions.
    const filled = rows.filter((entry) => entry.key !== "");
    const order = compare(filled.every((entry) => !Number.isNaN(number(entry.key))));
    filled.sort((left, right) => (falling ? order(right, left) : order(left, right)));
    body.append(...filled.concat(rows.filter((entry) => entry.key === "")).map((entry) => entry.row));
  };

  const addSorting = (table) => {
    const heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach((head, column) => {
      const title = head.textContent.trim();
      if (title === "") return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...head.childNodes);
      button.setAttribute("aria-label", table.dataset.sort.replace("{column}", title));
      head.append(button);
      button.addEventListener("click", () => {
        const state = head.getAttribute("aria-sort");
        const falling = state === null ? head.classList.contains("number") : state === "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", falling ? "descending" : "ascending");
        sort(table, column, falling);
      });
    });
  };

  const addFiltering = (form) => {
    const rows = Array.from(document.getElementById(form.dataset.for).tBodies[0].rows);
    const output = form.querySelector("output");
    const choices = Array.from(form.querySelectorAll("select"));
    const apply = () => {
      const sought = form.elements.search.value.trim().toLowerCase();
      let shown = 0;
      for (const row of rows) {
        const fits = choices.every((choice) => choice.value === "" || row.dataset[choice.name] === choice.value)
          && (sought === "" || row.textContent.toLowerCase().includes(sought));
        row.hidden = !fits;
        if (fits) shown += 1;
      }
      output.textContent = output.dataset.text.replace("{shown}", shown).replace("{total}", rows.length);
    };
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    apply();
  };

  document.querySelectorAll("table[data-sort]").forEach(addSorting);
  document.querySelectorAll("form.filters").forEach(addFiltering);

  // What is folded on the screen is wanted on paper.
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("details").forEach((details) => { details.open = true; });
  });
}
