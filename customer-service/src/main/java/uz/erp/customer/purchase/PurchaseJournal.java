package uz.erp.customer.purchase;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.customer.customer.Account;
import uz.erp.customer.customer.Applied;
import uz.erp.customer.customer.CustomerAccounts;
import uz.erp.customer.debt.DebtLedger;
import uz.erp.customer.loyalty.LoyaltyLedger;
import uz.erp.customer.loyalty.Returned;

/**
 * Enters each sale and each refund of a customer once, with what it does to points and debt. Works
 * under the lock of the customer's row, so one customer's facts are entered one after the other.
 */
@Service
@Transactional
public class PurchaseJournal {

  private final CustomerAccounts accounts;
  private final PurchaseRows rows;
  private final LoyaltyLedger loyalty;
  private final DebtLedger debts;

  PurchaseJournal(
      CustomerAccounts accounts, PurchaseRows rows, LoyaltyLedger loyalty, DebtLedger debts) {
    this.accounts = accounts;
    this.rows = rows;
    this.loyalty = loyalty;
    this.debts = debts;
  }

  /** Does nothing for sales that are already entered or are of no customer. */
  public void enterAll(List<SaleCompleted> sales) {
    List<Long> customers =
        sales.stream().map(SaleCompleted::customerId).filter(Objects::nonNull).toList();
    if (customers.size() > 1) {
      accounts.lockForFacts(customers);
    }
    sales.forEach(this::enter);
  }

  private void enter(SaleCompleted sale) {
    Optional<Account> customer =
        Optional.ofNullable(sale.customerId()).flatMap(accounts::lockForFact);
    if (customer.isEmpty() || !rows.add(sale, customer.get().id())) {
      return;
    }
    Account account = customer.get();
    loyalty.sold(
        account,
        sale.saleId(),
        sale.total(),
        Paid.points(sale.payments()),
        sale.lineTotals(),
        sale.completedAt());
    debts.sold(
        account, sale.saleId(), Paid.credit(sale.payments()), sale.due(), sale.completedAt());
    Optional<Long> refund = rows.lastRefund(sale.saleId());
    if (refund.isPresent()) {
      Returned returned = rows.returned(sale.saleId()).orElseThrow();
      loyalty.takeBack(account, returned, refund.get(), sale.completedAt());
    }
    accounts.settle(account, List.of(Applied.sale(sale.saleId())));
  }

  /** Does nothing when the refund is already entered or is of no customer. */
  public void enter(SaleRefunded refund) {
    Optional<Account> customer =
        Optional.ofNullable(refund.customerId()).flatMap(accounts::lockForFact);
    if (customer.isEmpty() || !rows.add(refund, customer.get().id())) {
      return;
    }
    Account account = customer.get();
    loyalty.paidBack(
        account,
        refund.saleId(),
        refund.refundId(),
        Paid.points(refund.payments()),
        refund.refundedAt());
    debts.refunded(
        account,
        refund.saleId(),
        refund.refundId(),
        Paid.credit(refund.payments()),
        refund.refundedAt());
    rows.returned(refund.saleId())
        .ifPresent(
            returned ->
                loyalty.takeBack(account, returned, refund.refundId(), refund.refundedAt()));
    accounts.settle(account, List.of(Applied.refund(refund.refundId())));
  }

  /** Makes everything one customer bought another's. */
  public void merge(Account gone, Account survivor) {
    rows.move(gone.id(), survivor.id());
  }
}
