package uz.erp.sales.session;

/**
 * The cash that came into a session's drawer and went out of it; the one formula of what it should
 * hold, for reports and warnings alike.
 *
 * @param sold what sales left in it, change taken off
 */
public record DrawerCash(
    CashSum opening,
    CashSum sold,
    CashSum refunded,
    CashSum movedIn,
    CashSum movedOut,
    CashSum debtsPaid,
    CashSum debtsReversed) {

  /** What should be in the drawer; below zero when more went out than is known to have come in. */
  public CashSum expected() {
    return opening
        .plus(sold)
        .minus(refunded)
        .plus(movedIn)
        .minus(movedOut)
        .plus(debtsPaid)
        .minus(debtsReversed);
  }
}
