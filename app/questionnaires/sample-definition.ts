/** For tests: the example of the documentation, with every kind of item. A fresh copy each time. */
export function exampleDefinition() {
  return {
    title: { nl: "Nulmeting", en: "Baseline" },
    locale: "nl",
    nulmeting: {
      key: "voorbeeld",
      framework: "digcomp-3.0",
      scales: [
        { id: "informatie", title: { nl: "Informatie", en: "Information" }, competence: "1" },
        { id: "veiligheid", title: { nl: "Veiligheid", en: "Safety" }, competence: "4" },
      ],
      total: { of: ["informatie", "veiligheid"] },
      levels: [
        { id: "starter", from: 0, title: { nl: "Starter" } },
        { id: "op-weg", from: 30, title: { nl: "Op weg" } },
        { id: "zelfstandig", from: 48, title: { nl: "Zelfstandig" } },
        { id: "voorloper", from: 81, title: { nl: "Voorloper" } },
      ],
      breakdowns: [["unit"], ["ageBand"], ["unit", "ageBand"]],
    },
    pages: [
      {
        name: "p1",
        elements: [
          {
            type: "rating",
            name: "zoeken",
            title: "Ik vind wat ik zoek",
            rateMin: 0,
            rateMax: 3,
            scale: "informatie",
            competence: "1.1",
          },
          {
            type: "radiogroup",
            name: "beoordelen",
            title: "Ik weet of nieuws klopt",
            scale: "informatie",
            competence: "1.2",
            choices: [
              { value: 0, text: "Kan ik niet" },
              { value: 1, text: "Met hulp" },
              { value: 2, text: "Zelf" },
              { value: 3, text: "Goed" },
              { value: "nvt", text: "Niet van toepassing" },
            ],
          },
          {
            type: "matrix",
            name: "gedrag",
            columns: [1, 2, 3, 4, 5],
            rows: [
              {
                value: "delen",
                text: "Ik deel wachtwoorden",
                scale: "veiligheid",
                competence: "4.1",
                reverse: true,
              },
            ],
          },
          {
            type: "radiogroup",
            name: "phishing",
            title: "Wat doet u met deze mail?",
            scale: "veiligheid",
            competence: "4.2",
            choices: ["openen", "melden", "weetniet"],
            correctAnswer: "melden",
            weight: 2,
          },
          {
            type: "dropdown",
            name: "unit",
            title: "Afdeling",
            background: true,
            choices: ["A", "B"],
          },
          {
            type: "dropdown",
            name: "ageBand",
            title: "Leeftijd",
            background: true,
            choices: ["t/m 34", "35-49", "50+"],
          },
        ],
      },
    ],
  };
}

/** A definition of these questions on one scale `s`. */
export function definitionOf(...elements: readonly object[]) {
  return {
    title: "Proef",
    nulmeting: { key: "proef", scales: [{ id: "s", title: "Schaal" }] },
    pages: [{ name: "p", elements }],
  };
}
