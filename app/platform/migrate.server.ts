import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineBindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const migrationsFolder = "prisma/migrations";

/** Any number: processes that start together take turns on it. */
const migrationLock = 7_046_029_254;

/**
 * Applies what is missing of `prisma/migrations` with Prisma's own schema engine, so that
 * `prisma migrate` stays usable on the same database.
 *
 * @param wanted names of those to apply; a backup of an older version comes back as what it was first
 * @returns how many migrations were applied
 */
export async function migrate(
  ownerUrl: string,
  wanted: readonly string[] = migrationNames(),
): Promise<number> {
  const lock = new pg.Client({ connectionString: ownerUrl });
  await lock.connect();
  try {
    await lock.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    return (await isUpToDate(lock, wanted)) ? 0 : await applyMigrations(ownerUrl, wanted);
  } finally {
    await lock.end();
  }
}

/** Names of the migrations of this version, for the readiness check. */
export function migrationNames(root = projectRoot()): string[] {
  return readdirSync(join(root, migrationsFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Spares nearly every command the second that the engine takes to load. */
async function isUpToDate(client: pg.Client, wanted: readonly string[]): Promise<boolean> {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (table.rows[0]?.name === null) return false;
  const recorded = await client.query<{ name: string; finished: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  const finished = recorded.rows.flatMap((row) => (row.finished ? [row.name] : []));
  return finished.length === recorded.rows.length && finished.join("\n") === wanted.join("\n");
}

async function applyMigrations(ownerUrl: string, wanted: readonly string[]): Promise<number> {
  await loadEngine();
  const connection = new WholeScripts(ownerUrl);
  const engine = await engineBindings.SchemaEngine.new(
    { datamodels: [["schema.prisma", schemaText()]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(connection),
  );
  const applied = await engine.applyMigrations({
    filters: noFilters,
    migrationsList: migrationsList(wanted),
  });
  await connection.close();
  return applied.appliedMigrationNames.length;
}

const noFilters = { externalTables: [], externalEnums: [] };

/** Migrations as Prisma's engine takes them. */
function migrationsList(wanted: readonly string[]) {
  const root = projectRoot();
  const folder = join(root, migrationsFolder);
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: wanted.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: readFileSync(join(folder, name, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

function schemaText(): string {
  return readFileSync(join(projectRoot(), "prisma/schema.prisma"), "utf8");
}

/** The adapter cuts scripts at every semicolon, those inside functions too; the server knows better. */
class WholeScripts extends PrismaPg {
  private readonly opened: { dispose(): Promise<void> }[] = [];

  constructor(private readonly ownerUrl: string) {
    super({ connectionString: ownerUrl });
  }

  /** The engine leaves its connections open. */
  async close(): Promise<void> {
    await Promise.all(this.opened.map((adapter) => adapter.dispose()));
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      const client = new pg.Client({ connectionString: this.ownerUrl });
      await client.connect();
      try {
        await client.query(script);
      } finally {
        await client.end();
      }
    };
    this.opened.push(adapter);
    return adapter;
  }
}

let engineLoaded = false;

async function loadEngine(): Promise<void> {
  if (engineLoaded) return;
  const require = createRequire(import.meta.url);
  const bindings = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(bindings.replace(/\.js$/, ".wasm"));
  const imports: WebAssembly.ModuleImports = { ...(await import(pathToFileURL(bindings).href)) };
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": { ...imports, ...timersThatLetGo(imports) },
  });
  engineBindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  engineLoaded = true;
}

/** The engine leaves a timer of ten seconds behind, for which a command would wait before it ends. */
function timersThatLetGo(imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const letGo = (start: WebAssembly.ExportValue) => (call: () => void, milliseconds: number) => {
    const timer: unknown = typeof start === "function" ? start(call, milliseconds) : undefined;
    if (typeof timer === "object" && timer !== null && "unref" in timer) {
      if (typeof timer.unref === "function") timer.unref();
    }
    return timer;
  };
  return Object.fromEntries(
    Object.entries(imports).flatMap(([name, start]) =>
      name.startsWith("__wbg_setTimeout_") && typeof start === "function"
        ? [[name, letGo(start)]]
        : [],
    ),
  );
}

/** The folder that holds `prisma/`, from wherever this code runs (source or build). */
export function projectRoot(): string {
  let folder = fileURLToPath(new URL(".", import.meta.url));
  while (!existsSync(join(folder, "prisma/schema.prisma"))) folder = join(folder, "..");
  return folder;
}
