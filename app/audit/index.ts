export { ACTS, type Act, type AuditEvent, type AuditFilter, type AuditLine } from "./act";
export { AuditForm } from "./audit-form";
export { AuditTable } from "./audit-table";
