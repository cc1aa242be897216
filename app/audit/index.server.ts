export { auditCsv, listAudit, readFilter } from "./list.server";
export { record, recordLook } from "./record.server";
