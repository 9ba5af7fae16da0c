package uz.erp.sales.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uz.erp.platform.time.StoreClock;
import uz.erp.sales.debt.RealMoney;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.session.CashMovementType;
import uz.erp.sales.session.CashSum;
import uz.erp.sales.session.DrawerCash;
import uz.erp.sales.session.SessionView;

/** Counts a session as it stands, in nine statements whatever happened in it. */
@Service
class SessionCount {

  private final SaleFigures saleFigures;
  private final DrawerFigures drawerFigures;
  private final StoreClock clock;

  SessionCount(SaleFigures saleFigures, DrawerFigures drawerFigures, StoreClock clock) {
    this.saleFigures = saleFigures;
    this.drawerFigures = drawerFigures;
    this.clock = clock;
  }

  /** The X report; nothing is counted in it and nothing hidden. */
  SessionReport of(SessionView session) {
    long id = session.id();
    var sales = saleFigures.sales(id);
    var soldBy = everyMethod(saleFigures.byMethod(id), Takings.SoldBy::paymentMethod, this::unsold);
    var rates = saleFigures.byRate(id);
    var refunds = drawerFigures.refunds(id);
    var refundedBy =
        everyMethod(
            drawerFigures.refundsByMethod(id),
            Takings.ByMethod::paymentMethod,
            method -> new Takings.ByMethod(method, 0, CashSum.ZERO));
    var debtsBy = debts(id);
    var moved = drawerFigures.movements(id);
    CashSum in = moved(moved, CashMovementType.IN);
    CashSum out = moved(moved, CashMovementType.OUT);

    Map<PaymentMethod, CashSum> expected = new LinkedHashMap<>();
    for (PaymentMethod method : RealMoney.METHODS) {
      CashSum left =
          sold(soldBy, method).minus(returned(refundedBy, method)).plus(paid(debtsBy, method));
      expected.put(method, left);
    }
    CashSum cashSold = sold(soldBy, PaymentMethod.CASH);
    var cashDebts =
        debtsBy.stream().filter(d -> d.paymentMethod() == PaymentMethod.CASH).findFirst();
    CashSum expectedCash =
        new DrawerCash(
                CashSum.of(session.openingBalance()),
                cashSold,
                returned(refundedBy, PaymentMethod.CASH),
                in,
                out,
                cashDebts.map(Takings.DebtsBy::amount).orElse(CashSum.ZERO),
                cashDebts.map(Takings.DebtsBy::reversedAmount).orElse(CashSum.ZERO))
            .expected();
    expected.put(PaymentMethod.CASH, expectedCash);

    return new SessionReport(
        ReportHead.of(session, clock.now()),
        new SessionActivity(
            sales.count(),
            quantity(rates),
            refunds.count(),
            sales.cancelled(),
            sales.held(),
            in,
            out,
            moved),
        new Takings(
            sales.total(),
            sales.total().dividedBy(sales.count()),
            sales.discount(),
            sales.rounding(),
            sales.tax(),
            soldBy,
            refunds.total(),
            refunds.tax(),
            refunds.rounding(),
            refundedBy,
            sales.total().minus(refunds.total()),
            cashSold.plus(sales.change()),
            sales.change(),
            debtTotal(debtsBy),
            debtsBy,
            rates.stream().map(SaleFigures.RateSum::tax).toList(),
            saleFigures.topItems(id),
            saleFigures.byHour(id, clock.zone()),
            expectedCash),
        Outcome.expecting(expected));
  }

  private List<Takings.DebtsBy> debts(long session) {
    var found =
        everyMethod(
            drawerFigures.debtsByMethod(session),
            Takings.DebtsBy::paymentMethod,
            method -> new Takings.DebtsBy(method, 0, CashSum.ZERO, 0, CashSum.ZERO));
    return found.stream().filter(d -> RealMoney.METHODS.contains(d.paymentMethod())).toList();
  }

  /** Every method, those without a payment too, so that the report always has the same lines. */
  private static <T> List<T> everyMethod(
      List<T> found, Function<T, PaymentMethod> method, Function<PaymentMethod, T> none) {
    Map<PaymentMethod, T> byMethod =
        found.stream().collect(Collectors.toMap(method, Function.identity()));
    return Arrays.stream(PaymentMethod.values())
        .map(m -> byMethod.containsKey(m) ? byMethod.get(m) : none.apply(m))
        .toList();
  }

  private Takings.SoldBy unsold(PaymentMethod method) {
    return new Takings.SoldBy(method, 0, CashSum.ZERO, CashSum.ZERO, CashSum.ZERO);
  }

  private static CashSum sold(List<Takings.SoldBy> parts, PaymentMethod method) {
    return sum(parts.stream().filter(p -> p.paymentMethod() == method).map(Takings.SoldBy::amount));
  }

  private static CashSum returned(List<Takings.ByMethod> parts, PaymentMethod method) {
    return sum(
        parts.stream().filter(p -> p.paymentMethod() == method).map(Takings.ByMethod::amount));
  }

  private static CashSum paid(List<Takings.DebtsBy> parts, PaymentMethod method) {
    return debtTotal(parts.stream().filter(p -> p.paymentMethod() == method).toList());
  }

  private static CashSum debtTotal(List<Takings.DebtsBy> parts) {
    return sum(parts.stream().map(part -> part.amount().minus(part.reversedAmount())));
  }

  private static CashSum moved(List<SessionActivity.Moved> parts, CashMovementType type) {
    return sum(
        parts.stream().filter(part -> part.type() == type).map(SessionActivity.Moved::amount));
  }

  private static CashSum sum(java.util.stream.Stream<CashSum> sums) {
    return sums.reduce(CashSum.ZERO, CashSum::plus);
  }

  private static QuantitySum quantity(List<SaleFigures.RateSum> rates) {
    return rates.stream()
        .map(SaleFigures.RateSum::quantity)
        .reduce(QuantitySum.ZERO, QuantitySum::plus);
  }
}
