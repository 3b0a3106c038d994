// Valid HTML, by html-validate: every page of every site, white space aside.
import { relative } from "node:path";
import { readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import { htmlFiles } from "../sites.js";

const { version } = JSON.parse(
  readFileSync(new URL("../node_modules/html-validate/package.json", import.meta.url)),
);

export const row = {
  what: "valid HTML: standard and a11y presets, white space aside",
  tool: `html-validate ${version}`,
  hold: "0",
};

export async function measure({ sites }) {
  const validate = new HtmlValidate({
    root: true,
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: { "no-trailing-whitespace": "off" },
  });
  const faults = [];
  let pages = 0;
  for (const { name, site } of sites) {
    for (const file of htmlFiles(site)) {
      pages += 1;
      const report = await validate.validateFile(file);
      for (const { messages } of report.results) {
        for (const { ruleId, message, line } of messages) {
          faults.push(`${name} ${relative(site, file)}:${line}: ${ruleId}: ${message}`);
        }
      }
    }
  }
  return { measured: `${faults.length} on ${pages} pages`, faults };
}
