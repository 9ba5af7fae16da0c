package uz.erp.analytics.customer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.text.SearchText;

/**
 * Keeps who the customers are; the newest version wins, and of equal ones the one that says the
 * customer is gone. Of who is gone nothing is kept but the number.
 */
@Service
@Transactional
public class CustomerNames {

  private final JdbcClient jdbc;

  CustomerNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void learn(KnownCustomer customer) {
    String phone = customer.phone();
    jdbc.sql(
            """
            insert into customer as c (customer_id, version, name, phone, search_text)
            values (:id, :version, :name, :phone, :search)
            on conflict (customer_id) do update
               set version = excluded.version, name = excluded.name, phone = excluded.phone,
                   search_text = excluded.search_text, is_gone = false
             where c.version < excluded.version
            """)
        .param("id", customer.customerId())
        .param("version", customer.version())
        .param("name", customer.name())
        .param("phone", phone)
        .param("search", SearchText.of(customer.name() + (phone == null ? "" : " " + phone)))
        .update();
  }

  public void forget(long customerId, long version) {
    jdbc.sql(
            """
            insert into customer as c (customer_id, version, is_gone) values (:id, :version, true)
            on conflict (customer_id) do update
               set version = excluded.version, name = null, phone = null, search_text = null,
                   is_gone = true
             where c.version <= excluded.version
            """)
        .param("id", customerId)
        .param("version", version)
        .update();
  }
}
