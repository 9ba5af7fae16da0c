package uz.erp.analytics.rfm;

/**
 * The scores of all customers of a period in SQL: {@code 1 + floor(5 · smaller / n)}, where smaller
 * is how many customers are strictly below, so that equal customers have equal scores.
 *
 * <p>A customer is in when it has a receipt in the period, refunded or not. Its frequency is the
 * number of these receipts; its money what they came to less all that was refunded to it in the
 * period, so it may be zero or less, which is the lowest there is and scored like any other figure.
 */
final class Scoring {

  private Scoring() {}

  /**
   * Common table expressions, the last one of this name, with a row for each customer: {@code
   * customer_id, frequency, monetary, last_purchase_on, r_score, f_score, m_score, segment}.
   *
   * @param start an expression for the first day
   * @param end an expression for the last day
   */
  static String of(String name, String start, String end) {
    return """
        %1$s_buyer as (
          select coalesce(m.root_id, d.customer_id) as customer_id,
                 sum(d.receipts) as frequency, sum(d.spent - d.refunded) as monetary,
                 max(d.business_date) filter (where d.receipts > 0) as last_purchase_on
            from customer_day d left join customer_merge m using (customer_id)
           where d.business_date between %2$s and %3$s
           group by coalesce(m.root_id, d.customer_id)
          having sum(d.receipts) > 0
        ), %1$s_place as (
          select *, count(*) over () as buyers,
                 rank() over (order by last_purchase_on) - 1 as less_recent,
                 rank() over (order by frequency) - 1 as rarer,
                 rank() over (order by monetary) - 1 as poorer
            from %1$s_buyer
        ), %1$s_score as (
          select customer_id, frequency, monetary, last_purchase_on,
                 (1 + %4$d * less_recent / buyers)::int as r_score,
                 (1 + %4$d * rarer / buyers)::int as f_score,
                 (1 + %4$d * poorer / buyers)::int as m_score
            from %1$s_place
        ), %1$s as (
          select *, %5$s as segment from %1$s_score
        )
        """
        .formatted(name, start, end, Segment.SCORES, Segment.sql("r_score", "f_score", "m_score"));
  }
}
