export { auditCsv, listAudit, readFilter } from "./list.server";
export { record, recordAct, recordLook } from "./record.server";
