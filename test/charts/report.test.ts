import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { createTrial } from "../../src/analysis/create-trial.ts";
import { report } from "../../src/charts/report.ts";
import { chiefPairs } from "../../src/charts/report-answer.ts";
import { fixture } from "./fixture.ts";
import { wellFormed } from "./well-formed.ts";

const base = fixture({ replications: 12 });
const page = report(base);
const parse = (html: string): ReturnType<typeof parseHTML>["document"] => parseHTML(html).document;
const textOf = (html: string, id: string): string => parse(html).getElementById(id)?.textContent ?? "";

const evil = `<script>alert("x")</script><img src="http://evil.example/x.png" onerror='alert(1)'>`;

describe("report", () => {
  test("is one file that asks nobody for anything", () => {
    const links = page.match(/https?:\/\/[^"'\s<]*/g) ?? [];
    expect(new Set(links)).toEqual(new Set(["http://www.w3.org/2000/svg"]));
    expect(page).not.toMatch(/<script|@import|url\(|<iframe|<object|<embed|<form|srcset=|\ssrc=/i);
    expect(parse(page).querySelector("meta[http-equiv]")?.getAttribute("content")).toContain(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    const links2 = [...parse(page).querySelectorAll("link, a")].map((node) => node.getAttribute("href"));
    expect(links2.every((href) => href === "data:," || href?.startsWith("#"))).toBe(true);
  });

  test("holds every section, in order", () => {
    const titles = [...parse(page).querySelectorAll("h2")].map((node) => node.textContent);
    expect(titles).toEqual([
      "Answer",
      "Goal and designs",
      "Over time",
      "Design against design, pair by pair",
      "Emotional climate",
      "Outcomes",
      "Cost",
      "Control: no campaign",
      "What the model leaves out",
      "Privacy",
      "How to reproduce",
    ]);
    expect(textOf(page, "answer")).toContain(base.sentence);
  });

  test("is the same to the byte, and holds no clock", () => {
    expect(report(fixture({ replications: 12 }))).toBe(page);
    expect(page).not.toMatch(/20\d\d-\d\d-\d\d|\d\d:\d\d:\d\d/);
  });

  test("is well-formed, but for the elements that HTML leaves open", () => {
    const xml = page
      .replace("<!doctype html>\n", "")
      .replace(/<(meta|link)([^>]*)>/g, "<$1$2/>")
      .trim();
    expect(wellFormed(xml)).toBe("");
  });

  test("gives every chart a text alternative and a table of its numbers", () => {
    const document = parse(page);
    const figures = [...document.querySelectorAll("figure")];
    expect(figures.length).toBe(5);
    const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const figure of figures) {
      const charts = [...figure.querySelectorAll("svg[role=img]")];
      expect(charts.length).toBe(2);
      for (const chart of charts)
        for (const id of chart.getAttribute("aria-labelledby")!.split(" "))
          expect(document.getElementById(id)!.textContent!.length).toBeGreaterThan(20);
      expect(figure.querySelector("figcaption")!.textContent).toMatch(/\d/);
      expect(figure.querySelectorAll("details table tbody tr").length).toBeGreaterThan(2);
      expect(figure.querySelector("details p")!.textContent).toBe(charts[0]!.querySelector("desc")!.textContent);
    }
    for (const link of document.querySelectorAll("a[href^='#']"))
      expect(document.getElementById(link.getAttribute("href")!.slice(1))).not.toBeNull();
    expect(document.querySelector(".skip")!.getAttribute("href")).toBe("#outcomes");
    expect(document.getElementById("outcomes")!.tagName).toBe("TABLE");
  });

  test("escapes everything that comes from a scenario or a file", () => {
    const { info, expected } = base.scenario;
    const html = report(
      fixture({
        replications: 2,
        seed: evil,
        designs: ["nothing", "fluid", evil],
        groups: [`team: ${evil}`],
        people: { source: "imported", publicData: evil, generated: [evil], notices: [evil] },
        scenario: {
          name: evil,
          title: evil,
          info: { ...info, whatIsIt: evil, whatItDoesNotShow: evil, sources: [evil] },
          expected: { ...expected, pattern: evil, refutedBy: evil },
        },
      }),
      { reproduce: [evil], manifestDigest: evil, files: [evil], version: evil },
    );
    expect(html).not.toMatch(/<script|<img/i);
    const document = parse(html);
    expect(document.querySelector("h1")!.textContent).toBe(evil);
    expect(document.querySelectorAll("script, img").length).toBe(0);
    const xml = html
      .replace("<!doctype html>\n", "")
      .replace(/<(meta|link)([^>]*)>/g, "<$1$2/>")
      .trim();
    expect(wellFormed(xml)).toBe("");
  });

  test("says so when a comparison was interrupted", () => {
    const html = report(fixture({ replications: 3, requested: 40 }));
    expect(textOf(html, "answer")).toContain(
      "Interrupted: 3 replications of 40 were finished under every design; only these are shown.",
    );
    expect(textOf(page, "answer")).not.toContain("Interrupted");
  });

  test("says whose people these are, what was generated and what was left out", () => {
    const people = {
      source: "imported",
      publicData: null,
      generated: ["work ties from line and site"],
      notices: ["column 4 left out: pay"],
      count: 312,
    } as const;
    const own = report(fixture({ replications: 2, people }));
    expect(textOf(own, "privacy")).toContain(
      "312 people and their ties come from an organisation's own files. Everything here is about groups of at least 10 people",
    );
    expect(textOf(own, "privacy")).toContain("work ties from line and site");
    expect(textOf(own, "privacy")).toContain("column 4 left out: pay");
    const published = report(fixture({ replications: 2, people: { ...people, publicData: "Krackhardt 1987" } }));
    expect(parse(published).querySelector("header")!.textContent).toContain("published research data, Krackhardt 1987");
    expect(textOf(published, "reproduce")).toContain("--public-data 'Krackhardt 1987'");
    expect(textOf(page, "privacy")).toContain("All 1,000 people and their ties are invented");
  });

  test("gives results by group only where the trial gives groups", () => {
    expect(parse(page).getElementById("groups")).toBeNull();
    const html = report(fixture({ replications: 2, groups: ["site: north", "site: south"] }));
    expect(textOf(html, "groups")).toMatch(/site: north40\d/);
  });

  test("tells how to run it again, in words that a shell takes as they are", () => {
    expect(textOf(page, "reproduce")).toContain(
      "npx groundswell compare scenario.yaml --designs cascade,fluid --replications 12 --days 260 --seed 'chart fixture'",
    );
    expect(textOf(page, "reproduce")).toContain(base.digest);
    const quoted = report(fixture({ replications: 1, seed: "it's; rm -rf ~" }));
    expect(textOf(quoted, "reproduce")).toContain("--seed 'it'\\''s; rm -rf ~'");
    expect(textOf(report(base, { reproduce: ["one line"], version: "9.9.9" }), "reproduce")).toMatch(
      /one line[\s\S]*9\.9\.9/,
    );
  });

  test("stands with one run, with one design, with nothing alone and with five designs", () => {
    for (const trial of [
      fixture({ replications: 1 }),
      fixture({ replications: 2, designs: ["nothing", "fluid"] }),
      fixture({ replications: 2, designs: ["nothing"] }),
      fixture({ replications: 2, designs: ["nothing", "cascade", "fluid", "b", "c"] }),
      fixture({ flat: true, replications: 4 }),
      fixture({ days: 3, every: 1, replications: 2 }),
      fixture({ replications: 6, scenario: { primary: "cost", practicalDifference: 5 } }),
      fixture({ replications: 6, scenario: { primary: "attitude", practicalDifference: 0.05 } }),
    ]) {
      const html = report(trial);
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
      expect(textOf(html, "limits")).toContain("It is a model");
    }
  });

  test("where cost decides between three designs, sentence, words and charts put the cheapest first", () => {
    const made = fixture({
      replications: 8,
      designs: ["nothing", "cascade", "fluid", "loud"],
      spent: { cascade: 0.6, fluid: 0.3, loud: 0.9 },
      scenario: { primary: "cost", practicalDifference: 1 },
    });
    const { scenario, designs, requested, results, people } = made;
    const trial = createTrial({ scenario, designs, requested, results, people, bootstrap: 200 });
    expect(trial.sentence).toContain("of 3 designs fluid comes first and cascade second: fluid is better than cascade");
    expect(chiefPairs(trial)).toEqual([
      ["cascade", "fluid"],
      ["loud", "fluid"],
    ]);
    const html = report(trial);
    expect(textOf(html, "answer")).toContain("fluid is better in 8 and cascade in 0");
    const alternatives = [...parse(html).querySelectorAll("#difference .wide svg desc")].map(
      (node) => node.textContent,
    );
    expect(alternatives.length).toBe(2);
    expect(alternatives[0]).toContain("Difference fluid minus cascade");
    expect(alternatives[1]).toContain("Difference fluid minus loud");
  });

  test("tells no interval and no verdict that is not there where all pairs differ by the same", () => {
    const few = report(fixture({ flat: true, replications: 2 }));
    expect(textOf(few, "answer")).toContain("Not settled: of 2 pairs");
    expect(textOf(few, "controls")).toContain("not yet known");
    const many = report(fixture({ flat: true, replications: 8 }));
    expect(textOf(many, "answer")).toContain("Clear that it matters little: of 8 pairs");
    expect(textOf(many, "controls")).toContain("no practical difference");
    for (const html of [few, many])
      for (const id of ["difference", "controls"]) expect(textOf(html, id)).not.toContain("95\u00a0% interval");
    expect(textOf(many, "difference")).not.toContain("95 % interval");
    expect(textOf(many, "difference")).toContain("the same in every pair");
    expect(textOf(page, "difference")).toContain("95 % interval");
    expect(textOf(page, "controls")).toContain("95\u00a0% interval");
  });

  test("charts of several pairs share one scale", () => {
    const html = report(fixture({ replications: 12, designs: ["nothing", "cascade", "fluid", "b"], ends: { b: 0.1 } }));
    const charts = [...parse(html).querySelectorAll("#difference .wide svg")];
    expect(charts.length).toBe(2);
    const ticks = charts.map((chart) =>
      [...chart.querySelectorAll("text[y='0.32em']")].map((node) => node.textContent),
    );
    expect(ticks[0]!.length).toBeGreaterThan(3);
    expect(ticks[0]).toEqual(ticks[1]);
  });
});
