package uz.erp.sales.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds many customers of the copy at once by their phones. */
@Component
@Transactional(readOnly = true)
public class CustomerPhones {

  private static final int LOCAL_DIGITS = 9;
  private static final int MOST_DIGITS = 15;
  private static final String COUNTRY = "998";

  private final JdbcClient jdbc;

  CustomerPhones(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The phone as customers have it, or nothing when the text is no phone. */
  public static String normalize(String text) {
    if (!text.matches("[+0-9 ()\\-\\u00a0]+")) {
      return "";
    }
    String digits = text.replaceAll("[^0-9]", "");
    if (digits.length() < LOCAL_DIGITS || digits.length() > MOST_DIGITS) {
      return "";
    }
    return "+" + (digits.length() == LOCAL_DIGITS ? COUNTRY : "") + digits;
  }

  /** Of several customers with one phone the oldest. */
  public Map<String, SaleCustomer> find(Collection<String> phones) {
    Map<String, SaleCustomer> found = new HashMap<>();
    if (!phones.isEmpty()) {
      jdbc.sql(
              """
              select customer_id, name, phone from customer_copy
              where phone = any(:phones) and not is_deleted order by customer_id desc""")
          .param("phones", phones.toArray(String[]::new))
          .query(
              (row, number) ->
                  found.put(
                      row.getString("phone"),
                      new SaleCustomer(
                          row.getLong("customer_id"),
                          row.getString("name"),
                          row.getString("phone"))))
          .list();
    }
    return found;
  }
}
