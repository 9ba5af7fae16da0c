package uz.erp.gateway.pass;

/** Whose pass, for which store. */
record PassKey(String userId, String tenantKey) {}
