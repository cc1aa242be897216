import { test } from "vitest";
import { sampleInstrument, sampleItem } from "~/scoring/sample-instrument";
import { createRespondentTable, makeDocument } from ".";
function rng(seed: number) {
  return () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 4294967296;
  };
}
const inst = (core: number, own: number, per: number) => {
  const names = [
    ...Array.from({ length: core }, (_, i) => `c${i}`),
    ...Array.from({ length: own }, (_, i) => `o${i}`),
  ];
  return sampleInstrument(
    names.flatMap((s, j) =>
      Array.from({ length: per }, (_, i) =>
        sampleItem(`${s}_${i}`, { scale: s, competence: j < core ? `${j + 1}.${i % 4}` : null }),
      ),
    ),
    {
      total: names.slice(0, core),
      background: ["unit", "job", "age"].map((n) => ({ name: n, title: { nl: n }, values: [] })),
    },
  );
};
for (const [n, U, own] of [
  [15000, 200, 12],
  [1000000, 200, 0],
  [1000000, 200, 12],
] as const)
  test(`bench ${n} ${U} ${own}`, () => {
    const r = rng(3);
    const I = inst(5, own, own && n > 100000 ? 3 : 8);
    const b = createRespondentTable(I);
    let t = performance.now();
    const keys = I.items.map((i) => i.name);
    for (let i = 0; i < n; i++) {
      const th = r();
      const a: any = {};
      for (const k of keys) {
        const x = r();
        if (x > 0.03 && !(k[0] === "o" && r() < 0.0))
          a[k] = Math.min(3, Math.floor((th + r()) * 2));
      }
      if (r() < 0.5) for (const k of keys) if (k[0] === "o" && k[1] === String(i % 10)) delete a[k];
      const u = Math.floor(r() ** 2 * U);
      a.unit = "u" + u;
      a.job = "j" + (r() < 0.7 ? u % 12 : Math.floor(r() * 12));
      a.age = "a" + Math.floor(r() * 5);
      b.add(a);
    }
    console.log(n, "build", (performance.now() - t).toFixed(0));
    t = performance.now();
    const T = b.table();
    const m = makeDocument(I, T, {
      minimum: 10,
      population: { total: null, byCategory: {} },
      breakdowns: [["unit"], ["job"], ["age"], ["unit", "age"]],
      protected: true,
    });
    console.log(
      n,
      own,
      "document",
      (performance.now() - t).toFixed(0),
      "ms",
      JSON.stringify(m.document).length,
      m.document.breakdowns.map((x) => x.groups.length),
      Math.round(process.memoryUsage().rss / 1e6) + " MB",
      m.document.scales[0],
    );
    if (own)
      console.log(
        m.document.breakdowns[3]?.groups.filter((g) => g.scales[7]?.mean !== null).length,
        m.document.breakdowns[0]?.groups.filter((g) => g.scales[7]?.mean !== null).length,
      );
    if (n < 100000) {
      t = performance.now();
      makeDocument(I, T, {
        minimum: 10,
        population: { total: null, byCategory: {} },
        breakdowns: [["unit"], ["job"], ["age"], ["unit", "age"]],
        protected: false,
      });
      console.log("open", performance.now() - t);
    }
  }, 600000);
