package uz.erp.catalog.price;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;

/** Decides which price holds: that of the asked list for the quantity, else the product's own. */
@Component
@Transactional(readOnly = true)
public class ProductPrices {

  /** Asks for the built-in wholesale price instead of a list. */
  public static final String WHOLESALE = "wholesale";

  private final PriceListQueries lists;
  private final JdbcClient jdbc;
  private final StoreClock clock;

  ProductPrices(PriceListQueries lists, JdbcClient jdbc, StoreClock clock) {
    this.lists = lists;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param priceList the id of a list, {@link #WHOLESALE}, or null for the sale price
   * @throws ProblemException 404 when there is no such living product, 400 on {@code price_list}
   *     when there is no such list, on {@code quantity} when the total is too large
   */
  public PriceQuote quote(long productId, Quantity quantity, @Nullable String priceList) {
    Own own = own(productId);
    List<PriceQuote.Tier> tiers = tiers(productId);
    if (priceList == null) {
      return quote(own, quantity, PriceReason.SALE_PRICE, null, tiers);
    }
    if (priceList.equals(WHOLESALE)) {
      return quote(
          own,
          quantity,
          own.wholesale() == null ? PriceReason.NO_WHOLESALE_PRICE : PriceReason.WHOLESALE_PRICE,
          null,
          tiers);
    }
    return fromList(own, quantity, list(priceList), tiers);
  }

  private PriceQuote fromList(
      Own own, Quantity quantity, PriceListView list, List<PriceQuote.Tier> tiers) {
    if (!list.isActive()) {
      return quote(own, quantity, PriceReason.LIST_INACTIVE, null, tiers);
    }
    List<PriceQuote.Tier> ofList =
        tiers.stream().filter(tier -> tier.priceList() == list.id()).toList();
    if (ofList.isEmpty()) {
      return quote(own, quantity, PriceReason.NOT_IN_LIST, null, tiers);
    }
    if (!ofList.getFirst().holdsOn(clock.today())) {
      return quote(own, quantity, PriceReason.LIST_NOT_VALID_TODAY, null, tiers);
    }
    Optional<PriceQuote.Tier> reached =
        ofList.stream()
            .filter(tier -> tier.minQuantity().compareTo(quantity) <= 0)
            .max(Comparator.comparing(PriceQuote.Tier::minQuantity));
    return quote(
        own,
        quantity,
        reached.isPresent() ? PriceReason.PRICE_LIST : PriceReason.BELOW_MIN_QUANTITY,
        reached.orElse(null),
        tiers);
  }

  private static PriceQuote quote(
      Own own,
      Quantity quantity,
      PriceReason reason,
      PriceQuote.@Nullable Tier tier,
      List<PriceQuote.Tier> tiers) {
    Money price = own.sale();
    if (tier != null) {
      price = tier.price();
    } else if (reason == PriceReason.WHOLESALE_PRICE && own.wholesale() != null) {
      price = own.wholesale();
    }
    return new PriceQuote(
        own.id(),
        quantity,
        price,
        total(price, quantity),
        reason,
        reason.code(),
        tier == null ? null : tier.priceList(),
        tier == null ? null : tier.priceListName(),
        tier == null ? null : tier.minQuantity(),
        own.sale(),
        own.wholesale(),
        tiers);
  }

  private static Money total(Money price, Quantity quantity) {
    try {
      return price.times(quantity);
    } catch (ArithmeticException tooLarge) {
      throw ProblemException.field("quantity", "validation.total_too_large");
    }
  }

  private PriceListView list(String id) {
    try {
      return lists.get(Long.parseLong(id));
    } catch (NumberFormatException | ProblemException none) {
      throw ProblemException.field("price_list", "validation.no_such_price_list");
    }
  }

  private Own own(long productId) {
    return jdbc.sql(
            """
            select id, sale_price, wholesale_price from product
            where id = :id and deleted_at is null
            """)
        .param("id", productId)
        .query(Own::read)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private List<PriceQuote.Tier> tiers(long productId) {
    return jdbc.sql(
            """
            select l.id as price_list, l.name as price_list_name, l.valid_from, l.valid_to,
              r.min_quantity, r.price
            from price_list_price r join price_list l on l.id = r.price_list_id
            where r.product_id = :product and l.is_active
            order by l.name, l.id, r.min_quantity
            """)
        .param("product", productId)
        .query(
            (row, number) ->
                new PriceQuote.Tier(
                    row.getLong("price_list"),
                    row.getString("price_list_name"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    Quantity.of(row.getBigDecimal("min_quantity")),
                    Money.of(row.getBigDecimal("price"))))
        .list();
  }

  private record Own(long id, Money sale, @Nullable Money wholesale) {

    static Own read(ResultSet row, int number) throws SQLException {
      BigDecimal wholesale = row.getBigDecimal("wholesale_price");
      return new Own(
          row.getLong("id"),
          Money.of(row.getBigDecimal("sale_price")),
          wholesale == null ? null : Money.of(wholesale));
    }
  }
}
