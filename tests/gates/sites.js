// What lies in the folder of a finished site.
import { readdirSync } from "node:fs";
import { join } from "node:path";

export const files = (site) =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

export const htmlFiles = (site) => files(site).filter((file) => file.endsWith(".html"));
