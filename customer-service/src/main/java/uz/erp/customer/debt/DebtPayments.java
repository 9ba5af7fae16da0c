package uz.erp.customer.debt;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.customer.customer.Applied;
import uz.erp.customer.customer.CustomerAccounts;

/** Enters what customers paid at the tills, each payment once. */
@Service
@Transactional
public class DebtPayments {

  private final CustomerAccounts accounts;
  private final DebtLedger ledger;

  DebtPayments(CustomerAccounts accounts, DebtLedger ledger) {
    this.accounts = accounts;
    this.ledger = ledger;
  }

  /** Does nothing when the payment is already entered or no customer ever had this id. */
  public void enter(DebtPaid payment) {
    accounts
        .lockForFact(payment.customerId())
        .filter(account -> ledger.paid(account, payment))
        .ifPresent(
            account -> accounts.settle(account, List.of(Applied.debtPayment(payment.paymentId()))));
  }

  /** Does nothing when it is already entered or no customer ever had this id. */
  public void enter(DebtPaymentReversed reversal, Instant at) {
    accounts
        .lockForFact(reversal.customerId())
        .filter(account -> ledger.reversed(account, reversal, at))
        .ifPresent(
            account ->
                accounts.settle(account, List.of(Applied.debtReversal(reversal.paymentId()))));
  }
}
