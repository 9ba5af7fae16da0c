package uz.erp.sales.sale.checkout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.sales.sale.Cashier;
import uz.erp.sales.sale.Completion;
import uz.erp.sales.sale.Payment;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.sale.SaleHead;

/** The statements that complete a draft. */
@Repository
class Completions {

  private final JdbcClient jdbc;

  Completions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All payments in one statement, returned as stored, in the order given. */
  List<Payment> insertPayments(long saleId, List<Payment> payments) {
    if (payments.isEmpty()) {
      return List.of();
    }
    List<Long> ids =
        jdbc.sql(
                """
                insert into sale_payment (sale_id, payment_method, amount, received_amount,
                  change_amount, card_last4, transaction_id, due_date)
                select :sale, method, amount, received, change, last4, transaction, due
                from unnest(:methods::text[], :amounts::numeric[], :received::numeric[],
                  :change::numeric[], :last4::text[], :transactions::text[], :due::date[])
                  with ordinality
                  as p (method, amount, received, change, last4, transaction, due, place)
                order by place
                returning id""")
            .param("sale", saleId)
            .param("methods", array(payments, p -> p.method().wire()))
            .param("amounts", array(payments, p -> p.amount().toString()))
            .param("received", array(payments, p -> p.received().toString()))
            .param("change", array(payments, p -> p.change().toString()))
            .param("last4", array(payments, Payment::cardLast4))
            .param("transactions", array(payments, Payment::transactionId))
            .param("due", array(payments, p -> p.dueDate() == null ? null : p.dueDate().toString()))
            .query(Long.class)
            .list();
    List<Payment> stored = new ArrayList<>();
    for (int i = 0; i < payments.size(); i++) {
      stored.add(payments.get(i).withId(ids.get(i)));
    }
    return stored;
  }

  /**
   * Takes both numbers and completes the sale, in one statement so that the counters are held as
   * briefly as can be. Each step reads the one before, which fixes the order of the locks: register
   * counter, store counter. A rollback gives the numbers back.
   *
   * <p>With them goes what is known here of the customer's points and debt now, without a remote
   * call, as the receipt will say it; nothing of a customer who is not in the copy.
   */
  SaleHead complete(
      SaleHead draft,
      Settlement settled,
      @Nullable Long clientNumber,
      Cashier cashier,
      Instant now,
      LocalDate businessDate) {
    return jdbc.sql(
            """
            with r as (
              update register_counter set sale_number = sale_number + 1
              where register_id = :register returning sale_number),
            n as (
              update store_counter c set sale_number = c.sale_number + 1 from r where c.id = 1
              returning c.sale_number as number, r.sale_number as register_number),
            known as (
              select least(c.points_balance - coalesce(sum(s.points), 0), 999999999999.99) as points,
                greatest(c.credit_balance + coalesce(sum(s.credit), 0), -999999999999.99) as debt
              from customer_copy c left join customer_spend s using (customer_id)
              where c.customer_id = :customer and not c.is_deleted group by c.customer_id)
            update sale set status = 'completed', number = n.number,
              register_number = n.register_number, client_number = :clientNumber, change_amount = :change,
              rounding_amount = :rounding, total_amount = sale.total_amount + :rounding,
              completed_at = :now, business_date = :day, cashier_id = :cashier, cashier_name = :name,
              points_balance = (select points from known),
              credit_balance = (select debt from known),
              points_earned = (
                select case
                  when l.is_active and sale.total_amount + :rounding >= l.min_total
                  then round(greatest(sale.total_amount + :rounding - :points, 0)
                    * l.earn_percent / 100, 2)
                  else 0 end
                from loyalty_copy l, known),
              version = version + 1
            from n
            where sale.id = :id and sale.status = 'pending' and sale.version = :version
            returning sale.number, sale.register_number, sale.version""")
        .param("register", draft.origin().registerId())
        .param("change", settled.change().amount())
        .param("rounding", settled.rounding().amount())
        .param("clientNumber", clientNumber)
        .param("customer", draft.customer() == null ? null : draft.customer().id())
        .param("points", settled.paidBy(PaymentMethod.POINTS).amount())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("day", businessDate)
        .param("cashier", cashier.id())
        .param("name", cashier.name())
        .param("id", draft.id())
        .param("version", draft.version())
        .query(
            (row, number) ->
                draft.completed(
                    new Completion(
                        row.getLong("number"),
                        row.getLong("register_number"),
                        clientNumber,
                        now,
                        businessDate),
                    settled.change(),
                    settled.rounding(),
                    cashier,
                    row.getLong("version")))
        .single();
  }

  private static String[] array(
      List<Payment> payments, java.util.function.Function<Payment, String> part) {
    return payments.stream().map(part).toArray(String[]::new);
  }
}
