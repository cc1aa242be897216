import { unit, type UnitTemplate } from "./unit-template";

/**
 * The pilots' trees, made up, with what the rules need to be seen: units too small to show, and at
 * the province one whose people all say the same about content.
 */
export const pilotUnits: Readonly<Record<string, readonly UnitTemplate[]>> = {
  "provincie-groningen": [
    unit("Bedrijfsvoering", "staff", 190, 0.59, { shift: [1, 1, 1, 2, 1] }),
    unit("ICT en Informatie", "technical", 90, 0.85, {
      parent: "Bedrijfsvoering",
      shift: [7, 5, 8, 11, 12],
    }),
    unit("Juridische Zaken", "staff", 45, 0.16, { parent: "Bedrijfsvoering", answers: 7 }),
    unit("Economie en Energie", "policy", 180, 0.56, { shift: [2, 2, 3, 1, 1] }),
    unit("Landelijk Gebied en Water", "policy", 210, 0.56, { shift: [-2, -3, -2, -4, -4] }),
    unit("Mobiliteit en Infrastructuur", "technical", 240, 0.43, { shift: [-3, -4, -3, -6, -5] }),
    unit("Ruimte en Wonen", "policy", 165, 0.43, { shift: [-1, -1, 1, -2, -2] }),
    unit("Omgevingsvergunningen", "service", 75, 0.23, {
      parent: "Ruimte en Wonen",
      shift: [-4, -3, 0, -3, -6],
      answers: 17,
      alike: { area: "3", round: "nulmeting-2026" },
    }),
    unit("Bestuur en Kabinet", "policy", 45, 0.18, { answers: 8 }),
    unit("Statengriffie", "office", 14, 0.28, { parent: "Bestuur en Kabinet", answers: 4 }),
  ],
  "martini-ziekenhuis": [
    unit("Acute Zorg", "service", 60, 0.45, { shift: [1, 0, 0, 1, 1] }),
    unit("Intensive Care", "service", 110, 0.62, { parent: "Acute Zorg", shift: [3, 1, 1, 4, 5] }),
    unit("Spoedeisende Hulp", "service", 120, 0.48, {
      parent: "Acute Zorg",
      shift: [1, 2, -2, 0, 2],
    }),
    unit("Operatiekamers", "technical", 130, 0.39, {
      parent: "Acute Zorg",
      shift: [-1, -3, -4, 2, 3],
    }),
    unit("Beschouwende Zorg", "service", 190, 0.41, { shift: [-2, -2, -3, -2, -3] }),
    unit("Snijdende Zorg", "service", 180, 0.44, { shift: [-3, -2, -4, -1, -2] }),
    unit("Vrouw en Kind", "service", 150, 0.52, { shift: [0, 2, -1, 1, -2] }),
    unit("Poliklinieken", "office", 210, 0.46, { shift: [0, 2, 2, -3, -1] }),
    unit("Laboratorium en Beeld", "technical", 120, 0.55, { shift: [3, 0, 3, 2, 4] }),
    unit("Bedrijfsvoering", "staff", 150, 0.57, { shift: [5, 4, 8, 2, 3] }),
    unit("ICT en Medische Techniek", "technical", 70, 0.77, {
      parent: "Bedrijfsvoering",
      shift: [12, 8, 13, 13, 17],
    }),
    unit("Facilitair Bedrijf", "technical", 140, 0.24, {
      parent: "Bedrijfsvoering",
      shift: [-9, -9, -8, -7, -8],
    }),
    unit("Apotheek", "technical", 38, 0.23, { answers: 9 }),
    unit("Geestelijke Verzorging", "service", 13, 0.3, { answers: 4 }),
    unit("Raad van Bestuur en Staf", "policy", 24, 0.25, { answers: 6 }),
  ],
  hanzehogeschool: [
    unit("School voor Gezondheid", "service", 170, 0.49, { shift: [-2, -1, -4, 0, -3] }),
    unit("School voor Economie", "service", 180, 0.47, { shift: [1, 1, 0, -1, 0] }),
    unit("School voor Techniek", "service", 150, 0.52, { shift: [2, -2, 3, 4, 8] }),
    unit("School voor ICT", "service", 90, 0.68, { shift: [6, 4, 9, 12, 13] }),
    unit("School voor Educatie", "service", 160, 0.5, { shift: [-1, 3, 1, -4, -4] }),
    unit("School voor Kunst en Media", "service", 120, 0.38, { shift: [-1, 1, 6, -5, -2] }),
    unit("Onderzoek en Lectoraten", "policy", 110, 0.55, { shift: [6, 1, 4, 1, 2] }),
    unit("Onderwijs en Studenten", "office", 190, 0.46, { shift: [0, 2, -1, -2, -1] }),
    unit("Studieadvies", "service", 36, 0.25, { parent: "Onderwijs en Studenten", answers: 9 }),
    unit("Bibliotheek", "office", 18, 0.39, { parent: "Onderwijs en Studenten", answers: 7 }),
    unit("Bedrijfsvoering", "staff", 130, 0.53, { shift: [0, 1, 1, 1, 0] }),
    unit("Huisvesting", "technical", 60, 0.22, {
      parent: "Bedrijfsvoering",
      shift: [-12, -11, -13, -8, -6],
    }),
    unit("Bestuur en Staf", "policy", 20, 0.25, { answers: 5 }),
  ],
};
