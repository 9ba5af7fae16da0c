package uz.erp.sales.sale.list;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.sale.SaleHead;
import uz.erp.sales.sale.SaleRows;
import uz.erp.sales.sale.SaleView;

/** Shows what is parked in the store: to every till, because every till may resume it. */
@Service
@Transactional(readOnly = true)
public class ParkedSales {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "s.id", "held_at", "s.held_at", "total_amount", "s.total_amount");
  private static final String HELD =
      " where s.held_at is not null and (cast(:session as bigint) is null or s.session_id = :session)";

  private final JdbcClient jdbc;
  private final SaleQueries sales;

  ParkedSales(JdbcClient jdbc, SaleQueries sales) {
    this.jdbc = jdbc;
    this.sales = sales;
  }

  /** Parked sales, the last one first unless asked otherwise. */
  public PageView<SaleView> list(PageQuery page, @Nullable Long session) {
    List<SaleHead> heads =
        jdbc.sql(
                SaleRows.HEAD
                    + HELD
                    + " order by "
                    + page.orderBy(ORDERINGS, "-held_at")
                    + ", s.id desc limit :limit offset :offset")
            .param("session", session)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(SaleRows::head)
            .list();
    long count =
        jdbc.sql("select count(*) from sale s" + HELD)
            .param("session", session)
            .query(Long.class)
            .single();
    return page.view(sales.views(heads), count);
  }
}
