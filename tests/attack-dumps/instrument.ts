const words = { nl: "Nooit", en: "Never" };

const items = ["vinden", "nieuws", "delen", "chatten", "slot", "mail", "tekst", "cijfers"];

/** How many different answers `taak` takes: one for each person, so that a leftover page shows whose it was. */
export const tasks = Array.from(
  { length: 320 },
  (_, place) => `werkzaamheid-${10_007 * (place + 1)}`,
);

/** A questionnaire in which nearly everybody's answers are different, and one that nobody's breakdown shows. */
export const definition = {
  title: { nl: "Kluismeting", en: "Vault survey" },
  locale: "nl",
  nulmeting: {
    key: "kluismeting",
    framework: "digcomp-3.0",
    scales: [
      { id: "zoeken", title: { nl: "Zoeken", en: "Searching" }, competence: "1" },
      { id: "veilig", title: { nl: "Veilig werken", en: "Working safely" }, competence: "4" },
    ],
    total: { of: ["zoeken", "veilig"] },
    breakdowns: [["unit"]],
  },
  pages: [
    {
      name: "werk",
      title: { nl: "Uw werk", en: "Your work" },
      elements: items.map((name, place) => ({
        type: "radiogroup",
        name,
        title: { nl: `Hoe vaak: ${name}?`, en: `How often: ${name}?` },
        scale: place < 4 ? "zoeken" : "veilig",
        competence: place < 4 ? "1.1" : "4.1",
        choices: [{ value: 0, text: words }, 1, 2, 3, 4, 5],
      })),
    },
    {
      name: "over",
      title: { nl: "Over u", en: "About you" },
      elements: [
        {
          type: "dropdown",
          name: "unit",
          title: { nl: "Afdeling", en: "Unit" },
          background: true,
          choices: [],
        },
        {
          type: "dropdown",
          name: "taak",
          title: { nl: "Taak", en: "Task" },
          background: true,
          choices: tasks,
        },
      ],
    },
  ],
};

/** The answers of one person: no two people give the same ones. */
export function answersOf(person: number, random: () => number): Record<string, unknown> {
  const answers = items.map((name, place) => {
    const own = place < 4 ? Math.floor(person / 6 ** place) % 6 : Math.floor(6 * random());
    return [name, own];
  });
  return { ...Object.fromEntries(answers), taak: tasks[person] };
}
