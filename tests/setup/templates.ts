/** Databases that each test file copies one of: a bare one, a migrated one, and one that a site was started on. */
export const templates = {
  bare: "template0",
  migrated: "nulmeting_test_template",
  installed: "nulmeting_test_installed",
} as const;
