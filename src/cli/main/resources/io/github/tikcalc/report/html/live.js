(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const form = document.getElementById("live");
  const one = (selector) => document.querySelector(selector);
  const fields = [...form.querySelectorAll("[data-input]")];
  const sliders = [...form.querySelectorAll("[type=range]")];
  const trouble = document.getElementById("trouble");
  const regions = ["header", "section.streams"].map(one);
  const made = regions.map((region) => region.innerHTML);
  const madeFor = one("h1").textContent;
  const SVG = "http://www.w3.org/2000/svg";

  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  let toTheCent = false;
  const money = (cents) =>
    toTheCent
      ? data.symbol + grouped(Math.floor(cents / 100)) + "." + String(cents % 100).padStart(2, "0")
      : data.symbol + grouped(Math.floor((cents + 50) / 100));

  // A slider's thousand steps, evenly apart by difference or by ratio; its first is the least there is.
  const valueAt = (slider, step, input) => {
    const least = +slider.dataset.least, most = +slider.dataset.most;
    if (slider.dataset.way === "ratio" && step === 0) return +input.min;
    const value = slider.dataset.way === "even"
      ? least + ((most - least) * step) / 1000
      : least * (most / least) ** (step / 1000);
    const digits = value < 10 ? 1 : 10 ** (Math.floor(Math.log10(value)) - 2);
    const rounded = input.step === "1"
      ? Math.round(value / Math.max(1, digits)) * Math.max(1, digits)
      : value < 100 ? Math.round(value * 10) / 10 : Math.round(value / digits) * digits;
    return Math.min(+input.max, Math.max(+input.min, rounded));
  };
  const stepOf = (slider, value) => {
    const least = +slider.dataset.least, most = +slider.dataset.most;
    const part = slider.dataset.way === "even"
      ? (value - least) / (most - least)
      : value < least ? 0 : Math.log(value / least) / Math.log(most / least);
    return Math.round(1000 * Math.min(1, Math.max(0, part)));
  };
  const place = (slider) => {
    const input = document.getElementById(slider.dataset.of);
    const value = input.value === "" ? slider.dataset.start : input.value;
    slider.value = value === "" ? 0 : stepOf(slider, +value);
    slider.setAttribute("aria-valuetext", input.value === "" ? "not told" : grouped(+input.value));
  };

  // The scale of the bars: as the program draws them.
  const ROUND = [1, 2, 5];
  const scaleTo = (cents) => {
    for (let power = 1; ; power *= 10)
      for (const step of ROUND) if (step * power >= cents) return step * power;
  };
  const ticksOf = (most) => {
    const ticks = [];
    if (most === 1) return [0];
    let last = 2;
    for (let power = 1e15; power >= 1; power /= 10)
      for (const step of [5, 2, 1]) {
        const part = Math.sqrt((step * power) / most);
        if (part <= 1 && part >= 0.3 && last - part >= 0.3) {
          ticks.unshift(step * power);
          last = part;
        }
      }
    return [0, ...ticks];
  };
  const drawn = (name, attributes, text) => {
    const element = document.createElementNS(SVG, name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text) element.textContent = text;
    return element;
  };

  const profile = () => {
    const told = { ...data.given };
    for (const field of fields) {
      delete told[field.dataset.input];
      if (field.value !== "") {
        told[field.dataset.input] = field.tagName === "SELECT" ? field.value : +field.value;
      }
    }
    return told;
  };

  const figures = (row, pay) => {
    for (const name of ["low", "likely", "high"]) {
      const cell = row.querySelector("td." + name);
      cell.textContent = money(pay[name]);
      cell.dataset.cents = pay[name];
    }
  };

  const shut = (result) => {
    for (const old of document.querySelectorAll(".shut > *")) old.remove();
    const box = one(".shut");
    const lines = result.streams.filter((stream) => !paid(stream));
    if (!box || !lines.length) return;
    const title = document.createElement("h3");
    title.textContent = "Without a figure now";
    const list = document.createElement("dl");
    for (const stream of lines) {
      const line = document.createElement("div"), term = document.createElement("dt");
      const text = document.createElement("dd");
      term.textContent = one(`tr[data-stream="${stream.id}"] th`).firstChild.textContent;
      const asks = data.asks[stream.id];
      text.textContent = stream.status === "unavailable" ? "not offered"
        : stream.status === "ineligible" ? "not open: asks for " + asks
        : "open, but nobody publishes what it pays, or it rests on what nobody told";
      line.append(term, text);
      list.append(line);
    }
    box.append(title, list);
  };

  const paid = (stream) => stream.likely !== null && stream.status !== "ineligible";

  const show = (result) => {
    const total = result.total;
    toTheCent = total.high < 1000 && total.high > 0;
    const open = result.streams.filter(paid);
    const followers = profile().followers;
    const words = result.attributes.flatMap(({ id, value, origin }) => {
      const field = fields.find((one) => one.dataset.input === id);
      const option = value && field && [...field.options].find((one) => one.value === value);
      return option ? [option.textContent + (origin === "assumed" ? "*" : "")] : [];
    });
    const heading = one("h1");
    heading.textContent =
      grouped(followers) + " " + (followers === 1 ? data.noun.replace(/s$/, "") : data.noun) + " ";
    const small = document.createElement("small");
    small.textContent = words.join(", ");
    heading.append(small);
    const likely = total.likely > 0;
    one(".sum strong").textContent = likely || total.high === 0 ? money(total.likely) : "up to " + money(total.high);
    one(".sum span").textContent = likely ? "a month, likely" : "a month";
    one(".lead").textContent =
      total.high === 0
        ? "Nothing with a known rate pays yet."
        : `Between ${money(total.low)} and ${money(total.high)} a month, if ${
          open.length === 1 ? "this was" : `all ${open.length} of these were`} done.`;
    const spread = one(".spread");
    if (spread) spread.hidden = true;
    const table = one("table.streams");
    table.hidden = !open.length;
    const most = scaleTo(Math.max(1, ...open.map((stream) => stream.high)));
    const percent = (cents) => 100 * Math.sqrt(cents / most) + "%";
    const ticks = ticksOf(most);
    table.querySelector(".axis").replaceChildren(
      ...ticks.map((tick) => drawn("text", { x: percent(tick), y: 12 }, money(tick))));
    for (const stream of result.streams) {
      const row = one(`tr[data-stream="${stream.id}"]`);
      row.hidden = !paid(stream);
      row.querySelector("small")?.remove();
      if (row.hidden) continue;
      figures(row, stream);
      const left = percent(stream.low);
      row.querySelector(".span").replaceChildren(
        ...ticks.map((tick) => drawn("line", { x1: percent(tick), x2: percent(tick), y1: 0, y2: "100%" })),
        drawn("rect", { x: left, width: parseFloat(percent(stream.high)) - parseFloat(left) + "%", y: 8, height: 8 }),
        drawn("circle", { cx: percent(stream.likely), cy: 12, r: 5 }));
    }
    figures(table.querySelector("tr.total"), total);
    shut(result);
    for (const section of document.querySelectorAll(".curve, .guesses, .steps")) {
      if (section.querySelector(".as-made")) continue;
      const note = document.createElement("p");
      note.className = "as-made";
      note.textContent = "Still of the creator this page was made for: " + madeFor + ".";
      section.querySelector("h2")?.after(note);
    }
  };

  const update = () => {
    const bad = fields.find((field) => field.validity?.badInput);
    const result = bad
      ? { error: { input: bad.dataset.input, message: "is no number" } }
      : estimate(profile());
    for (const field of fields) field.removeAttribute("aria-invalid");
    if (result.error) {
      const field = fields.find((one) => one.dataset.input === result.error.input);
      field?.setAttribute("aria-invalid", "true");
      const name = field ? form.querySelector(`label[for="${field.id}"]`).textContent : result.error.input;
      trouble.textContent = name + " " + result.error.message + ". The figures are those of before.";
      return;
    }
    trouble.textContent = "";
    show(result);
  };

  form.addEventListener("input", (event) => {
    const target = event.target;
    if (target.type === "range") {
      const input = document.getElementById(target.dataset.of);
      input.value = valueAt(target, +target.value, input);
      target.setAttribute("aria-valuetext", grouped(input.value));
    } else {
      sliders.filter((slider) => slider.dataset.of === target.id).forEach(place);
    }
    update();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of fields) {
      field.value = field.tagName === "SELECT"
        ? ([...field.options].find((option) => option.defaultSelected)?.value ?? "")
        : field.defaultValue;
      field.removeAttribute("aria-invalid");
    }
    sliders.forEach(place);
    regions.forEach((region, i) => { region.innerHTML = made[i]; });
    for (const note of document.querySelectorAll(".as-made")) note.remove();
    trouble.textContent = "";
  });
  sliders.forEach(place);
  form.hidden = false;
})();
