import { deflateRawSync } from "node:zlib";

import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import writeExcel from "write-excel-file/node";

import type { Language } from "~/i18n";
import { checkPeople, readPeopleFile, type Person } from "~/participation/index.server";

import { encodings, inWindows1252 } from "./encodings";

const units = [
  "Zorg",
  "Verpleging & Verzorging",
  "Café «De Hoek»",
  "IC, nacht",
  "Eerste hulp; dag",
];
const nobody: ReadonlySet<string> = new Set();

async function readFile(bytes: Uint8Array, onRoll = nobody) {
  const file = await readPeopleFile(bytes);
  return "rows" in file ? checkPeople(file.rows, { units, onRoll }) : file;
}

const read = (text: string, onRoll = nobody) => readFile(new TextEncoder().encode(text), onRoll);

const people = fc.uniqueArray(
  fc.record<Person>({
    email: fc.stringMatching(/^[a-z]{1,6}(\.[a-z0-9]{1,4})?@[a-z]{1,5}\.(nl|example)$/),
    unit: fc.option(fc.constantFrom(...units)),
    language: fc.constantFrom<Language>("nl", "en"),
  }),
  { selector: ({ email }) => email, minLength: 1, maxLength: 12 },
);

const heads = fc.constantFrom(
  { email: "email", unit: "unit", language: "language" },
  { email: "E-mail", unit: "Afdeling", language: "Taal" },
  { email: " E-mailadres ", unit: "AFDELING", language: "taal" },
);
const orders = fc.constantFrom(
  ["email", "unit", "language"] as const,
  ["language", "unit", "email"] as const,
  ["unit", "email", "language"] as const,
);

type Head = { email: string; unit: string; language: string };

function tableOf(
  list: readonly Person[],
  head: Head,
  order: readonly (keyof Person)[],
): string[][] {
  return [
    order.map((column) => head[column]),
    ...list.map((person) => order.map((column) => person[column] ?? "")),
  ];
}

test("any list comes back from CSV in any dialect and encoding, whatever the order of its columns", async () => {
  await fc.assert(
    fc.asyncProperty(
      people,
      heads,
      orders,
      fc.record({
        delimiter: fc.constantFrom(",", ";", "\t"),
        end: fc.constantFrom("\n", "\r\n", "\r"),
        quoted: fc.boolean(),
        mark: fc.boolean(),
        tail: fc.integer({ min: 0, max: 3 }),
      }),
      fc.constantFrom(...encodings),
      async (list, head, order, { delimiter, end, quoted, mark, tail }, encode) => {
        const table = stringify(tableOf(list, head, order), {
          delimiter,
          record_delimiter: end,
          quoted,
        });
        const empty = delimiter.repeat(2) + end;
        const text = (mark ? `sep=${delimiter}${end}` : "") + table + empty.repeat(tail);
        expect(await readFile(encode(text))).toEqual({ people: list });
      },
    ),
  );
});

test("any list comes back from the first sheet of a workbook", async () => {
  await fc.assert(
    fc.asyncProperty(people, heads, orders, async (list, head, order) => {
      const first = tableOf(list, head, order);
      const bytes = await writeExcel([
        { data: first, sheet: "Lijst" },
        { data: [["iets", "anders"]], sheet: "Uitleg" },
      ]).toBuffer();
      expect(await readFile(bytes)).toEqual({ people: list });
    }),
    { numRuns: 30 },
  );
});

test("numbers and dates of a workbook stand there as they read", async () => {
  const bytes = await writeExcel([
    ["email", "unit"],
    ["a@b.nl", 12],
    ["c@b.nl", { value: new Date("2026-03-02T00:00:00Z"), type: Date, format: "yyyy-mm-dd" }],
  ]).toBuffer();
  const file = await readPeopleFile(bytes);
  if (!("rows" in file)) throw new Error("not read");
  expect(checkPeople(file.rows, { units: ["12", "2026-03-02"], onRoll: nobody })).toEqual({
    people: [
      { email: "a@b.nl", unit: "12", language: "nl" },
      { email: "c@b.nl", unit: "2026-03-02", language: "nl" },
    ],
  });
});

test("all that is wrong is told at once, each with its line as Excel counts, value and reason", async () => {
  const list = [
    "sep=;",
    "E-mail;Afdeling;Taal",
    "anna@voorbeeld.nl;Zorg;nl",
    "geen adres;Zorg;nl",
    "",
    "ANNA@voorbeeld.NL;;Nederlands",
    "bob@voorbeeld.nl;Zrog;Frans",
    ";Zorg;en",
    '"carla@voorbeeld.nl";"Zorg\nen meer";nl',
    "dirk@voorbeeld.nl;;Engels",
    ";;",
  ].join("\r\n");
  expect(await read(list, new Set(["dirk@voorbeeld.nl"]))).toEqual({
    findings: [
      { line: 3, value: "geen adres", problem: "address", hint: null },
      { line: 5, value: "ANNA@voorbeeld.NL", problem: "twice", hint: "2" },
      { line: 6, value: "Zrog", problem: "unit", hint: "Zorg" },
      { line: 6, value: "Frans", problem: "language", hint: null },
      { line: 7, value: "", problem: "address-missing", hint: null },
      { line: 8, value: "Zorg en meer", problem: "unit", hint: null },
      { line: 9, value: "dirk@voorbeeld.nl", problem: "on-roll", hint: null },
    ],
  });
});

test("addresses as people paste them are understood, and names are dropped", async () => {
  const found = await read(
    [
      "email,taal",
      "mailto:anna@voorbeeld.nl?subject=x,Dutch",
      '"Bob de Vries <Bob@Voorbeeld.NL>",English',
      "\u00a0carla@voorbeeld.nl\u200b,NL",
      '="dirk@voorbeeld.nl",',
    ].join("\n"),
  );
  expect(found).toEqual({
    people: [
      { email: "anna@voorbeeld.nl", unit: null, language: "nl" },
      { email: "Bob@voorbeeld.nl", unit: null, language: "en" },
      { email: "carla@voorbeeld.nl", unit: null, language: "nl" },
      { email: "dirk@voorbeeld.nl", unit: null, language: "nl" },
    ],
  });
});

test.each([
  "a@b",
  "@b.nl",
  "a@",
  "a b@c.nl",
  "a@b..nl",
  ".a@b.nl",
  "a@b.nl; c@d.nl",
  "a@-b.nl",
  "a@b.n1",
  `${"a".repeat(65)}@b.nl`,
])("%s is no address", async (address) => {
  const found = await read(stringify([["email"], [address], ["goed@voorbeeld.nl"]]));
  expect(found).toEqual({
    findings: [{ line: 2, value: address, problem: "address", hint: null }],
  });
});

test("columns that are missing, unknown, nameless or there twice are named", async () => {
  expect(await read("anna@voorbeeld.nl\nbob@voorbeeld.nl")).toMatchObject({
    findings: [{ line: 1, value: "anna@voorbeeld.nl", problem: "no-address-column" }],
  });
  expect(await read("email,naam,mail\na@b.nl,Anna,x,ook")).toMatchObject({
    findings: [
      { line: 1, value: "naam", problem: "column-unknown" },
      { line: 1, value: "mail", problem: "column-twice" },
      { line: 2, value: "ook", problem: "column-nameless" },
    ],
  });
});

test("a unit is found in any capitals, unless two units differ by those alone", async () => {
  const file = await readPeopleFile(
    new TextEncoder().encode("email,unit\na@b.nl,zorg\nc@b.nl,ict"),
  );
  if (!("rows" in file)) throw new Error("not read");
  const known = { units: ["Zorg", "ICT", "Ict"], onRoll: nobody };
  expect(checkPeople(file.rows, known)).toEqual({
    findings: [{ line: 3, value: "ict", problem: "unit", hint: "ICT" }],
  });
});

test("an organisation without units says so", async () => {
  const file = await readPeopleFile(new TextEncoder().encode("email,unit\na@b.nl,Zorg"));
  if (!("rows" in file)) throw new Error("not read");
  expect(checkPeople(file.rows, { units: [], onRoll: nobody })).toMatchObject({
    findings: [{ line: 2, problem: "no-units" }],
  });
});

test("20,000 lines are read, and 20,000 mistakes are all told", async () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => `m${n}@voorbeeld.nl;Zorg;nl`);
  const good = await readFile(inWindows1252(["e-mail;afdeling;taal", ...lines].join("\r\n")));
  expect("people" in good && good.people).toHaveLength(20_000);
  const bad = await read(
    ["e-mail;afdeling", ...lines.map((_, n) => `m${n};afdeling ${n}`)].join("\n"),
  );
  expect("findings" in bad && bad.findings).toHaveLength(40_000);
});

const cfb = Buffer.from("d0cf11e0a1b11ae1", "hex");
const pad = Buffer.alloc(600);

test.each([
  ["nothing", Buffer.alloc(0), "empty"],
  ["blank lines", Buffer.from("\r\n;;\r\n"), "empty"],
  ["a head alone", Buffer.from("email,unit,language\n"), "empty"],
  ["50 MB", Buffer.alloc(50 * 1024 * 1024, "a"), "too-large"],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "not-text"],
  ["a cut-off workbook", Buffer.from("PK\u0003\u0004 and then nothing"), "broken-excel"],
  ["a zip of something else", zip([["a.xml", Buffer.from("<a/>")]]), "broken-excel"],
  [
    "a password",
    Buffer.concat([cfb, pad, Buffer.from("EncryptedPackage", "utf16le")]),
    "encrypted",
  ],
  ["an .xls", Buffer.concat([cfb, pad]), "old-excel"],
  ["a quote that never closes", Buffer.from('email,unit\na@b.nl,"Zorg\n'), "quotes"],
  [
    "a zip bomb",
    zip([["xl/worksheets/sheet1.xml", Buffer.alloc(65 * 1024 * 1024, " ")]]),
    "unpacks-too-large",
  ],
  [
    "a cell in the far corner",
    zip([
      ["xl/worksheets/sheet1.xml", Buffer.from('<row r="1"><c r="XFD1048576"><v>1</v></c></row>')],
    ]),
    "unpacks-too-large",
  ],
  ["a million rows", sheet('<row r="1048576"><c r="A1048576"/></row>'), "unpacks-too-large"],
  ["a row without an end", sheet('<row r="Infinity"><c r="A1"/></row>'), "broken-excel"],
  ["a row in powers of ten", sheet('<row r="1e9"><c r="A1"/></row>'), "broken-excel"],
  ["a row in references", sheet('<row r="&#57;99999999"><c r="A1"/></row>'), "broken-excel"],
  ["a row that stands at two places", sheet('<row r="1" x:r="999999999"/>'), "broken-excel"],
  ["a row behind a sign in quotes", sheet(`<row s='>' r="999999999"/>`), "broken-excel"],
  ["a sheet under another name", sheet('<x:row r="1e9"/>', "xl/elsewhere.xml"), "broken-excel"],
  ["tags that do not end", sheet("<row ".repeat(2_000_000)), "broken-excel"],
  ["one tag that does not end", sheet(`<row${' a="b"'.repeat(2_000_000)}`), "unpacks-too-large"],
  ["a comment that does not end", sheet("<!-- ".repeat(2_000_000)), "broken-excel"],
  ["text without a tag", sheet(" ".repeat(20_000_000)), "broken-excel"],
  ["257 parts", zip(Array.from({ length: 257 }, (_, n) => [`${n}.bin`, pad])), "broken-excel"],
])("%s is refused with one reason, soon", { timeout: 10_000 }, async (_, bytes, unreadable) => {
  expect(await readFile(bytes)).toEqual({ unreadable });
});

test.each([
  ["that it has more parts than are counted", (end: number) => [end + 8, 0xffff]],
  ["that its parts are large", (_: number, directory: number) => [directory + 26, 0xffff]],
])("a workbook that says %s is read by what is in it", async (_, lie) => {
  const bytes = await writeExcel([["email"], ["a@b.nl"]]).toBuffer();
  const end = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const [place = 0, value = 0] = lie(end, bytes.readUInt32LE(end + 16));
  bytes.writeUInt16LE(value, place);
  expect(await readFile(bytes)).toEqual({
    people: [{ email: "a@b.nl", unit: null, language: "nl" }],
  });
});

test("another directory behind the archive, in the way of large ones, is not read", async () => {
  const list = (address: string) => writeExcel([["email"], [address]]).toBuffer();
  const [seen, hidden] = await Promise.all([list("a@b.nl"), list("verborgen@b.nl")]);
  const end = seen.length - 22;
  const at = hidden.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const size = end + hidden.length;
  const large = Buffer.alloc(76);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeUInt32LE(hidden.readUInt16LE(at + 10), 32);
  large.writeUInt32LE(end + hidden.readUInt32LE(at + 16), 48);
  large.writeUInt32LE(0x07064b50, 56);
  large.writeUInt32LE(size, 64);
  for (let entry = hidden.readUInt32LE(at + 16); entry < at;) {
    hidden.writeUInt32LE(hidden.readUInt32LE(entry + 42) + end, entry + 42);
    entry += 46 + [28, 30, 32].reduce((sum, part) => sum + hidden.readUInt16LE(entry + part), 0);
  }
  const bytes = Buffer.concat([seen.subarray(0, end), hidden, large, seen.subarray(end)]);
  expect(await readFile(bytes)).toEqual({
    people: [{ email: "a@b.nl", unit: null, language: "nl" }],
  });
});

test("whatever bytes come, a reason comes back and nothing breaks", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, zipped) => {
      const all = zipped ? Buffer.concat([Buffer.from("PK\u0003\u0004"), bytes]) : bytes;
      expect(await readFile(all)).not.toHaveProperty("people");
    }),
  );
});

function sheet(rows: string, name = "xl/worksheets/sheet1.xml"): Buffer {
  return zip([[name, Buffer.from(rows)]]);
}

/** An archive that says of its parts that they are empty, as those do that want to be unpacked. */
function zip(parts: readonly (readonly [string, Buffer])[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...central, end]);
}
