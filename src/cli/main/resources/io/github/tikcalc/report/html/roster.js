(() => {
  "use strict";
  const table = document.getElementById("creators");
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const form = document.getElementById("find");
  const words = document.getElementById("words");
  const by = document.getElementById("by");
  const found = document.getElementById("found");
  const likely = heads.findIndex((head) => head.getAttribute("aria-sort") === "descending");
  const sign = table.dataset.sign.replace(/0$/, "");
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const rows = [...body.rows].map((row) => ({
    row,
    keys: [...row.cells].map((cell) =>
      cell.dataset.v === undefined ? cell.textContent : cell.dataset.v === "" ? "" : +cell.dataset.v),
    text: row.textContent.toLowerCase() + " " + [...row.cells].map((c) => c.textContent).join(" ").toLowerCase(),
  }));
  const compare = new Intl.Collator("en", { numeric: true }).compare;

  // Cells that tell nothing stand last, whichever way.
  const sort = (column, down) => {
    rows.sort((a, b) => {
      const x = a.keys[column], y = b.keys[column];
      if (x === "" || y === "") return (x === "") - (y === "");
      const order = typeof x === "number" ? x - y : compare(x, y);
      return down ? -order : order;
    });
    body.append(...rows.map((one) => one.row));
    heads.forEach((head, i) =>
      head.setAttribute("aria-sort", i !== column ? "none" : down ? "descending" : "ascending"));
    by.selectedIndex = column;
  };
  const isNumber = (column) => heads[column].classList.contains("num");

  const filter = () => {
    const asked = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0, cents = 0;
    for (const one of rows) {
      one.row.hidden = !asked.every((word) => one.text.includes(word));
      if (one.row.hidden) continue;
      shown++;
      cents += one.keys[likely];
    }
    found.textContent = `${grouped(shown)} of ${grouped(rows.length)} shown, likely ${sign}${grouped(Math.floor((cents + 50) / 100))} a month in all`;
  };

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      sort(column, now === "none" ? isNumber(column) : now === "ascending");
    });
    head.replaceChildren(button);
  });
  by.addEventListener("change", () => sort(by.selectedIndex, isNumber(by.selectedIndex)));
  words.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
  form.hidden = false;
})();
