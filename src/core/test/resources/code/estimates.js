// Each line of standard input is a text or an object: a script that defines `estimate`, or a profile for the one
// before it. Answers each profile with a line of JSON.
"use strict";
const lines = require("fs").readFileSync(0, "utf8").split("\n");
const out = [];
let estimate;
for (const line of lines.filter((l) => l !== "")) {
  const value = JSON.parse(line);
  if (typeof value === "string") {
    estimate = new Function(value + "\nreturn estimate;")();
  } else {
    out.push(JSON.stringify(estimate(value)));
  }
}
process.stdout.write(out.join("\n") + "\n");
