package uz.erp.analytics.rfm.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.analytics.permission.AllowedToSeeSales;
import uz.erp.analytics.rfm.SegmentRun;
import uz.erp.analytics.rfm.SegmentRuns;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** The computations of the segments that are kept. */
@RestController
@RequestMapping("/api/analytics/customer-analytics/")
@AllowedToSeeSales
@Tag(name = "Customer analytics")
class SegmentRunController {

  private final SegmentRuns runs;

  SegmentRunController(SegmentRuns runs) {
    this.runs = runs;
  }

  @PostMapping("recompute/")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "recomputeSegments",
      summary = "Compute the segments now",
      description =
          "Answers at once with the run, or with the one that is still under way; ask for it by its"
              + " number until it is done. Reports need no run: they are always computed from what"
              + " is known. A run publishes who moved to another segment since the"
              + " run before, and which products sell slowly.")
  SegmentRun recompute() {
    return runs.ask(CurrentEmployee.get().employeeId());
  }

  @GetMapping("runs/")
  @Operation(
      operationId = "listSegmentRuns",
      summary = "Computations of the segments",
      description =
          "One each night over the 30 days up to the one that ended, and those requested. The"
              + " newest first; ordering: id, period_end, requested_at.")
  PageView<SegmentRun> list(PageQuery page) {
    return runs.list(page);
  }

  @GetMapping("runs/{id}/")
  @Operation(
      operationId = "getSegmentRun",
      summary = "One computation of the segments",
      description = "Its status says how far it is.")
  SegmentRun get(@PathVariable("id") long id) {
    return runs.get(id);
  }
}
