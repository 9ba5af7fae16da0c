package uz.erp.auth.employee;

import java.util.UUID;

/**
 * The data of {@code auth.employee-signed-out.v1}.
 *
 * @param signIn the claim {@code sid} of the user tokens that are not valid any longer
 */
record SignedOut(long employeeId, long userId, UUID signIn) {}
