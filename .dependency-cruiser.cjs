// Who may import whom: the rooms of docs/architecture.md. Test files may look anywhere.
const rooms = [
  "questionnaires",
  "scoring",
  "statistics",
  "disclosure",
  "participation",
  "measurements",
  "releases",
  "mailing",
  "results",
  "exports",
  "api",
  "organisations",
  "learning",
  "accounts",
  "audit",
  "charts",
  "ui",
  "i18n",
  "platform",
  "demo",
  "server",
  "cli",
];

/** Rooms below each room; `platform` and `i18n` are below all. */
const below = {
  api: [
    "accounts",
    "audit",
    "results",
    "releases",
    "measurements",
    "participation",
    "questionnaires",
    "organisations",
    "ui",
  ],
  exports: [
    "results",
    "measurements",
    "participation",
    "questionnaires",
    "organisations",
    "charts",
    "ui",
  ],
  results: [
    "releases",
    "measurements",
    "organisations",
    "questionnaires",
    "statistics",
    "disclosure",
    "charts",
    "ui",
  ],
  mailing: ["measurements", "participation", "organisations", "ui"],
  measurements: ["releases", "participation", "questionnaires", "organisations", "ui"],
  releases: [
    "participation",
    "scoring",
    "statistics",
    "disclosure",
    "questionnaires",
    "organisations",
  ],
  participation: ["scoring", "questionnaires", "organisations", "ui"],
  learning: ["organisations", "questionnaires", "audit", "charts", "ui"],
  organisations: ["questionnaires", "ui"],
  accounts: ["audit", "ui"],
  audit: ["ui"],
  scoring: ["questionnaires"],
  statistics: ["questionnaires"],
  disclosure: ["questionnaires"],
  questionnaires: ["ui"],
  charts: ["ui"],
  ui: ["organisations", "questionnaires"],
  i18n: ["questionnaires"],
  platform: [],
};

const notTest = "\\.test\\.tsx?$";

module.exports = {
  forbidden: [
    {
      name: "no-circle",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { pathNot: "^app/platform/generated" } },
    },
    {
      name: "only-faces",
      comment:
        "Other rooms see index.ts and index.server.ts; what draws SurveyJS has faces of its own.",
      severity: "error",
      from: { path: "^app/([^/]+)/", pathNot: notTest },
      to: {
        path: "^app/[^/]+/",
        pathNot: [
          "^app/$1/",
          "^app/[^/]+/index(\\.server)?\\.tsx?$",
          "^app/questionnaires/survey\\.tsx?$",
          "^app/participation/questionnaire\\.tsx$",
          "\\.css$",
        ],
      },
    },
    {
      name: "server-face-from-server-code",
      comment: "A face that touches database, network or secrets stays out of what browsers load.",
      severity: "error",
      from: {
        path: "^app/",
        pathNot: [
          "\\.server\\.tsx?$",
          "^app/(routes|cli|server|demo)/",
          "^app/(root|entry\\.server)\\.tsx$",
          notTest,
        ],
      },
      to: { path: "^app/[^/]+/index\\.server\\.ts$" },
    },
    ...Object.entries(below).map(([room, allowed]) => ({
      name: `below-${room}`,
      severity: "error",
      from: { path: `^app/${room}/`, pathNot: notTest },
      to: {
        path: `^app/(${rooms.filter((other) => other !== room && !["platform", "i18n"].includes(other) && !allowed.includes(other)).join("|")})/`,
        dependencyTypesNot: ["type-only"],
      },
    })),
    {
      name: "surveyjs-stays-with-respondents",
      severity: "error",
      from: {
        path: "^app/",
        pathNot: ["^app/questionnaires/", "^app/participation/", "^app/routes/t\\."],
      },
      to: { path: "^(node_modules/survey-|app/questionnaires/survey)" },
    },
    {
      name: "answers-stay-in-releases",
      comment:
        "Handed-in answers are read where releases are made, and no face passes them on; tests/releases/readers.test.ts sees that nobody asks the database behind its back.",
      severity: "error",
      from: { path: "^app/(?!releases/)|^app/releases/index", pathNot: notTest },
      to: { path: "^app/releases/responses\\.server\\.ts$" },
    },
    {
      name: "pure-rooms",
      comment: "Scoring, statistics and disclosure do no I/O.",
      severity: "error",
      from: { path: "^app/(scoring|statistics|disclosure)/", pathNot: notTest },
      to: { dependencyTypes: ["core"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^app/platform/generated" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
