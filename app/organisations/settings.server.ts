import { database, sha256, type Prisma } from "~/platform/index.server";

import { changeMember } from "./door.server";
import { houseStyleSchema, ownColours, type BrandColours, type HouseStyle } from "./house-style";
import { readLogo, type LogoProblem } from "./logo";

type Changed = "changed" | "unknown";

/** @param colours as `checkBrand` gives them; null goes back to ours */
export async function setColours(slug: string, colours: BrandColours | null): Promise<Changed> {
  return await changeStyle(slug, ({ logo }) =>
    colours || logo ? { ...(colours ?? ownColours), ...(logo && { logo }) } : null,
  );
}

/** Takes a picture as the member's logo, in place of the one before. */
export async function setLogo(
  slug: string,
  bytes: Uint8Array,
  alternative: string,
): Promise<Changed | LogoProblem> {
  const picture = readLogo(bytes);
  if (typeof picture === "string") return picture;
  const text = alternative.replace(/\s+/g, " ").trim();
  if (text === "" || text.length > 120) return "alternative";
  const { type, width, height } = picture;
  const hash = sha256(bytes).toString("hex");
  return await changeStyle(slug, async (style, { id, tx }) => {
    const content = { type, hash, bytes: new Uint8Array(bytes) };
    await tx.organisationLogo.upsert({
      where: { organisationId: id },
      create: { organisationId: id, ...content },
      update: content,
    });
    return { ...style, logo: { alternative: text, width, height, hash } };
  });
}

export async function removeLogo(slug: string): Promise<Changed> {
  return await changeStyle(slug, async ({ logo: _removed, ...colours }, { id, tx }) => {
    await tx.organisationLogo.deleteMany({ where: { organisationId: id } });
    return colours;
  });
}

/**
 * The picture as it stands on respondents' pages, so for everybody who knows its hash: no address tells
 * which organisations are members.
 */
export async function findLogo(hash: string) {
  return await database().organisationLogo.findFirst({
    where: { hash },
    select: { type: true, bytes: true },
  });
}

type Place = { readonly id: string; readonly tx: Prisma.TransactionClient };

/** Of two changes at the same moment, the second sees what the first left. */
async function changeStyle(
  slug: string,
  change: (style: HouseStyle, place: Place) => HouseStyle | null | Promise<HouseStyle | null>,
): Promise<Changed> {
  return await changeMember(slug, ({ id }) =>
    database().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "organisation" WHERE "id" = ${id}::uuid FOR UPDATE`;
      const { houseStyle } = await tx.organisation.findUniqueOrThrow({
        where: { id },
        select: { houseStyle: true },
      });
      const before = houseStyleSchema.safeParse(houseStyle).data ?? ownColours;
      const style = await change(before, { id, tx });
      if (style) await tx.organisation.update({ where: { id }, data: { houseStyle: style } });
      else
        await tx.$executeRaw`UPDATE "organisation" SET "house_style" = NULL WHERE "id" = ${id}::uuid`;
      return "changed" as const;
    }),
  );
}
