package uz.erp.sales.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.session.CashSum;
import uz.erp.sales.session.SessionView;

/**
 * What happened in a session; one flat object on the wire. Only cash touches the drawer, and change
 * never counts, as it goes out with the cash that came in.
 */
@Schema(name = "SessionReport")
public record SessionReport(
    @JsonUnwrapped ReportHead head,
    @JsonUnwrapped SessionActivity activity,
    @JsonUnwrapped Takings takings,
    @JsonUnwrapped Outcome outcome) {

  CashSum expectedCash() {
    return Objects.requireNonNull(takings.expectedCash());
  }

  CashSum netTotal() {
    return Objects.requireNonNull(takings.netTotal());
  }

  SessionReport withOutcome(Outcome known) {
    return new SessionReport(head, activity, takings, known);
  }

  /** This count as a revision of the Z report of the session it closed. */
  SessionReport frozen(SessionView closed, long zNumber, int revision, CashSum grandTotal) {
    return new SessionReport(
        head.frozen(closed, zNumber, revision),
        activity,
        takings,
        outcome.withGrandTotal(grandTotal));
  }

  /** This report without what tells how much should be in the drawer. */
  SessionReport blind() {
    return new SessionReport(head.blind(), activity, Takings.HIDDEN, Outcome.HIDDEN);
  }

  /** What makes two counts of a session different: every amount, and no names or other details. */
  List<Object> figures() {
    List<Object> figures = new ArrayList<>();
    figures.add(activity.salesCount());
    figures.add(activity.itemsQuantity());
    figures.add(activity.refundsCount());
    figures.add(activity.cashIn());
    figures.add(activity.cashOut());
    figures.add(takings.salesTotal());
    figures.add(takings.discountTotal());
    figures.add(takings.taxTotal());
    figures.add(takings.refundsTotal());
    figures.add(takings.refundsTax());
    figures.add(takings.expectedCash());
    for (PaymentMethod method : PaymentMethod.values()) {
      figures.add(sold(method));
      figures.add(returned(method));
      figures.add(debts(method));
    }
    return figures;
  }

  private CashSum sold(PaymentMethod method) {
    return orNone(takings.salesByMethod()).stream()
        .filter(part -> part.paymentMethod() == method)
        .map(Takings.SoldBy::amount)
        .reduce(CashSum.ZERO, CashSum::plus);
  }

  private CashSum returned(PaymentMethod method) {
    return orNone(takings.refundsByMethod()).stream()
        .filter(part -> part.paymentMethod() == method)
        .map(Takings.ByMethod::amount)
        .reduce(CashSum.ZERO, CashSum::plus);
  }

  private CashSum debts(PaymentMethod method) {
    return orNone(takings.debtPaymentsByMethod()).stream()
        .filter(part -> part.paymentMethod() == method)
        .map(part -> part.amount().minus(part.reversedAmount()))
        .reduce(CashSum.ZERO, CashSum::plus);
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
