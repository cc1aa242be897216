// The bare limit: a Node server that does one INSERT per request and nothing else.
import { createServer } from "node:http";
import { text } from "node:stream/consumers";

import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
await pool.query("CREATE TABLE IF NOT EXISTS bare (id uuid PRIMARY KEY, body jsonb NOT NULL)");

const server = createServer((request, response) => {
  const answer = async () => {
    const body = await text(request);
    await pool.query({
      name: "bare",
      text: "INSERT INTO bare (id, body) VALUES (gen_random_uuid(), $1)",
      values: [body],
    });
    response.writeHead(201, { "Content-Type": "application/json" }).end("{}");
  };
  answer().catch(() => response.writeHead(500).end());
});
server.listen(Number(process.env.PORT), () => process.stdout.write("ready\n"));
