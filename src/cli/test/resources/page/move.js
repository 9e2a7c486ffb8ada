// Moves the sliders of a page, one after the other, and tells after each what the page shows.
(moves) =>
  moves.map(([slider, step]) => {
    const all = [...document.querySelectorAll("#live input[type=range]")];
    const moved = all[slider % all.length];
    moved.value = step;
    moved.dispatchEvent(new Event("input", { bubbles: true }));
    const told = {};
    for (const field of document.querySelectorAll("#live [data-input]")) {
      if (field.value !== "") told[field.dataset.input] = field.value;
    }
    const cents = (row) =>
      ["low", "likely", "high"].map((name) => +row.querySelector("td." + name).dataset.cents);
    const streams = {};
    for (const row of document.querySelectorAll("tr[data-stream]:not([hidden])")) {
      streams[row.dataset.stream] = cents(row);
    }
    return {
      told,
      refused: document.getElementById("trouble").textContent,
      shown: document.querySelector(".sum strong").textContent,
      total: cents(document.querySelector(".streams tr.total")),
      streams,
    };
  })
