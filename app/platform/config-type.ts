export type Config = {
  readonly port: number;
  readonly host: string | undefined;
  /** Where users reach the site; codes are printed as `${baseUrl}/t/CODE`. */
  readonly baseUrl: string;
  readonly dataDirectory: string;
  /** Null: a PostgreSQL of our own in the data directory. */
  readonly databaseUrl: string | null;
  /** The owner's connection, for migrations and locks, where the app has a role or a pooler of its own. */
  readonly databaseDirectUrl: string | null;
  /** 32 bytes. Null only where the command needs no secrets. */
  readonly appKey: Buffer | null;
  /** The key before it, while links of mails that were sent under it must go on working. */
  readonly oldAppKey: Buffer | null;
  /** How many proxies stand before the app, or their addresses; null: none whose word counts. */
  readonly trustProxy: number | string | null;
  /** Where mail is handed in; null: nothing can be mailed. */
  readonly smtpUrl: string | null;
  /** The address that mail comes from. */
  readonly mailFrom: string;
  /** How many mails a minute the mail server is given at most. */
  readonly mailPerMinute: number;
  /** Must administrators and the network office have a second step at signing in? A demo asks nobody. */
  readonly secondStepRequired: boolean;
  readonly logLevel: string;
  readonly demo: boolean;
  /** Opens `/metrics` to another machine; null: to nobody. */
  readonly operationsKey: string | null;
};
