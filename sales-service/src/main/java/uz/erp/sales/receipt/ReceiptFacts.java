package uz.erp.sales.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.measure.Money;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.store.StoreCopy;

/**
 * Reads what stands on a receipt beside the sale: the seller, and what was known of the customer.
 */
@Repository
class ReceiptFacts {

  private static final Receipt.Seller UNKNOWN = new Receipt.Seller(null, null, null, null, null);

  private final JdbcClient jdbc;
  private final StoreCopy stores;

  ReceiptFacts(JdbcClient jdbc, StoreCopy stores) {
    this.jdbc = jdbc;
    this.stores = stores;
  }

  Receipt.Seller seller() {
    return stores
        .find()
        .map(
            store ->
                new Receipt.Seller(
                    store.name(),
                    store.legalName(),
                    store.taxId(),
                    joined(store.city(), store.address()),
                    store.phone()))
        .orElse(UNKNOWN);
  }

  /** As it was frozen when the sale was paid; nothing without a customer. */
  Receipt.@Nullable Account account(SaleView sale) {
    if (sale.customer() == null) {
      return null;
    }
    return jdbc.sql("select points_earned, points_balance, credit_balance from sale where id = ?")
        .param(sale.id())
        .query(
            (row, number) ->
                new Receipt.Account(
                    paidBy(PaymentMethod.POINTS, sale),
                    money(row, "points_earned"),
                    money(row, "points_balance"),
                    paidBy(PaymentMethod.CREDIT, sale),
                    sale.dueDate(),
                    money(row, "credit_balance")))
        .single();
  }

  private static Money paidBy(PaymentMethod method, SaleView sale) {
    return sale.payments().stream()
        .filter(paid -> paid.paymentMethod() == method)
        .map(SaleView.Paid::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /** The city before the address, unless the address names it. */
  private static @Nullable String joined(@Nullable String city, @Nullable String address) {
    if (city != null && address != null && address.contains(city)) {
      return address;
    }
    String joined =
        Stream.of(city, address).filter(Objects::nonNull).collect(Collectors.joining(", "));
    return joined.isEmpty() ? null : joined;
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    var amount = row.getBigDecimal(column);
    return amount == null ? null : Money.of(amount);
  }
}
