import { changing, invite, operations } from "~/api/index.server";

export const action = changing(operations.postInvitations, invite);
