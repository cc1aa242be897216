/** What an error of nodemailer says of the mail server, or of the way to it. */
export function mailErrorParts(error: unknown) {
  const part = (name: string): unknown =>
    typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
  const text = (name: string) => {
    const value = part(name);
    return typeof value === "string" ? value : "";
  };
  const status = part("responseCode");
  return {
    code: text("code"),
    command: text("command"),
    syscall: text("syscall"),
    responseCode: typeof status === "number" ? status : null,
  };
}

/** What may stand in a log: what the server said holds the address. */
export function mailErrorForLog(error: unknown): Readonly<Record<string, string | number | null>> {
  const { code, command, responseCode } = mailErrorParts(error);
  return { code, command, responseCode };
}
