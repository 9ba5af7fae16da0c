package uz.erp.analytics.trade.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.trade.Payment;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.TradeLine;
import uz.erp.platform.measure.Money;

/** What reports need of {@code sales.past-sale-imported.v1}. */
record PastSalesImported(long importId, List<Sale> sales) {

  record Sale(
      long saleId,
      LocalDate businessDate,
      Instant soldAt,
      @Nullable Long customerId,
      Money discountTotal,
      Money taxTotal,
      Money total,
      @Nullable List<Payment> payments,
      List<TradeLine> lines) {

    /** Registers and cashiers of before are names alone. */
    SaleCompleted asSale() {
      return new SaleCompleted(
          saleId,
          businessDate,
          soldAt,
          null,
          null,
          null,
          customerId,
          discountTotal,
          taxTotal,
          total,
          payments == null ? List.of() : payments,
          lines);
    }
  }
}
