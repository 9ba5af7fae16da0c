package uz.erp.systemtests.fuzz;

/**
 * What is wrong with an answer.
 *
 * @param kind without what differs from one such answer to the next
 */
record Complaint(String kind, String detail) {}
