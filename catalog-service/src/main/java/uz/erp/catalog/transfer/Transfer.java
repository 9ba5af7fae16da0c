package uz.erp.catalog.transfer;

import java.util.UUID;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.Tenant;

/** A transfer whose row is locked. */
record Transfer(
    long id, UUID reference, TransferDirection direction, TransferStatus status, Tenant other) {

  /**
   * @throws ProblemException 409 {@code transfer_state} when it may not become that
   */
  void requireMayBecome(TransferStatus wanted) {
    if (!status.mayBecome(wanted)) {
      throw new ProblemException(TransferProblem.TRANSFER_STATE, status.code());
    }
  }
}
