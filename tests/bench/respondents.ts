// Whole respondents: link, first page drawn by the server, five drafts, handing in, result, on all cores.
import { availableParallelism } from "node:os";

import { answersOf, newReceipt, openBench } from "./bench-measurement";
import { install, type Installation } from "./installation";
import { doneInASecond, median, perSecond, type Call, type Reply } from "./load";
import { whereTimeGoes } from "./profile";
import { startBare, startSite } from "./site";
import { isMet, type Figure } from "./table";

const rounds = 3;
const perRound = Number(process.env.BENCH_RESPONDENTS_EACH ?? 300);
const connections = 16;
const port = 3912;
const barePort = 3921;
/** The same machine is twice as fast at one hour as at another, so what is found is told at this speed of the bare server. */
const reference = 6_800;
const workers = ["--workers", String(availableParallelism())];

export async function measureRespondents(show: (line: string) => void): Promise<Figure[]> {
  const installation = await install();
  try {
    const { codes, handIns } = await openBench((rounds + 2) * perRound);
    const part = (round: number) => codes.slice(round * perRound, (round + 1) * perRound);
    const site = await startSite(installation, { port, options: workers });
    const bare = await startBare(installation, barePort);
    const both = async (round: number) => ({
      bare: await perSecond(barePort, handIns, 32),
      site: await doneInASecond(port, part(round), connections, takePart),
    });
    // Both are compiled while they run.
    await both(rounds);
    const found: { bare: number; site: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const one = await both(round);
      found.push(one);
      show(
        `round ${round + 1}: ${one.bare.toFixed(0)} INSERT/s, ${one.site.toFixed(1)} respondents/s`,
      );
    }
    await Promise.all([site.end(), bare.end()]);
    const figure: Figure = {
      what: `whole respondents a second, all cores, where a bare INSERT server does ${reference}`,
      baseline: `${median(found.map((one) => one.bare)).toFixed(0)} /s`,
      measured: `${median(found.map((one) => one.site)).toFixed(1)} /s`,
      value: reference * median(found.map((one) => one.site / one.bare)),
      target: { atLeast: 60 },
    };
    if (isMet(figure)) return [figure];
    return [{ ...figure, profile: await profile(installation, part(rounds + 1)) }];
  } finally {
    await installation.remove();
  }
}

async function takePart(send: (call: Call) => Promise<Reply>, code: string): Promise<void> {
  const { cookies } = await expecting(send, 302, { path: `/t/${code}` });
  const headers = { Cookie: cookies.join("; ") };
  await expecting(send, 200, { path: "/t/questions", headers });
  const answers = Object.entries(answersOf(code));
  for (let page = 1; page <= 5; page += 1) {
    const part = answers.slice(0, Math.ceil((answers.length * page) / 5));
    const body = JSON.stringify({ answers: Object.fromEntries(part), page });
    const path = "/api/v1/participation/me/draft";
    await expecting(send, 204, { method: "PUT", path, headers, body });
  }
  const receipt = newReceipt();
  const body = JSON.stringify({ answers: Object.fromEntries(answers), language: "nl", receipt });
  const path = "/api/v1/participation/me/response";
  await expecting(send, 201, { method: "POST", path, headers, body });
  await expecting(send, 200, {
    path: "/api/v1/result",
    headers: { Authorization: `Receipt ${receipt}` },
  });
}

async function expecting(
  send: (call: Call) => Promise<Reply>,
  status: number,
  call: Call,
): Promise<Reply> {
  const reply = await send(call);
  if (reply.status !== status) throw new Error(`${call.path} answered ${reply.status}`);
  return reply;
}

async function profile(installation: Installation, codes: readonly string[]) {
  return await whereTimeGoes(async (profiles) => {
    const site = await startSite(installation, { port, options: workers, profiles });
    await doneInASecond(port, codes, connections, takePart);
    await site.end();
  });
}
