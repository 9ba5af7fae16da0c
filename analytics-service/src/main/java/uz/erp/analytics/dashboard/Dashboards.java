package uz.erp.analytics.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.dailysales.Breakdowns;
import uz.erp.analytics.dailysales.DailySales;
import uz.erp.analytics.dailysales.HoursOfDay;
import uz.erp.analytics.dailysales.TrendReports;
import uz.erp.analytics.figure.Change;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.productperformance.ProductPerformance;
import uz.erp.analytics.productperformance.TopProductsOrder;
import uz.erp.platform.time.StoreClock;

/** Puts the first screen together from sums alone; all tiles see one state. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Dashboards {

  private static final int SPARKLINE = 7;
  private static final int BEST = 5;

  private final DailySales dailySales;
  private final Breakdowns breakdowns;
  private final TrendReports trends;
  private final ProductPerformance products;
  private final List<DashboardTile> tiles;
  private final StoreClock clock;

  Dashboards(
      DailySales dailySales,
      Breakdowns breakdowns,
      TrendReports trends,
      ProductPerformance products,
      ObjectProvider<DashboardTile> tiles,
      StoreClock clock) {
    this.dailySales = dailySales;
    this.breakdowns = breakdowns;
    this.trends = trends;
    this.products = products;
    this.tiles = tiles.stream().sorted(Comparator.comparing(DashboardTile::name)).toList();
    this.clock = clock;
  }

  public Dashboard now(Locale language) {
    Instant now = clock.now();
    LocalDate today = clock.dateOf(now);
    return new Dashboard(
        now,
        dailySales.onDay(today),
        comparison(today, now.atZone(clock.zone()).getHour()),
        trends.over(ReportPeriod.endingOn(today, SPARKLINE)).days().stream()
            .map(day -> new Dashboard.Point(day.date(), day.totalSales(), day.totalSalesCount()))
            .toList(),
        products.top(ReportPeriod.endingOn(today, 1), TopProductsOrder.REVENUE, BEST).topProducts(),
        breakdowns.methods(today, language),
        contents());
  }

  private Dashboard.Comparison comparison(LocalDate today, int hour) {
    HoursOfDay sofar = breakdowns.hoursBefore(today, hour);
    return new Dashboard.Comparison(
        hour,
        new Dashboard.Hours(sofar.totalSales(), sofar.totalSalesCount()),
        earlier(today.minusDays(1), hour, sofar),
        earlier(today.minusDays(7), hour, sofar));
  }

  private Dashboard.Earlier earlier(LocalDate day, int hour, HoursOfDay sofar) {
    HoursOfDay then = breakdowns.hoursBefore(day, hour);
    return new Dashboard.Earlier(
        day,
        then.totalSales(),
        then.totalSalesCount(),
        Change.of(then.totalSales(), sofar.totalSales()));
  }

  private Map<String, Object> contents() {
    Map<String, Object> contents = new LinkedHashMap<>();
    tiles.forEach(tile -> contents.put(tile.name(), tile.content()));
    return contents;
  }
}
