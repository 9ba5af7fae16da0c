package uz.erp.analytics.dashboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.analytics.dashboard.Dashboard;
import uz.erp.analytics.dashboard.Dashboards;
import uz.erp.analytics.permission.AllowedToSeeSales;

/** Answers {@code /api/analytics/dashboard/}. */
@RestController
@RequestMapping("/api/analytics/dashboard/")
@AllowedToSeeSales
@Tag(name = "Dashboard")
class DashboardController {

  private final Dashboards dashboards;

  DashboardController(Dashboards dashboards) {
    this.dashboards = dashboards;
  }

  @GetMapping
  @Operation(
      operationId = "getDashboard",
      summary = "A phone's first screen in one call",
      description =
          "Today in the store's time zone, compared hour by hour with yesterday and with the same"
              + " weekday of last week, all read from one state.")
  Dashboard dashboard(Locale language) {
    return dashboards.now(language);
  }
}
